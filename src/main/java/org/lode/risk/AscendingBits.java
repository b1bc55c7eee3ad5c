package org.lode.risk;

import java.util.Arrays;

/// Numbers as whole numbers that sort as the numbers do, and the sort of many of them.
///
/// The sort is by counting, eleven bits at a time from the lowest (radix sort): its cost grows
/// with the count alone, and a pass in which all keys agree is left out. The result is that of
/// `Arrays.sort`.
///
/// Reference: Knuth 1998, The Art of Computer Programming 3, section 5.2.5.
public final class AscendingBits {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 6;
    private static final int VALUES = 1 << DIGIT_BITS;
    private static final int DIGIT_MASK = VALUES - 1;

    /// Fewer are sorted by comparing.
    private static final int FEWEST = 4_096;

    private AscendingBits() {}

    /// Bits of a number as a signed whole number that grows with it; -0 is below 0.
    public static long of(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /// The number with these bits.
    public static double value(long ascending) {
        return Double.longBitsToDouble(ascending ^ ((ascending >> 63) & Long.MAX_VALUE));
    }

    /// Sorts the keys, ascending.
    public static void sort(long[] keys) {
        int n = keys.length;
        if (n < FEWEST) {
            Arrays.sort(keys);
            return;
        }
        int[][] counts = counts(keys);
        long[] from = keys;
        long[] to = new long[n];
        for (int digit = 0; digit < DIGITS; digit++) {
            int shift = digit * DIGIT_BITS;
            int[] next = counts[digit];
            if (next[digitOf(keys[0], shift)] == n) {
                continue;
            }
            int start = 0;
            for (int value = 0; value < VALUES; value++) {
                int count = next[value];
                next[value] = start;
                start += count;
            }
            distribute(from, to, next, shift);
            long[] swapped = from;
            from = to;
            to = swapped;
        }
        if (from != keys) {
            System.arraycopy(from, 0, keys, 0, n);
        }
    }

    /// Sorts numbers, none NaN, as `Arrays.sort` does.
    public static void sort(double[] values) {
        if (values.length < FEWEST) {
            Arrays.sort(values);
            return;
        }
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of(values[i]);
        }
        sort(keys);
        for (int i = 0; i < keys.length; i++) {
            values[i] = value(keys[i]);
        }
    }

    /// How often each value of each digit occurs.
    private static int[][] counts(long[] keys) {
        int[][] counts = new int[DIGITS][VALUES];
        for (int digit = 0; digit < DIGITS; digit++) {
            int[] count = counts[digit];
            int shift = digit * DIGIT_BITS;
            for (long key : keys) {
                count[digitOf(key, shift)]++;
            }
        }
        return counts;
    }

    private static void distribute(long[] from, long[] to, int[] next, int shift) {
        for (long key : from) {
            to[next[digitOf(key, shift)]++] = key;
        }
    }

    /// The sign bit is turned, so that negative keys come first.
    private static int digitOf(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & DIGIT_MASK;
    }
}
