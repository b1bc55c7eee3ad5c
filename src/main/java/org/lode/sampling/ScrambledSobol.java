package org.lode.sampling;

/// A Sobol sequence with its digits scrambled at random: as even as the sequence, unbiased, and
/// with an error estimate from independent replicates.
///
/// For smooth models the variance of a mean over n points falls nearly as n^-3 instead of n^-1;
/// for any model it is of smaller order than plain Monte Carlo (Owen 1997,
/// doi:10.1214/aos/1031594731). Use a power of two of points, and several replicates (8 to 32):
/// the standard error of their mean is the error of the result; the scatter of points within one
/// replicate says nothing of it.
///
/// Method. The first m digits (n = 2^m points; m is rounded up) are multiplied by a random lower
/// triangular matrix with unit diagonal and shifted by random digits (Matousek 1998,
/// doi:10.1006/jcom.1998.0489). The further digits are independent from point to point, as in
/// Owen's nested uniform scrambling, where no two of the points share m digits. The joint law of
/// any two points is then that of nested uniform scrambling, and so is the variance of the mean
/// of every square-integrable model (Owen 2003, doi:10.1145/945511.945518). The independent
/// digits keep what a matrix for all digits would lose: errors of additive models that are nearly
/// normal between replicates, instead of almost always nil and rarely large.
public final class ScrambledSobol implements PointSet {
    private static final long MOST_POINTS = 1L << 40;
    private static final int DIGITS = JoeKuoTable.DIGITS;

    private final long points;
    private final int digits;
    private final DigitalNet[] nets;
    private final long[] shifts;
    private final long[] keys;

    private ScrambledSobol(long points, int dimensions) {
        this.points = points;
        this.digits = 64 - Long.numberOfLeadingZeros(points - 1);
        nets = new DigitalNet[dimensions];
        shifts = new long[dimensions];
        keys = new long[dimensions];
    }

    /// @param seed seed of the run
    /// @param replicate number of the replicate; replicates are independent
    /// @param dimensions number of dimensions, at most [SobolPoints#MOST_DIMENSIONS]; put the
    ///     inputs that matter most first, the early dimensions are the most even together
    /// @param points number of points, 1 to 2^40, best a power of two
    public static ScrambledSobol of(long seed, long replicate, int dimensions, long points) {
        PointRange.checkSize(dimensions, SobolPoints.MOST_DIMENSIONS, points, MOST_POINTS);
        ScrambledSobol sequence = new ScrambledSobol(points, dimensions);
        for (int k = 0; k < dimensions; k++) {
            sequence.scramble(k, SequenceWords.keys(seed, replicate, k, SequenceWords.SCRAMBLE));
        }
        return sequence;
    }

    private void scramble(int dimension, long[] words) {
        long kept = ((1L << digits) - 1) << (DIGITS - digits);
        long[] columns = new long[digits];
        for (int c = 0; c < digits; c++) {
            long diagonal = 1L << (DIGITS - 1 - c);
            columns[c] = diagonal | (SequenceWords.word(words[0], c) & (diagonal - 1) & kept);
        }
        long[] unscrambled = JoeKuoTable.directions(dimension);
        long[] directions = new long[DIGITS];
        // the numbers of the points have so many digits; further directions are never asked for
        for (int j = 0; j < digits; j++) {
            long rest = unscrambled[j];
            for (int c = 0; c < digits; c++) {
                directions[j] ^= columns[c] & -((rest >>> (DIGITS - 1 - c)) & 1);
            }
        }
        nets[dimension] = new DigitalNet(directions);
        shifts[dimension] = words[1] & kept;
        keys[dimension] = words[2];
    }

    @Override
    public int dimensions() {
        return nets.length;
    }

    @Override
    public long points() {
        return points;
    }

    @Override
    public void fill(int dimension, long first, int n, double[] u) {
        PointRange.check(this, dimension, first, n);
        DigitalNet net = nets[dimension];
        long[] row = net.row();
        long[] steps = SequenceWords.STEPS;
        int unused = 64 - DIGITS + digits;
        int done = 0;
        while (done < n) {
            int lane = (int) ((first + done) & (DigitalNet.ROW - 1));
            int lanes = Math.min(DigitalNet.ROW - lane, n - done);
            long base = net.digits(first + done - lane) ^ shifts[dimension];
            long start = SequenceWords.skip(keys[dimension], first + done);
            for (int i = 0; i < lanes; i++) {
                long further = SequenceWords.mix(start + steps[i]) >>> unused;
                u[done + i] = (((row[lane + i] ^ base) | further) + 0.5) * 0x1.0p-52;
            }
            done += lanes;
        }
    }
}
