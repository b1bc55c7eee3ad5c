package org.lode.quantity;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The exponential function for a block of arguments at once.
///
/// exp(x) = 2^k exp(r) with k = round(x / ln 2) and |r| <= 0.5 ln 2; exp(r) is 1 + r + r^2 q(r)
/// and 2^k is written straight into the exponent bits. q, of degree 9, meets (e^r - 1 - r) / r^2
/// at the ten Chebyshev nodes of the range of r; 1 + r + r^2 q(r) is within 1.6e-17 of e^r before
/// rounding. Only additions, multiplications, fused multiply-adds and integer shifts occur, so the
/// result is the same on every processor, and the loops compile to vector instructions.
///
/// Accuracy: relative error at most 5e-16 for |x| <= [#LARGEST_ARGUMENT]; exp(0) is exactly 1.
/// Larger arguments give a meaningless number: callers bound them before they draw. An instance
/// holds scratch space and serves one thread.
public final class BlockExponential {
    /// Largest magnitude of an argument.
    public static final double LARGEST_ARGUMENT = 700;

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    // Coefficients of q, from the power 0.
    private static final double Q0 = 0x1.0000000000001p-1;
    private static final double Q1 = 0x1.5555555555556p-3;
    private static final double Q2 = 0x1.5555555553d68p-5;
    private static final double Q3 = 0x1.11111111109b5p-7;
    private static final double Q4 = 0x1.6c16c17889ef1p-10;
    private static final double Q5 = 0x1.a01a01a7c2efep-13;
    private static final double Q6 = 0x1.a019b9149a41cp-16;
    private static final double Q7 = 0x1.71de0db2f6b19p-19;
    private static final double Q8 = 0x1.28917c89a43a7p-22;
    private static final double Q9 = 0x1.af389ecfc4b9cp-26;

    /// Adding this rounds to a whole number and leaves k + 1023, the biased exponent of 2^k, in
    /// the low bits.
    private static final double ROUNDER = 0x1.8p52 + 1023;

    private static final int FRACTION_BITS = 52;

    private final double[] powerOfTwo;
    private final MemorySegment powerBits;

    /// @param lanes longest block
    public BlockExponential(int lanes) {
        powerOfTwo = new double[lanes];
        powerBits = MemorySegment.ofArray(powerOfTwo);
    }

    /// Sets `result[i] = scale x exp(x[i])` for the whole of `x`.
    ///
    /// @param x arguments, each at most [#LARGEST_ARGUMENT] in magnitude
    /// @param scale common factor
    /// @param result receives the values; not the same array as `x`
    public void scaled(double[] x, double scale, double[] result) {
        int n = x.length;
        double[] power = powerOfTwo;
        for (int i = 0; i < n; i++) {
            double rounded = Math.fma(x[i], LOG2_E, ROUNDER);
            power[i] = rounded;
            double k = ROUNDER - rounded;
            double r = Math.fma(k, LN2_LOW, Math.fma(k, LN2_HIGH, x[i]));
            double r2 = r * r;
            double r4 = r2 * r2;
            double a = Math.fma(Math.fma(r, Q3, Q2), r2, Math.fma(r, Q1, Q0));
            double b = Math.fma(Math.fma(r, Q7, Q6), r2, Math.fma(r, Q5, Q4));
            double q = Math.fma(Math.fma(Math.fma(r, Q9, Q8), r4, b), r4, a);
            result[i] = 1 + Math.fma(r2, q, r);
        }
        MemorySegment bits = powerBits;
        for (int i = 0; i < n; i++) {
            long biased = bits.getAtIndex(ValueLayout.JAVA_LONG, i);
            bits.setAtIndex(ValueLayout.JAVA_LONG, i, biased << FRACTION_BITS);
        }
        for (int i = 0; i < n; i++) {
            result[i] = scale * (result[i] * power[i]);
        }
    }
}
