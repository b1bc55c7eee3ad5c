package org.lode.sampling;

/// Latin hypercube: in every dimension each of n equal strata holds exactly one of n points.
///
/// Main effects of single inputs are averaged out, so that the variance of a mean is that of the
/// interactions alone, divided by n (McKay, Beckman and Conover 1979, doi:10.2307/1268522; Stein
/// 1987, doi:10.1080/00401706.1987.10488205). It is never much worse than plain Monte Carlo (at
/// most n / (n - 1) times its variance, Owen 1997, doi:10.1137/S0036142994277468) and has no
/// preferred number of points. The set is a whole: half of its points are no Latin hypercube.
///
/// The stratum of a point comes from a permutation of 0 to n - 1 that is computed, not stored:
/// six rounds of multiplication and shift on the smallest power of two that holds n and 1,024,
/// repeated while the result is n or more, then a rotation by a uniform offset. Because of the
/// rotation a point falls in each stratum with exactly the same probability, whatever the quality
/// of the rounds. Within its stratum a point is uniform.
public final class LatinHypercube implements PointSet {
    private static final long MOST_POINTS = 1L << 40;
    private static final int ROUNDS = 6;

    /// The permuted range holds at least 2^10 numbers: rounds on fewer mix badly.
    private static final int LEAST_BITS = 10;

    /// Word numbers of a key: two per round, then the offset, then a word per point.
    private static final int OFFSET_WORD = 2 * ROUNDS;

    private static final int WORDS_BEFORE_POINTS = OFFSET_WORD + 1;

    /// 0 to 255, as numbers of points in a row.
    private static final long[] LANES = lanes();

    private final long points;
    private final long mask;
    private final int shift;
    private final Stratum[] strata;

    private LatinHypercube(long points, Stratum[] strata) {
        int bits = Math.max(LEAST_BITS, bits(points));
        this.points = points;
        this.mask = (1L << bits) - 1;
        this.shift = (bits + 1) / 2;
        this.strata = strata;
    }

    /// Constants of one dimension: odd factors and summands of the rounds, offset of the strata,
    /// key of the positions within the strata.
    private record Stratum(long[] factor, long[] summand, double offset, long key) {
        static Stratum of(long key, long points) {
            long[] factor = new long[ROUNDS];
            long[] summand = new long[ROUNDS];
            for (int r = 0; r < ROUNDS; r++) {
                factor[r] = SequenceWords.word(key, 2L * r) | 1;
                summand[r] = SequenceWords.word(key, 2L * r + 1);
            }
            long offset = Long.remainderUnsigned(SequenceWords.word(key, OFFSET_WORD), points);
            return new Stratum(
                    factor, summand, offset, SequenceWords.skip(key, WORDS_BEFORE_POINTS));
        }
    }

    /// At most 256 points in sequence: number of the first, its place in the array, how many.
    private record Row(long first, int offset, int lanes) {}

    /// @param seed seed of the run
    /// @param replicate number of the replicate; replicates are independent
    /// @param dimensions number of dimensions; a further dimension leaves the others untouched
    /// @param points number of points and of strata, 1 to 2^40
    public static LatinHypercube of(long seed, long replicate, int dimensions, long points) {
        PointRange.checkSize(dimensions, Integer.MAX_VALUE, points, MOST_POINTS);
        long[] keys = SequenceWords.firstKeys(seed, replicate, dimensions, SequenceWords.LATIN);
        Stratum[] strata = new Stratum[dimensions];
        for (int k = 0; k < dimensions; k++) {
            strata[k] = Stratum.of(keys[k], points);
        }
        return new LatinHypercube(points, strata);
    }

    @Override
    public int dimensions() {
        return strata.length;
    }

    @Override
    public long points() {
        return points;
    }

    @Override
    public void fill(int dimension, long first, int n, double[] u) {
        PointRange.check(this, dimension, first, n);
        Stratum stratum = strata[dimension];
        for (int offset = 0; offset < n; offset += SequenceWords.ROW) {
            int lanes = Math.min(SequenceWords.ROW, n - offset);
            Row row = new Row(first + offset, offset, lanes);
            permute(stratum, row, u);
            bringBack(stratum, row, u);
            place(stratum, row, u);
        }
    }

    /// Numbers of the strata before rotation, some of them n or more; exact in a double.
    private void permute(Stratum stratum, Row row, double[] u) {
        long[] f = stratum.factor;
        long[] s = stratum.summand;
        long f0 = f[0];
        long f1 = f[1];
        long f2 = f[2];
        long f3 = f[3];
        long f4 = f[4];
        long f5 = f[5];
        long s0 = s[0];
        long s1 = s[1];
        long s2 = s[2];
        long s3 = s[3];
        long s4 = s[4];
        long s5 = s[5];
        long m = mask;
        int h = shift;
        long first = row.first;
        int lanes = row.lanes;
        int offset = row.offset;
        for (int i = 0; i < lanes; i++) {
            long x = ((first + LANES[i]) * f0 + s0) & m;
            x = ((x ^ (x >>> h)) * f1 + s1) & m;
            x = ((x ^ (x >>> h)) * f2 + s2) & m;
            x = ((x ^ (x >>> h)) * f3 + s3) & m;
            x = ((x ^ (x >>> h)) * f4 + s4) & m;
            x = ((x ^ (x >>> h)) * f5 + s5) & m;
            u[offset + i] = x ^ (x >>> h);
        }
    }

    /// The same steps for one number.
    private long permuted(Stratum stratum, long number) {
        long x = number;
        for (int r = 0; r < ROUNDS; r++) {
            x = (x * stratum.factor[r] + stratum.summand[r]) & mask;
            x ^= x >>> shift;
        }
        return x;
    }

    /// Follows the permutation of the power of two until it meets a number below n.
    private void bringBack(Stratum stratum, Row row, double[] u) {
        double n = points;
        int offset = row.offset;
        for (int i = 0; i < row.lanes; i++) {
            if (u[offset + i] >= n) {
                long x = (long) u[offset + i];
                do {
                    x = permuted(stratum, x);
                } while (x >= points);
                u[offset + i] = x;
            }
        }
    }

    /// Rotates the strata and puts each point within its own. The position in the stratum has so
    /// many bits that stratum plus position is exact and the quotient stays below 1.
    private void place(Stratum stratum, Row row, double[] u) {
        double n = points;
        double rotation = stratum.offset;
        int unused = 12 + bits(points);
        double scale = 1 / (double) (1L << (64 - unused));
        long start = SequenceWords.skip(stratum.key, row.first);
        long[] steps = SequenceWords.STEPS;
        int lanes = row.lanes;
        int offset = row.offset;
        for (int i = 0; i < lanes; i++) {
            double rotated = u[offset + i] + rotation;
            double position = ((SequenceWords.mix(start + steps[i]) >>> unused) + 0.5) * scale;
            u[offset + i] = ((rotated >= n ? rotated - n : rotated) + position) / n;
        }
    }

    /// Bits of the smallest power of two that is at least `points`.
    private static int bits(long points) {
        return 64 - Long.numberOfLeadingZeros(points - 1);
    }

    private static long[] lanes() {
        long[] lanes = new long[SequenceWords.ROW];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = i;
        }
        return lanes;
    }
}
