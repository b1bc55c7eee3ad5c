package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SobolPointsTest {
    /// Half of the last binary digit, added so that no coordinate is 0.
    private static final double HALF_DIGIT = 0x1.0p-53;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sobol_joe_kuo_first16_dim3.csv",
                "sobol_joe_kuo_first16_dim10.csv",
                "sobol_joe_kuo_dim50_spot.csv"
            })
    void pointsAreThoseOfScipy(String file) {
        double[] u = new double[1];
        for (String[] row : OracleRows.of("sampling/" + file)) {
            SobolPoints points = SobolPoints.of(row.length - 1);
            for (int k = 0; k < points.dimensions(); k++) {
                points.fill(k, Long.parseLong(row[0]), 1, u);
                assertThat(u[0])
                        .as("point %s, dimension %d", row[0], k)
                        .isEqualTo(Double.parseDouble(row[k + 1]) + HALF_DIGIT);
            }
        }
    }

    @Test
    void pointsOfAThousandDimensionsAreThoseOfCommonsMath() {
        SobolPoints points = SobolPoints.of(SobolPoints.MOST_DIMENSIONS);
        List<String[]> rows = OracleRows.of("sampling/sobol_commons_math_dim1000.csv");
        double[] u = new double[1];
        for (String[] row : rows) {
            for (int column = 1; column < row.length; column++) {
                int dimension = 37 * (column - 1);
                points.fill(dimension, Long.parseLong(row[0]), 1, u);
                assertThat((u[0] - HALF_DIGIT) * 0x1.0p32)
                        .as("point %s, dimension %d", row[0], dimension)
                        .isEqualTo((double) Long.parseLong(row[column], 16));
            }
        }
    }

    @Test
    void everyDimensionPutsOnePointInEachStratum() {
        SobolPoints points = SobolPoints.of(SobolPoints.MOST_DIMENSIONS);
        for (int m : new int[] {0, 1, 5, 12}) {
            int n = 1 << m;
            double[] u = new double[n];
            for (int k = 0; k < points.dimensions(); k += m == 12 ? 7 : 1) {
                points.fill(k, 0, n, u);
                assertThat(Strata.hit(u, n)).as("2^%d points, dimension %d", m, k).isEqualTo(n);
            }
        }
    }

    /// The first two dimensions are a (0, m, 2)-net: one point in every box of volume 2^-m.
    @Test
    void firstTwoDimensionsFillEveryElementaryBox() {
        int m = 12;
        int n = 1 << m;
        double[] x = new double[n];
        double[] y = new double[n];
        SobolPoints points = SobolPoints.of(2);
        points.fill(0, 0, n, x);
        points.fill(1, 0, n, y);
        for (int k = 0; k <= m; k++) {
            assertThat(Strata.boxesHit(x, 1 << k, y, 1 << (m - k))).isEqualTo(n);
        }
    }

    @Test
    void moreDimensionsThanTheTableHasAreRefused() {
        assertThatThrownBy(() -> SobolPoints.of(1001))
                .hasMessage("number of dimensions must lie between 0 and 1000, was 1001.");
    }
}
