package org.lode.risk;

import org.apache.commons.rng.core.source64.Philox4x64;

/// Random numbers of one source (a variable or a price) in one block of trials.
///
/// The words of a stream are those of a SplitMix64 generator: word n is a mixing function of key
/// plus n times a constant, so that a whole row of words is drawn at once, without one waiting
/// for another. The key is the first output of Philox4x64-10 with key (seed, stream) at counter
/// (block + 1, source, 0, 0). Streams for other blocks, sources and seeds therefore need no
/// common history: a block gives the same numbers whichever thread draws it, and a further
/// variable leaves the numbers of the others untouched. All streams lie on one cycle of 2^64
/// words; two of a million streams of 10,000 words overlap with probability 0.0006.
///
/// Normals come from [NormalLayers]; the few undecided draws take further words from a second
/// generator, whose key is the second output of Philox.
///
/// Reference: Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3,
/// doi:10.1145/2063384.2063405; Steele, Lea and Flood 2014, Fast splittable pseudorandom number
/// generators, doi:10.1145/2660193.2660195 (mixing function: variant 13 of Stafford).
public final class RandomStream {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FIRST_MIX = 0xbf58476d1ce4e5b9L;
    private static final long SECOND_MIX = 0x94d049bb133111ebL;

    /// Words drawn at once: a row of a block.
    private static final int ROW = Simulation.BLOCK_TRIALS;

    /// Multiples of the constant, 1 to ROW.
    private static final long[] STEPS = steps();

    private final long[] words = new long[ROW];
    private final int[] undecided = new int[ROW];
    private SpareWords spare;
    private long state;

    private RandomStream(long[] keys) {
        state = keys[0];
        spare = new SpareWords(keys[1]);
    }

    /// The stream of one source in one block.
    ///
    /// @param seed seed of the run
    /// @param stream stream of the simulation, see [#idOf]
    /// @param block number of the block of trials, from 0
    /// @param source number of the variable or price within the simulation
    public static RandomStream of(long seed, long stream, long block, long source) {
        return new RandomStream(philox(seed, stream, block, source));
    }

    /// Goes on as the stream [#of] these arguments; spares the memory of a new one.
    void restart(long seed, long stream, long block, long source) {
        long[] keys = philox(seed, stream, block, source);
        state = keys[0];
        spare = new SpareWords(keys[1]);
    }

    /// Stream number of a name: FNV-1a hash of its UTF-16 characters.
    public static long idOf(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /// Four words of Philox4x64-10 at counter (block + 1, source, 0, 0).
    static long[] philox(long seed, long stream, long block, long source) {
        // The generator moves its counter on before it draws.
        Philox4x64 philox = new Philox4x64(new long[] {seed, stream, block, source, 0, 0});
        return new long[] {
            philox.nextLong(), philox.nextLong(), philox.nextLong(), philox.nextLong()
        };
    }

    /// Fills `z` with independent standard normal deviates.
    public void normals(double[] z) {
        for (int offset = 0; offset < z.length; offset += ROW) {
            int n = Math.min(ROW, z.length - offset);
            draw(n);
            NormalLayers.toNormals(words, spare, z, offset, n, undecided);
        }
    }

    /// Fills `u` with uniform deviates, strictly between 0 and 1: (n + 0.5) / 2^52.
    public void uniforms(double[] u) {
        for (int offset = 0; offset < u.length; offset += ROW) {
            int n = Math.min(ROW, u.length - offset);
            draw(n);
            for (int i = 0; i < n; i++) {
                u[offset + i] = uniform(words[i]);
            }
        }
    }

    static double uniform(long word) {
        return ((word >>> 12) + 0.5) * 0x1.0p-52;
    }

    /// The next `n` words. No word depends on another, so the loop compiles to vector
    /// instructions.
    private void draw(int n) {
        long start = state;
        long[] row = words;
        long[] steps = STEPS;
        for (int i = 0; i < n; i++) {
            long mixed = start + steps[i];
            mixed = (mixed ^ (mixed >>> 30)) * FIRST_MIX;
            mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
            row[i] = mixed ^ (mixed >>> 31);
        }
        state = start + n * GOLDEN;
    }

    private static long[] steps() {
        long[] steps = new long[ROW];
        for (int i = 0; i < ROW; i++) {
            steps[i] = (i + 1) * GOLDEN;
        }
        return steps;
    }
}
