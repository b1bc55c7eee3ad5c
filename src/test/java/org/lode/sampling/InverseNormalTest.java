package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

final class InverseNormalTest {
    private static final double RELATIVE_ERROR = 1e-15;

    @Test
    void agreesWithTwentyDigitQuantiles() {
        for (String[] row : OracleRows.of("sampling/inverse_normal_reference.csv")) {
            assertQuantile(row[1], row[2]);
        }
    }

    @Test
    void agreesWithQuantilesOfRandomProbabilitiesInCentreAndTails() {
        for (String[] row : OracleRows.of("sampling/inverse_normal_random.csv")) {
            assertQuantile(row[0], row[1]);
        }
    }

    private static void assertQuantile(String probability, String quantile) {
        double u = Double.parseDouble(probability);
        double z = Double.parseDouble(quantile);
        assertThat(InverseNormal.of(u))
                .as("quantile of %s", u)
                .isCloseTo(z, within(RELATIVE_ERROR * Math.abs(z)));
    }

    @Test
    void arrayFormGivesTheBitsOfTheScalarForm() {
        int n = 100_000;
        double[] u = new double[n];
        double[] z = new double[n];
        PlainPoints.of(3, 0, 1).fill(0, 0, n, u);
        for (int i = 0; i < n; i += 10) {
            u[i] = Math.pow(u[i], 40);
        }
        InverseNormal.of(u, z, n);
        for (int i = 0; i < n; i++) {
            assertThat(Double.doubleToRawLongBits(z[i]))
                    .as("quantile of %s", u[i])
                    .isEqualTo(Double.doubleToRawLongBits(InverseNormal.of(u[i])));
        }
    }

    @Test
    void quantilesAreSymmetricAndRise() {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 4096; i++) {
            double u = i / 4096.0;
            assertThat(InverseNormal.of(u)).isEqualTo(-InverseNormal.of(1 - u));
            assertThat(InverseNormal.of(u)).isGreaterThan(before);
            before = InverseNormal.of(u);
        }
    }

    @Test
    void distributionFunctionTakesQuantilesBack() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] u = new double[2000];
        PlainPoints.of(4, 0, 1).fill(0, 0, u.length, u);
        for (double p : u) {
            assertThat(normal.cumulativeProbability(InverseNormal.of(p)))
                    .isCloseTo(p, within(4e-16 + 4e-15 * p));
        }
    }

    @Test
    void onlyProbabilitiesHaveQuantiles() {
        double[] u = {0, 1, -0.1, 1.1, Double.NaN};
        double[] z = new double[u.length];
        InverseNormal.of(u, z, u.length);
        for (int i = 0; i < u.length; i++) {
            assertThat(InverseNormal.of(u[i])).isNaN();
            assertThat(z[i]).isNaN();
        }
    }
}
