package org.lode.sampling;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// Probabilities of standard normal deviates.
final class NormalProbability {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double LARGEST_BELOW_ONE = 1 - 0x1.0p-53;

    private NormalProbability() {}

    /// Replaces each of the first `n` deviates by its probability, kept below 1.
    static void of(double[] z, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = Math.min(STANDARD.cumulativeProbability(z[i]), LARGEST_BELOW_ONE);
        }
    }
}
