package org.lode.sampling;

/// Independent uniform points: plain Monte Carlo.
///
/// The variance of a mean over n points is that of the model divided by n. Slowest of the point
/// sets and the yardstick of the others; the points of any part of a run are as good as those of
/// any other.
public final class PlainPoints implements PointSet {
    private static final long MOST_POINTS = 1L << 52;

    private final long[] keys;

    private PlainPoints(long[] keys) {
        this.keys = keys;
    }

    /// @param seed seed of the run
    /// @param replicate number of the replicate; replicates are independent
    /// @param dimensions number of dimensions; a further dimension leaves the others untouched
    public static PlainPoints of(long seed, long replicate, int dimensions) {
        PointRange.checkSize(dimensions, Integer.MAX_VALUE, 1, 1);
        return new PlainPoints(
                SequenceWords.firstKeys(seed, replicate, dimensions, SequenceWords.PLAIN));
    }

    @Override
    public int dimensions() {
        return keys.length;
    }

    @Override
    public long points() {
        return MOST_POINTS;
    }

    @Override
    public void fill(int dimension, long first, int n, double[] u) {
        PointRange.check(this, dimension, first, n);
        long[] steps = SequenceWords.STEPS;
        for (int offset = 0; offset < n; offset += SequenceWords.ROW) {
            long start = SequenceWords.skip(keys[dimension], first + offset);
            int lanes = Math.min(SequenceWords.ROW, n - offset);
            for (int i = 0; i < lanes; i++) {
                long word = SequenceWords.mix(start + steps[i]);
                u[offset + i] = ((word >>> 12) + 0.5) * 0x1.0p-52;
            }
        }
    }
}
