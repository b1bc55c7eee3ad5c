package org.lode.risk;

import java.util.List;
import org.lode.cashflow.ProjectTerms;
import org.lode.market.PriceModel;

/// All that a simulation of one project needs.
///
/// @param id identifier; with the seed it fixes the random streams
/// @param terms what is fixed
/// @param variables what is uncertain apart from prices
/// @param rankCorrelation Spearman rank correlation of the variables, one row per variable; an
///     empty array means independent
/// @param rule turns a draw into a mine
/// @param prices one model per product
/// @param priceCorrelation correlation of the yearly innovations between products; an empty array
///     means independent
/// @param leadYears whole years from today's price to operating year 0 minus one: the price of
///     operating year y is taken after `leadYears + y + 1` steps
/// @param dependence copula of the correlated variables
public record SimulationPlan(
        String id,
        ProjectTerms terms,
        List<Variable> variables,
        double[][] rankCorrelation,
        RealisationRule rule,
        List<PriceModel> prices,
        double[][] priceCorrelation,
        int leadYears,
        Dependence dependence) {
    public SimulationPlan {
        variables = List.copyOf(variables);
        prices = List.copyOf(prices);
        if (prices.size() != terms.products().size()) {
            throw new IllegalArgumentException(
                    "a simulation needs one price model per product, was %d for %d products."
                            .formatted(prices.size(), terms.products().size()));
        }
        if (leadYears < 0) {
            throw new IllegalArgumentException("lead must be 0 or more, was " + leadYears + ".");
        }
    }

    /// A plan with the Gaussian copula.
    public SimulationPlan(
            String id,
            ProjectTerms terms,
            List<Variable> variables,
            double[][] rankCorrelation,
            RealisationRule rule,
            List<PriceModel> prices,
            double[][] priceCorrelation,
            int leadYears) {
        this(
                id,
                terms,
                variables,
                rankCorrelation,
                rule,
                prices,
                priceCorrelation,
                leadYears,
                Dependence.GAUSSIAN);
    }

    /// The same plan with another copula.
    public SimulationPlan with(Dependence other) {
        return new SimulationPlan(
                id,
                terms,
                variables,
                rankCorrelation,
                rule,
                prices,
                priceCorrelation,
                leadYears,
                other);
    }
}
