package org.lode.sampling;

import org.apache.commons.rng.core.source64.Philox4x64;

/// Random words by index: word n of a key is a mixing function of key plus n + 1 times a constant
/// (SplitMix64), so that any block of words is drawn without those before it.
///
/// The key of a dimension is an output of Philox4x64-10 with key (seed, replicate) at counter
/// (dimension, 0, use, 0). `risk.RandomStream` leaves the third word of the counter at 0, so that
/// no key is used in both places.
///
/// Reference: Salmon et al. 2011, doi:10.1145/2063384.2063405; Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195.
final class SequenceWords {
    /// Uses of a key, each with keys of its own.
    static final long PLAIN = 1;

    static final long LATIN = 2;
    static final long SCRAMBLE = 3;

    /// Words that are drawn at once.
    static final int ROW = 256;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FIRST_MIX = 0xbf58476d1ce4e5b9L;
    private static final long SECOND_MIX = 0x94d049bb133111ebL;

    /// Multiples of the constant, 1 to ROW: saves a multiplication in the loops over a row.
    static final long[] STEPS = steps();

    private SequenceWords() {}

    /// Four independent words for one dimension of one replicate.
    ///
    /// @param use one of the constants of this class
    static long[] keys(long seed, long replicate, long dimension, long use) {
        // The generator moves its counter on before it draws: counter is (dimension + 1, 0, use,
        // 0).
        Philox4x64 philox = new Philox4x64(new long[] {seed, replicate, dimension, 0, use, 0});
        return new long[] {
            philox.nextLong(), philox.nextLong(), philox.nextLong(), philox.nextLong()
        };
    }

    /// First words of the dimensions 0 to `dimensions` - 1.
    static long[] firstKeys(long seed, long replicate, int dimensions, long use) {
        long[] keys = new long[dimensions];
        for (int k = 0; k < dimensions; k++) {
            keys[k] = keys(seed, replicate, k, use)[0];
        }
        return keys;
    }

    /// The key whose word 0 is word `words` of `key`.
    static long skip(long key, long words) {
        return key + words * GOLDEN;
    }

    /// Word `index` of a key, from 0.
    static long word(long key, long index) {
        return mix(skip(key, index + 1));
    }

    static long mix(long state) {
        long mixed = (state ^ (state >>> 30)) * FIRST_MIX;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
        return mixed ^ (mixed >>> 31);
    }

    private static long[] steps() {
        long[] steps = new long[ROW];
        for (int i = 0; i < ROW; i++) {
            steps[i] = (i + 1) * GOLDEN;
        }
        return steps;
    }
}
