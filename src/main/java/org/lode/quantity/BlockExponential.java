package org.lode.quantity;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The exponential function for a block of arguments at once.
///
/// exp(x) = 2^k exp(r) with k = round(x / ln 2) and |r| <= 0.5 ln 2; exp(r) is the Taylor
/// polynomial of degree 13 and 2^k is written straight into the exponent bits. Only additions,
/// multiplications and integer shifts occur, so the result is the same on every processor, and
/// the loops compile to vector instructions.
///
/// Accuracy: relative error at most 5e-16 for |x| <= [#LARGEST_ARGUMENT]; exp(0) is exactly 1.
/// Larger arguments give a meaningless number: callers bound them before they draw. An instance
/// holds scratch space and serves one thread.
public final class BlockExponential {
    /// Largest magnitude of an argument.
    public static final double LARGEST_ARGUMENT = 700;

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

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
            double rounded = x[i] * LOG2_E + ROUNDER;
            power[i] = rounded;
            double k = rounded - ROUNDER;
            double r = (x[i] - k * LN2_HIGH) - k * LN2_LOW;
            double r2 = r * r;
            double r4 = r2 * r2;
            double a = (0.5 + r * (1.0 / 6)) + (1.0 / 24 + r * (1.0 / 120)) * r2;
            double b = (1.0 / 720 + r * (1.0 / 5040)) + (1.0 / 40320 + r * (1.0 / 362880)) * r2;
            double c =
                    (1.0 / 3628800 + r * (1.0 / 39916800))
                            + (1.0 / 479001600.0 + r * (1.0 / 6227020800.0)) * r2;
            result[i] = 1 + (r + r2 * (a + b * r4 + c * (r4 * r4)));
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
