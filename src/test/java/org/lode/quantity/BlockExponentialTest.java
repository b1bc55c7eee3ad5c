package org.lode.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BlockExponentialTest {
    private static final int LANES = 256;
    private static final MathContext DIGITS = new MathContext(40);

    @Test
    void agreesWithStrictMathOverTheWholeRange() {
        SplittableRandom random = new SplittableRandom(3);
        for (double reach : new double[] {1e-8, 0.1, 1, 5, 30, 700}) {
            double[] x = random.doubles(LANES, -reach, reach).toArray();
            double[] result = exp(x, 1);
            for (int i = 0; i < LANES; i++) {
                double expected = StrictMath.exp(x[i]);
                assertThat(Math.abs(result[i] / expected - 1))
                        .as("exp(%s)", x[i])
                        .isLessThan(5e-16);
            }
        }
    }

    @Test
    void agreesWithTheSeriesInFortyDigits() {
        double[] x = {-3.7, -1.1, -0.3466, 0.3465, 0.5, 1, 2.302585, 4.25};
        double[] result = exp(x, 1);
        for (int i = 0; i < x.length; i++) {
            BigDecimal error = series(x[i]).subtract(new BigDecimal(result[i])).abs();
            assertThat(error.divide(series(x[i]), DIGITS).doubleValue()).isLessThan(5e-16);
        }
    }

    @Test
    void zeroGivesExactlyTheScale() {
        assertThat(exp(new double[] {0, -0.0}, 14_000)).containsExactly(14_000, 14_000);
    }

    private static double[] exp(double[] x, double scale) {
        double[] result = new double[x.length];
        new BlockExponential(LANES).scaled(x, scale, result);
        return result;
    }

    private static BigDecimal series(double x) {
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 80; k++) {
            term = term.multiply(new BigDecimal(x)).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }
}
