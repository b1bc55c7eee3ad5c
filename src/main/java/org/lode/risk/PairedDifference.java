package org.lode.risk;

/// Difference of the investor's NPV between two runs of the same random numbers.
///
/// Trial t of both runs draws the same numbers, so the standard error is that of the differences,
/// not of two separate means.
///
/// @param meanUsd mean difference, second minus first
/// @param standardError its standard error
/// @param halfWidth95 half the width of its 95 % confidence interval
/// @param shareBetter share of the trials in which the second is worth more
public record PairedDifference(
        double meanUsd, double standardError, double halfWidth95, double shareBetter) {

    /// Difference of two runs.
    ///
    /// @param first the run subtracted
    /// @param second the other, of the same plan id, seed, trials and scheme
    public static PairedDifference of(Trials first, Trials second) {
        if (first.count() != second.count() || first.replicates() != second.replicates()) {
            throw new IllegalArgumentException(
                    "runs of %d and %d trials have no trial in common to compare."
                            .formatted(first.count(), second.count()));
        }
        double[] difference = new double[first.count()];
        int better = 0;
        for (int i = 0; i < difference.length; i++) {
            difference[i] = second.npv()[i] - first.npv()[i];
            better += difference[i] > 0 ? 1 : 0;
        }
        OutcomeSummary summary = OutcomeSummary.of(difference, first.replicates());
        return new PairedDifference(
                summary.mean(),
                summary.standardError(),
                summary.halfWidth95(),
                better / (double) difference.length);
    }
}
