package org.lode.risk;

import java.util.Arrays;

/// Ranks of the values of a sample, from 0; tied values have their mean rank.
///
/// One sort of whole numbers does nearly all: each holds the leading bits of a value, so turned
/// that they sort as the value does, above the position of the value. Values that agree in the
/// leading bits (to about 11 digits for 100,000 values) are put in order among themselves.
final class Ranks {
    private Ranks() {}

    /// @param values numbers, none NaN
    static double[] of(double[] values) {
        int n = values.length;
        int positionBits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, n - 1));
        long positionMask = (1L << positionBits) - 1;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (ascending(values[i]) & ~positionMask) | i;
        }
        AscendingBits.sort(keys);
        double[] ranks = new double[n];
        int first = 0;
        while (first < n) {
            long leading = keys[first] & ~positionMask;
            int end = first + 1;
            while (end < n && (keys[end] & ~positionMask) == leading) {
                end++;
            }
            if (end == first + 1) {
                ranks[(int) (keys[first] & positionMask)] = first;
            } else {
                int[] positions = new int[end - first];
                for (int k = 0; k < positions.length; k++) {
                    positions[k] = (int) (keys[first + k] & positionMask);
                }
                rankRun(values, positions, first, ranks);
            }
            first = end;
        }
        return ranks;
    }

    /// Bits of a number as a signed whole number that grows with it; both zeros are one.
    private static long ascending(double value) {
        return AscendingBits.of(value + 0.0);
    }

    /// Ranks the values at `positions`, whose ranks begin at `first`.
    private static void rankRun(double[] values, int[] positions, int first, double[] ranks) {
        double[] sorted = new double[positions.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = values[positions[k]] + 0.0;
        }
        Arrays.sort(sorted);
        for (int position : positions) {
            double value = values[position] + 0.0;
            double middle = 0.5 * (countBelow(sorted, value) + countUpTo(sorted, value) - 1);
            ranks[position] = first + middle;
        }
    }

    private static int countBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int countUpTo(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
