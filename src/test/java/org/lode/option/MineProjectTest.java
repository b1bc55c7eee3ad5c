package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.scenario.MarkovChain;

/// A mine that may wait, build, pause and close, on the chain of war and peace with a moving price.
final class MineProjectTest {
    private static final MineProject.Upkeep UPKEEP = new MineProject.Upkeep(1, 8, 5, 10, 30);
    private static final LogPrice PRICE = LogPrice.meanReverting(100, 110, 0.2, 0.25);

    private static MineProject mine(boolean[] gates) {
        double[] loss = OracleJson.numbers(WarChain.MINE.get("loss"));
        double[] cover = OracleJson.numbers(WarChain.MINE.get("ins"));
        double[] output = OracleJson.numbers(WarChain.MINE.get("q"));
        return new MineProject(
                new double[] {150, 150},
                10,
                (_, _, s, price) -> output[s] * (1.8 * price - 60) - 25,
                UPKEEP,
                new MineProject.SiteTerms(gates, WarChain.OPEN, loss, cover));
    }

    private static DecisionGraph graph(boolean[] gates) {
        return mine(gates).graph(WarChain.BASE, WarChain.DISCOUNT, 12);
    }

    /// By hand: -100 - 0.9 x 50 + 0.81 x 120 + 0.729 x (120 - 10) = 32.39; at a cash of 90 a year
    /// it would be -13.78, and one gives up.
    @Test
    void certainMineIsWorthItsNetPresentValue() {
        for (double cash : new double[] {120, 90}) {
            MineProject mine =
                    new MineProject(
                            new double[] {100, 50},
                            2,
                            (_, _, _, _) -> cash,
                            new MineProject.Upkeep(0, 1, 1, 1, 10),
                            MineProject.SiteTerms.open(1));
            DecisionGraph graph = mine.graph(MarkovChain.single("peace"), 0.9, 3);
            DecisionTable table = ExactDecision.solve(graph, PriceLattice.flat(1));
            assertThat(table.valueUsd(MineProject.RIGHT, 0))
                    .isCloseTo(cash == 120 ? 32.39 : 0, within(1e-9));
            assertThat(table.choiceUsd(MineProject.RIGHT, 0, "invest"))
                    .isCloseTo(cash == 120 ? 32.39 : -13.78, within(1e-9));
        }
    }

    @Test
    void regressionAgreesWithTheLattice() {
        PriceLattice lattice = PriceLattice.of(PRICE, 12, 30);
        DecisionGraph graph = graph(WarChain.GATED);
        DecisionTable exact = ExactDecision.solve(graph, lattice);
        LongstaffSchwartz.Result result =
                LongstaffSchwartz.solve(
                        graph,
                        PRICE,
                        new PathSettings(4096, 3, true, 0),
                        Regression.ofMine(100, 2));
        for (int s = 0; s < 4; s++) {
            double known = exact.valueUsd(MineProject.RIGHT, s);
            Estimate reported = result.reported().controlled(MineProject.RIGHT, s);
            Estimate foresight = result.foresight().controlled(MineProject.RIGHT, s);
            assertThat(reported.meanUsd())
                    .isCloseTo(known, within(0.015 * known + 3 * reported.standardErrorUsd()));
            assertThat(reported.meanUsd()).isLessThan(foresight.meanUsd());
            assertThat(known).isLessThan(foresight.meanUsd() + 3 * foresight.standardErrorUsd());
            Estimate plain = result.reported().estimate(MineProject.RIGHT, s);
            assertThat(plain.meanUsd())
                    .isCloseTo(known, within(0.015 * known + 3 * plain.standardErrorUsd()));
            assertThat(reported.standardErrorUsd())
                    .isLessThanOrEqualTo(1.01 * plain.standardErrorUsd());
        }
    }

    @Test
    void gatesAndTheFreedomToWaitAddValue() {
        PriceLattice lattice = PriceLattice.of(PRICE, 12, 15);
        DecisionTable gated = ExactDecision.solve(graph(WarChain.GATED), lattice);
        DecisionTable open = ExactDecision.solve(graph(WarChain.OPEN), lattice);
        for (int s = 0; s < 4; s++) {
            for (int p = 0; p < lattice.size(); p++) {
                assertThat(open.valueUsd(0, s, p))
                        .isGreaterThanOrEqualTo(gated.valueUsd(0, s, p) - 1e-9);
            }
            double now = Math.max(0, open.choiceUsd(MineProject.RIGHT, s, "invest"));
            assertThat(open.valueUsd(MineProject.RIGHT, s)).isGreaterThanOrEqualTo(now);
        }
        assertThat(gated.valueUsd(MineProject.RIGHT, 3))
                .isGreaterThan(gated.valueUsd(MineProject.RIGHT, 0));
    }

    @Test
    void ruleIsStatedInWords() {
        PriceLattice lattice = PriceLattice.of(PRICE, 12, 30);
        DecisionTable table = ExactDecision.solve(graph(WarChain.GATED), lattice);
        List<RuleLine> inPeace = table.rule(0, MineProject.RIGHT, 3);
        assertThat(inPeace).extracting(RuleLine::choice).containsExactly("wait", "invest");
        assertThat(inPeace.getLast().sentence())
                .matches("right, PEACE: invest when the price is above \\d+\\.\\d+\\.");
        assertThat(table.rule(0, MineProject.RIGHT, 0))
                .extracting(RuleLine::choice)
                .doesNotContain("invest");
    }

    @Test
    void threadsDoNotChangeABit() {
        DecisionGraph graph = graph(WarChain.OPEN).withSteps(14);
        PathSettings settings = PathSettings.antithetic(600, 9);
        LongstaffSchwartz.Result one =
                LongstaffSchwartz.solve(graph, PRICE, settings, Regression.ofMine(100, 1));
        LongstaffSchwartz.Result three =
                LongstaffSchwartz.solve(graph, PRICE, settings, Regression.ofMine(100, 3));
        for (int s = 0; s < 4; s++) {
            for (int i = 0; i < 600; i++) {
                assertThat(three.reported().value(0, s, i))
                        .isEqualTo(one.reported().value(0, s, i));
                assertThat(three.learnt().value(0, s, i)).isEqualTo(one.learnt().value(0, s, i));
            }
        }
    }

    @Test
    void firstPathsOfALongerRunAreThoseOfAShorterOne() {
        MarketPaths few =
                MarketPaths.simulated(PRICE, 5, PathSettings.antithetic(100, 1), "option.value");
        MarketPaths many =
                MarketPaths.simulated(PRICE, 5, PathSettings.antithetic(4000, 1), "option.value");
        for (int i = 0; i < 100; i++) {
            assertThat(many.price(4, i)).isEqualTo(few.price(4, i));
        }
    }
}
