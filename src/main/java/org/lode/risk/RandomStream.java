package org.lode.risk;

import org.apache.commons.rng.core.source64.Philox4x64;
import org.jspecify.annotations.Nullable;

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
/// Normals come in pairs ([NormalPairs]). Of each row of 512 normals, the first half of the words
/// makes the radii and the second half the angles; the sines fill the first half of the row and
/// the cosines the second. A row therefore does not depend on what is drawn after it.
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

    /// Normals, or words, that belong together: a row of a block.
    private static final int ROW = Simulation.BLOCK_TRIALS;

    private static final int HALF = ROW / 2;

    /// Rows of normals made at once: the longer the loops, the less their beginnings and ends cost.
    private static final int ROWS_AT_ONCE = 3;

    /// Multiples of the constant, 1 to ROW.
    private static final long[] STEPS = steps(ROW, ROW, 0);

    /// Multiples of the constant for the first halves of several rows, and for the second.
    private static final long[] FIRST_HALVES = steps(ROWS_AT_ONCE * HALF, HALF, 0);

    private static final long[] SECOND_HALVES = steps(ROWS_AT_ONCE * HALF, HALF, HALF);

    private final long[] words = new long[ROW];
    private @Nullable Pairs pairs;
    private long state;

    private RandomStream(long[] keys) {
        state = keys[0];
    }

    /// Scratch space for several rows of normals; most streams give uniforms only.
    private static final class Pairs {
        static final int MOST = ROWS_AT_ONCE * HALF;

        final NormalPairs normals = new NormalPairs(MOST);
        final long[] radiusWords = new long[MOST];
        final long[] angleWords = new long[MOST];
        final double[] sine = new double[MOST];
        final double[] cosine = new double[MOST];

        void toNormals(int n) {
            normals.toNormals(radiusWords, angleWords, n, sine, cosine);
        }
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
        state = philox(seed, stream, block, source)[0];
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

    /// Fills `z` with independent standard normal deviates, a row of 512 after another. A row that
    /// is not whole has the first numbers of the whole row, and the rest are left out.
    public void normals(double[] z) {
        Pairs scratch = pairs();
        for (int from = 0; from < z.length; from += ROW) {
            int length = Math.min(ROW, z.length - from);
            int sines = Math.min(HALF, length);
            mix(state, STEPS, sines, scratch.radiusWords);
            mix(state + STEPS[HALF - 1], STEPS, sines, scratch.angleWords);
            state += STEPS[ROW - 1];
            scratch.toNormals(sines);
            System.arraycopy(scratch.sine, 0, z, from, sines);
            System.arraycopy(scratch.cosine, 0, z, from + sines, length - sines);
        }
    }

    /// As [#normals(double[])] for one array after another, with less work.
    public void normals(double[][] z) {
        int row = 0;
        while (row < z.length) {
            int rows = 0;
            while (rows < ROWS_AT_ONCE && row + rows < z.length && z[row + rows].length == ROW) {
                rows++;
            }
            if (rows > 0) {
                wholeRows(z, row, rows);
                row += rows;
            } else {
                normals(z[row]);
                row++;
            }
        }
    }

    private void wholeRows(double[][] z, int first, int rows) {
        Pairs scratch = pairs();
        int n = rows * HALF;
        mix(state, FIRST_HALVES, n, scratch.radiusWords);
        mix(state, SECOND_HALVES, n, scratch.angleWords);
        state += (long) rows * ROW * GOLDEN;
        scratch.toNormals(n);
        for (int k = 0; k < rows; k++) {
            System.arraycopy(scratch.sine, k * HALF, z[first + k], 0, HALF);
            System.arraycopy(scratch.cosine, k * HALF, z[first + k], HALF, HALF);
        }
    }

    private Pairs pairs() {
        Pairs made = pairs;
        if (made == null) {
            made = new Pairs();
            pairs = made;
        }
        return made;
    }

    /// Fills `u` with uniform deviates, strictly between 0 and 1: (n + 0.5) / 2^52.
    public void uniforms(double[] u) {
        for (int offset = 0; offset < u.length; offset += ROW) {
            int n = Math.min(ROW, u.length - offset);
            mix(state, STEPS, n, words);
            state += n * GOLDEN;
            for (int i = 0; i < n; i++) {
                u[offset + i] = uniform(words[i]);
            }
        }
    }

    static double uniform(long word) {
        return ((word >>> 12) + 0.5) * 0x1.0p-52;
    }

    /// The first `n` words of some steps from a state. No word depends on another, so the loop
    /// compiles to vector instructions.
    private static void mix(long state, long[] steps, int n, long[] row) {
        for (int i = 0; i < n; i++) {
            long mixed = state + steps[i];
            mixed = (mixed ^ (mixed >>> 30)) * FIRST_MIX;
            mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
            row[i] = mixed ^ (mixed >>> 31);
        }
    }

    /// Multiples of the constant: `run` numbers of every row, from number `from` of the row.
    private static long[] steps(int length, int run, int from) {
        long[] steps = new long[length];
        for (int i = 0; i < length; i++) {
            steps[i] = (long) (i / run * ROW + from + i % run + 1) * GOLDEN;
        }
        return steps;
    }
}
