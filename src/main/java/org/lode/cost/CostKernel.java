package org.lode.cost;

import org.lode.cost.CalibrationModel.LogMultiplier;
import org.lode.cost.UncalibratedCost.Plant;
import org.lode.mine.MiningMethod;
import org.lode.mine.StrippingRatio;

/// Capital and operating cost of one plant as functions of its rate, for simulations.
///
/// Gives the same figures as [CostModel#capital] and [CostModel#operating] (a test holds them
/// together) without derivation. The multiplier is at its median; its spread is drawn by the
/// simulation from [CostModel#capitalMultiplier] divided by that median.
public final class CostKernel {
    private final CostInputs inputs;
    private final Plant plant;
    private final boolean isStripFromGeometry;
    private final double escalation;
    private final LogMultiplier capital;
    private final LogMultiplier operating;
    private final double capitalExponent;
    private final double operatingExponent;

    CostKernel(CostInputs inputs, Calibration calibration) {
        this.inputs = inputs;
        this.isStripFromGeometry =
                inputs.method() == MiningMethod.OPEN_PIT && inputs.strippingRatio().isEmpty();
        this.plant = plant(inputs, inputs.effectiveStrippingRatio());
        this.escalation = Escalation.factor(Escalation.CURVE_YEAR, inputs.costBaseYear());
        this.capital = calibration.logMultiplier(Figure.CAPITAL, inputs);
        this.operating = calibration.logMultiplier(Figure.OPERATING, inputs);
        this.capitalExponent = calibration.capital().throughputExponent();
        this.operatingExponent = calibration.operating().throughputExponent();
    }

    static Plant plant(CostInputs inputs, double strip) {
        return new Plant(
                inputs.method(), inputs.processClass(), inputs.mill(), strip, inputs.depthMetres());
    }

    /// Initial capital with the resource of the inputs, USD of the base year.
    public double capitalUsd(double oreTonnesPerYear) {
        return capitalUsd(oreTonnesPerYear, inputs.resourceTonnes());
    }

    /// Initial capital, USD of the base year.
    ///
    /// @param oreTonnesPerYear mill feed, t/y
    /// @param resourceTonnes tonnes of ore, decides pit depth and tailings area
    public double capitalUsd(double oreTonnesPerYear, double resourceTonnes) {
        double uncalibrated =
                UncalibratedCost.capital(
                        plantFor(resourceTonnes), oreTonnesPerYear, resourceTonnes);
        return uncalibrated * escalation * multiplier(capital, capitalExponent, oreTonnesPerYear)
                + inputs.infrastructureUsd();
    }

    /// Operating cost with the resource of the inputs, USD of the base year per tonne of ore.
    public double operatingUsdPerTonne(double oreTonnesPerYear) {
        return operatingUsdPerTonne(oreTonnesPerYear, inputs.resourceTonnes());
    }

    /// Operating cost, USD of the base year per tonne of ore.
    public double operatingUsdPerTonne(double oreTonnesPerYear, double resourceTonnes) {
        double uncalibrated =
                UncalibratedCost.operating(
                        plantFor(resourceTonnes), oreTonnesPerYear, resourceTonnes);
        return uncalibrated
                * escalation
                * multiplier(operating, operatingExponent, oreTonnesPerYear);
    }

    private double multiplier(LogMultiplier lambda, double exponent, double oreTonnesPerYear) {
        return Math.exp(
                lambda.mean() + exponent * Math.log(oreTonnesPerYear / inputs.oreTonnesPerYear()));
    }

    private Plant plantFor(double resourceTonnes) {
        return isStripFromGeometry
                ? plant(inputs, StrippingRatio.ofPit(resourceTonnes, inputs.depthMetres()))
                : plant;
    }
}
