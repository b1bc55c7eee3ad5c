package org.lode.sampling;

/// Counts the strata and boxes that points hit.
final class Strata {
    private Strata() {}

    /// Number of the `n` equal strata that hold a coordinate.
    static int hit(double[] u, int n) {
        return boxesHit(u, n, new double[u.length], 1);
    }

    /// Number of boxes hit when the first coordinate is cut into `columns`, the second into
    /// `rows`.
    static int boxesHit(double[] x, int columns, double[] y, int rows) {
        boolean[] isHit = new boolean[columns * rows];
        int hit = 0;
        for (int i = 0; i < x.length; i++) {
            int column = (int) (x[i] * columns);
            int row = (int) (y[i] * rows);
            int box = column * rows + row;
            hit += isHit[box] ? 0 : 1;
            isHit[box] = true;
        }
        return hit;
    }
}
