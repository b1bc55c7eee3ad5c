package org.lode.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

final class BlockLogarithmTest {
    private static final int SIZE = 100_000;

    /// Second implementation: the portable logarithm of the JDK (fdlibm, below 1 ulp).
    @Test
    void agreesWithFdlibm() {
        var random = RandomSource.SPLIT_MIX_64.create(20250430L);
        double[] x = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            x[i] =
                    switch (i % 4) {
                        case 0 -> random.nextDouble() + Double.MIN_NORMAL;
                        case 1 -> 1 + (random.nextDouble() - 0.5) * Math.pow(10, -i % 15);
                        case 2 -> Math.pow(10, 600 * random.nextDouble() - 300);
                        default -> 0.5 + random.nextDouble();
                    };
        }
        double[] ln = new double[SIZE];
        new BlockLogarithm(SIZE).of(x, SIZE, ln);
        for (int i = 0; i < SIZE; i++) {
            double expected = StrictMath.log(x[i]);
            assertThat(ln[i])
                    .as("ln %s", x[i])
                    .isCloseTo(expected, within(5e-16 * Math.abs(expected)));
            assertThat(BlockLogarithm.of(x[i])).as("ln %s", x[i]).isEqualTo(ln[i]);
        }
    }

    /// Abramowitz and Stegun 1964, table 1.1, to the printed digits.
    @Test
    void constantsAreThePublishedOnes() {
        assertThat(BlockLogarithm.of(1)).isZero();
        assertThat(BlockLogarithm.of(2)).isEqualTo(0.6931471805599453);
        assertThat(BlockLogarithm.of(10)).isCloseTo(2.302585092994046, within(5e-16 * 2.3));
        assertThat(BlockLogarithm.of(Double.MIN_NORMAL))
                .isCloseTo(-1022 * 0.6931471805599453, within(5e-13));
    }

    @Test
    void onlyTheFirstEntriesAreSetAndTheArrayMayBeTheSame() {
        double[] x = {Math.E, 4, 8, 16};
        new BlockLogarithm(8).of(x, 2, x);
        assertThat(x[1]).isCloseTo(1.3862943611198906, within(1e-15));
        assertThat(x[2]).isEqualTo(8);
        assertThat(x[3]).isEqualTo(16);
    }
}
