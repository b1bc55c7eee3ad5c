package org.lode.sampling;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Pearson's test that cells are equally likely.
final class Chi {
    private Chi() {}

    static double square(int[] counts) {
        double total = 0;
        for (int count : counts) {
            total += count;
        }
        double expected = total / counts.length;
        double square = 0;
        for (int count : counts) {
            square += (count - expected) * (count - expected) / expected;
        }
        return square;
    }

    /// Value that chance exceeds once in 100,000 times; seeds are fixed.
    static double limit(int degrees) {
        return ChiSquaredDistribution.of(degrees).inverseSurvivalProbability(1e-5);
    }
}
