package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PlainPointsTest {
    @Test
    void pairsOfCoordinatesAreUniform() {
        int n = 100_000;
        double[] x = new double[n];
        double[] y = new double[n];
        PlainPoints points = PlainPoints.of(1, 0, 2);
        points.fill(0, 0, n, x);
        points.fill(1, 0, n, y);
        int[] cell = new int[400];
        for (int i = 0; i < n; i++) {
            int column = (int) (x[i] * 20);
            int row = (int) (y[i] * 20);
            cell[column * 20 + row]++;
        }
        assertThat(Chi.square(cell)).isLessThan(Chi.limit(399));
    }

    @Test
    void varianceOfAMeanIsThatOfTheModelOverThePoints() {
        Replicates.SquaredError error =
                Replicates.of(r -> PlainPoints.of(2, r, 2), 4000, 50, x -> x[0] + x[1], 1);
        assertThat(error.mean()).isCloseTo(1 / (6.0 * 50), within(4 * error.standardError()));
    }
}
