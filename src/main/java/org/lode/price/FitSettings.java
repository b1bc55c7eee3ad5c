package org.lode.price;

/// Switches of a calibration. They are printed with every figure that depends on them.
///
/// @param bias small-sample correction
/// @param averaging what one figure of the series stands for
/// @param factorCorrelation correlation of the two factors when only prices are at hand, which
///     do not identify it
public record FitSettings(BiasCorrection bias, Averaging averaging, double factorCorrelation) {
    /// Probability with which the printed intervals are meant to cover the true value.
    public static final double CONFIDENCE = 0.95;

    /// Fall of the log-likelihood at the ends of a profile interval: half the 95 % quantile of
    /// chi-squared with one degree of freedom.
    static final double PROFILE_FALL = 0.5 * 3.841458820694124;

    /// Standard normal quantile of the intervals.
    static final double Z = 1.959963984540054;

    public FitSettings {
        Require.correlation("correlation of the two factors", factorCorrelation);
    }

    /// Bias of k by Tang and Chen, figures taken as averages: what published series need.
    public static FitSettings standard() {
        return new FitSettings(BiasCorrection.TANG_CHEN, Averaging.AVERAGE, 0);
    }

    /// Plain maximum likelihood of the figures as they stand.
    public static FitSettings plain() {
        return new FitSettings(BiasCorrection.NONE, Averaging.SPOT, 0);
    }
}
