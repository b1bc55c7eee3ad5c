package org.lode.price;

import java.util.Optional;
import org.lode.market.PriceModel;

/// A fitted process in the form that the yearly simulation of the appraisal runs.
public final class YearlyModel {
    private YearlyModel() {}

    /// The same process with yearly steps; empty for processes whose yearly log step is not one
    /// normal of one state (two factors, jumps), which the appraisal's kernel cannot run.
    ///
    /// @param process real-world process: the appraisal discounts at a rate that rewards risk
    public static Optional<PriceModel> of(PriceProcess<Measure.RealWorld> process) {
        return switch (process) {
            case GeometricBrownianMotion<Measure.RealWorld> p ->
                    Optional.of(
                            new PriceModel.GeometricBrownian(
                                    p.startUsdPerTonne(), p.growthPerYear(), p.volatility()));
            case SchwartzOneFactor<Measure.RealWorld> p ->
                    Optional.of(
                            new PriceModel.MeanReverting(
                                    p.startUsdPerTonne(),
                                    p.medianUsdPerTonne(),
                                    p.reversionPerYear(),
                                    p.volatility()));
            case SchwartzSmith<Measure.RealWorld> _ -> Optional.empty();
            case MertonJumpDiffusion<Measure.RealWorld> _ -> Optional.empty();
        };
    }
}
