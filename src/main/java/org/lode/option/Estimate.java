package org.lode.option;

/// A figure found by simulation.
///
/// @param meanUsd the estimate
/// @param standardErrorUsd its standard error from sampling alone
/// @param paths number of paths
public record Estimate(double meanUsd, double standardErrorUsd, int paths) {

    /// Mean and standard error of values by path. With antithetic paths 2j and 2j + 1 form a pair,
    /// and pairs are what is independent.
    static Estimate of(double[] values, boolean isPaired) {
        int group = isPaired ? 2 : 1;
        int n = values.length / group;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double value = 0;
            for (int j = 0; j < group; j++) {
                value += values[i * group + j];
            }
            double deviation = value / group - mean;
            squares += deviation * deviation;
        }
        double error = n > 1 ? Math.sqrt(squares / (n - 1.0) / n) : Double.NaN;
        return new Estimate(mean, error, values.length);
    }

    /// The estimate times a factor, such as a discount factor to an earlier date.
    public Estimate times(double factor) {
        return new Estimate(meanUsd * factor, standardErrorUsd * Math.abs(factor), paths);
    }
}
