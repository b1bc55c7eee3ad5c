package org.lode.study;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lode.cost.CostInputs;
import org.lode.cost.CostKernel;
import org.lode.cost.CostModel;
import org.lode.quantity.Explained;
import org.lode.quantity.Parameter;

/// Capital and unit cost of one site as functions of its plant capacity, before errors and
/// overrun.
///
/// Either the calibrated cost model or figures published for this deposit, which are constant in
/// capacity; a published cost per tonne of product is spread over the central yield.
///
/// @param model cost model with its calibration
/// @param inputs inputs of the cost model; null if both figures are published
/// @param kernel the same without derivation; null if both figures are published
/// @param capex published capital, USD
/// @param opex published operating cost
/// @param opexFactor turns the published operating cost into USD per t ore
/// @param publishedCapexUsd median of the published capital; NaN if the cost model gives it
/// @param publishedOpexUsdPerTonne median of the published cost per t ore; NaN likewise
/// @param capexLogSd log sd of the capital figure; 0 if its distribution is published
/// @param opexLogSd log sd of the operating figure
record SiteCosts(
        CostModel model,
        @Nullable CostInputs inputs,
        @Nullable CostKernel kernel,
        Optional<Parameter> capex,
        Optional<Parameter> opex,
        double opexFactor,
        double publishedCapexUsd,
        double publishedOpexUsdPerTonne,
        double capexLogSd,
        double opexLogSd) {

    /// Costs of a site; medians of published figures are taken once, not in every trial.
    static SiteCosts of(
            CostModel model,
            @Nullable CostInputs inputs,
            Optional<Parameter> capex,
            Optional<Parameter> opex,
            double opexFactor,
            double capexLogSd,
            double opexLogSd) {
        return new SiteCosts(
                model,
                inputs,
                inputs == null ? null : model.kernel(inputs),
                capex,
                opex,
                opexFactor,
                capex.map(Parameter::value).orElse(Double.NaN),
                opex.map(p -> p.value() * opexFactor).orElse(Double.NaN),
                capexLogSd,
                opexLogSd);
    }

    /// Initial capital, USD.
    double capexUsd(double oreTonnesPerYear) {
        return Double.isNaN(publishedCapexUsd)
                ? required(kernel).capitalUsd(oreTonnesPerYear)
                : publishedCapexUsd;
    }

    /// Site operating cost at capacity, USD per t ore.
    double opexUsdPerTonne(double oreTonnesPerYear) {
        return Double.isNaN(publishedOpexUsdPerTonne)
                ? required(kernel).operatingUsdPerTonne(oreTonnesPerYear)
                : publishedOpexUsdPerTonne;
    }

    /// Sets the initial capital, USD, of plants of these capacities, t ore per year.
    void setCapexUsd(double[] capacity, double[] capex) {
        if (!Double.isNaN(publishedCapexUsd)) {
            Arrays.fill(capex, publishedCapexUsd);
            return;
        }
        for (int i = 0; i < capex.length; i++) {
            capex[i] = capexUsd(capacity[i]);
        }
    }

    /// Sets the site operating cost at capacity, USD per t ore.
    void setOpexUsdPerTonne(double[] capacity, double[] opex) {
        if (!Double.isNaN(publishedOpexUsdPerTonne)) {
            Arrays.fill(opex, publishedOpexUsdPerTonne);
            return;
        }
        for (int i = 0; i < opex.length; i++) {
            opex[i] = opexUsdPerTonne(capacity[i]);
        }
    }

    /// Where the capital comes from; only a figure that was read counts as published.
    String capexBasis() {
        return basis(capex);
    }

    /// Where the operating cost comes from; only a figure that was read counts as published.
    String opexBasis() {
        return basis(opex);
    }

    private static String basis(Optional<Parameter> row) {
        return row.map(
                        r ->
                                switch (r.source().status()) {
                                    case READ -> "published";
                                    case MEMORY -> "from memory";
                                    case ASSUMPTION -> "assumption of the case";
                                })
                .orElse("cost model");
    }

    /// Derivation of the capital.
    Explained explainCapex(double oreTonnesPerYear) {
        return capex.isPresent() ? capex.get().explained() : model.capital(at(oreTonnesPerYear));
    }

    /// Derivation of the operating cost, USD per t ore.
    Explained explainOpex(double oreTonnesPerYear) {
        if (opex.isEmpty()) {
            return model.operating(at(oreTonnesPerYear));
        }
        return Explained.computed(
                opexBasis() + ": operating cost per tonne of ore",
                opexUsdPerTonne(oreTonnesPerYear),
                "USD/t ore",
                opexFactor == 1 ? "as given" : "cost per t product x central t product per t ore",
                opex.get().explained());
    }

    private CostInputs at(double oreTonnesPerYear) {
        CostInputs i = required(inputs);
        return new CostInputs(
                i.method(),
                i.processClass(),
                i.mill(),
                oreTonnesPerYear,
                i.strippingRatio(),
                i.depthMetres(),
                i.resourceTonnes(),
                i.costBaseYear(),
                i.commodityFamily(),
                i.productValueUsdPerTonneOre(),
                i.infrastructureUsd());
    }

    private static <T> T required(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a published figure needs no cost model");
        }
        return part;
    }
}
