package org.lode.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Principal directions of a price path.
final class PathDirectionsTest {
    private static final PriceStep WALK =
            PriceStep.of(new PriceModel.GeometricBrownian(100, 0, 0.3));
    private static final PriceStep REVERTING =
            PriceStep.of(new PriceModel.MeanReverting(100, 120, 0.4, 0.3));

    @Test
    void directionsAreOrthonormal() {
        double[] weights = {1, 0.9, 0.8, 0.7, 0.6, 0, 0};
        for (PriceStep step : new PriceStep[] {WALK, REVERTING}) {
            double[][] v = PathDirections.of(step, 3, weights);
            for (int a = 0; a < v.length; a++) {
                for (int b = 0; b < v.length; b++) {
                    double product = 0;
                    for (double[] row : v) {
                        product += row[a] * row[b];
                    }
                    assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-12));
                }
            }
        }
    }

    /// For a random walk with equal weights the variance along direction k is
    /// 1 / (4 sin^2((2k - 1) pi / (4n + 2))): the eigenvalues of the covariance min(s, t) of a
    /// discrete Brownian path (Glasserman 2003, section 3.1.3).
    @Test
    void brownianDirectionsHaveTheKnownEigenvalues() {
        int n = 25;
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        double[][] v = PathDirections.of(WALK, 0, weights);
        for (int k = 1; k <= n; k++) {
            double variance = 0;
            for (int t = 0; t < n; t++) {
                double level = 0;
                for (int s = 0; s <= t; s++) {
                    level += v[s][k - 1];
                }
                variance += level * level;
            }
            double expected = 1 / (4 * Math.pow(Math.sin((2 * k - 1) * Math.PI / (4 * n + 2)), 2));
            assertThat(variance).isCloseTo(expected, within(1e-9 * expected + 1e-12));
        }
    }

    /// Years without weight do not enter: innovations after the last weighted year come last.
    @Test
    void innovationsWithoutEffectComeLast() {
        double[][] v = PathDirections.of(REVERTING, 0, new double[] {1, 1, 0});
        assertThat(Math.abs(v[2][2])).isCloseTo(1, within(1e-12));
        assertThat(Math.abs(v[2][0])).isCloseTo(0, within(1e-12));
    }
}
