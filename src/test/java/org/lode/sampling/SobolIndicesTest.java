package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SobolIndicesTest {
    private static final int REPLICATES = 16;
    private static final int POINTS = 1 << 14;

    private static double ishigami(double[] u, double b) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + b * Math.pow(x3, 4) * Math.sin(x1);
    }

    private static double sobolG(double[] u) {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        double product = 1;
        for (int k = 0; k < a.length; k++) {
            product *= (Math.abs(4 * u[k] - 2) + a[k]) / (1 + a[k]);
        }
        return product;
    }

    /// Runs of a model of `d` inputs on replicates of a scrambled Sobol sequence of 2 d
    /// dimensions; a mixture is a set of bits.
    static MixedRuns runs(int d, List<Integer> mixtures, Replicates.Model model) {
        int length = POINTS / REPLICATES;
        double[] atA = new double[POINTS];
        double[] atB = new double[POINTS];
        double[][] mixed = new double[mixtures.size()][POINTS];
        double[][] u = new double[2 * d][length];
        double[] x = new double[d];
        for (int r = 0; r < REPLICATES; r++) {
            ScrambledSobol points = ScrambledSobol.of(2026, r, 2 * d, length);
            for (int k = 0; k < 2 * d; k++) {
                points.fill(k, 0, length, u[k]);
            }
            for (int i = 0; i < length; i++) {
                int at = r * length + i;
                atA[at] = model.at(mix(u, i, 0, x));
                atB[at] = model.at(mix(u, i, -1, x));
                for (int g = 0; g < mixed.length; g++) {
                    mixed[g][at] = model.at(mix(u, i, mixtures.get(g), x));
                }
            }
        }
        return new MixedRuns(atA, atB, mixed, REPLICATES);
    }

    private static double[] mix(double[][] u, int i, int fromB, double[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = u[(fromB >> k & 1) == 1 ? x.length + k : k][i];
        }
        return x;
    }

    /// Closed-form figures of a function.
    private record Exact(String function) {
        double get(String quantity) {
            return OracleRows.of("sobol_indices_exact.csv").stream()
                    .filter(row -> row[0].equals(function) && row[1].equals(quantity))
                    .mapToDouble(row -> Double.parseDouble(row[2]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void assertIndices(String function, List<GroupIndex> indices) {
        Exact exact = new Exact(function);
        for (GroupIndex index : indices) {
            double first = exact.get("S" + index.name());
            double total = exact.get("ST" + index.name());
            assertThat(index.first())
                    .as(index.name())
                    .isCloseTo(first, within(Math.min(0.005, 3 * index.firstError() + 1e-12)));
            assertThat(index.total())
                    .as(index.name())
                    .isCloseTo(total, within(Math.min(0.005, 3 * index.totalError() + 1e-12)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.05})
    void ishigamiFunction(double b) {
        MixedRuns runs = runs(3, List.of(1, 2, 4), u -> ishigami(u, b));
        assertIndices("ishigami_a7_b" + b, SobolIndices.of(List.of("1", "2", "3"), runs));
    }

    @Test
    void gFunction() {
        List<Integer> mixtures = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            mixtures.add(1 << k);
            names.add(String.valueOf(k + 1));
        }
        MixedRuns runs = runs(8, mixtures, SobolIndicesTest::sobolG);
        assertIndices("sobol_g_a_0_1_4.5_9_99x4", SobolIndices.of(names, runs));
    }

    /// The closed index of a pair less the first indices of its members is their interaction.
    @Test
    void pairsGiveInteractions() {
        MixedRuns runs = runs(3, List.of(1, 4, 5, 3), u -> ishigami(u, 0.1));
        List<GroupIndex> indices = SobolIndices.of(List.of("1", "3", "1+3", "1+2"), runs);
        Exact exact = new Exact("ishigami_a7_b0.1");
        double pair = exact.get("S1") + exact.get("S3") + exact.get("S13");
        GroupIndex one = indices.get(2);
        assertThat(one.first()).isCloseTo(pair, within(3 * one.firstError()));
        assertThat(one.total()).isCloseTo(pair, within(3 * one.totalError()));
        GroupIndex other = indices.get(3);
        assertThat(other.first())
                .isCloseTo(exact.get("S1") + exact.get("S2"), within(3 * other.firstError()));
        assertThat(other.total()).isCloseTo(1, within(3 * other.totalError()));
    }

    /// Shapley effects of independent inputs: each interaction in equal parts.
    @Test
    void shapleyEffectsOfTheIshigamiFunction() {
        MixedRuns runs = runs(3, List.of(1, 2, 3, 4, 5, 6), u -> ishigami(u, 0.1));
        List<ShapleyEffect> effects = ShapleyEffects.of(List.of("1", "2", "3"), runs);
        Exact exact = new Exact("ishigami_a7_b0.1");
        double[] expected = {
            exact.get("S1") + exact.get("S13") / 2, exact.get("S2"), exact.get("S13") / 2
        };
        double sum = 0;
        for (int j = 0; j < 3; j++) {
            assertThat(effects.get(j).share())
                    .isCloseTo(expected[j], within(Math.min(0.005, 3 * effects.get(j).error())));
            sum += effects.get(j).share();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /// Standard errors are neither too small nor too large: plain points, 200 seeds, share within
    /// one standard error near 68 %.
    @Test
    void standardErrorsCoverTheTruth() {
        int n = 640;
        int within = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[][] u = new double[4][n];
            PlainPoints points = PlainPoints.of(seed, 5, 4);
            for (int k = 0; k < 4; k++) {
                points.fill(k, 0, n, u[k]);
            }
            double[] atA = new double[n];
            double[] atB = new double[n];
            double[][] mixed = new double[1][n];
            for (int i = 0; i < n; i++) {
                atA[i] = u[0][i] + 2 * u[1][i];
                atB[i] = u[2][i] + 2 * u[3][i];
                mixed[0][i] = u[2][i] + 2 * u[1][i];
            }
            GroupIndex index =
                    SobolIndices.of(List.of("x"), new MixedRuns(atA, atB, mixed, 32)).get(0);
            within += Math.abs(index.first() - 0.2) < index.firstError() ? 1 : 0;
        }
        // 0.683 with standard deviation 0.033, less a little for 31 degrees of freedom.
        assertThat(within / 200.0).isBetween(0.54, 0.81);
    }

    @Test
    void runsThatDoNotFitAreRefused() {
        double[] four = new double[4];
        assertThatThrownBy(() -> new MixedRuns(four, new double[3], new double[0][], 2))
                .hasMessage(
                        "the model must have run at the same number of points of A, of B and of"
                                + " every mixture.");
        assertThatThrownBy(() -> new MixedRuns(four, four, new double[0][], 3))
                .hasMessage(
                        "replicates must be at least 2 and divide the number of points, were 3 of"
                                + " 4.");
        MixedRuns runs = new MixedRuns(four, four, new double[][] {four}, 2);
        assertThatThrownBy(() -> SobolIndices.of(List.of(), runs))
                .hasMessage("0 names for 1 mixtures.");
        assertThatThrownBy(() -> ShapleyEffects.of(List.of("a", "b"), runs))
                .hasMessage("2 groups have 2 mixtures, from one group to all but one; were 1.");
    }
}
