package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.quantity.Uncertainty;

/// Sensitivity measures and summaries against closed forms.
final class SensitivityTest {
    private static final int N = 200_000;

    @Test
    void givenDataIndexOfIshigamiFunctionIsTheClosedForm() {
        Map<String, Double> exact = new HashMap<>();
        for (String[] row : OracleRows.of("sobol_indices_exact.csv")) {
            exact.put(row[0] + " " + row[1], Double.valueOf(row[2]));
        }
        double[][] x = inputs(3);
        double[] y = new double[N];
        for (int i = 0; i < N; i++) {
            double a = Math.PI * (2 * x[0][i] - 1);
            double b = Math.PI * (2 * x[1][i] - 1);
            double c = Math.PI * (2 * x[2][i] - 1);
            y[i] = Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * c * c * c * c * Math.sin(a);
        }
        VarianceDrivers drivers =
                VarianceDrivers.of(List.of("1", "2", "3"), List.of(x[0], x[1], x[2]), y);
        for (VarianceDrivers.Contribution driver : drivers.drivers()) {
            assertThat(driver.firstOrderIndex())
                    .isCloseTo(
                            exact.getOrDefault("ishigami_a7_b0.1 S" + driver.name(), Double.NaN),
                            within(0.01));
        }
        assertThat(drivers.drivers().getFirst().name()).isEqualTo("2");
        assertThat(drivers.interaction())
                .isCloseTo(exact.getOrDefault("ishigami_a7_b0.1 S13", Double.NaN), within(0.02));
    }

    @Test
    void linearModelHasSharesByItsCoefficients() {
        double[][] x = inputs(3);
        double[] y = new double[N];
        for (int i = 0; i < N; i++) {
            y[i] = 3 * x[0][i] - 2 * x[1][i] + x[2][i];
        }
        VarianceDrivers drivers =
                VarianceDrivers.of(List.of("a", "b", "c"), List.of(x[0], x[1], x[2]), y);
        double[] share = {9 / 14.0, 4 / 14.0, 1 / 14.0};
        for (int k = 0; k < 3; k++) {
            VarianceDrivers.Contribution driver = drivers.drivers().get(k);
            assertThat(driver.firstOrderIndex()).isCloseTo(share[k], within(0.01));
            assertThat(driver.contribution()).isCloseTo(share[k], within(0.01));
        }
        assertThat(drivers.drivers().get(1).rankCorrelation()).isNegative();
    }

    @Test
    void inputWithoutEffectHasIndexNearZeroAndConstantExactlyZero() {
        double[][] x = inputs(2);
        assertThat(VarianceDrivers.firstOrderIndex(x[0], x[1])).isCloseTo(0, within(0.005));
        assertThat(VarianceDrivers.firstOrderIndex(new double[N], x[1])).isZero();
        assertThat(VarianceDrivers.rankCorrelation(new double[N], x[1])).isZero();
    }

    @Test
    void discreteInputIsBinnedByItsValues() {
        double[][] x = inputs(2);
        double[] choice = new double[N];
        double[] y = new double[N];
        for (int i = 0; i < N; i++) {
            choice[i] = x[0][i] < 0.3 ? 1 : 2;
            y[i] = choice[i] + x[1][i];
        }
        double between = 0.3 * 0.7;
        assertThat(VarianceDrivers.firstOrderIndex(choice, y))
                .isCloseTo(between / (between + 1 / 12.0), within(0.01));
    }

    @Test
    void rankCorrelationOfTiesUsesMeanRanks() {
        // ranks 0.5 0.5 2 3 against 0 1 2 3: r = 4.5 / sqrt(4.5 x 5)
        assertThat(
                        VarianceDrivers.rankCorrelation(
                                new double[] {1, 1, 5, 9}, new double[] {2, 3, 4, 7}))
                .isCloseTo(Math.sqrt(0.9), within(1e-12));
    }

    @Test
    void tornadoIsSortedBySwing() {
        List<Variable> variables =
                List.of(
                        new Variable(Driver.OPEX, "small", new Uncertainty.Uniform(0, 1)),
                        new Variable(Driver.GRADE, "large", new Uncertainty.Uniform(0, 10)));
        Tornado tornado = Tornado.of(variables, x -> 100 - x[0] + x[1]);
        assertThat(tornado.centreUsd()).isCloseTo(104.5, within(1e-12));
        assertThat(tornado.bars().getFirst().name()).isEqualTo("large");
        assertThat(tornado.bars().getFirst().swingUsd()).isCloseTo(8, within(1e-12));
        assertThat(tornado.bars().getLast().npvAtLowUsd()).isCloseTo(104.9, within(1e-12));
    }

    @Test
    void histogramCountsEveryTrialOnce() {
        Histogram histogram =
                Histogram.of(new double[] {-1, 0, 0.5, 1.99, 4, 4.1, Double.NaN}, 4, 0, 4);
        assertThat(histogram.counts()).containsExactly(2, 1, 0, 1);
        assertThat(histogram.below()).isEqualTo(1);
        assertThat(histogram.above()).isEqualTo(1);
        assertThat(histogram.undefined()).isEqualTo(1);
        assertThat(histogram.lowerEdge(3)).isEqualTo(3);
        assertThatThrownBy(() -> Histogram.of(new double[0], 3, 1, 1))
                .hasMessageContaining("low below high");
    }

    @Test
    void quantileIsLinearBetweenOrderStatistics() {
        // numpy.quantile([1, 2, 4, 8], .4) = 2.4
        double[] x = {1, 2, 4, 8};
        assertThat(Quantile.valueAt(x, 0.4)).isCloseTo(2.4, within(1e-12));
        assertThat(Quantile.valueAt(x, 0)).isEqualTo(1);
        assertThat(Quantile.valueAt(x, 1)).isEqualTo(8);
        assertThat(Quantile.valueAt(new double[0], 0.5)).isNaN();
        assertThatThrownBy(() -> Quantile.valueAt(x, 5)).hasMessageContaining("write 0.05");
    }

    @Test
    void standardErrorOfQuantileFollowsTheDensity() {
        double[] x = Trials.definedAscending(inputs(1)[0]);
        // uniform density 1: s.e. = sqrt(p (1 - p) / n)
        assertThat(Quantile.of(x, 0.1).standardError())
                .isCloseTo(Math.sqrt(0.09 / N), within(0.2 * Math.sqrt(0.09 / N)));
    }

    private static double[][] inputs(int count) {
        double[][] x = new double[count][N];
        for (int k = 0; k < count; k++) {
            RandomStream.of(5, 6, 0, k).uniforms(x[k]);
        }
        return x;
    }
}
