package org.lode.cost;

import java.util.ArrayList;
import java.util.List;
import org.lode.cost.CalibrationModel.LogMultiplier;
import org.lode.cost.UncalibratedCost.Plant;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty.Lognormal;

/// Capital and operating cost of a mine and plant, with derivation.
///
/// Capital = (mine + mill + tailings) x escalation x (1 + indirect + owner + contingency) x
/// lambda + extra infrastructure. Operating cost = (mine + mill + tailings + administration) x
/// escalation x lambda, per tonne of ore. Lambda is fitted on published studies ([Calibration])
/// and so contains ordinary infrastructure; the on-cost shares matter only for the split. Class
/// 5 of AACE 47R-11: an estimate without any engineering.
///
/// @param calibration multiplier and spread
public record CostModel(Calibration calibration) {
    private static final Source CAMM =
            new Source(
                    "Camm 1991, USBM IC 9298, as coded in USGS T&M 7-C23", "2019", Evidence.READ);
    private static final Source BLUECAP =
            new Source("Bluecap EconomicDataManager, 14 % of site cost", "2024", Evidence.READ);
    private static final String CURVE = "A X^B, X = %.0f st/d %s, USD 1989";

    /// Initial capital, USD of the base year.
    public Explained capital(CostInputs inputs) {
        Plant plant = CostKernel.plant(inputs, inputs.effectiveStrippingRatio());
        double x = UncalibratedCost.shortTonsPerDay(inputs.oreTonnesPerYear());
        double escalation = Escalation.factor(Escalation.CURVE_YEAR, inputs.costBaseYear());
        double life = inputs.resourceTonnes() / inputs.oreTonnesPerYear();
        Explained mine =
                Explained.computed(
                        "mine capital",
                        MineCurve.capital(
                                plant.method(),
                                x,
                                plant.strip(),
                                plant.depthFeet(inputs.resourceTonnes())),
                        "USD 1989",
                        CURVE.formatted(x * (1 + plant.strip()), inputs.method()),
                        scale(inputs, plant));
        Explained mill =
                Explained.given(
                        "mill capital, curve " + inputs.mill() + CURVE.formatted(x, "ore"),
                        inputs.mill().curve().capital(x),
                        "USD 1989",
                        CAMM);
        Explained tailings =
                Explained.given(
                        "tailings capital: pond, dam, liner for a life of %.1f years"
                                .formatted(life),
                        Tailings.capital(inputs.processClass(), x, life),
                        "USD 1989",
                        CAMM);
        Explained direct =
                sum("direct capital", "USD 1989", "mine + mill + tailings", mine, mill, tailings);
        Explained onCost =
                Explained.computed(
                        "on-cost factor",
                        UncalibratedCost.ON_COST,
                        "",
                        "1 + indirect + owner + contingency",
                        share("indirect cost", UncalibratedCost.INDIRECT_SHARE),
                        share("owner's cost", UncalibratedCost.OWNER_SHARE),
                        share("contingency", UncalibratedCost.CONTINGENCY_SHARE));
        Explained lambda = multiplier(Figure.CAPITAL, inputs);
        Explained infrastructure =
                Explained.given(
                        "extra infrastructure",
                        inputs.infrastructureUsd(),
                        "USD",
                        Source.assumption("stated by the case"));
        double value =
                direct.value() * UncalibratedCost.ON_COST * escalation * lambda.value()
                        + inputs.infrastructureUsd();
        return Explained.computed(
                "initial capital",
                value,
                "USD " + inputs.costBaseYear(),
                "direct x on-cost x escalation x lambda + extra infrastructure",
                direct,
                onCost,
                Escalation.explain(Escalation.CURVE_YEAR, inputs.costBaseYear()),
                lambda,
                infrastructure);
    }

    /// Operating cost per tonne of ore milled, USD of the base year.
    public Explained operating(CostInputs inputs) {
        Plant plant = CostKernel.plant(inputs, inputs.effectiveStrippingRatio());
        double rate = inputs.oreTonnesPerYear();
        double x = UncalibratedCost.shortTonsPerDay(rate);
        double escalation = Escalation.factor(Escalation.CURVE_YEAR, inputs.costBaseYear());
        double life = inputs.resourceTonnes() / rate;
        Explained mine =
                Explained.computed(
                        "mining",
                        MineCurve.operating(
                                        plant.method(),
                                        x,
                                        plant.strip(),
                                        plant.depthFeet(inputs.resourceTonnes()))
                                / UncalibratedCost.TONNES_PER_SHORT_TON,
                        "USD 1989/t ore",
                        CURVE.formatted(x * (1 + plant.strip()), inputs.method()),
                        scale(inputs, plant));
        Explained mill =
                Explained.given(
                        "milling, curve " + inputs.mill() + CURVE.formatted(x, "ore"),
                        inputs.mill().curve().operating(x) / UncalibratedCost.TONNES_PER_SHORT_TON,
                        "USD 1989/t ore",
                        CAMM);
        Explained tailings =
                Explained.given(
                        "tailings, 2 % of their capital a year",
                        Tailings.OPERATING_SHARE_PER_YEAR
                                * Tailings.capital(inputs.processClass(), x, life)
                                / rate,
                        "USD 1989/t ore",
                        Source.assumption("upkeep of pond and dam"));
        double site = mine.value() + mill.value() + tailings.value();
        Explained administration =
                Explained.given(
                        "general and administrative, 14 % of the whole",
                        site
                                * UncalibratedCost.ADMINISTRATION_SHARE
                                / (1 - UncalibratedCost.ADMINISTRATION_SHARE),
                        "USD 1989/t ore",
                        BLUECAP);
        Explained lambda = multiplier(Figure.OPERATING, inputs);
        return Explained.computed(
                "operating cost",
                (site + administration.value()) * escalation * lambda.value(),
                "USD " + inputs.costBaseYear() + "/t ore",
                "(mining + milling + tailings + administration) x escalation x lambda",
                mine,
                mill,
                tailings,
                administration,
                Escalation.explain(Escalation.CURVE_YEAR, inputs.costBaseYear()),
                lambda);
    }

    /// Spread of capital: lambda with median and log standard deviation.
    public Lognormal capitalMultiplier(CostInputs inputs) {
        return calibration.logMultiplier(Figure.CAPITAL, inputs).lognormal();
    }

    /// Spread of operating cost: lambda with median and log standard deviation.
    public Lognormal operatingMultiplier(CostInputs inputs) {
        return calibration.logMultiplier(Figure.OPERATING, inputs).lognormal();
    }

    /// The same figures without derivation, for simulations.
    public CostKernel kernel(CostInputs inputs) {
        return new CostKernel(inputs, calibration);
    }

    private Explained multiplier(Figure figure, CostInputs inputs) {
        LogMultiplier lambda = calibration.logMultiplier(figure, inputs);
        return Explained.given(
                "calibration of %s cost, %s, %s (log spread %.2f)"
                        .formatted(figure, inputs.method(), inputs.processClass(), lambda.sd()),
                Math.exp(lambda.mean()),
                "",
                calibration.source());
    }

    private static List<Explained> scale(CostInputs inputs, Plant plant) {
        List<Explained> scale = new ArrayList<>();
        Source stated = Source.assumption("input of the estimate");
        scale.add(Explained.given("ore rate", inputs.oreTonnesPerYear(), "t/y", stated));
        scale.add(
                Explained.given(
                        "stripping ratio",
                        plant.strip(),
                        "t/t",
                        inputs.strippingRatio().isPresent() ? stated : CAMM));
        scale.add(
                Explained.given(
                        "depth of shaft or ramp",
                        plant.depthFeet(inputs.resourceTonnes()),
                        "ft",
                        CAMM));
        return scale;
    }

    private static Explained share(String name, double value) {
        return Explained.given(
                name, value, "", Source.assumption("usual share of direct cost, class 5"));
    }

    private static Explained sum(String name, String unit, String formula, Explained... parts) {
        double total = 0;
        for (Explained part : parts) {
            total += part.value();
        }
        return Explained.computed(name, total, unit, formula, parts);
    }
}
