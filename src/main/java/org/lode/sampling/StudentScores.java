package org.lode.sampling;

import org.apache.commons.statistics.distribution.TDistribution;

/// Normal scores of Student's t: z with Phi(z) = T_nu(t), the normal deviate as far out in its
/// distribution as t in its own.
///
/// Computed once at nodes from the distribution function of Commons Statistics and in between by
/// [QuinticPieces]. Nodes divide each octave of 1 + |t| into 64, so that neither logarithm nor
/// incomplete beta function is needed for a lane. Error at most 1e-12 (1 + |z|).
final class StudentScores {
    private static final int NODE_BITS = 6;
    private static final int SHIFT = 52 - NODE_BITS;
    private static final int FIRST_NODE = (int) (Double.doubleToRawLongBits(1.0) >>> SHIFT);
    private static final double LEAST_PROBABILITY = 1e-40;
    private static final double LN_ROOT_TWO_PI = 0.9189385332046728;

    private final double degreesOfFreedom;
    private final TDistribution distribution;
    private final int pieces;
    private final double[] coefficients;

    StudentScores(double degreesOfFreedom) {
        this.degreesOfFreedom = degreesOfFreedom;
        distribution = TDistribution.of(degreesOfFreedom);
        int octaves = 1;
        while (distribution.survivalProbability(Math.scalb(1.0, octaves)) > LEAST_PROBABILITY) {
            octaves++;
        }
        pieces = octaves << NODE_BITS;
        coefficients = new double[pieces * QuinticPieces.COEFFICIENTS];
        QuinticPieces.Node left = node(0);
        for (int j = 0; j < pieces; j++) {
            QuinticPieces.Node right = node(leftEnd(j + 1));
            QuinticPieces.fit(
                    left,
                    right,
                    leftEnd(j + 1) - leftEnd(j),
                    coefficients,
                    j * QuinticPieces.COEFFICIENTS);
            left = right;
        }
    }

    /// |t| at the left end of a piece.
    private static double leftEnd(int piece) {
        return Double.longBitsToDouble((long) (FIRST_NODE + piece) << SHIFT) - 1;
    }

    /// dz/dt is the ratio of the densities of t and z; its logarithm has the derivative
    /// -(nu + 1) t / (nu + t^2) + z dz/dt.
    private QuinticPieces.Node node(double t) {
        double nu = degreesOfFreedom;
        double z = -InverseNormal.of(distribution.cumulativeProbability(-t));
        double slope = Math.exp(distribution.logDensity(t) + z * z / 2 + LN_ROOT_TWO_PI);
        return new QuinticPieces.Node(z, slope, slope * (z * slope - (nu + 1) / (nu + t * t) * t));
    }

    /// The score of `t`.
    double of(double t) {
        double size = Math.abs(t);
        int piece = (int) (Double.doubleToRawLongBits(1 + size) >>> SHIFT) - FIRST_NODE;
        double z =
                piece < pieces
                        ? QuinticPieces.at(
                                coefficients,
                                piece * QuinticPieces.COEFFICIENTS,
                                size - leftEnd(piece))
                        : -InverseNormal.of(distribution.cumulativeProbability(-size));
        return t < 0 ? -z : z;
    }
}
