package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.Appraisal;
import org.lode.market.PriceModel;
import org.lode.quantity.Uncertainty;

final class SimulationTest {
    private static final int TRIALS = 5000;

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        Trials one = Simulation.run(Mc25.plan(), TRIALS, 9, 1, _ -> {});
        Trials three = Simulation.run(Mc25.plan(), TRIALS, 9, 3, _ -> {});
        assertThat(three.npv()).isEqualTo(one.npv());
        assertThat(three.irr()).isEqualTo(one.irr());
        assertThat(three.payback()).isEqualTo(one.payback());
        assertThat(three.variables()).isDeepEqualTo(one.variables());
        assertThat(three.priceDrivers()).isDeepEqualTo(one.priceDrivers());
    }

    @Test
    void longerRunStartsWithTheShorterOne() {
        Trials shorter = Simulation.run(Mc25.plan(), 700, 9, 1, _ -> {});
        Trials longer = Simulation.run(Mc25.plan(), TRIALS, 9, 2, _ -> {});
        assertThat(Arrays.copyOf(longer.npv(), 700)).isEqualTo(shorter.npv());
    }

    @Test
    void rangesOfBlocksMergeToTheWholeRun() {
        RunSettings settings = new RunSettings(1, 9, 1, true);
        Trials whole = Simulation.runBlocks(Mc25.plan(), settings, 0, 5);
        Trials merged =
                Trials.merge(
                        List.of(
                                Simulation.runBlocks(Mc25.plan(), settings, 0, 2),
                                Simulation.runBlocks(Mc25.plan(), settings, 2, 3)));
        assertThat(merged.npv()).isEqualTo(whole.npv());
        assertThat(merged.priceDrivers()).isDeepEqualTo(whole.priceDrivers());
        assertThat(merged.count()).isEqualTo(5 * Simulation.BLOCK_TRIALS);
    }

    @Test
    void sameIdDrawsTheSameVariablesUnderAnotherPriceModel() {
        SimulationPlan brownian =
                withPrices(
                        List.of(
                                new PriceModel.GeometricBrownian(14_000, 0, 0.45),
                                new PriceModel.GeometricBrownian(1200, 0, 0.25)));
        Trials reverting = Simulation.run(Mc25.plan(), TRIALS, 9, 1, _ -> {});
        Trials wandering = Simulation.run(brownian, TRIALS, 9, 1, _ -> {});
        assertThat(wandering.variables()).isDeepEqualTo(reverting.variables());
        double tie =
                VarianceDrivers.rankCorrelation(
                        reverting.priceDrivers()[0], wandering.priceDrivers()[0]);
        assertThat(tie).isGreaterThan(0.8);
    }

    @Test
    void fixedInputsAndFlatPricesGiveTheReadableValueInEveryTrial() {
        SimulationPlan flat =
                withPrices(List.of(new PriceModel.Flat(15_000), new PriceModel.Flat(1000)));
        List<Variable> fixed =
                flat.variables().stream()
                        .map(
                                v ->
                                        new Variable(
                                                v.driver(),
                                                v.name(),
                                                new Uncertainty.Fixed(v.distribution().median())))
                        .toList();
        SimulationPlan plan =
                new SimulationPlan(
                        "flat",
                        flat.terms(),
                        fixed,
                        new double[0][],
                        Mc25::realise,
                        flat.prices(),
                        new double[0][],
                        3);
        Trials trials = Simulation.run(plan, 300, 9, 1, _ -> {});
        double[] medians = fixed.stream().mapToDouble(v -> v.distribution().median()).toArray();
        double[][] prices = new double[2][Mc25.YEARS];
        Arrays.fill(prices[0], 15_000);
        Arrays.fill(prices[1], 1000);
        Appraisal appraisal = Appraisal.of(plan.terms(), Mc25.realise(medians), prices);
        for (double npv : trials.npv()) {
            assertThat(npv / appraisal.values().investorUsd()).isCloseTo(1, within(1e-9));
        }
        assertThat(trials.irr()[299])
                .isCloseTo(appraisal.irr().chosen().orElseThrow(), within(1e-9));
    }

    @Test
    void variablesHaveTheirRankCorrelation() {
        SimulationPlan base = Mc25.plan();
        double[][] ranks = new double[5][5];
        for (int i = 0; i < 5; i++) {
            ranks[i][i] = 1;
        }
        ranks[3][4] = 0.6;
        ranks[4][3] = 0.6;
        ranks[0][3] = -0.3;
        ranks[3][0] = -0.3;
        SimulationPlan plan =
                new SimulationPlan(
                        base.id(),
                        base.terms(),
                        base.variables(),
                        ranks,
                        base.rule(),
                        base.prices(),
                        base.priceCorrelation(),
                        0);
        int n = 40_000;
        Trials trials = Simulation.run(plan, n, 4, 2, _ -> {});
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(
                                VarianceDrivers.rankCorrelation(
                                        trials.variables()[i], trials.variables()[j]))
                        .isCloseTo(ranks[i][j], within(4 / Math.sqrt(n)));
            }
            OutcomeSummary drawn = OutcomeSummary.of(trials.variables()[i]);
            assertThat(drawn.mean())
                    .isCloseTo(
                            plan.variables().get(i).distribution().mean(),
                            within(4 * drawn.standardError()));
        }
    }

    @Test
    void rateOfReturnCanBeLeftOut() {
        Trials trials = Simulation.run(Mc25.plan(), new RunSettings(300, 9, 1, false), _ -> {});
        assertThat(trials.irr()).containsOnly(Double.NaN);
        assertThat(trials.npv()).isEqualTo(Simulation.run(Mc25.plan(), 300, 9, 1, _ -> {}).npv());
    }

    @Test
    void progressEndsAtTheNumberOfTrials() {
        AtomicLong most = new AtomicLong();
        Simulation.run(Mc25.plan(), TRIALS, 9, 2, n -> most.accumulateAndGet(n, Math::max));
        assertThat(most).hasValue(TRIALS);
    }

    @Test
    void failureOfTheRuleReachesTheCaller() {
        SimulationPlan base = Mc25.plan();
        SimulationPlan broken =
                new SimulationPlan(
                        "broken",
                        base.terms(),
                        base.variables(),
                        new double[0][],
                        _ -> {
                            throw new IllegalArgumentException("no mine");
                        },
                        base.prices(),
                        new double[0][],
                        0);
        assertThatThrownBy(() -> Simulation.run(broken, TRIALS, 1, 2, _ -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no mine");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new RunSettings(0, 1, 1, true))
                .hasMessage(
                        "trials must lie between 1 and 2000000000, was 0. Maybe run ranges of"
                                + " blocks.");
        assertThatThrownBy(() -> new RunSettings(1, 1, 0, true))
                .hasMessage("threads must be 1 or more, was 0.");
    }

    @Test
    void benchmarkTakesTheMedianOfItsRuns() {
        AtomicLong clock = new AtomicLong();
        SimulationBenchmark.Measurement measured =
                SimulationBenchmark.run(
                        Mc25.plan(),
                        new SimulationBenchmark.Protocol(new RunSettings(256, 1, 1, true), 1, 3),
                        () -> clock.addAndGet(500_000_000));
        assertThat(measured.trialsPerSecond()).isEqualTo(512);
        assertThat(measured.seconds()).containsExactly(0.5, 0.5, 0.5);
    }

    private static SimulationPlan withPrices(List<PriceModel> prices) {
        SimulationPlan base = Mc25.plan();
        return new SimulationPlan(
                base.id(),
                base.terms(),
                base.variables(),
                base.rankCorrelation(),
                base.rule(),
                prices,
                base.priceCorrelation(),
                0);
    }
}
