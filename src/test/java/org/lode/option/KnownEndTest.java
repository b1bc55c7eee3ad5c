package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.scenario.MarkovChain;

/// Worth where the year is known in which the country leaves its state.
final class KnownEndTest {
    private static final double LEAVES = 0.3;
    private static final double DISCOUNT = 0.9;

    private static PriceLattice lattice() {
        return PriceLattice.of(LogPrice.meanReverting(100, 130, 0.3, 0.25), Math.exp(2.5), 40);
    }

    /// Two states, war and peace, and a right to take the price less 100, more in peace.
    ///
    /// @param mayTake whether the right may be taken in war
    /// @param years states of war with a known number of years left, before war without one
    private static DecisionGraph graph(boolean mayTake, int years) {
        int n = years + 2;
        double[][] rows = new double[n][n];
        boolean[] open = new boolean[n];
        boolean[] always = new boolean[n];
        double[] kept = new double[n];
        List<String> names = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            boolean isPeace = s == n - 1;
            boolean isWar = s == n - 2;
            names.add(isPeace ? "peace" : isWar ? "war" : "war for " + s);
            open[s] = isPeace || mayTake;
            always[s] = true;
            kept[s] = isPeace ? 1 : 0.9;
            if (isPeace) {
                rows[s][n - 2] = 0.1;
                rows[s][s] = 0.9;
            } else if (isWar) {
                rows[s][s] = 1 - LEAVES;
                rows[s][n - 1] = LEAVES;
            } else {
                rows[s][s == 0 ? n - 1 : s - 1] = 1;
            }
        }
        Payment take = (_, s, price) -> (s == n - 1 ? 1 : 0.8) * price - 100;
        return new DecisionGraph(
                List.of(
                        new Situation(
                                "right",
                                List.of(
                                        new Choice("wait", 0, (_, _, _) -> 0, kept, always),
                                        new Choice("take", 1, take, kept, open))),
                        Situation.ended("ended")),
                MarkovChain.of(names, rows),
                DISCOUNT,
                1);
    }

    /// Second way: years of war that are known to be left are states of a larger chain.
    @Test
    void aKnownYearIsAChainOfStates() {
        int years = 6;
        for (boolean mayTake : new boolean[] {true, false}) {
            double[] known =
                    KnownEnd.byYear(
                            ExactDecision.perpetual(graph(mayTake, 0), lattice()), 0, 0, years);
            DecisionTable chain = ExactDecision.perpetual(graph(mayTake, years), lattice());
            for (int year = 1; year <= years; year++) {
                assertThat(known[year])
                        .as("year %d", year)
                        .isCloseTo(chain.valueUsd(0, year - 1), within(1e-9));
            }
            assertThat(known[0]).isCloseTo(chain.valueUsd(0, years + 1), within(1e-9));
        }
    }

    /// Who can but wait in war gains nothing; who may act gains something.
    @Test
    void knowingAddsOnlyWhereOneMayAct() {
        DecisionTable waiting = ExactDecision.perpetual(graph(false, 0), lattice());
        assertThat(KnownEnd.adds(waiting, 0, 0, 300)).isCloseTo(0, within(1e-9));
        DecisionTable acting = ExactDecision.perpetual(graph(true, 0), lattice());
        assertThat(KnownEnd.adds(acting, 0, 0, 300)).isGreaterThan(0.1);
    }
}
