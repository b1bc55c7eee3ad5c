package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The oil wildcatter (Raiffa 1968; `OilWildcatter.xml`), small cases, and rollback of the tree.
final class InfluenceDiagramTest {
    private static final JsonNode KNOWN = OracleJson.of("decision-oracles.json");
    private static final Uncertain TESTING = Uncertain.of("Testing", "Yes", "No");
    private static final Uncertain DRILLING = Uncertain.of("Drilling", "Yes", "No");
    private static final Uncertain RESULT = Uncertain.of("TestResult", "closed", "open", "diffuse");
    private static final Uncertain OIL = Uncertain.of("OilContents", "Dry", "Wet", "Soaking");
    private static final double THIRD = 0.333333;
    private static final ChanceNode CONTENTS = ChanceNode.prior(OIL, 0.5, 0.3, 0.2);
    private static final ChanceNode SEISMIC =
            new ChanceNode(
                    RESULT,
                    List.of(TESTING, OIL),
                    new double[] {
                        0.1, 0.3, 0.6, 0.3, 0.4, 0.3, 0.5, 0.4, 0.1, THIRD, THIRD, THIRD, THIRD,
                        THIRD, THIRD, THIRD, THIRD, THIRD
                    });
    private static final Table COST = new Table(List.of(TESTING), new double[] {-10, 0});
    private static final Table REWARD =
            new Table(List.of(DRILLING, OIL), new double[] {-70, 50, 200, 0, 0, 0});
    private static final InfluenceDiagram WILDCATTER =
            new InfluenceDiagram(
                    List.of(CONTENTS, SEISMIC),
                    List.of(
                            new DecisionNode(TESTING, List.of()),
                            new DecisionNode(DRILLING, List.of(RESULT))),
                    List.of(COST, REWARD));
    private static final InfluenceDiagram WITHOUT_TEST =
            new InfluenceDiagram(
                    List.of(CONTENTS),
                    List.of(new DecisionNode(DRILLING, List.of())),
                    List.of(REWARD));

    @Test
    void wildcatterTestsAndDrillsUnlessDiffuse() {
        JsonNode known = KNOWN.get("oil_wildcatter");
        InfluenceDiagram.Plan plan = WILDCATTER.solve();
        assertThat(plan.expectedUsd()).isCloseTo(known.get("MEU").asDouble(), within(1e-9));
        assertThat(plan.choice(TESTING, Map.of())).isEqualTo("Yes");
        for (Map.Entry<String, JsonNode> row : known.get("optimal").get("Drilling").properties()) {
            Map<Uncertain, Integer> seen = Map.of(TESTING, 0, RESULT, RESULT.indexOf(row.getKey()));
            assertThat(plan.choice(DRILLING, seen)).isEqualTo(row.getValue().asString());
        }
    }

    @Test
    void wildcatterPaysForKnowledge() {
        JsonNode known = KNOWN.get("oil_wildcatter");
        assertThat(WITHOUT_TEST.solve().expectedUsd())
                .isCloseTo(known.get("MEU_no_test").asDouble(), within(1e-9));
        assertThat(WITHOUT_TEST.valueOfKnowing(List.of(OIL)))
                .isCloseTo(known.get("EVPI").asDouble(), within(1e-9));
        ChanceNode test =
                new ChanceNode(
                        RESULT,
                        List.of(OIL),
                        new double[] {0.1, 0.3, 0.6, 0.3, 0.4, 0.3, 0.5, 0.4, 0.1});
        Exploration.Worth worth = new Exploration(CONTENTS, REWARD, test, 10).solve();
        assertThat(worth.perfectUsd()).isCloseTo(35, within(1e-9));
        assertThat(worth.gainUsd()).isCloseTo(known.get("EVSI_gross").asDouble(), within(1e-9));
        assertThat(worth.netUsd()).isCloseTo(known.get("EVSI_net").asDouble(), within(1e-9));
        assertThat(worth.isWorthIt()).isTrue();
    }

    @Test
    void aSingleDecisionTakesTheBetterMean() {
        Uncertain state = Uncertain.of("state", "x", "y");
        Uncertain act = Uncertain.of("act", "d0", "d1");
        InfluenceDiagram diagram =
                new InfluenceDiagram(
                        List.of(ChanceNode.prior(state, 0.5, 0.5)),
                        List.of(new DecisionNode(act, List.of())),
                        List.of(new Table(List.of(act, state), new double[] {10, 100, 21, 200})));
        JsonNode known = KNOWN.get("umbrella_style_two_by_two");
        assertThat(diagram.solve().expectedUsd()).isEqualTo(known.get("MEU").asDouble());
        assertThat(diagram.solve().choice(act, Map.of()))
                .isEqualTo(known.get("optimal").asString());
        assertThat(diagram.valueOfKnowing(List.of(state))).isEqualTo(0);
    }

    /// Second implementation: the decision tree is rolled back, world by world.
    @Test
    void eliminationAgreesWithRollbackOnRandomDiagrams() {
        SplittableRandom random = new SplittableRandom(17);
        for (int k = 0; k < 150; k++) {
            InfluenceDiagram diagram = random(random);
            double found = diagram.solve().expectedUsd();
            assertThat(found).as("%d", k).isCloseTo(new Rollback(diagram).value(), within(1e-9));
        }
    }

    @Test
    void informationIsWorthAtMostFullKnowledgeAndNeverLessThanNothing() {
        SplittableRandom random = new SplittableRandom(18);
        for (int k = 0; k < 1000; k++) {
            Uncertain geology = Uncertain.of("geology", "rich", "fair", "poor");
            Uncertain act = Uncertain.of("act", "build", "sell", "leave");
            double[] worth = new double[9];
            for (int i = 0; i < 9; i++) {
                worth[i] = random.nextDouble(-100, 100);
            }
            Uncertain seen = Uncertain.of("result", "high", "low");
            Exploration exploration =
                    new Exploration(
                            RandomDiagrams.node(random, geology, List.of()),
                            new Table(List.of(act, geology), worth),
                            RandomDiagrams.node(random, seen, List.of(geology)),
                            random.nextDouble(0, 20));
            Exploration.Worth found = exploration.solve();
            assertThat(found.gainUsd()).as("%d", k).isNotNegative();
            assertThat(found.gainUsd()).isLessThanOrEqualTo(found.perfectUsd() + 1e-9);
            assertThat(exploration.plan().expectedUsd())
                    .isCloseTo(found.withoutUsd() + found.gainUsd(), within(1e-9));
        }
    }

    @Test
    void knowingMoreNeverTakesValueAway() {
        SplittableRandom random = new SplittableRandom(19);
        for (int k = 0; k < 150; k++) {
            InfluenceDiagram diagram = random(random);
            Uncertain first = diagram.chances().getFirst().variable();
            assertThat(diagram.valueOfKnowing(List.of(first))).isGreaterThan(-1e-9);
        }
    }

    @Test
    void whatDependsOnADecisionCannotBeSeenBeforeIt() {
        assertThatThrownBy(() -> WILDCATTER.knowingFirst(List.of(RESULT)))
                .hasMessage(
                        "TestResult is seen before Testing but depends on it or on a later"
                                + " decision.");
        assertThatThrownBy(() -> WILDCATTER.solve().choice(DRILLING, Map.of()))
                .hasMessageContaining("which is not given.");
    }

    /// Causes, a first decision, effects of both, a second decision, further effects.
    private static InfluenceDiagram random(SplittableRandom random) {
        Uncertain one = Uncertain.of("first", "p", "q");
        Uncertain two = Uncertain.of("second", "p", "q", "r");
        List<ChanceNode> chances = new ArrayList<>(RandomDiagrams.nodes(random, 2, List.of()));
        List<Uncertain> causes = chances.stream().map(ChanceNode::variable).toList();
        List<Uncertain> known = new ArrayList<>(causes);
        known.add(one);
        Uncertain effect = Uncertain.of("effect", "s", "t", "u");
        chances.add(RandomDiagrams.node(random, effect, known));
        Uncertain outcome = Uncertain.of("outcome", "v", "w");
        chances.add(RandomDiagrams.node(random, outcome, List.of(effect, two)));
        List<Uncertain> seenFirst = random.nextBoolean() ? List.of(causes.get(1)) : List.of();
        List<Uncertain> seenSecond = random.nextBoolean() ? List.of(effect) : List.of();
        List<Table> values = new ArrayList<>();
        for (List<Uncertain> over :
                List.of(
                        List.of(one, causes.get(0)),
                        List.of(two, outcome),
                        List.of(effect, two, causes.get(1)))) {
            double[] numbers = new double[Table.size(over)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextDouble(-50, 50);
            }
            values.add(new Table(over, numbers));
        }
        return new InfluenceDiagram(
                chances,
                List.of(new DecisionNode(one, seenFirst), new DecisionNode(two, seenSecond)),
                values);
    }

    private static final class Rollback {
        private final InfluenceDiagram diagram;
        private final List<Uncertain> all = new ArrayList<>();
        private final List<int[]> worlds;

        Rollback(InfluenceDiagram diagram) {
            this.diagram = diagram;
            diagram.decisions().forEach(d -> all.add(d.choice()));
            diagram.chances().forEach(c -> all.add(c.variable()));
            worlds = RandomDiagrams.worlds(all);
        }

        double value() {
            int[] fixed = new int[all.size()];
            java.util.Arrays.fill(fixed, -1);
            return observe(0, 0, fixed);
        }

        /// Sum of probability times dollars over the worlds that agree with what is fixed.
        private double observe(int decision, int seen, int[] fixed) {
            if (decision == diagram.decisions().size()) {
                return leaves(fixed);
            }
            List<Uncertain> observed = diagram.decisions().get(decision).observed();
            if (seen < observed.size()) {
                int at = all.indexOf(observed.get(seen));
                double sum = 0;
                for (int k = 0; k < observed.get(seen).size(); k++) {
                    fixed[at] = k;
                    sum += observe(decision, seen + 1, fixed);
                }
                fixed[at] = -1;
                return sum;
            }
            int at = all.indexOf(diagram.decisions().get(decision).choice());
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < all.get(at).size(); k++) {
                fixed[at] = k;
                best = Math.max(best, observe(decision + 1, 0, fixed));
            }
            fixed[at] = -1;
            return best;
        }

        private double leaves(int[] fixed) {
            double sum = 0;
            for (int[] world : worlds) {
                boolean isPossible = true;
                for (int k = 0; k < fixed.length; k++) {
                    isPossible &= fixed[k] < 0 || fixed[k] == world[k];
                }
                if (isPossible) {
                    double usd = 0;
                    for (Table table : diagram.values()) {
                        usd += RandomDiagrams.at(table, all, world);
                    }
                    sum += usd * RandomDiagrams.probability(diagram.chances(), all, world);
                }
            }
            return sum;
        }
    }
}
