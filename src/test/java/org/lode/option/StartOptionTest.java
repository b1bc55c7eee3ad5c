package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lode.scenario.Answer;
import org.lode.scenario.BreakEven;
import org.lode.scenario.MarkovChain;
import tools.jackson.databind.JsonNode;

/// The chain of war and peace (`war-option-chain.json`) and what must hold on any chain.
final class StartOptionTest {
    private static final JsonNode EXPECTED = WarChain.ORACLE.get("expected");
    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void distributionsAgree() {
        for (Map.Entry<String, JsonNode> row : EXPECTED.get("state_dist_from_WAR").properties()) {
            double[] found = WarChain.BASE.after(0, Integer.parseInt(row.getKey()));
            assertThat(found).containsExactly(OracleJson.numbers(row.getValue()), CLOSE);
        }
        assertThat(WarChain.BASE.stationary())
                .containsExactly(OracleJson.numbers(EXPECTED.get("stationary")), CLOSE);
    }

    @Test
    void yearsUntilConstructionMayStartAgree() {
        for (JsonNode node : List.of(EXPECTED, WarChain.ORACLE.get("guarantee_half"))) {
            MarkovChain chain = node.equals(EXPECTED) ? WarChain.BASE : WarChain.chain(node);
            double[] years = chain.stepsUntil(WarChain.GATED);
            JsonNode known = node.get("expected_years_to_investable");
            assertThat(years[0]).isCloseTo(known.get("WAR").asDouble(), CLOSE);
            assertThat(years[1]).isCloseTo(known.get("FRAGILE").asDouble(), CLOSE);
        }
    }

    @Test
    void valuesAndActionsAgree() {
        double[] start = WarChain.start(WarChain.BASE, WarChain.CASH);
        assertThat(start)
                .containsExactly(OracleJson.numbers(EXPECTED.get("npv_invest_now")), CLOSE);
        StartDecision gated = WarChain.option(WarChain.BASE, WarChain.GATED).solve();
        assertThat(gated.valueUsd()[0])
                .containsExactly(OracleJson.numbers(EXPECTED.get("option_value")), CLOSE);
        StartDecision open = WarChain.option(WarChain.BASE, WarChain.OPEN).solve();
        JsonNode noGate = WarChain.ORACLE.get("no_gate");
        assertThat(open.valueUsd()[0])
                .containsExactly(OracleJson.numbers(noGate.get("option_value")), CLOSE);
        List<String> actions = OracleJson.words(noGate.get("action"));
        for (int s = 0; s < 4; s++) {
            assertThat(gated.action(0, s).name()).isEqualTo(actions.get(s));
            assertThat(open.action(0, s).name()).isEqualTo(actions.get(s));
        }
        JsonNode half = WarChain.ORACLE.get("guarantee_half");
        StartDecision guaranteed = WarChain.option(WarChain.chain(half), WarChain.GATED).solve();
        assertThat(guaranteed.valueUsd()[0])
                .containsExactly(OracleJson.numbers(half.get("option_value")), CLOSE);
    }

    /// 136.9 in war, 106.4 in a fragile ceasefire, 0 later (territory-scenarios, section 3.2).
    @Test
    void valueOfWaitingAndRuleAreStated() {
        StartDecision decision = WarChain.option(WarChain.BASE, WarChain.GATED).solve();
        assertThat(decision.valueOfWaitingUsd(0, 0)).isCloseTo(136.9, within(0.05));
        assertThat(decision.valueOfWaitingUsd(0, 1)).isCloseTo(106.4, within(0.05));
        assertThat(decision.valueOfWaitingUsd(0, 2)).isEqualTo(0);
        assertThat(decision.rule(0)).isEqualTo("ESTABLISHED, PEACE: invest. WAR, FRAGILE: wait.");
    }

    @Test
    void theDecisionGraphWithoutEndGivesTheSameValues() {
        double[] cash = WarChain.cash(WarChain.CASH);
        double[] carried = WarChain.carried();
        double[] whole = {1, 1, 1, 1};
        Situation right =
                new Situation(
                        "right",
                        List.of(
                                new Choice("wait", 0, (_, _, _) -> 0, whole, WarChain.OPEN),
                                new Choice(
                                        "invest",
                                        1,
                                        (_, s, _) -> cash[s] - WarChain.CAPITAL,
                                        carried,
                                        WarChain.GATED)));
        Situation mine =
                new Situation(
                        "mine",
                        List.of(
                                new Choice(
                                        "produce",
                                        1,
                                        (_, s, _) -> cash[s],
                                        carried,
                                        WarChain.OPEN)));
        DecisionGraph graph =
                new DecisionGraph(List.of(right, mine), WarChain.BASE, WarChain.DISCOUNT, 1);
        DecisionTable table = ExactDecision.perpetual(graph, PriceLattice.flat(1));
        double[] known = OracleJson.numbers(EXPECTED.get("option_value"));
        double[] producing = OracleJson.numbers(EXPECTED.get("v_producing"));
        for (int s = 0; s < 4; s++) {
            assertThat(table.valueUsd(0, s)).isCloseTo(known[s], CLOSE);
            assertThat(table.valueUsd(1, s)).isCloseTo(producing[s], CLOSE);
        }
        assertThat(RuleLine.sentences(table.rule(0, 0, 3)))
                .isEqualTo("right, PEACE: invest at any price.");
        assertThat(table.choiceUsd(0, 0, "invest")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void waitingForPeaceIsDiscountedByTheClosedFormula() {
        JsonNode known = OracleJson.of("decision-oracles.json").get("wait_for_peace_discount");
        for (Map.Entry<String, JsonNode> row : known.get("p_end_per_year").properties()) {
            double end = Double.parseDouble(row.getKey());
            MarkovChain chain =
                    MarkovChain.of(
                            List.of("war", "peace"), new double[][] {{1 - end, end}, {0, 1}});
            double[] value =
                    chain.valueOnReaching(
                            new boolean[] {false, true}, new double[] {0, 1}, 1 / 1.1);
            assertThat(value[0]).isCloseTo(row.getValue().asDouble(), within(1e-9));
        }
    }

    /// An owner who binds himself to wait for peace never gets more than one who stays free.
    @Test
    void bindingOneselfToWaitNeverAddsValue() {
        StartOption option = WarChain.option(WarChain.BASE, WarChain.GATED);
        double[] bound = option.valueOfWaitingFor(new boolean[] {false, false, false, true});
        double[] free = option.solve().valueUsd()[0];
        for (int s = 0; s < 4; s++) {
            assertThat(bound[s]).isLessThanOrEqualTo(free[s] + 1e-9);
        }
        assertThat(option.valueOfWaitingFor(WarChain.GATED)[0]).isCloseTo(free[0], CLOSE);
    }

    private static double lead(double cash, int state) {
        return StartOption.everYear(
                        WarChain.BASE,
                        WarChain.start(WarChain.BASE, cash),
                        WarChain.OPEN,
                        WarChain.DISCOUNT)
                .solve()
                .leadOfInvestingUsd(0, state);
    }

    /// In war the mine loses more by depletion and damage than three tenths of its output bring,
    /// however much it earns: investing now never beats waiting. In a fragile ceasefire it does
    /// from some cash on, in peace from the point at which the mine pays at all.
    @Test
    void thresholdsOfInvestingNowAreFound() {
        BreakEven range = new BreakEven(0, 1000, 100);
        assertThat(range.solve(cash -> lead(cash, 0))).isEqualTo(new Answer.Never(0, 1000));
        double fragile = ((Answer.Above) range.solve(cash -> lead(cash, 1))).from();
        double peace = ((Answer.Above) range.solve(cash -> lead(cash, 3))).from();
        assertThat(fragile).isGreaterThan(peace);
        assertThat(WarChain.start(WarChain.BASE, peace)[3]).isCloseTo(0, within(1e-3));
        assertThat(lead(fragile, 1)).isCloseTo(0, within(1e-3));
        assertThat(range.solve(cash -> lead(cash, 1)).words("the cash of a year", "m USD"))
                .startsWith("only if the cash of a year is at least ");
    }

    /// Two questions must meet: at the cash from which investing in a fragile ceasefire beats
    /// waiting at a chance of renewed war of 0.35, the chance at which it does so is 0.35.
    @Test
    void thresholdOfCashAndThresholdOfRenewedWarMeet() {
        double cash = ((Answer.Above) new BreakEven(0, 1000, 100).solve(c -> lead(c, 1))).from();
        Answer answer =
                new BreakEven(0, 0.9, 90)
                        .solve(
                                p -> {
                                    MarkovChain chain = renewal(1, p);
                                    return StartOption.everYear(
                                                    chain,
                                                    WarChain.start(chain, cash),
                                                    WarChain.OPEN,
                                                    WarChain.DISCOUNT)
                                            .solve()
                                            .leadOfInvestingUsd(0, 1);
                                });
        double threshold =
                switch (answer) {
                    case Answer.Above(double from) -> from;
                    case Answer.Below(double to) -> to;
                    case Answer.Always _, Answer.Never _, Answer.Between _ -> Double.NaN;
                };
        assertThat(threshold).as("%s", answer).isCloseTo(0.35, within(1e-6));
    }

    /// Second implementation: value iteration in numpy over the same chain. In a fragile ceasefire
    /// the owner waits even if it could not break; in an established one he invests unless the
    /// yearly chance of renewed war is above 0.105.
    @Test
    void investingInACeasefireTakesALowChanceOfRenewedWar() {
        assertThat(leadAtRenewal(1, 0)).isCloseTo(-5.389649199412787, within(1e-6));
        assertThat(leadAtRenewal(1, 0.35)).isCloseTo(-106.38663874021526, within(1e-6));
        assertThat(new BreakEven(0, 0.9, 90).solve(p -> leadAtRenewal(1, p)))
                .isEqualTo(new Answer.Never(0, 0.9));
        Answer established = new BreakEven(0, 0.9, 90).solve(p -> leadAtRenewal(2, p));
        assertThat(((Answer.Below) established).to()).isCloseTo(0.10519810158454206, within(1e-7));
    }

    /// @param state 1 fragile ceasefire, 2 established ceasefire
    private static double leadAtRenewal(int state, double renewal) {
        return WarChain.option(renewal(state, renewal), WarChain.OPEN)
                .solve()
                .leadOfInvestingUsd(0, state);
    }

    private static MarkovChain renewal(int state, double renewal) {
        double[][] rows = OracleJson.matrix(WarChain.ORACLE.get("transition"));
        rows[state] = new double[] {renewal, 0, 0.9 - renewal, 0.1};
        return MarkovChain.of(WarChain.BASE.states(), rows);
    }

    @Test
    void breakEvenAnswersAlwaysNeverAndBetween() {
        BreakEven range = new BreakEven(0, 4, 16);
        assertThat(range.solve(_ -> 1)).isEqualTo(new Answer.Always(0, 4));
        assertThat(range.solve(_ -> -1)).isEqualTo(new Answer.Never(0, 4));
        assertThat(range.solve(x -> x - 1.3).words("x", ""))
                .isEqualTo("only if x is at least 1.300");
        assertThat(range.solve(x -> 1.3 - x).words("x", "USD/t"))
                .isEqualTo("only if x is at most 1.300 USD/t");
        assertThat(range.solve(x -> (x - 1.1) * (2.7 - x)).words("x", ""))
                .isEqualTo("only if x lies in 1.100 to 2.700");
        assertThat(range.solve(x -> (1.1 - x) * (2.7 - x)).words("x", ""))
                .isEqualTo("only if x lies in 0.000 to 1.100 or 2.700 to 4.000");
        assertThat(new Answer.Never(0, 4).words("x", ""))
                .isEqualTo("never (x from 0.000 to 4.000)");
        assertThatThrownBy(() -> range.solve(_ -> Double.NaN))
                .hasMessage("lead is not a number at 0.0.");
    }

    @Test
    void gatesChancesAndTimeActTheRightWayOnAnyChain() {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 1000; k++) {
            MarkovChain chain = RandomProblems.chain(random, 1 + random.nextInt(4));
            int n = chain.size();
            double[][] start = new double[1 + random.nextInt(6)][n];
            for (double[] row : start) {
                for (int s = 0; s < n; s++) {
                    row[s] = random.nextDouble(-100, 100);
                }
            }
            boolean[] gates = RandomProblems.gates(random, n);
            boolean[] wider = gates.clone();
            wider[random.nextInt(n)] = true;
            StartOption option =
                    new StartOption(
                            chain,
                            start,
                            gates,
                            random.nextDouble(0, 3),
                            random.nextDouble(0.5, 0.99),
                            random.nextBoolean());
            StartDecision decision = option.solve();
            StartDecision more = option.withGates(wider).solve();
            for (int y = 0; y < start.length; y++) {
                for (int s = 0; s < n; s++) {
                    String what = k + ": " + option;
                    double value = decision.valueUsd()[y][s];
                    assertThat(more.valueUsd()[y][s]).as(what).isGreaterThanOrEqualTo(value - 1e-9);
                    assertThat(decision.valueOfWaitingUsd(y, s)).as(what).isNotNegative();
                    assertThat(value).as(what).isNotNegative();
                    double chosen =
                            switch (decision.action(y, s)) {
                                case INVEST -> start[y][s];
                                case WAIT -> decision.waitingUsd()[y][s];
                                case GIVE_UP -> 0;
                            };
                    assertThat(chosen).as(what).isCloseTo(value, within(1e-6));
                }
            }
        }
    }

    @Test
    void tablesThatDoNotFitAreRefused() {
        assertThatThrownBy(
                        () ->
                                MarkovChain.of(
                                        List.of("war", "peace"),
                                        new double[][] {{0.5, 0.4}, {0, 1}}))
                .hasMessage(
                        "row 0 of the chain (war) has 2 entries of 2 and sums to 0.9, must be 1.");
        assertThatThrownBy(() -> WarChain.BASE.indexOf("TRUCE"))
                .hasMessage("unknown state TRUCE. Known: WAR, FRAGILE, ESTABLISHED, PEACE.");
        assertThatThrownBy(
                        () -> StartOption.everYear(WarChain.BASE, new double[4], WarChain.OPEN, 10))
                .hasMessageContaining("was 10.0. Maybe a rate");
    }
}
