package org.lode.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.quantity.Source;

/// How far the worth in war of the illustrative mine moves: the list printed to whole millions with
/// the oracle (same independent calculation as `war-option-chain.json`). It prints 161 for a chance
/// of a ceasefire of 0.36; linear solve and value iteration in numpy give 160.4798, which is taken.
final class SensitivityOracleTest {
    /// Illustrative mine as assumptions; capital and cash stand in for their multipliers.
    static Assumptions base() {
        Map<String, Double> v = new HashMap<>();
        v.put("war_to_fragile", 0.22);
        v.put("war_to_peace", 0.03);
        v.put("fragile_to_war", 0.35);
        v.put("fragile_to_peace", 0.10);
        v.put("established_to_war", 0.05);
        v.put("established_to_peace", 0.10);
        v.put("peace_to_war", 0.02);
        double[] q = {0.3, 0.8, 0.95, 1};
        double[] insurance = {0.05, 0.03, 0.02, 0.01};
        double[] loss = {0.06, 0.01, 0.003, 0.001};
        for (ConflictState s : ConflictState.ALL) {
            v.put(ScenarioVariable.inState("output_share", s), q[s.index()]);
            v.put(ScenarioVariable.inState("insurance_rate", s), insurance[s.index()]);
            v.put(ScenarioVariable.inState("loss", s), loss[s.index()]);
            v.put(ScenarioVariable.inState("exploration_gate", s), 1.0);
            v.put(ScenarioVariable.inState("extraction_gate", s), 1.0);
            v.put(ScenarioVariable.inState("construction_gate", s), s.index() >= 2 ? 1.0 : 0.0);
        }
        v.put("care_share", 0.0);
        v.put("discount_rate", 0.10);
        return Assumptions.of(v);
    }

    static double worthInWar(Assumptions a) {
        Country country = a.country();
        SiteValuation site =
                SiteValuation.of(
                        country,
                        SiteProfile.steady(
                                600 * a.get("capex_multiplier"),
                                140 * a.get("price_multiplier"),
                                0.05,
                                a.get("discount_rate"),
                                country.conditions()));
        return RightToBuild.of(site, a.exploration()).valueUsd()[0];
    }

    @ParameterizedTest
    @CsvSource({
        "price_multiplier, 0.7142857142857143, 1.2857142857142858, 13, 286",
        "discount_rate, 0.07, 0.16, 269, 25",
        "capex_multiplier, 0.75, 1.5, 233, 0",
        "war_to_fragile, 0.08, 0.36, 100, 160.48",
        "war_to_peace, 0, 0.08, 112, 169",
        "return_multiplier, 0.3, 1, 190, 137",
        "established_to_war, 0.02, 0.12, 155, 109",
        "peace_to_war, 0.005, 0.05, 152, 112",
        "fragile_to_war, 0.15, 0.60, 150, 118"
    })
    void rangesOfTheStudy(String variable, double low, double high, double atLow, double atHigh) {
        List<Sensitivity> found =
                Sensitivity.of(
                        List.of(setting(variable, low, high)),
                        base(),
                        SensitivityOracleTest::worthInWar);
        assertThat(found.getFirst().atLow()).isCloseTo(atLow, within(0.51));
        assertThat(found.getFirst().atHigh()).isCloseTo(atHigh, within(0.51));
    }

    private static Scenario.Setting setting(String variable, double low, double high) {
        return new Scenario.Setting(
                variable,
                low,
                OptionalDouble.of(low),
                OptionalDouble.of(high),
                Source.assumption("test"),
                "",
                "");
    }

    @Test
    void economicsOfTheDepositOutweighTheWar() {
        List<Scenario.Setting> settings = new ArrayList<>();
        settings.add(setting("fragile_to_war", 0.15, 0.60));
        settings.add(setting("discount_rate", 0.07, 0.16));
        settings.add(setting("price_multiplier", 100 / 140.0, 180 / 140.0));
        settings.add(setting("capex_multiplier", 0.75, 1.5));
        settings.add(setting("war_to_fragile", 0.08, 0.36));
        assertThat(Sensitivity.of(settings, base(), SensitivityOracleTest::worthInWar))
                .extracting(Sensitivity::variable)
                .containsExactly(
                        "price_multiplier",
                        "discount_rate",
                        "capex_multiplier",
                        "war_to_fragile",
                        "fragile_to_war");
    }

    /// The root in capital of the worth of building in war: there v(W) - capital is zero; v(W)
    /// falls with the capital by the insurance, so the root is found by hand as a fixed point.
    @Test
    void breakEvenIsTheRootOfTheWorth() {
        Assumptions base = base();
        Answer found =
                BreakEven.over(0.1, 3)
                        .solve(x -> worthInWar(base.with("capex_multiplier", x)) - 50);
        assertThat(found).isInstanceOf(Answer.Below.class);
        double at = ((Answer.Below) found).to();
        assertThat(worthInWar(base.with("capex_multiplier", at))).isCloseTo(50, within(1e-6));
        assertThat(BreakEven.over(0, 1).solve(x -> 1 + x)).isEqualTo(new Answer.Always(0, 1));
        assertThat(BreakEven.over(0, 1).solve(x -> -1 - x)).isEqualTo(new Answer.Never(0, 1));
        assertThat(BreakEven.over(0, 1).solve(x -> x - 0.3))
                .isInstanceOfSatisfying(
                        Answer.Above.class, a -> assertThat(a.from()).isCloseTo(0.3, within(1e-9)));
    }

    /// A right that is dropped is worth exactly nothing: that is no reason to say "always".
    @Test
    void aWorthOfNothingIsNotAboveNothing() {
        assertThat(BreakEven.over(0, 1).solve(_ -> 0)).isEqualTo(new Answer.Never(0, 1));
    }
}
