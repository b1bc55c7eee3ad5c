package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ScrambledSobolTest {
    @Test
    void scramblingKeepsOnePointInEachStratum() {
        for (int m : new int[] {0, 1, 3, 8, 11}) {
            int n = 1 << m;
            ScrambledSobol points = ScrambledSobol.of(7, m, 40, n);
            double[] u = new double[n];
            for (int k = 0; k < 40; k++) {
                points.fill(k, 0, n, u);
                assertThat(Strata.hit(u, n)).isEqualTo(n);
            }
        }
    }

    @Test
    void scramblingKeepsTheNetOfTheFirstTwoDimensions() {
        int m = 10;
        int n = 1 << m;
        double[] x = new double[n];
        double[] y = new double[n];
        ScrambledSobol points = ScrambledSobol.of(3, 0, 2, n);
        points.fill(0, 0, n, x);
        points.fill(1, 0, n, y);
        for (int k = 0; k <= m; k++) {
            assertThat(Strata.boxesHit(x, 1 << k, y, 1 << (m - k))).isEqualTo(n);
        }
    }

    /// Nested: two points share exactly as many leading digits after scrambling as before.
    @Test
    void pointsShareAsManyDigitsAsInTheSequence() {
        int n = 1 << 9;
        double[] plain = new double[n];
        double[] scrambled = new double[n];
        SobolPoints sequence = SobolPoints.of(12);
        ScrambledSobol points = ScrambledSobol.of(19, 4, 12, n);
        for (int k = 0; k < 12; k++) {
            sequence.fill(k, 0, n, plain);
            points.fill(k, 0, n, scrambled);
            for (int i = 0; i < n; i += 3) {
                for (int j = 0; j < i; j++) {
                    assertThat(sharedDigits(scrambled[i], scrambled[j]))
                            .isEqualTo(sharedDigits(plain[i], plain[j]));
                }
            }
        }
    }

    private static int sharedDigits(double a, double b) {
        long difference = (long) (a * 0x1.0p52) ^ (long) (b * 0x1.0p52);
        return Long.numberOfLeadingZeros(difference) - 12;
    }

    /// The first digit in which two points differ is the only one that scrambling leaves
    /// different for certain: the following ones differ as often as not. That and the uniform
    /// margin below are all that the variance of nested uniform scrambling rests on.
    @Test
    void furtherDigitsOfTwoPointsDifferAsOftenAsNot() {
        int replicates = 20_000;
        int[] differs = new int[12];
        double[] u = new double[64];
        for (int r = 0; r < replicates; r++) {
            ScrambledSobol.of(23, r, 4, 64).fill(3, 0, 64, u);
            long difference = (long) (u[5] * 0x1.0p12) ^ (long) (u[44] * 0x1.0p12);
            for (int d = 0; d < 12; d++) {
                differs[d] += (int) (difference >>> (11 - d)) & 1;
            }
        }
        int first = 0;
        while (differs[first] == 0) {
            first++;
        }
        assertThat(differs[first]).isEqualTo(replicates);
        for (int d = first + 1; d < 12; d++) {
            assertThat(differs[d] / (double) replicates)
                    .as("digit %d", d)
                    .isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(replicates)));
        }
    }

    @Test
    void everyPointIsUniformOverReplicates() {
        int replicates = 16_000;
        int cells = 16;
        int[] low = new int[cells];
        double[] u = new double[3];
        for (int r = 0; r < replicates; r++) {
            ScrambledSobol.of(29, r, 2, 1024).fill(1, 700, 3, u);
            low[(int) (u[1] * cells)]++;
        }
        assertThat(Chi.square(low)).isLessThan(Chi.limit(cells - 1));
    }

    /// Sum of the coordinates: each stratum adds an independent error of variance 1 / (12 n^2),
    /// so that the mean of n points has variance d / (12 n^3); plain Monte Carlo has d / (12 n).
    @Test
    void varianceOfALinearModelIsThatOfNestedUniformScrambling() {
        int d = 4;
        for (int n : new int[] {1, 4, 16, 64, 256}) {
            Replicates.SquaredError error =
                    Replicates.of(
                            r -> ScrambledSobol.of(31, r, d, n),
                            2000,
                            n,
                            x -> x[0] + x[1] + x[2] + x[3],
                            d / 2.0);
            double expected = d / (12.0 * n * n * n);
            assertThat(error.mean())
                    .as("%d points", n)
                    .isCloseTo(expected, within(4 * error.standardError()));
            assertThat(error.standardError()).isLessThan(0.1 * expected);
        }
    }

    /// f = (u - 1/2)(v - 1/2), whose plain variance is 1 / (144 n): for smooth functions of two
    /// variables the variance falls as n^-3 ln n (Owen 1997, doi:10.1214/aos/1031594731).
    @Test
    void varianceOfAnInteractionFallsNearlyWithTheCubeOfThePoints() {
        double before = 0;
        for (int m : new int[] {4, 6, 8, 10}) {
            int n = 1 << m;
            Replicates.SquaredError error =
                    Replicates.of(
                            r -> ScrambledSobol.of(37, r, 2, n),
                            600,
                            n,
                            x -> (x[0] - 0.5) * (x[1] - 0.5),
                            0);
            if (before > 0) {
                // Four times the points: n^-3 alone would give 64; the factor m takes some back.
                assertThat(before / error.mean()).as("2^%d points", m).isBetween(25.0, 110.0);
            }
            before = error.mean();
        }
        assertThat(before).isLessThan(1 / (144 * 1024.0) / 10_000);
    }

    /// Between replicates the error of an additive model is nearly normal: kurtosis 3 - 1.2 / n.
    /// A matrix for all digits would give several hundred here.
    @Test
    void errorsOfAnAdditiveModelAreNearlyNormal() {
        int n = 256;
        int replicates = 3000;
        double[] error = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            error[r] = Replicates.mean(ScrambledSobol.of(41, r, 1, n), n, x -> x[0]) - 0.5;
        }
        double second = 0;
        double fourth = 0;
        for (double e : error) {
            second += e * e / replicates;
            fourth += e * e * e * e / replicates;
        }
        assertThat(fourth / (second * second))
                .isCloseTo(3, within(4 * Math.sqrt(24.0 / replicates)));
    }

    /// Unbiased also where the number of points is no power of two.
    @Test
    void meanIsUnbiasedForAnyNumberOfPoints() {
        int replicates = 4000;
        for (int n : new int[] {1, 3, 100, 300}) {
            double sum = 0;
            double squares = 0;
            for (int r = 0; r < replicates; r++) {
                double mean =
                        Replicates.mean(
                                ScrambledSobol.of(43, r, 3, n),
                                n,
                                x -> Math.exp(x[0]) * (x[1] > 0.3 ? 1 : 0) + x[2] * x[2]);
                sum += mean;
                squares += mean * mean;
            }
            double exact = (Math.E - 1) * 0.7 + 1 / 3.0;
            double mean = sum / replicates;
            double standardError =
                    Math.sqrt((squares / replicates - mean * mean) / (replicates - 1));
            assertThat(mean).as("%d points", n).isCloseTo(exact, within(4 * standardError));
        }
    }
}
