package org.lode.sampling;

/// The Sobol sequence without randomisation, up to 1,000 dimensions.
///
/// The first 2^m points of any dimension fall one into each of 2^m equal strata, and pairs of
/// early dimensions fill boxes as evenly. The sequence has no error estimate and its first point
/// is the corner of the cube: for results use [ScrambledSobol].
///
/// Convention: point i is the i-th of the Gray-code order of Antonov and Saleev, from point 0 at
/// the origin, as in scipy and Commons Math. Coordinates are 52 binary digits, to which half of
/// the last digit is added, so that none is 0. Reference: Sobol 1967,
/// doi:10.1016/0041-5553(67)90144-9; direction numbers of Joe and Kuo 2008,
/// doi:10.1137/070709359.
public final class SobolPoints implements PointSet {
    /// Most dimensions that the table of direction numbers has.
    public static final int MOST_DIMENSIONS = JoeKuoTable.DIMENSIONS;

    private static final long MOST_POINTS = 1L << JoeKuoTable.DIGITS;

    private final DigitalNet[] nets;

    private SobolPoints(DigitalNet[] nets) {
        this.nets = nets;
    }

    /// @param dimensions number of dimensions, at most [#MOST_DIMENSIONS]
    public static SobolPoints of(int dimensions) {
        PointRange.checkSize(dimensions, MOST_DIMENSIONS, 1, 1);
        DigitalNet[] nets = new DigitalNet[dimensions];
        for (int k = 0; k < dimensions; k++) {
            nets[k] = new DigitalNet(JoeKuoTable.directions(k));
        }
        return new SobolPoints(nets);
    }

    @Override
    public int dimensions() {
        return nets.length;
    }

    @Override
    public long points() {
        return MOST_POINTS;
    }

    @Override
    public void fill(int dimension, long first, int n, double[] u) {
        PointRange.check(this, dimension, first, n);
        DigitalNet net = nets[dimension];
        long[] row = net.row();
        int done = 0;
        while (done < n) {
            int lane = (int) ((first + done) & (DigitalNet.ROW - 1));
            int lanes = Math.min(DigitalNet.ROW - lane, n - done);
            long base = net.digits(first + done - lane);
            for (int i = 0; i < lanes; i++) {
                u[done + i] = ((row[lane + i] ^ base) + 0.5) * 0x1.0p-52;
            }
            done += lanes;
        }
    }
}
