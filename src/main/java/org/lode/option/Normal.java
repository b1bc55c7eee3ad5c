package org.lode.option;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution.
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    static double cumulative(double x) {
        return STANDARD.cumulativeProbability(x);
    }
}
