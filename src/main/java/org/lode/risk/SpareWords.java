package org.lode.risk;

import org.apache.commons.rng.core.source64.SplitMix64;

/// Words for the draws that the bulk of a stream leaves undecided, in the order of the trials.
final class SpareWords {
    private final SplitMix64 generator;

    SpareWords(long key) {
        generator = new SplitMix64(key);
    }

    long next() {
        return generator.nextLong();
    }

    /// Strictly between 0 and 1.
    double uniform() {
        return RandomStream.uniform(generator.nextLong());
    }
}
