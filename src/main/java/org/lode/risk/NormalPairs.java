package org.lode.risk;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Pairs of independent standard normal deviates from pairs of random words (Box and Muller).
///
/// The first word gives u in (0, 1) and the radius r = sqrt(-2 ln u), the second t in
/// [-1/2, 1/2) and the angle 2 pi t; the pair is (r sin 2 pi t, r cos 2 pi t). u and t lie on grids
/// of 2^-52 and 2^-53, so that the farthest draw is 8.57. Nothing is rejected and nothing is looked
/// up in a table: all pairs go through the same additions, multiplications, fused multiply-adds
/// and square roots, in loops that compile to vector instructions, with the same result on every
/// processor.
///
/// ln u = e ln 2 + ln m with m in [sqrt(1/2), sqrt 2) and ln(1 + f) = f + f^2 p(f); p, of degree
/// 17, meets (ln(1 + f) - f) / f^2 at the 18 Chebyshev nodes of the range of f, which leaves an
/// error of 2e-16. sin(pi t) = t s(t^2) and cos(pi t) = c(t^2) by polynomials made the same way
/// (errors 2.4e-16 and 1e-16); the double angle follows by sin 2a = 2 sin a cos a and
/// cos 2a = 1 - 2 sin^2 a. A deviate is within 2e-15 of the exact function of its words, relative
/// to the radius.
///
/// An instance holds scratch space and serves one thread.
///
/// Reference: Box and Muller 1958, A note on the generation of random normal deviates,
/// doi:10.1214/aoms/1177706645.
final class NormalPairs {
    private static final double MINUS_TWO_LN2 = -1.3862943611198906;
    private static final long BITS_OF_ROOT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final int FRACTION_BITS = 52;
    private static final int ANGLE_SHIFT = 11;
    private static final double ANGLE_GRID = 0x1.0p-53;

    // Coefficients of p, from the power 0.
    private static final double L0 = -0x1.fffffffffffe2p-2;
    private static final double L1 = 0x1.55555555554fep-2;
    private static final double L2 = -0x1.0000000009bd8p-2;
    private static final double L3 = 0x1.99999999c2a22p-3;
    private static final double L4 = -0x1.55555544c7bdap-3;
    private static final double L5 = 0x1.249248fdb6bfbp-3;
    private static final double L6 = -0x1.0000054f5e98fp-3;
    private static final double L7 = 0x1.c71c8f0c90d5fp-4;
    private static final double L8 = -0x1.9997f69a67272p-4;
    private static final double L9 = 0x1.7457b8c8a3a9ap-4;
    private static final double L10 = -0x1.55768bdf61454p-4;
    private static final double L11 = 0x1.3b99cc500fed5p-4;
    private static final double L12 = -0x1.2353991b0fef1p-4;
    private static final double L13 = 0x1.0a0ba94cb303ap-4;
    private static final double L14 = -0x1.02515eb58b738p-4;
    private static final double L15 = 0x1.1ebf90efcdcecp-4;
    private static final double L16 = -0x1.0f1add8298410p-4;
    private static final double L17 = 0x1.f8ea3b15ab9e3p-6;

    // Coefficients of s, in powers of t^2.
    private static final double S0 = 0x1.921fb54442d17p+1;
    private static final double S1 = -0x1.4abbce625bd83p+2;
    private static final double S2 = 0x1.466bc677522bdp+1;
    private static final double S3 = -0x1.32d2cce1ea145p-1;
    private static final double S4 = 0x1.5078327046959p-4;
    private static final double S5 = -0x1.e30631bdf732dp-8;
    private static final double S6 = 0x1.e89f6fe44fe7bp-12;
    private static final double S7 = -0x1.62903d02bb153p-16;

    // Coefficients of c, in powers of t^2; the first is 1.
    private static final double C1 = -0x1.3bd3cc9be45dbp+2;
    private static final double C2 = 0x1.03c1f081b5992p+2;
    private static final double C3 = -0x1.55d3c7e3bfbf5p+0;
    private static final double C4 = 0x1.e1f506813a321p-3;
    private static final double C5 = -0x1.a6d1efc8c38bep-6;
    private static final double C6 = 0x1.f9d254582ac30p-10;
    private static final double C7 = -0x1.b6957b54dd389p-14;
    private static final double C8 = 0x1.1678f9078a9b3p-18;

    /// Significand of u, scaled to the range of m.
    private final double[] significand;

    /// The memory of `significand` read as integers.
    private final MemorySegment significandBits;

    private final long[] exponent;
    private final double[] radius;

    /// @param pairs most pairs at once
    NormalPairs(int pairs) {
        significand = new double[pairs];
        significandBits = MemorySegment.ofArray(significand);
        exponent = new long[pairs];
        radius = new double[pairs];
    }

    /// Turns `n` pairs of words into `n` pairs of normals.
    ///
    /// @param radiusWords uniform 64-bit words
    /// @param angleWords uniform 64-bit words
    /// @param sine receives the first of each pair
    /// @param cosine receives the second of each pair
    void toNormals(long[] radiusWords, long[] angleWords, int n, double[] sine, double[] cosine) {
        split(radiusWords, n);
        setRadius(n);
        turn(angleWords, n, sine, cosine);
    }

    /// Splits u into exponent and significand. Short loops, each with one kind of access to the
    /// shared memory: others the compiler does not vectorise.
    private void split(long[] words, int n) {
        double[] m = significand;
        for (int i = 0; i < n; i++) {
            m[i] = RandomStream.uniform(words[i]);
        }
        MemorySegment bits = significandBits;
        long[] e = exponent;
        for (int i = 0; i < n; i++) {
            long excess = bits.getAtIndex(ValueLayout.JAVA_LONG, i) - BITS_OF_ROOT_HALF;
            e[i] = excess >> FRACTION_BITS;
        }
        for (int i = 0; i < n; i++) {
            long all = bits.getAtIndex(ValueLayout.JAVA_LONG, i);
            long scale = (all - BITS_OF_ROOT_HALF) >> FRACTION_BITS << FRACTION_BITS;
            bits.setAtIndex(ValueLayout.JAVA_LONG, i, all - scale);
        }
    }

    private void setRadius(int n) {
        double[] m = significand;
        long[] e = exponent;
        double[] r = radius;
        for (int i = 0; i < n; i++) {
            double f = m[i] - 1;
            double f2 = f * f;
            double f4 = f2 * f2;
            double p0 = Math.fma(Math.fma(L3, f, L2), f2, Math.fma(L1, f, L0));
            double p4 = Math.fma(Math.fma(L7, f, L6), f2, Math.fma(L5, f, L4));
            double p8 = Math.fma(Math.fma(L11, f, L10), f2, Math.fma(L9, f, L8));
            double p12 = Math.fma(Math.fma(L15, f, L14), f2, Math.fma(L13, f, L12));
            double high = Math.fma(Math.fma(Math.fma(L17, f, L16), f4, p12), f4, p8);
            double p = Math.fma(high, f4 * f4, Math.fma(p4, f4, p0));
            double ln = Math.fma(f2, p, f);
            r[i] = Math.sqrt(Math.fma((double) e[i], MINUS_TWO_LN2, -2 * ln));
        }
    }

    private void turn(long[] words, int n, double[] sine, double[] cosine) {
        double[] r = radius;
        for (int i = 0; i < n; i++) {
            double t = (words[i] >> ANGLE_SHIFT) * ANGLE_GRID;
            double q = t * t;
            double q2 = q * q;
            double q4 = q2 * q2;
            double s0 = Math.fma(Math.fma(S3, q, S2), q2, Math.fma(S1, q, S0));
            double s4 = Math.fma(Math.fma(S7, q, S6), q2, Math.fma(S5, q, S4));
            double c0 = Math.fma(Math.fma(C3, q, C2), q2, Math.fma(C1, q, 1));
            double c4 = Math.fma(Math.fma(C7, q, C6), q2, Math.fma(C5, q, C4));
            double s = t * Math.fma(s4, q4, s0);
            double c = Math.fma(Math.fma(C8, q4, c4), q4, c0);
            double rs = r[i] * s;
            sine[i] = 2 * rs * c;
            cosine[i] = Math.fma(-2 * rs, s, r[i]);
        }
    }
}
