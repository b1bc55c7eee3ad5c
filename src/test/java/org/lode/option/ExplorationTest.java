package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.scenario.Answer;
import org.lode.scenario.BreakEven;
import org.lode.scenario.MarkovChain;
import tools.jackson.databind.JsonNode;

/// Value of information on geology: reference figures, and the deposit of Dobra as an example.
final class ExplorationTest {
    private static final JsonNode KNOWN = OracleJson.of("decision-oracles.json").get("geology_voi");
    private static final Uncertain KIND = Uncertain.of("geology", "good", "bad");
    private static final Uncertain COURSE = Uncertain.of("course", "build", "leave");

    private static Exploration peace(double accuracy) {
        double good = WarChain.start(WarChain.BASE, KNOWN.get("cf_good").asDouble())[3];
        double bad = WarChain.start(WarChain.BASE, KNOWN.get("cf_bad").asDouble())[3];
        double likely = KNOWN.get("p_good").asDouble();
        return new Exploration(
                ChanceNode.prior(KIND, likely, 1 - likely),
                new Table(List.of(COURSE, KIND), new double[] {good, bad, 0, 0}),
                Exploration.symmetricTest(KIND, accuracy),
                12);
    }

    @Test
    void valueOfInformationInPeaceAgrees() {
        Table worth = peace(0.7).worth();
        assertThat(worth.at(0, 0)).isCloseTo(KNOWN.get("npv_good").asDouble(), within(5e-4));
        assertThat(worth.at(0, 1)).isCloseTo(KNOWN.get("npv_bad").asDouble(), within(5e-4));
        for (Map.Entry<String, JsonNode> row : KNOWN.get("EVSI_symmetric_test").properties()) {
            Exploration.Worth found = peace(Double.parseDouble(row.getKey())).solve();
            assertThat(found.withoutUsd())
                    .isCloseTo(KNOWN.get("npv_mean").asDouble(), within(1e-3));
            assertThat(found.perfectUsd()).isCloseTo(KNOWN.get("EVPI").asDouble(), within(1e-3));
            assertThat(found.gainUsd()).isCloseTo(row.getValue().asDouble(), within(1e-3));
            assertThat(found.isWorthIt()).isTrue();
        }
    }

    @Test
    void aTestThatSaysNothingIsWorthNothingAndAPerfectOneEverything() {
        assertThat(peace(0.5).solve().gainUsd()).isCloseTo(0, within(1e-9));
        Exploration.Worth perfect = peace(1).solve();
        assertThat(perfect.gainUsd()).isCloseTo(perfect.perfectUsd(), within(1e-9));
        assertThat(peace(0.9).plan().choice(COURSE, Map.of(result(0.9), 0))).isEqualTo("build");
        assertThat(peace(0.9).plan().choice(COURSE, Map.of(result(0.9), 1))).isEqualTo("leave");
    }

    private static Uncertain result(double accuracy) {
        return Exploration.symmetricTest(KIND, accuracy).variable();
    }

    @Test
    void accuracyAtWhichTwelveMillionPayIsFound() {
        Answer answer = new BreakEven(0.5, 1, 50).solve(a -> peace(a).solve().netUsd());
        double least = ((Answer.Above) answer).from();
        assertThat(peace(least).solve().gainUsd()).isCloseTo(12, within(1e-6));
    }

    /// Dobra. Published (S&P Global, 12 January 2026): 12 m USD of exploration and audit, 167 m USD
    /// of mining and processing if reserves are confirmed. ASSUMPTIONS, not facts about the
    /// deposit: three kinds of geology, their prior, the yearly net cash of each, an audit right
    /// four times in five, and the chain, losses and cover of `war-option-chain.json`.
    static ExploredRight dobra(double accuracy) {
        Uncertain kind = Uncertain.of("reserve", "confirmed", "half", "none");
        double[] cash = {60e6, 32e6, 8e6};
        double[][][] start = new double[3][1][];
        for (int k = 0; k < 3; k++) {
            start[k][0] = start(cash[k]);
        }
        double miss = (1 - accuracy) / 2;
        ChanceNode audit =
                new ChanceNode(
                        Uncertain.of("audit", "confirms", "halves", "refutes"),
                        List.of(kind),
                        new double[] {
                            accuracy, miss, miss, miss, accuracy, miss, miss, miss, accuracy
                        });
        StartOption terms =
                StartOption.everYear(WarChain.BASE, start[0][0], WarChain.GATED, WarChain.DISCOUNT);
        return new ExploredRight(
                terms, ChanceNode.prior(kind, 0.35, 0.35, 0.30), start, audit, 12e6, 0);
    }

    private static double[] start(double cashUsd) {
        double capital = 167e6;
        double[] output = OracleJson.numbers(WarChain.MINE.get("q"));
        double[] cover = OracleJson.numbers(WarChain.MINE.get("ins"));
        double[] cash = new double[4];
        for (int s = 0; s < 4; s++) {
            cash[s] = Math.max(0, cashUsd * output[s] - cover[s] * capital);
        }
        double[] value =
                new ProducingAsset(cash, WarChain.carried(), WarChain.DISCOUNT)
                        .value(WarChain.BASE);
        for (int s = 0; s < 4; s++) {
            value[s] -= capital;
        }
        return value;
    }

    /// Second implementation: every rule "build in these states, wait in the others, or never" is
    /// worth a mean over the kinds; the best of the 16 rules is taken for each result.
    @Test
    void dobraAgreesWithEnumerationOfRules() {
        for (double accuracy : new double[] {1 / 3.0, 0.6, 0.8, 1}) {
            ExploredRight right = dobra(accuracy);
            double[] prior = right.geology().probabilities();
            for (int s = 0; s < 4; s++) {
                double without = best(right, prior, s);
                double tested = 0;
                double perfect = 0;
                for (int r = 0; r < 3; r++) {
                    double[] joint = new double[3];
                    double[] sure = new double[3];
                    for (int k = 0; k < 3; k++) {
                        joint[k] = prior[k] * right.result().probabilities()[3 * k + r];
                    }
                    sure[r] = prior[r];
                    tested += best(right, joint, s);
                    perfect += best(right, sure, s);
                }
                Exploration.Worth found = right.solve(s);
                assertThat(found.withoutUsd()).isCloseTo(without, within(1.0));
                assertThat(found.gainUsd()).isCloseTo(tested - without, within(1.0));
                assertThat(found.perfectUsd()).isCloseTo(perfect - without, within(1.0));
                assertThat(found.gainUsd()).isBetween(0.0, found.perfectUsd() + 1);
            }
        }
    }

    private static double best(ExploredRight right, double[] weights, int state) {
        double best = 0;
        for (int rule = 1; rule < 16; rule++) {
            boolean[] builds = new boolean[4];
            boolean isAllowed = true;
            for (int s = 0; s < 4; s++) {
                builds[s] = (rule >> s & 1) == 1;
                isAllowed &= !builds[s] || WarChain.GATED[s];
            }
            double worth = 0;
            for (int k = 0; k < 3 && isAllowed; k++) {
                worth +=
                        weights[k]
                                * WarChain.BASE
                                        .valueOnReaching(
                                                builds, right.startUsd()[k][0], WarChain.DISCOUNT)[
                                        state];
            }
            best = Math.max(best, worth);
        }
        return best;
    }

    @Test
    void dobraIsAnsweredInWords() {
        ExploredRight right = dobra(0.8);
        String words = right.words(0);
        assertThat(words)
                .startsWith("WAR: exploration for 12.0 adds ")
                .endsWith(right.solve(0).isWorthIt() ? ": worth it." : ": not worth it.");
        assertThat(right.after(0).action(0, 2)).isEqualTo(StartAction.INVEST);
        assertThat(right.after(0).action(0, 0)).isEqualTo(StartAction.WAIT);
    }

    @Test
    void explorationOfARightIsWorthAtMostFullKnowledge() {
        SplittableRandom random = new SplittableRandom(23);
        for (int k = 0; k < 300; k++) {
            MarkovChain chain = RandomProblems.chain(random, 2);
            double[][][] start = new double[2][3][2];
            for (double[][] kind : start) {
                for (double[] row : kind) {
                    row[0] = random.nextDouble(-100, 100);
                    row[1] = random.nextDouble(-100, 100);
                }
            }
            StartOption terms =
                    new StartOption(
                            chain,
                            start[0],
                            RandomProblems.gates(random, 2),
                            random.nextDouble(0, 2),
                            random.nextDouble(0.5, 0.98),
                            random.nextBoolean());
            ExploredRight right =
                    new ExploredRight(
                            terms,
                            RandomDiagrams.node(random, KIND, List.of()),
                            start,
                            RandomDiagrams.node(
                                    random, Uncertain.of("result", "x", "y"), List.of(KIND)),
                            1,
                            random.nextInt(4));
            Exploration.Worth found = right.solve(0);
            assertThat(found.gainUsd()).as("%d", k).isBetween(0.0, found.perfectUsd() + 1e-9);
        }
    }
}
