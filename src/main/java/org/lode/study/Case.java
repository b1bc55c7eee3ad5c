package org.lode.study;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.deposit.Deposit;
import org.lode.deposit.OwnerShare;
import org.lode.deposit.PermitEvent;
import org.lode.deposit.PublishedFact;
import org.lode.eligibility.PolicyRows;
import org.lode.market.PricePoint;
import org.lode.market.ProcessRoute;
import org.lode.market.Product;
import org.lode.quantity.Parameters;
import org.lode.quantity.Source;
import org.lode.resource.EstimateClass;
import org.lode.resource.ResourceEstimate;
import org.lode.scenario.ScenarioBook;
import org.lode.territory.LayerFile;

/// A case folder in memory: every row that an appraisal may use.
///
/// @param name folder name
/// @param parameters rows of `case.csv`, `plan.csv`, `costs.csv`, `fiscal.csv`, `risk.csv`,
///     `price_models.csv`
/// @param deposits rows of `deposits.csv`
/// @param permits rows of `permits.csv`
/// @param owners rows of `owners.csv`
/// @param estimates rows of `estimates.csv`
/// @param facts rows of `facts.csv`
/// @param classes rows of `classes.csv`
/// @param products rows of `products.csv`
/// @param routes rows of `routes.csv`
/// @param prices rows of `prices.csv`
/// @param correlations rows of `correlations.csv`
/// @param deflators rows of `deflators.csv`: consumer price index by calendar year, any base
/// @param policy rows of `gates.csv`, `parties.csv`, `conduct.csv`, `decisions.csv`
/// @param controlLayers rows of `control_layers.csv`: borders and layers of territorial control
/// @param scenarios rows of `scenarios.csv` and `forecasts.csv`
/// @param dataHash SHA-256 of the case files in name order
public record Case(
        String name,
        Parameters parameters,
        List<Deposit> deposits,
        List<PermitEvent> permits,
        List<OwnerShare> owners,
        List<ResourceEstimate> estimates,
        List<PublishedFact> facts,
        List<EstimateClass> classes,
        List<Product> products,
        List<ProcessRoute> routes,
        List<PricePoint> prices,
        List<Correlation> correlations,
        SortedMap<Integer, Double> deflators,
        PolicyRows policy,
        List<LayerFile> controlLayers,
        ScenarioBook scenarios,
        String dataHash) {
    public Case {
        deposits = List.copyOf(deposits);
        permits = List.copyOf(permits);
        owners = List.copyOf(owners);
        estimates = List.copyOf(estimates);
        facts = List.copyOf(facts);
        classes = List.copyOf(classes);
        products = List.copyOf(products);
        routes = List.copyOf(routes);
        prices = List.copyOf(prices);
        correlations = List.copyOf(correlations);
        controlLayers = List.copyOf(controlLayers);
        deflators = Collections.unmodifiableSortedMap(new TreeMap<>(deflators));
    }

    /// The same case with only some of its deposits; ids that are not in the case are left out.
    public Case only(List<String> depositIds) {
        return new Case(
                name,
                parameters,
                deposits.stream().filter(d -> depositIds.contains(d.id())).toList(),
                permits,
                owners,
                estimates,
                facts,
                classes,
                products,
                routes,
                prices,
                correlations,
                deflators,
                policy,
                controlLayers,
                scenarios,
                dataHash);
    }

    /// Correlation of two named things.
    ///
    /// @param kind `price` (innovations of two products' log prices) or `driver` (rank
    ///     correlation of two drivers)
    /// @param first product id or driver name
    /// @param second product id or driver name
    /// @param value -1 to 1
    /// @param source citation
    public record Correlation(
            String kind, String first, String second, double value, Source source) {}
}
