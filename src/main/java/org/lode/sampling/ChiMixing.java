package org.lode.sampling;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Mixing variable of Student's t: the factor sqrt(nu / Q) that turns a normal into a t, with Q
/// chi-squared of nu degrees of freedom.
///
/// Given by the normal score x of its rank: Q is the quantile at Phi(x), so that a low rank is a
/// large factor. Computed once at nodes 1/128 apart and in between by [QuinticPieces]; relative
/// error at most 1e-10.
final class ChiMixing {
    /// Scores of uniforms on the grid of 2^-53 lie within 8.3.
    private static final int REACH = 9;

    private static final int NODES_PER_UNIT = 128;
    private static final int PIECES = 2 * REACH * NODES_PER_UNIT;
    private static final double WIDTH = 1.0 / NODES_PER_UNIT;
    private static final double LN_ROOT_TWO_PI = 0.9189385332046728;
    private static final double SETTLED = 1e-13;
    private static final int MOST_STEPS = 100;

    private final double degreesOfFreedom;
    private final ChiSquaredDistribution distribution;
    private final double[] coefficients = new double[PIECES * QuinticPieces.COEFFICIENTS];

    ChiMixing(double degreesOfFreedom) {
        this.degreesOfFreedom = degreesOfFreedom;
        distribution = ChiSquaredDistribution.of(degreesOfFreedom);
        // Outwards from the median on either side: each quantile starts the search of the next.
        double median = distribution.inverseCumulativeProbability(0.5);
        for (int side = -1; side <= 1; side += 2) {
            double logQuantile = Math.log(median);
            QuinticPieces.Node inner = node(0, logQuantile);
            for (int k = 1; k <= PIECES / 2; k++) {
                double x = side * k * WIDTH;
                logQuantile = logQuantile(x, logQuantile + side * WIDTH * slope(x, logQuantile));
                QuinticPieces.Node outer = node(x, logQuantile);
                int piece = PIECES / 2 + (side > 0 ? k - 1 : -k);
                QuinticPieces.fit(
                        side > 0 ? inner : outer,
                        side > 0 ? outer : inner,
                        WIDTH,
                        coefficients,
                        piece * QuinticPieces.COEFFICIENTS);
                inner = outer;
            }
        }
    }

    /// Logarithm q of the quantile at score `x`: Newton's method on the logarithm of the nearer
    /// tail probability.
    private double logQuantile(double x, double start) {
        double target = Math.log(tailOfNormal(x));
        double q = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double quantile = Math.exp(q);
            double tail =
                    x < 0
                            ? distribution.cumulativeProbability(quantile)
                            : distribution.survivalProbability(quantile);
            double slope = Math.exp(distribution.logDensity(quantile) + q) / tail;
            double move = (target - Math.log(tail)) / (x < 0 ? slope : -slope);
            q += move;
            if (Math.abs(move) <= SETTLED * (1 + Math.abs(q))) {
                return q;
            }
        }
        return q;
    }

    private static double tailOfNormal(double x) {
        double[] tail = {-Math.abs(x)};
        NormalProbability.of(tail, 1);
        return tail[0];
    }

    /// dq/dx: ratio of the densities of x and q.
    private double slope(double x, double q) {
        double logDensity = distribution.logDensity(Math.exp(q)) + q;
        return Math.exp(-x * x / 2 - LN_ROOT_TWO_PI - logDensity);
    }

    /// The factor sqrt(nu) exp(-q / 2) with its derivatives; d ln(dq/dx) / dx is
    /// -x - (nu - e^q) / 2 dq/dx.
    private QuinticPieces.Node node(double x, double q) {
        double nu = degreesOfFreedom;
        double factor = Math.sqrt(nu) * Math.exp(-q / 2);
        double slope = slope(x, q);
        double bend = slope * (-x - (nu - Math.exp(q)) / 2 * slope);
        return new QuinticPieces.Node(
                factor, -factor * slope / 2, factor * (slope * slope / 4 - bend / 2));
    }

    /// The factor for a mixing variable of score `x`; beyond 9 it stays as at 9.
    double of(double x) {
        double place = (Math.clamp(x, -REACH, REACH) + REACH) * NODES_PER_UNIT;
        int piece = Math.min((int) place, PIECES - 1);
        return QuinticPieces.at(
                coefficients, piece * QuinticPieces.COEFFICIENTS, (place - piece) * WIDTH);
    }
}
