package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatinHypercubeTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 9, 100, 1000, 4096, 100_003})
    void everyStratumIsHitOnce(int n) {
        LatinHypercube points = LatinHypercube.of(5, 1, 6, n);
        double[] u = new double[n];
        for (int k = 0; k < 6; k++) {
            points.fill(k, 0, n, u);
            assertThat(Strata.hit(u, n)).as("dimension %d", k).isEqualTo(n);
        }
    }

    /// Two points of one dimension: every ordered pair of strata is equally likely.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8})
    void pairsOfStrataAreEquallyLikely(int n) {
        int replicates = 40_000;
        int[] difference = new int[n - 1];
        int[] stratum = new int[n];
        double[] u = new double[n];
        for (int r = 0; r < replicates; r++) {
            LatinHypercube.of(9, r, 1, n).fill(0, 0, n, u);
            int a = (int) (u[0] * n);
            int b = (int) (u[1] * n);
            stratum[a]++;
            difference[Math.floorMod(b - a, n) - 1]++;
        }
        assertThat(Chi.square(stratum)).isLessThan(Chi.limit(n - 1));
        if (n > 2) {
            assertThat(Chi.square(difference)).isLessThan(Chi.limit(n - 2));
        }
    }

    /// Distances of neighbouring points of a large set, in tenths of the range.
    @ParameterizedTest
    @ValueSource(ints = {1000, 1024, 4097})
    void neighboursLieAnywhere(int n) {
        int[] difference = new int[10];
        double[] u = new double[n];
        for (int r = 0; r < 60; r++) {
            LatinHypercube.of(13, r, 1, n).fill(0, 0, n, u);
            for (int i = 1; i < n; i++) {
                double distance = u[i] - u[i - 1];
                difference[(int) ((distance < 0 ? distance + 1 : distance) * 10)]++;
            }
        }
        assertThat(Chi.square(difference)).isLessThan(Chi.limit(9));
    }

    @Test
    void positionsWithinStrataAreUniform() {
        int n = 1000;
        int[] cell = new int[20];
        double[] u = new double[n];
        for (int r = 0; r < 20; r++) {
            LatinHypercube.of(17, r, 2, n).fill(1, 0, n, u);
            for (double coordinate : u) {
                double position = coordinate * n - Math.floor(coordinate * n);
                cell[(int) (position * 20)]++;
            }
        }
        assertThat(Chi.square(cell)).isLessThan(Chi.limit(19));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 4096})
    void dimensionsAreUncorrelated(int n) {
        int beyondTwo = 0;
        int pairs = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[][] u = new double[5][n];
            LatinHypercube points = LatinHypercube.of(seed, 0, 5, n);
            for (int k = 0; k < 5; k++) {
                points.fill(k, 0, n, u[k]);
                for (int j = 0; j < k; j++) {
                    double rho = correlation(u[j], u[k]);
                    assertThat(Math.abs(rho)).isLessThan(4 / Math.sqrt(n));
                    beyondTwo += Math.abs(rho) > 2 / Math.sqrt(n) ? 1 : 0;
                    pairs++;
                }
            }
        }
        // 4.6 % of 400 pairs lie beyond two standard errors; 4 standard deviations either way.
        assertThat(beyondTwo / (double) pairs).isBetween(0.004, 0.09);
    }

    private static double correlation(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - 0.5) * (y[i] - 0.5);
        }
        return 12 * sum / x.length;
    }

    /// Additive linear model: variance d / (12 n^3); plain Monte Carlo has d / (12 n).
    @Test
    void additiveModelsLoseTheirVariance() {
        int d = 3;
        for (int n : new int[] {1, 10, 100}) {
            Replicates.SquaredError error =
                    Replicates.of(
                            r -> LatinHypercube.of(19, r, d, n),
                            2000,
                            n,
                            x -> x[0] + x[1] + x[2],
                            d / 2.0);
            assertThat(error.mean())
                    .as("%d points", n)
                    .isCloseTo(d / (12.0 * n * n * n), within(4 * error.standardError()));
        }
    }

    /// A pure interaction keeps the variance of plain Monte Carlo, 1 / (144 n), apart from terms
    /// of order n^-2 (Stein 1987).
    @Test
    void interactionsKeepTheirVariance() {
        int n = 200;
        Replicates.SquaredError error =
                Replicates.of(
                        r -> LatinHypercube.of(21, r, 2, n),
                        4000,
                        n,
                        x -> (x[0] - 0.5) * (x[1] - 0.5),
                        0);
        double plain = 1 / (144.0 * n);
        assertThat(error.mean())
                .isCloseTo(plain, within(4 * error.standardError() + 2 * plain / n));
    }
}
