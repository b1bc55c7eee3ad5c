package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AscendingBitsTest {
    @Test
    void keysAreSortedAsTheLibraryDoes() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n : new int[] {0, 1, 2, 100, 4_096, 10_007}) {
            for (long bound : new long[] {2, 3_000, Long.MAX_VALUE}) {
                long[] keys = random.longs(n, -bound, bound).toArray();
                long[] expected = keys.clone();
                Arrays.sort(expected);
                AscendingBits.sort(keys);
                assertThat(keys).as("%s keys up to %s", n, bound).isEqualTo(expected);
            }
        }
    }

    @Test
    void numbersAreSortedAsTheLibraryDoesDownToTheSignOfZero() {
        SplittableRandom random = new SplittableRandom(6);
        for (double reach : new double[] {1e-300, 1, 1e12, Double.MAX_VALUE / 4}) {
            double[] values = random.doubles(9_000, -reach, reach).toArray();
            values[17] = -0.0;
            values[18] = 0.0;
            values[19] = -0.0;
            values[20] = Double.POSITIVE_INFINITY;
            values[21] = Double.NEGATIVE_INFINITY;
            double[] expected = values.clone();
            Arrays.sort(expected);
            AscendingBits.sort(values);
            assertThat(bits(values)).isEqualTo(bits(expected));
        }
    }

    @Test
    void keysThatAllAgreeStayAsTheyAre() {
        long[] keys = new long[5_000];
        Arrays.fill(keys, -7);
        AscendingBits.sort(keys);
        assertThat(keys).containsOnly(-7);
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
