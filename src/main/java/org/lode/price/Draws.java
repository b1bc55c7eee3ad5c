package org.lode.price;

import org.apache.commons.rng.core.source64.Philox4x64;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Source of random numbers for paths and bootstraps.
public interface Draws {
    /// Next uniform deviate, strictly between 0 and 1.
    double uniform();

    /// Next standard normal deviate.
    default double normal() {
        return Gaussian.STANDARD.inverseCumulativeProbability(uniform());
    }

    /// The numbers of one stream of a seed: Philox4x64-10, 53 bits, normals by inversion. Streams
    /// have no numbers in common, so that replicate `stream` is the same whichever thread or
    /// order draws it.
    static Draws of(long seed, long stream) {
        Philox4x64 philox = new Philox4x64(new long[] {seed, stream, 0, 0, 0, 0});
        return () -> ((philox.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /// An interface cannot hide a constant.
    final class Gaussian {
        static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

        private Gaussian() {}

        /// Standard normal quantile.
        static double quantile(double probability) {
            return STANDARD.inverseCumulativeProbability(probability);
        }

        /// Standard normal distribution function.
        static double below(double z) {
            return STANDARD.cumulativeProbability(z);
        }
    }
}
