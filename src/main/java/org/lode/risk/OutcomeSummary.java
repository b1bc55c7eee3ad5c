package org.lode.risk;

import java.util.ArrayList;
import java.util.List;

/// Distribution of one outcome over the trials in which it is defined.
///
/// @param defined number of trials in which the outcome is defined
/// @param undefinedShare share of all trials in which it is not, 0 to 1
/// @param mean mean over the defined trials; NaN if there is none
/// @param sd standard deviation over the defined trials (n - 1)
/// @param standardError standard error of the mean
/// @param halfWidth95 half the width of the 95 % confidence interval of the mean
/// @param quantiles quantiles at [#PROBABILITIES] over the defined trials
public record OutcomeSummary(
        int defined,
        double undefinedShare,
        double mean,
        double sd,
        double standardError,
        double halfWidth95,
        List<Quantile> quantiles) {
    /// Probabilities of the quantiles.
    public static final List<Double> PROBABILITIES =
            List.of(0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99);

    public OutcomeSummary {
        quantiles = List.copyOf(quantiles);
    }

    /// Summary of the outcomes of independent trials.
    ///
    /// @param outcomes one entry per trial, NaN where undefined
    public static OutcomeSummary of(double[] outcomes) {
        return of(outcomes, 1);
    }

    /// Summary of one array of outcomes.
    ///
    /// @param outcomes one entry per trial, NaN where undefined
    /// @param replicates number of replicates of the sampling scheme, 1 for independent trials
    public static OutcomeSummary of(double[] outcomes, int replicates) {
        return ofAscending(Trials.definedAscending(outcomes), outcomes, replicates);
    }

    /// @param ascending the defined outcomes, ascending
    /// @param outcomes one entry per trial, in the order of the trials
    static OutcomeSummary ofAscending(double[] ascending, double[] outcomes, int replicates) {
        int n = ascending.length;
        double mean = mean(ascending, n);
        double squares = 0;
        for (double x : ascending) {
            squares += (x - mean) * (x - mean);
        }
        double sd = n > 1 ? Math.sqrt(squares / (n - 1)) : Double.NaN;
        double undefinedShare = (outcomes.length - n) / (double) outcomes.length;
        if (replicates > 1) {
            return ofReplicates(ascending, outcomes, replicates, sd);
        }
        double error = sd / Math.sqrt(n);
        List<Quantile> quantiles =
                PROBABILITIES.stream().map(p -> Quantile.of(ascending, p)).toList();
        return new OutcomeSummary(
                n, undefinedShare, mean, sd, error, Quantile.NORMAL_975 * error, quantiles);
    }

    private static OutcomeSummary ofReplicates(
            double[] ascending, double[] outcomes, int replicates, double sd) {
        double[] means = new double[replicates];
        double[][] values = new double[PROBABILITIES.size()][replicates];
        for (int r = 0; r < replicates; r++) {
            double[] own = Trials.definedAscending(Trials.ofReplicate(outcomes, r, replicates));
            means[r] = mean(own, own.length);
            for (int k = 0; k < values.length; k++) {
                values[k][r] = Quantile.valueAt(own, PROBABILITIES.get(k));
            }
        }
        List<Quantile> quantiles = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            quantiles.add(
                    Quantile.of(ascending, PROBABILITIES.get(k), ReplicateScatter.of(values[k])));
        }
        ReplicateScatter scatter = ReplicateScatter.of(means);
        int n = ascending.length;
        return new OutcomeSummary(
                n,
                (outcomes.length - n) / (double) outcomes.length,
                mean(ascending, n),
                sd,
                scatter.standardError(),
                scatter.halfWidth95(),
                quantiles);
    }

    /// The quantile at one of [#PROBABILITIES].
    public Quantile quantile(double probability) {
        for (Quantile quantile : quantiles) {
            if (quantile.probability() == probability) {
                return quantile;
            }
        }
        throw new IllegalArgumentException(
                "no quantile at %s; there are %s.".formatted(probability, PROBABILITIES));
    }

    /// Mean of the first `n` entries; NaN for none.
    static double mean(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        return sum / n;
    }
}
