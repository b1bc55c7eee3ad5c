package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lode.price.Oracles.number;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The Schwartz-Smith filter and its maximum on simulated futures of known parameters.
class FuturesFitTest {
    private static final double[] MATURITIES = {1 / 12.0, 5 / 12.0, 9 / 12.0, 13 / 12.0, 17 / 12.0};

    static FuturesPanel panel() {
        List<Map<String, String>> rows = Oracles.rows("schwartz_smith_synthetic_log_futures.csv");
        double[][] prices = new double[rows.size()][];
        for (int i = 0; i < prices.length; i++) {
            Map<String, String> row = rows.get(i);
            prices[i] =
                    new double[] {
                        number(row, "lnF_1m"),
                        number(row, "lnF_5m"),
                        number(row, "lnF_9m"),
                        number(row, "lnF_13m"),
                        number(row, "lnF_17m")
                    };
        }
        return new FuturesPanel(1 / 52.0, MATURITIES, prices);
    }

    @Test
    void likelihoodAtTheTrueParameters() {
        TwoFactorDynamics p = new TwoFactorDynamics(1.49, 0, 0.286, -0.0125, 0.145, 0.3);
        TwoFactorDynamics q = new TwoFactorDynamics(1.49, -0.157, 0.286, 0.0115, 0.145, 0.3);
        double sd = Math.sqrt(1e-4 + 1e-14);
        TwoFactorFilter filter = panel().filter(p, q, new double[] {sd, sd, sd, sd, sd});
        assertThat(filter.logLikelihood()).isCloseTo(6934.462669, within(1e-4));
        assertThat(filter.xi()).isCloseTo(2.641795, within(2e-6));
        assertThat(filter.chi()).isCloseTo(-0.079273, within(2e-6));
    }

    @Test
    void maximumOfTheLikelihood() {
        FuturesFit fit = FuturesFit.of(panel());
        assertThat(fit.logLikelihood()).isBetween(6941.6225, 6941.6325);
        Percentage one = Percentage.withPercentage(1);
        assertThat(value(fit, "reversion")).isCloseTo(1.43986, one);
        assertThat(value(fit, "long drift (Q)")).isCloseTo(0.01730, one);
        // As flat as the drift under P: its standard error is half of it.
        assertThat(value(fit, "short premium")).isCloseTo(0.17127, within(0.01));
        assertThat(value(fit, "short volatility")).isCloseTo(0.27480, one);
        assertThat(value(fit, "long volatility")).isCloseTo(0.13896, one);
        assertThat(value(fit, "correlation")).isCloseTo(0.41262, one);
        assertThat(value(fit, "sd of errors")).isCloseTo(0.010025, one);
        // The true values lie within the intervals, but for what one in twenty may miss.
        Map<String, Double> truth =
                Map.of(
                        "reversion", 1.49,
                        "long drift (P)", -0.0125,
                        "long drift (Q)", 0.0115,
                        "short premium", 0.157,
                        "short volatility", 0.286,
                        "long volatility", 0.145,
                        "sd of errors", 0.01);
        for (Estimate e : fit.estimates()) {
            double t = truth.getOrDefault(e.name(), 0.3);
            assertThat((e.value() - t) / e.standardError()).as(e.name()).isBetween(-3.0, 3.0);
        }
        assertThat(fit.realWorld().measure()).isEqualTo(Measure.RealWorld.P);
        assertThat(fit.riskNeutral().measure()).isEqualTo(Measure.RiskNeutral.Q);
    }

    @Test
    void aMissingPriceIsLeftOut() {
        FuturesPanel panel = panel();
        double[][] holes = panel.logPrices();
        for (int i = 3; i < holes.length; i += 7) {
            holes[i] = holes[i].clone();
            holes[i][2] = Double.NaN;
        }
        TwoFactorDynamics p = new TwoFactorDynamics(1.49, 0, 0.286, -0.0125, 0.145, 0.3);
        TwoFactorDynamics q = new TwoFactorDynamics(1.49, -0.157, 0.286, 0.0115, 0.145, 0.3);
        double[] sd = {0.01, 0.01, 0.01, 0.01, 0.01};
        TwoFactorFilter full = panel.filter(p, q, sd);
        TwoFactorFilter part = new FuturesPanel(1 / 52.0, MATURITIES, holes).filter(p, q, sd);
        assertThat(part.logLikelihood()).isLessThan(full.logLikelihood());
        assertThat(part.xi()).isCloseTo(full.xi(), within(0.01));
    }

    private static double value(FuturesFit fit, String name) {
        return fit.estimates().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
