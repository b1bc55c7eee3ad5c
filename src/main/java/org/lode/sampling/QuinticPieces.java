package org.lode.sampling;

/// A smooth function as polynomials of degree 5, piece by piece, that meet its value, slope and
/// curvature at the ends of each piece. The error within a piece of width h is h^6 / 46,080 times
/// the sixth derivative.
final class QuinticPieces {
    /// Coefficients of a piece, from the power 0, in the distance from its left end.
    static final int COEFFICIENTS = 6;

    private QuinticPieces() {}

    /// Value, slope and curvature at a node.
    record Node(double value, double slope, double curvature) {}

    /// Writes the coefficients of the piece between two nodes to `c` from `at`.
    ///
    /// @param width distance of the nodes
    static void fit(Node left, Node right, double width, double[] c, int at) {
        double rise = right.value - left.value;
        double d0 = left.slope * width;
        double d1 = right.slope * width;
        double s0 = left.curvature * width * width;
        double s1 = right.curvature * width * width;
        double w2 = width * width;
        c[at] = left.value;
        c[at + 1] = left.slope;
        c[at + 2] = left.curvature / 2;
        c[at + 3] = (10 * rise - 6 * d0 - 4 * d1 - (3 * s0 - s1) / 2) / (w2 * width);
        c[at + 4] = (-15 * rise + 8 * d0 + 7 * d1 + (3 * s0 - 2 * s1) / 2) / (w2 * w2);
        c[at + 5] = (6 * rise - 3 * (d0 + d1) - (s0 - s1) / 2) / (w2 * w2 * width);
    }

    /// The polynomial from `at` at distance `d` from the left end of its piece.
    static double at(double[] c, int at, double d) {
        double low = c[at] + d * (c[at + 1] + d * c[at + 2]);
        double high = c[at + 3] + d * (c[at + 4] + d * c[at + 5]);
        return low + d * d * d * high;
    }
}
