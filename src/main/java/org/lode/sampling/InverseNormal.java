package org.lode.sampling;

import org.lode.quantity.BlockLogarithm;

/// Quantiles of the standard normal distribution, to turn points of the unit cube into normals.
///
/// Rational approximations in three ranges: Wichura 1988, algorithm AS 241, routine PPND16,
/// doi:10.2307/2347330; the coefficients, rounded to
/// doubles, keep his names. Relative error at most 1e-15 for
/// 1e-300 <= u < 1. Only additions, multiplications, divisions, square roots and
/// [BlockLogarithm] occur, so the bits are the same on every machine, and the scalar and the
/// array form give the same bits. An instance holds scratch space for the array form and serves one
/// thread.
public final class InverseNormal {
    /// Half-width of the range about 0.5 that needs no logarithm.
    private static final double CENTRE = 0.425;

    private static final double CENTRE_SQUARED = 0.180625;

    /// Root of -ln u where the near tail ends: u = 1.4e-11.
    private static final double FAR = 5;

    /// Above this probability the root of -ln u is surely below FAR: e^-25 is 1.3888e-11.
    private static final double FAR_PROBABILITY = 1.389e-11;

    private static final double NEAR_ORIGIN = 1.6;

    // Centre.
    private static final double A0 = 3.3871328727963665;
    private static final double A1 = 133.14166789178438;
    private static final double A2 = 1971.5909503065513;
    private static final double A3 = 13731.69376550946;
    private static final double A4 = 45921.95393154987;
    private static final double A5 = 67265.7709270087;
    private static final double A6 = 33430.57558358813;
    private static final double A7 = 2509.0809287301227;
    private static final double B1 = 42.31333070160091;
    private static final double B2 = 687.1870074920579;
    private static final double B3 = 5394.196021424751;
    private static final double B4 = 21213.794301586597;
    private static final double B5 = 39307.89580009271;
    private static final double B6 = 28729.085735721943;
    private static final double B7 = 5226.495278852854;

    // Near tail.
    private static final double C0 = 1.4234371107496835;
    private static final double C1 = 4.630337846156546;
    private static final double C2 = 5.769497221460691;
    private static final double C3 = 3.6478483247632045;
    private static final double C4 = 1.2704582524523684;
    private static final double C5 = 0.2417807251774506;
    private static final double C6 = 0.022723844989269184;
    private static final double C7 = 0.0007745450142783414;
    private static final double D1 = 2.053191626637759;
    private static final double D2 = 1.6763848301838038;
    private static final double D3 = 0.6897673349851;
    private static final double D4 = 0.14810397642748008;
    private static final double D5 = 0.015198666563616457;
    private static final double D6 = 0.0005475938084995345;
    private static final double D7 = 1.0507500716444169e-09;

    // Far tail.
    private static final double E0 = 6.657904643501103;
    private static final double E1 = 5.463784911164114;
    private static final double E2 = 1.7848265399172913;
    private static final double E3 = 0.29656057182850487;
    private static final double E4 = 0.026532189526576124;
    private static final double E5 = 0.0012426609473880784;
    private static final double E6 = 2.7115555687434876e-05;
    private static final double E7 = 2.0103343992922881e-07;
    private static final double F1 = 0.599832206555888;
    private static final double F2 = 0.1369298809227358;
    private static final double F3 = 0.014875361290850615;
    private static final double F4 = 0.0007868691311456133;
    private static final double F5 = 1.8463183175100548e-05;
    private static final double F6 = 1.421511758316446e-07;
    private static final double F7 = 2.0442631033899397e-15;

    /// The smaller of u and 1 - u.
    private final double[] nearest;

    /// Distance to the end of the centre, below 0 outside.
    private final double[] inside;

    private final int[] position;
    private final double[] tails;
    private final BlockLogarithm logarithms;

    /// @param lanes longest block
    public InverseNormal(int lanes) {
        nearest = new double[lanes];
        inside = new double[lanes];
        position = new int[lanes];
        tails = new double[lanes];
        logarithms = new BlockLogarithm(lanes);
    }

    /// The quantile of probability `u`.
    ///
    /// @param u probability, above 0 and below 1; any other argument gives NaN
    public static double of(double u) {
        double q = u - 0.5;
        return Math.abs(q) <= CENTRE ? centre(q) : tail(u, q);
    }

    /// Sets `z[i]` to the quantile of `u[i]`.
    ///
    /// The first loop treats every lane as central; the 15 % that lie in the tails are gathered and
    /// put right together. The loops have no branch and, but for the gathering, compile to vector
    /// instructions.
    ///
    /// @param u probabilities, above 0 and below 1; others give NaN
    /// @param z receives the quantiles; not the same array as `u`
    /// @param n number of lanes
    public void quantiles(double[] u, double[] z, int n) {
        double[] p = nearest;
        double[] distance = inside;
        for (int i = 0; i < n; i++) {
            double q = u[i] - 0.5;
            z[i] = centre(q);
            p[i] = Math.min(u[i], 1 - u[i]);
            distance[i] = CENTRE - Math.abs(q);
        }
        int count = gatherTails(n);
        double[] r = tails;
        logarithms.of(r, count, r);
        for (int k = 0; k < count; k++) {
            r[k] = near(Math.sqrt(-r[k]) - NEAR_ORIGIN);
        }
        for (int k = 0; k < count; k++) {
            int i = position[k];
            z[i] = Math.copySign(r[k], z[i]);
            // the far tail, and what is no probability, one by one
            if (!(p[i] > FAR_PROBABILITY)) {
                z[i] = tail(u[i], u[i] - 0.5);
            }
        }
    }

    /// As [#quantiles] with scratch space of its own.
    public static void of(double[] u, double[] z, int n) {
        new InverseNormal(n).quantiles(u, z, n);
    }

    /// Positions and smaller probabilities of the lanes outside the centre. Every lane is written,
    /// and the next one over it unless it is kept: a jump would be foreseen badly.
    private int gatherTails(int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            position[count] = i;
            tails[count] = nearest[i];
            count += (int) (Double.doubleToRawLongBits(inside[i]) >>> (Long.SIZE - 1));
        }
        return count;
    }

    private static double tail(double u, double q) {
        double p = q < 0 ? u : 1 - u;
        double r = Math.sqrt(-(p >= Double.MIN_NORMAL ? BlockLogarithm.of(p) : StrictMath.log(p)));
        double z = r <= FAR ? near(r - NEAR_ORIGIN) : far(r - FAR);
        return q < 0 ? -z : z;
    }

    private static double centre(double q) {
        double r = CENTRE_SQUARED - q * q;
        double above = A7;
        above = above * r + A6;
        above = above * r + A5;
        above = above * r + A4;
        above = above * r + A3;
        above = above * r + A2;
        above = above * r + A1;
        above = above * r + A0;
        double below = B7;
        below = below * r + B6;
        below = below * r + B5;
        below = below * r + B4;
        below = below * r + B3;
        below = below * r + B2;
        below = below * r + B1;
        below = below * r + 1;
        return q * above / below;
    }

    private static double near(double r) {
        double above = C7;
        above = above * r + C6;
        above = above * r + C5;
        above = above * r + C4;
        above = above * r + C3;
        above = above * r + C2;
        above = above * r + C1;
        above = above * r + C0;
        double below = D7;
        below = below * r + D6;
        below = below * r + D5;
        below = below * r + D4;
        below = below * r + D3;
        below = below * r + D2;
        below = below * r + D1;
        below = below * r + 1;
        return above / below;
    }

    private static double far(double r) {
        double above = E7;
        above = above * r + E6;
        above = above * r + E5;
        above = above * r + E4;
        above = above * r + E3;
        above = above * r + E2;
        above = above * r + E1;
        above = above * r + E0;
        double below = F7;
        below = below * r + F6;
        below = below * r + F5;
        below = below * r + F4;
        below = below * r + F3;
        below = below * r + F2;
        below = below * r + F1;
        below = below * r + 1;
        return above / below;
    }
}
