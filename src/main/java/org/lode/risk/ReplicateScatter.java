package org.lode.risk;

import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/// Sampling error of a statistic from the scatter of independent replicates.
///
/// With R replicates the statistic over all trials has the standard error s / sqrt(R), s being the
/// standard deviation of the statistic within single replicates (for a mean exactly so; for a
/// quantile a little on the safe side, because a replicate is a smaller sample). Half-widths of
/// 95 % take Student's t with R - 1 degrees of freedom.
///
/// Reference: Owen, Monte Carlo theory, methods and examples, chapter 17 (artowen.su.domains/mc).
///
/// @param standardError standard error of the statistic over all trials
/// @param halfWidth95 half the width of the 95 % confidence interval
record ReplicateScatter(double standardError, double halfWidth95) {
    private static final double UPPER_TAIL = 0.975;

    /// Scatter of a statistic.
    ///
    /// @param statistic of one replicate, given its outcomes in ascending order without NaN
    /// @param outcome one entry per trial
    /// @param replicates number of replicates, 2 or more
    static ReplicateScatter of(
            ToDoubleFunction<double[]> statistic, double[] outcome, int replicates) {
        double[] values = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            values[r] =
                    statistic.applyAsDouble(
                            Trials.definedAscending(Trials.ofReplicate(outcome, r, replicates)));
        }
        return of(values);
    }

    /// Scatter of one value per replicate.
    static ReplicateScatter of(double[] values) {
        int n = values.length;
        double mean = OutcomeSummary.mean(values, n);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (n - 1) / n);
        double t = TDistribution.of(n - 1).inverseCumulativeProbability(UPPER_TAIL);
        return new ReplicateScatter(error, t * error);
    }
}
