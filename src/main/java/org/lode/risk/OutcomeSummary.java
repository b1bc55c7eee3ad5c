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
/// @param quantiles quantiles at [#PROBABILITIES] over the defined trials
public record OutcomeSummary(
        int defined,
        double undefinedShare,
        double mean,
        double sd,
        double standardError,
        List<Quantile> quantiles) {
    /// Probabilities of the quantiles.
    public static final List<Double> PROBABILITIES =
            List.of(0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99);

    public OutcomeSummary {
        quantiles = List.copyOf(quantiles);
    }

    /// Summary of one array of outcomes.
    ///
    /// @param outcomes one entry per trial, NaN where undefined
    public static OutcomeSummary of(double[] outcomes) {
        return ofAscending(Trials.definedAscending(outcomes), outcomes.length);
    }

    static OutcomeSummary ofAscending(double[] ascending, int trials) {
        int n = ascending.length;
        double mean = mean(ascending, n);
        double squares = 0;
        for (double x : ascending) {
            squares += (x - mean) * (x - mean);
        }
        double sd = n > 1 ? Math.sqrt(squares / (n - 1)) : Double.NaN;
        List<Quantile> quantiles = new ArrayList<>();
        for (double p : PROBABILITIES) {
            quantiles.add(Quantile.of(ascending, p));
        }
        return new OutcomeSummary(
                n, (trials - n) / (double) trials, mean, sd, sd / Math.sqrt(n), quantiles);
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
