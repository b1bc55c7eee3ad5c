package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapleyEffectsTest {
    /// Y = b1 X1 + b2 X2, correlated normals: Owen and Prieur 2017, section 4.1 (two variables).
    /// Effect of X1: b1^2 s1^2 (1 - r^2 / 2) + b2^2 s2^2 r^2 / 2 + b1 b2 s1 s2 r.
    private static double linear(double b1, double b2, double rho) {
        return b1 * b1 * (1 - rho * rho / 2) + b2 * b2 * rho * rho / 2 + b1 * b2 * rho;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "1, 0, 0.9", "2, -1, 0.3", "3, 1, -0.6", "1, 1, 0"})
    void correlatedLinearModelOfTwoInputs(double b1, double b2, double rho) {
        double byFirst = (b1 + b2 * rho) * (b1 + b2 * rho);
        double bySecond = (b2 + b1 * rho) * (b2 + b1 * rho);
        double all = b1 * b1 + b2 * b2 + 2 * b1 * b2 * rho;
        double[] shares = ShapleyEffects.shares(new double[] {0, byFirst, bySecond, all});
        assertThat(shares[0]).isCloseTo(linear(b1, b2, rho), within(1e-14));
        assertThat(shares[1]).isCloseTo(linear(b2, b1, rho), within(1e-14));
    }

    /// The same model by simulation: the mixture {1} keeps x1 of B and draws x2 given x1.
    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "1, 0, 0.9", "3, 1, -0.6"})
    void correlatedLinearModelBySimulation(double b1, double b2, double rho) {
        int replicates = 16;
        int length = 1 << 10;
        double rest = Math.sqrt(1 - rho * rho);
        double[] atA = new double[replicates * length];
        double[] atB = new double[replicates * length];
        double[][] mixed = new double[2][replicates * length];
        double[] u = new double[length];
        double[][] z = new double[4][length];
        for (int r = 0; r < replicates; r++) {
            ScrambledSobol points = ScrambledSobol.of(5, r, 4, length);
            for (int k = 0; k < 4; k++) {
                points.fill(k, 0, length, u);
                InverseNormal.of(u, z[k], length);
            }
            for (int i = 0; i < length; i++) {
                int at = r * length + i;
                double xa = z[0][i];
                double ya = rho * xa + rest * z[1][i];
                double xb = z[2][i];
                double yb = rho * xb + rest * z[3][i];
                atA[at] = b1 * xa + b2 * ya;
                atB[at] = b1 * xb + b2 * yb;
                mixed[0][at] = b1 * xb + b2 * (rho * xb + rest * z[1][i]);
                mixed[1][at] = b1 * (rho * yb + (xa - rho * ya)) + b2 * yb;
            }
        }
        List<ShapleyEffect> effects =
                ShapleyEffects.of(List.of("x1", "x2"), new MixedRuns(atA, atB, mixed, replicates));
        double all = b1 * b1 + b2 * b2 + 2 * b1 * b2 * rho;
        assertThat(effects.get(0).share())
                .isCloseTo(
                        linear(b1, b2, rho) / all,
                        within(Math.min(0.005, 3 * effects.get(0).error())));
        assertThat(effects.get(1).share()).isCloseTo(1 - effects.get(0).share(), within(1e-12));
    }

    /// A game in which only the members of a coalition together explain anything: its members
    /// share alike, the others get nothing (Shapley 1953, null player and symmetry).
    @Test
    void unanimityGamesAreSharedAlike() {
        Random random = new Random(8);
        for (int k = 1; k <= ShapleyEffects.MOST_GROUPS; k++) {
            int coalition = 1 + random.nextInt((1 << k) - 1);
            double[] explained = new double[1 << k];
            for (int s = 0; s < explained.length; s++) {
                explained[s] = (s & coalition) == coalition ? 1 : 0;
            }
            double[] shares = ShapleyEffects.shares(explained);
            for (int j = 0; j < k; j++) {
                double expected = (coalition >> j & 1) / (double) Integer.bitCount(coalition);
                assertThat(shares[j]).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void otherNumbersOfGroupsAreRefused() {
        assertThatThrownBy(() -> ShapleyEffects.shares(new double[1 << 11]))
                .hasMessage(
                        "Shapley effects need 1 to 10 groups, were 11. Maybe join some groups.");
        assertThatThrownBy(() -> ShapleyEffects.shares(new double[6]))
                .hasMessage("the number of subsets must be a power of 2, was 6.");
    }
}
