package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.scenario.MarkovChain;

/// The copper mine of Brennan and Schwartz 1985: 150 m lb at 10 m lb a year, opened, closed and
/// abandoned at will. Values in m USD; the reference is solved by finite differences.
///
/// Real rate and property tax discount at 4 % a year, the price drifts at 1 %, its variance is 8 %.
/// Cash of a step is the integral over the step at the price of its start.
final class CopperMineTest {
    private static final int PATHS = Integer.getInteger("lode.option.minePaths", 4096);
    private static final double DISCOUNT_RATE = 0.04;
    private static final double DRIFT = 0.01;
    private static final int YEARS = 60;
    private static final List<OracleRow> TABLE =
            OracleRows.numbers("brennan_schwartz_1985_copper_mine.csv");

    private record Mine(DecisionGraph graph, int open, int closed, LogPrice price) {}

    private static Mine mine(double dt, boolean isFixedRate) {
        double priceYears = -Math.expm1(-(DISCOUNT_RATE - DRIFT) * dt) / (DISCOUNT_RATE - DRIFT);
        double costYears = -Math.expm1(-DISCOUNT_RATE * dt) / DISCOUNT_RATE;
        MineProject.Operation operation =
                (_, _, _, price) -> {
                    double gross = 10 * (price * priceYears - 0.5 * costYears);
                    return isFixedRate ? 0.5 * gross : gross - Math.max(0.5 * gross, 0);
                };
        double switching = isFixedRate ? 1e6 : 0.2;
        MineProject project =
                new MineProject(
                        new double[] {0},
                        (int) Math.round(15 / dt),
                        operation,
                        new MineProject.Upkeep(0, 0.5 * costYears, switching, switching, 0),
                        MineProject.SiteTerms.open(1));
        int years = isFixedRate ? 15 : YEARS;
        DecisionGraph graph =
                project.graph(MarkovChain.single("market"), Math.exp(-DISCOUNT_RATE * dt), 1)
                        .withSteps((int) Math.round(years / dt));
        return new Mine(
                graph,
                graph.indexOf("production year 1"),
                graph.indexOf("mothballed before year 1"),
                LogPrice.geometricBrownian(0.5, DRIFT, Math.sqrt(0.08), dt));
    }

    /// Value between nodes, straight in the log price.
    private static double at(double price, PriceLattice lattice, DecisionTable table, int m) {
        int k = 0;
        while (lattice.price(k + 1) < price) {
            k++;
        }
        double weight =
                Math.log(price / lattice.price(k))
                        / Math.log(lattice.price(k + 1) / lattice.price(k));
        return (1 - weight) * table.valueUsd(m, 0, k) + weight * table.valueUsd(m, 0, k + 1);
    }

    /// Decisions twice and four times a year; the error of the step is of first order, so twice
    /// the second less the first is compared.
    @Test
    void latticeAgreesForTheFlexibleMine() {
        Mine half = mine(0.5, false);
        Mine quarter = mine(0.25, false);
        PriceLattice slow = PriceLattice.of(half.price(), 30, 60);
        PriceLattice fast = PriceLattice.of(quarter.price(), 30, 60);
        DecisionTable coarse = ExactDecision.solve(half.graph(), slow);
        DecisionTable fine = ExactDecision.solve(quarter.graph(), fast);
        for (OracleRow row : TABLE) {
            double price = row.get("copper_price_usd_per_lb");
            double open = row.get("own_open_value_musd");
            double closed = row.get("own_closed_value_musd");
            double foundOpen =
                    2 * at(price, fast, fine, quarter.open())
                            - at(price, slow, coarse, half.open());
            double foundClosed =
                    2 * at(price, fast, fine, quarter.closed())
                            - at(price, slow, coarse, half.closed());
            assertThat(foundOpen).isCloseTo(open, within(0.015 * open));
            assertThat(foundClosed).isCloseTo(closed, within(0.015 * closed));
        }
    }

    /// The policy at full inventory: open at 0.76, abandon a closed mine at 0.19, close at about
    /// 0.46; decisions at dates only narrow the band.
    @Test
    void ruleIsThatOfTheMine() {
        Mine mine = mine(0.25, false);
        PriceLattice lattice = PriceLattice.of(mine.price(), 30, 70);
        DecisionTable table = ExactDecision.solve(mine.graph(), lattice);
        List<RuleLine> closed = table.rule(0, mine.closed(), 0);
        assertThat(closed)
                .extracting(RuleLine::choice)
                .containsExactly("give up", "stay mothballed", "reopen");
        assertThat(closed.get(1).fromPrice()).isCloseTo(0.19, within(0.02));
        assertThat(closed.get(2).fromPrice()).isCloseTo(0.759, within(0.09));
        List<RuleLine> open = table.rule(0, mine.open(), 0);
        assertThat(open)
                .extracting(RuleLine::choice)
                .containsExactly("give up", "mothball", "produce");
        assertThat(open.get(2).fromPrice()).isCloseTo(0.465, within(0.04));
    }

    @Test
    void latticeAgreesForTheFixedRate() {
        Mine half = mine(0.5, true);
        Mine quarter = mine(0.25, true);
        PriceLattice slow = PriceLattice.of(half.price(), 30, 60);
        PriceLattice fast = PriceLattice.of(quarter.price(), 30, 60);
        DecisionTable coarse = ExactDecision.solve(half.graph(), slow);
        DecisionTable fine = ExactDecision.solve(quarter.graph(), fast);
        for (OracleRow row : TABLE) {
            double price = row.get("copper_price_usd_per_lb");
            double known = row.get("own_fixed_rate_value_musd");
            double found =
                    2 * at(price, fast, fine, quarter.open())
                            - at(price, slow, coarse, half.open());
            assertThat(found).as("%s", price).isCloseTo(known, within(0.015 * known + 0.04));
        }
    }

    /// Learnt once on paths with dispersed first prices, valued on independent paths from each
    /// price. `-Dlode.option.minePaths=16384` takes all eight prices and more paths.
    @Test
    void regressionAgreesWithinThreeStandardErrors() {
        Mine mine = mine(0.5, false);
        int dates = mine.graph().steps();
        MarketPaths learn =
                MarketPaths.simulated(
                        mine.price(), dates, new PathSettings(PATHS, 1985, true, 0.6), "learn");
        List<OracleRow> rows =
                PATHS > 4096 ? TABLE : List.of(TABLE.get(0), TABLE.get(3), TABLE.get(7));
        RegressionPolicy policy =
                LongstaffSchwartz.learn(mine.graph(), learn, Regression.ofMine(0.5, 2));
        for (OracleRow row : rows) {
            double price = row.get("copper_price_usd_per_lb");
            MarketPaths paths =
                    MarketPaths.simulated(
                            mine.price().from(price),
                            dates,
                            PathSettings.antithetic(PATHS, 1985),
                            "value");
            PathValues values = policy.value(paths);
            double open = row.get("own_open_value_musd");
            double closed = row.get("own_closed_value_musd");
            Estimate foundOpen = values.controlled(mine.open(), 0);
            Estimate foundClosed = values.controlled(mine.closed(), 0);
            assertThat(foundOpen.meanUsd())
                    .as("%s", price)
                    .isCloseTo(open, within(0.015 * open + 3 * foundOpen.standardErrorUsd()));
            assertThat(foundClosed.meanUsd())
                    .as("%s", price)
                    .isCloseTo(closed, within(0.015 * closed + 3 * foundClosed.standardErrorUsd()));
            assertThat(foundOpen.standardErrorUsd()).isLessThan(0.2);
        }
    }
}
