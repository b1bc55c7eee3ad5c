package org.lode.price;

import java.util.List;
import java.util.Optional;

/// What came of fitting a model to a series: a process with intervals, or a reason why not.
public sealed interface PriceFit {
    /// The model.
    ModelKind kind();

    /// The history.
    PriceSeries series();

    /// Switches of the fit.
    FitSettings settings();

    /// A fit. History is of the real world, so the measure is P: a risk-neutral process takes
    /// futures or an assumed price of risk.
    ///
    /// @param process the process from the latest price on
    /// @param estimates parameters with intervals
    /// @param logLikelihood maximum, of the log prices given the first one
    /// @param freeParameters number of parameters that were chosen
    /// @param cautions what the reader must know before using a figure
    record Fitted(
            ModelKind kind,
            PriceSeries series,
            FitSettings settings,
            PriceProcess<Measure.RealWorld> process,
            List<Estimate> estimates,
            double logLikelihood,
            int freeParameters,
            List<String> cautions)
            implements PriceFit {
        public Fitted {
            estimates = List.copyOf(estimates);
            cautions = List.copyOf(cautions);
        }

        /// The measure of every figure of this fit.
        public Measure measure() {
            return process.measure();
        }

        /// Akaike's criterion, 2 x parameters - 2 x log-likelihood: the lowest fits best.
        public double akaike() {
            return 2 * freeParameters - 2 * logLikelihood;
        }

        /// The parameter of this name.
        public Optional<Estimate> estimate(String name) {
            return estimates.stream().filter(e -> e.name().equals(name)).findFirst();
        }

        Fitted with(List<Estimate> others, List<String> words) {
            return new Fitted(
                    kind, series, settings, process, others, logLikelihood, freeParameters, words);
        }
    }

    /// The series does not carry this model.
    ///
    /// @param reason one sentence with the figures behind it
    record Refused(ModelKind kind, PriceSeries series, FitSettings settings, String reason)
            implements PriceFit {}

    /// The same process from another price on.
    static PriceProcess<Measure.RealWorld> startingAt(
            PriceProcess<Measure.RealWorld> process, double usdPerTonne) {
        return switch (process) {
            case GeometricBrownianMotion<Measure.RealWorld> p ->
                    new GeometricBrownianMotion<>(
                            p.measure(), usdPerTonne, p.growthPerYear(), p.volatility());
            case SchwartzOneFactor<Measure.RealWorld> p ->
                    new SchwartzOneFactor<>(
                            p.measure(),
                            usdPerTonne,
                            p.medianUsdPerTonne(),
                            p.reversionPerYear(),
                            p.volatility());
            case SchwartzSmith<Measure.RealWorld> p ->
                    new SchwartzSmith<>(p.measure(), 0, Math.log(usdPerTonne), p.dynamics());
            case MertonJumpDiffusion<Measure.RealWorld> p ->
                    new MertonJumpDiffusion<>(
                            p.measure(), usdPerTonne, p.growthPerYear(), p.volatility(), p.jumps());
        };
    }
}
