package org.lode.cost;

import java.util.OptionalDouble;
import org.lode.mine.MiningMethod;
import org.lode.mine.ProcessClass;
import org.lode.mine.StrippingRatio;

/// What the cost of a mine and plant is estimated from.
///
/// @param method how the ore is won; not in-situ leach
/// @param processClass what stands behind the mine; not wells
/// @param mill mill curve, usually [MillCurve#of]
/// @param oreTonnesPerYear mill feed at full rate, t/y, above 0
/// @param strippingRatio waste per ore, 0 or more; empty: from tonnage and depth
/// @param depthMetres depth to the top of the orebody, m, 0 or more
/// @param resourceTonnes tonnes of ore behind the plan, above 0
/// @param costBaseYear year of the money of the answer
/// @param commodityFamily family of the calibration, for example `lithium`; a family the
///     studies do not know gets the average and a wider spread
/// @param productValueUsdPerTonneOre yearly product at [ReferencePrice] per tonne of ore
///     milled; empty: the mean of the process class and a wider spread. Never the price of a
///     scenario: a plant does not get dearer when the price of its product rises.
/// @param infrastructureUsd roads, rail, power lines, port beyond what an ordinary study
///     contains, USD of the base year, 0 or more; not multiplied by the calibration
public record CostInputs(
        MiningMethod method,
        ProcessClass processClass,
        MillCurve mill,
        double oreTonnesPerYear,
        OptionalDouble strippingRatio,
        double depthMetres,
        double resourceTonnes,
        int costBaseYear,
        String commodityFamily,
        OptionalDouble productValueUsdPerTonneOre,
        double infrastructureUsd) {
    public CostInputs {
        require(oreTonnesPerYear > 0, "ore rate must be above 0 t/y", oreTonnesPerYear);
        require(depthMetres >= 0, "depth must be 0 m or more", depthMetres);
        require(resourceTonnes > 0, "resource must be above 0 t", resourceTonnes);
        require(infrastructureUsd >= 0, "infrastructure must be 0 USD or more", infrastructureUsd);
        double strip = strippingRatio.orElse(0);
        require(strip >= 0, "strip ratio must be 0 or more", strip);
        double value = productValueUsdPerTonneOre.orElse(1);
        require(value > 0, "product value must be above 0 USD/t ore", value);
        if (method == MiningMethod.IN_SITU_LEACH || processClass == ProcessClass.IN_SITU_LEACH) {
            throw new IllegalArgumentException(
                    "in-situ leach has no published cost curve. Maybe state capital and operating"
                            + " cost as parameters of the case.");
        }
    }

    /// Inputs with every optional part left open, in money of 2024.
    public static CostInputs of(
            MiningMethod method,
            ProcessClass processClass,
            double oreTonnesPerYear,
            double resourceTonnes) {
        return new CostInputs(
                method,
                processClass,
                MillCurve.of(processClass),
                oreTonnesPerYear,
                OptionalDouble.empty(),
                0,
                resourceTonnes,
                Escalation.CALIBRATION_YEAR,
                "",
                OptionalDouble.empty(),
                0);
    }

    /// The strip ratio stated, else that of the default pit; 0 where no pit is dug.
    public double effectiveStrippingRatio() {
        if (method != MiningMethod.OPEN_PIT) {
            return strippingRatio.orElse(0);
        }
        return strippingRatio.isPresent()
                ? strippingRatio.getAsDouble()
                : StrippingRatio.ofPit(resourceTonnes, depthMetres);
    }

    private static void require(boolean isValid, String rule, double value) {
        if (!isValid || !Double.isFinite(value)) {
            throw new IllegalArgumentException("%s, was %s.".formatted(rule, value));
        }
    }
}
