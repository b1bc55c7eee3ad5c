package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.scenario.MarkovChain;

/// Dynamic programming against enumeration of all rules, closed formulas and inequalities.
final class ExactDecisionTest {
    /// Second implementation: every rule (a choice for each date, situation, state and price) is
    /// tried; the value of a rule is found forwards, by following the tree of events.
    @Test
    void enumerationOfAllRulesAgrees() {
        SplittableRandom random = new SplittableRandom(11);
        for (int k = 0; k < 60; k++) {
            int states = 1 + random.nextInt(2);
            int steps = 1 + random.nextInt(2);
            int prices = steps == 2 && states == 2 ? 1 : 1 + random.nextInt(2);
            DecisionGraph graph = RandomProblems.graph(random, states, steps);
            double[] ladder = prices == 1 ? new double[] {3} : new double[] {1, 5};
            double[][] moves = new double[prices][];
            for (int p = 0; p < prices; p++) {
                moves[p] = RandomProblems.distribution(random, prices);
            }
            PriceLattice lattice = PriceLattice.given(ladder, moves, 0);
            DecisionTable table = ExactDecision.solve(graph, lattice);
            for (int s = 0; s < states; s++) {
                double best = new Enumeration(graph, ladder, moves).best(s);
                assertThat(table.valueUsd(0, s)).as("%d", k).isCloseTo(best, within(1e-9));
            }
        }
    }

    private static final class Enumeration {
        private final DecisionGraph graph;
        private final double[] ladder;
        private final double[][] moves;
        private final int[] rule;

        Enumeration(DecisionGraph graph, double[] ladder, double[][] moves) {
            this.graph = graph;
            this.ladder = ladder;
            this.moves = moves;
            rule = new int[graph.steps() * 2 * graph.chain().size() * ladder.length];
        }

        double best(int state) {
            return tryFrom(0, state);
        }

        private double tryFrom(int place, int state) {
            if (place == rule.length) {
                return follow(0, 0, state, 0);
            }
            double best = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < 3; c++) {
                rule[place] = c;
                best = Math.max(best, tryFrom(place + 1, state));
            }
            return best;
        }

        private double follow(int t, int m, int s, int p) {
            Situation situation = graph.situations().get(m);
            if (t == graph.steps() || situation.isEnded()) {
                return 0;
            }
            int at = ((t * 2 + m) * graph.chain().size() + s) * ladder.length + p;
            if (rule[at] >= situation.choices().size()) {
                return -1e9;
            }
            Choice choice = situation.choices().get(rule[at]);
            if (!choice.isOpen()[s]) {
                return -1e9;
            }
            double value = choice.payment().usd(t, s, ladder[p]);
            for (int to = 0; to < graph.chain().size(); to++) {
                for (int next = 0; next < ladder.length; next++) {
                    value +=
                            graph.discount()
                                    * choice.kept()[s]
                                    * graph.chain().toMatrix()[s][to]
                                    * moves[p][next]
                                    * follow(t + 1, choice.next(), to, next);
                }
            }
            return value;
        }
    }

    @Test
    void aFurtherChoiceOrAnOpenGateNeverTakesValueAway() {
        SplittableRandom random = new SplittableRandom(12);
        PriceLattice lattice =
                PriceLattice.given(
                        new double[] {1, 2, 4},
                        new double[][] {{0.6, 0.4, 0}, {0.3, 0.4, 0.3}, {0, 0.5, 0.5}},
                        1);
        for (int k = 0; k < 1000; k++) {
            int states = 1 + random.nextInt(3);
            DecisionGraph graph = RandomProblems.graph(random, states, 1 + random.nextInt(5));
            List<Situation> more = new ArrayList<>();
            List<Situation> open = new ArrayList<>();
            for (Situation situation : graph.situations()) {
                if (situation.isEnded()) {
                    more.add(situation);
                    open.add(situation);
                    continue;
                }
                List<Choice> added = new ArrayList<>(situation.choices());
                added.add(RandomProblems.choice(random, "new", null, states));
                more.add(new Situation(situation.name(), added));
                List<Choice> opened = new ArrayList<>();
                for (Choice c : situation.choices()) {
                    boolean[] all = RandomProblems.all(states);
                    opened.add(new Choice(c.name(), c.next(), c.payment(), c.kept(), all));
                }
                open.add(new Situation(situation.name(), opened));
            }
            DecisionTable base = ExactDecision.solve(graph, lattice);
            for (List<Situation> wider : List.of(more, open)) {
                DecisionTable table =
                        ExactDecision.solve(
                                new DecisionGraph(
                                        wider, graph.chain(), graph.discount(), graph.steps()),
                                lattice);
                for (int s = 0; s < states; s++) {
                    assertThat(table.valueUsd(0, s))
                            .as("%d", k)
                            .isGreaterThanOrEqualTo(base.valueUsd(0, s) - 1e-9);
                }
            }
        }
    }

    /// Closed formula of the perpetual option; dates a twentieth of a year apart lose a little.
    @Test
    void latticeComesCloseToThePerpetualOption() {
        double dt = 0.05;
        double sigma = 0.2;
        PerpetualOption known = new PerpetualOption(1, 1, 0.04, 0.04, sigma);
        double[] kept = {1};
        boolean[] open = {true};
        Situation right =
                new Situation(
                        "right",
                        List.of(
                                new Choice("wait", 0, (_, _, _) -> 0, kept, open),
                                new Choice("invest", 1, (_, _, v) -> v - 1, kept, open)));
        DecisionGraph graph =
                new DecisionGraph(
                        List.of(right, Situation.ended("invested")),
                        MarkovChain.single("market"),
                        Math.exp(-0.04 * dt),
                        4000);
        LogPrice value = LogPrice.geometricBrownian(1, 0, sigma, dt);
        PriceLattice lattice = PriceLattice.of(value, 12, 60);
        DecisionTable table = ExactDecision.solve(graph, lattice);
        assertThat(table.valueUsd(0, 0)).isCloseTo(known.value(), within(0.01 * known.value()));
        List<RuleLine> rule = table.rule(0, 0, 0);
        assertThat(rule).hasSize(2);
        assertThat(rule.getFirst().choice()).isEqualTo("wait");
        assertThat(rule.getLast().choice()).isEqualTo("invest");
        assertThat(rule.getLast().fromPrice())
                .isCloseTo(known.threshold(), within(0.06 * known.threshold()));
        assertThat(rule.getLast().sentence())
                .startsWith("right, market: invest when the price is above ");
    }

    @Test
    void latticeKeepsMeanAndVarianceOfAStep() {
        LogPrice price = LogPrice.meanReverting(100, 80, 0.3, 0.25);
        PriceLattice lattice = PriceLattice.of(price, 20, 40);
        double[] logs = new double[lattice.size()];
        double[] squares = new double[lattice.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(lattice.price(i));
            squares[i] = logs[i] * logs[i];
        }
        double[] mean = new double[logs.length];
        double[] square = new double[logs.length];
        lattice.expected(logs, mean);
        lattice.expected(squares, square);
        int at = lattice.start();
        double known = price.constant() + price.persistence() * Math.log(100);
        assertThat(mean[at]).isCloseTo(known, within(1e-7));
        assertThat(square[at] - mean[at] * mean[at]).isCloseTo(0.0625, within(1e-7));
    }

    @Test
    void graphsThatDoNotFitAreRefused() {
        double[] kept = {1};
        Choice shut = new Choice("invest", 1, (_, _, _) -> 0, kept, new boolean[] {false});
        assertThatThrownBy(
                        () ->
                                new DecisionGraph(
                                        List.of(
                                                new Situation("right", List.of(shut)),
                                                Situation.ended("end")),
                                        MarkovChain.single("WAR"),
                                        0.9,
                                        3))
                .hasMessage(
                        "right allows nothing in state WAR. Maybe add a choice to wait or give"
                                + " up.");
        assertThatThrownBy(() -> PriceLattice.of(LogPrice.geometricBrownian(1, 0, 0.1, 1), 10, 5))
                .hasMessageContaining("Maybe more nodes.");
    }
}
