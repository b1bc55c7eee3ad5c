package org.lode.quantity;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The natural logarithm of a block of arguments at once.
///
/// ln x = e ln 2 + ln m with m in [sqrt(1/2), sqrt 2), e and m read off the bits of x, and
/// ln(1 + f) = f + f^2 p(f). p, of degree 18, meets (ln(1 + f) - f) / f^2 at the 19 Chebyshev nodes
/// of the range of f, which leaves an error of 4e-17 before rounding. Only additions,
/// multiplications, fused multiply-adds and integer shifts occur, so the result is the same on
/// every processor, and the loops compile to vector instructions.
///
/// Accuracy: relative error at most 5e-16 for [Double#MIN_NORMAL] <= x < infinity; ln(1) is exactly
/// 0. Other arguments give a meaningless number. An instance holds scratch space and serves one
/// thread.
public final class BlockLogarithm {
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final long BITS_OF_ROOT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final int FRACTION_BITS = 52;

    // Coefficients of p, from the power 0.
    private static final double L0 = -0x1.fffffffffffffp-2;
    private static final double L1 = 0x1.555555555544cp-2;
    private static final double L2 = -0x1.0000000000292p-2;
    private static final double L3 = 0x1.99999999da0dep-3;
    private static final double L4 = -0x1.555555554de14p-3;
    private static final double L5 = 0x1.2492490001051p-3;
    private static final double L6 = -0x1.ffffffb677718p-4;
    private static final double L7 = 0x1.c71c8450dab8cp-4;
    private static final double L8 = -0x1.9999bb4650008p-4;
    private static final double L9 = 0x1.745aa4cf39a4cp-4;
    private static final double L10 = -0x1.554f1cf28d1bap-4;
    private static final double L11 = 0x1.3b40606f37c8dp-4;
    private static final double L12 = -0x1.2528885debceap-4;
    private static final double L13 = 0x1.0f7dc0857668ep-4;
    private static final double L14 = -0x1.f0eb3737936e6p-5;
    private static final double L15 = 0x1.e8cf050fc88a3p-5;
    private static final double L16 = -0x1.12b9a5a1cfbdep-4;
    private static final double L17 = 0x1.00a8733cb16e1p-4;
    private static final double L18 = -0x1.d1801a61b3af2p-6;

    /// x, scaled to the range of m.
    private final double[] significand;

    /// The memory of `significand` read as integers.
    private final MemorySegment significandBits;

    private final long[] exponent;

    /// @param lanes longest block
    public BlockLogarithm(int lanes) {
        significand = new double[lanes];
        significandBits = MemorySegment.ofArray(significand);
        exponent = new long[lanes];
    }

    /// The logarithm of one argument, with the bits of the block form.
    ///
    /// @param x argument, at least [Double#MIN_NORMAL] and finite
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long e = (bits - BITS_OF_ROOT_HALF) >> FRACTION_BITS;
        double m = Double.longBitsToDouble(bits - (e << FRACTION_BITS));
        return Math.fma((double) e, LN2, ofSignificand(m));
    }

    /// Sets `result[i] = ln(x[i])` for the first `n` entries.
    ///
    /// @param x arguments, each at least [Double#MIN_NORMAL] and finite
    /// @param n number of arguments
    /// @param result receives the logarithms; may be `x`
    public void of(double[] x, int n, double[] result) {
        System.arraycopy(x, 0, significand, 0, n);
        split(n);
        double[] m = significand;
        long[] e = exponent;
        for (int i = 0; i < n; i++) {
            result[i] = Math.fma((double) e[i], LN2, ofSignificand(m[i]));
        }
    }

    /// Short loops, each with one kind of access to the shared memory: others the compiler does not
    /// vectorise.
    private void split(int n) {
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

    private static double ofSignificand(double m) {
        double f = m - 1;
        double f2 = f * f;
        double f4 = f2 * f2;
        double p0 = Math.fma(Math.fma(L3, f, L2), f2, Math.fma(L1, f, L0));
        double p4 = Math.fma(Math.fma(L7, f, L6), f2, Math.fma(L5, f, L4));
        double p8 = Math.fma(Math.fma(L11, f, L10), f2, Math.fma(L9, f, L8));
        double p12 = Math.fma(Math.fma(L15, f, L14), f2, Math.fma(L13, f, L12));
        double p16 = Math.fma(L18, f2, Math.fma(L17, f, L16));
        double high = Math.fma(Math.fma(p16, f4, p12), f4, p8);
        double p = Math.fma(high, f4 * f4, Math.fma(p4, f4, p0));
        return Math.fma(f2, p, f);
    }
}
