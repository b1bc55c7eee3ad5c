package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lode.market.PriceStep;
import org.lode.quantity.Uncertainty;

/// The reference simulation: centre exactly, statistics within four standard errors.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Mc25Test {
    private static final int TRIALS = 300_000;
    private static final double REFERENCE_TRIALS = 1e6;
    private static final int SEEDS = 2;

    private final Map<String, Double> reference = new HashMap<>();
    private Trials trials = Trials.ofSize(0, 0, 0, 1);

    @BeforeAll
    void run() {
        for (String[] row : OracleRows.of("mc25_reference.csv")) {
            double mean = 0.5 * (Double.parseDouble(row[2]) + Double.parseDouble(row[3]));
            reference.put(row[0] + " " + row[1], mean);
        }
        trials = Simulation.run(Mc25.plan(), TRIALS, 20_250_430, 2, _ -> {});
    }

    @Test
    void centreIsExact() {
        TrialBlock block = new TrialBlock(Mc25.terms(), 1);
        double[] medians =
                Mc25.plan().variables().stream()
                        .mapToDouble(v -> v.distribution().median())
                        .toArray();
        block.set(0, Mc25.realise(medians));
        for (int p = 0; p < 2; p++) {
            PriceStep step = PriceStep.of(Mc25.plan().prices().get(p));
            for (int y = 0; y < Mc25.YEARS; y++) {
                block.prices[p][y][0] = step.median(y + 1);
            }
        }
        new CashFlowKernel(Mc25.terms(), 1, true).value(block);
        assertThat(block.investorNpv[0] / 633_727_871.0037).isCloseTo(1, within(1e-9));
        assertThat(block.irr[0] / 0.22480238693897).isCloseTo(1, within(1e-9));
        assertThat(block.payback[0] / 4.42173937896).isCloseTo(1, within(1e-9));
    }

    @Test
    void presentValuesHaveTheReferenceDistribution() {
        requireSameDistribution("npv_musd", OutcomeSummary.of(trials.npv()), 1e6);
    }

    @Test
    void ratesOfReturnHaveTheReferenceDistribution() {
        requireSameDistribution("irr", OutcomeSummary.of(trials.irr()), 1);
    }

    @Test
    void paybacksHaveTheReferenceDistribution() {
        requireSameDistribution("payback_years", OutcomeSummary.of(trials.payback()), 1);
    }

    @Test
    void probabilitiesAndTailAgree() {
        RiskSummary summary = RiskSummary.of(trials);
        requireSameShare("other p_npv_negative", summary.probabilityNegative());
        requireSameShare("other irr_undefined", summary.irr().undefinedShare());
        requireSameShare("other no_payback", summary.payback().undefinedShare());
        assertThat(summary.worstMeanUsd() / 1e6)
                .isCloseTo(
                        reference("other cvar05_npv_musd"),
                        within(4 * combined(summary.worstMeanError() / 1e6)));
        assertThat(summary.probabilityPositive() + summary.probabilityNegative()).isEqualTo(1);
        assertThat(summary.preTaxMeanUsd())
                .isCloseTo(
                        summary.npv().mean() + summary.stateMeanUsd() + summary.fundMeanUsd(),
                        within(1.0));
    }

    @Test
    void drawsHaveTheirDistributions() {
        for (int v = 0; v < 5; v++) {
            Uncertainty distribution = Mc25.plan().variables().get(v).distribution();
            OutcomeSummary drawn = OutcomeSummary.of(trials.variables()[v]);
            assertThat(drawn.mean())
                    .isCloseTo(distribution.mean(), within(4 * drawn.standardError()));
            Quantile tenth = drawn.quantile(0.1);
            assertThat(tenth.value())
                    .isCloseTo(distribution.quantile(0.1), within(4 * tenth.standardError()));
        }
    }

    private void requireSameDistribution(String quantity, OutcomeSummary summary, double unit) {
        assertThat(summary.mean() / unit)
                .as("%s mean", quantity)
                .isCloseTo(
                        reference(quantity + " mean"),
                        within(4 * combined(summary.standardError() / unit)));
        // kurtosis is moderate: the standard error of sd is within twice sd / sqrt(2 n)
        assertThat(summary.sd() / unit)
                .as("%s sd", quantity)
                .isCloseTo(
                        reference(quantity + " sd"),
                        within(4 * combined(2 * summary.standardError() / unit / Math.sqrt(2))));
        for (Quantile quantile : summary.quantiles()) {
            String name = "%s p%d".formatted(quantity, Math.round(100 * quantile.probability()));
            assertThat(quantile.value() / unit)
                    .as(name)
                    .isCloseTo(
                            reference(name), within(4 * combined(quantile.standardError() / unit)));
        }
    }

    private void requireSameShare(String name, double share) {
        double error = Math.sqrt(share * (1 - share) / TRIALS);
        assertThat(share).as(name).isCloseTo(reference(name), within(4 * combined(error)));
    }

    /// Standard error of the difference between this run and the mean of the reference runs.
    private static double combined(double standardError) {
        return standardError * Math.sqrt(1 + TRIALS / (SEEDS * REFERENCE_TRIALS));
    }

    private double reference(String name) {
        assertThat(reference).containsKey(name);
        return reference.getOrDefault(name, Double.NaN);
    }
}
