package org.lode.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The illustrative mine on the four-state chain against `oracle/scenario/war-option-chain.json`,
/// and closed forms of `decision-oracles.json`.
final class WarOptionChainTest {
    private static final Path ORACLES = Path.of("src/test/resources/oracle/scenario");
    private static final double TOLERANCE = 1e-6;

    private static JsonNode oracle(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(ORACLES.resolve(file)));
    }

    static TransitionRates rates(double guarantee) {
        return new TransitionRates(
                0.22,
                0.03,
                0.35,
                0.10,
                0.05,
                0.10,
                0.02,
                new TransitionRates.Shifts(guarantee, 1, 0));
    }

    /// The country of the oracle; all gates open if `isGated` is false.
    static Country country(double guarantee, boolean isGated) {
        double[] q = {0.3, 0.8, 0.95, 1};
        double[] insurance = {0.05, 0.03, 0.02, 0.01};
        double[] loss = {0.06, 0.01, 0.003, 0.001};
        List<StateConditions> conditions = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            conditions.add(
                    new StateConditions(
                            q[s],
                            insurance[s],
                            loss[s],
                            0,
                            new StateConditions.Gates(true, !isGated || s >= 2, true)));
        }
        return new Country(rates(guarantee).chain(), conditions, Country.Damage.NONE, 0);
    }

    static SiteValuation mine(Country country, double capex, double cash, double rate) {
        return SiteValuation.of(
                country, SiteProfile.steady(capex, cash, 0.05, rate, country.conditions()));
    }

    private static void near(double[] computed, JsonNode expected) {
        assertThat(computed).hasSize(expected.size());
        for (int i = 0; i < computed.length; i++) {
            assertThat(computed[i]).isCloseTo(expected.get(i).asDouble(), within(TOLERANCE));
        }
    }

    @Test
    void chainMovesAsTheOracle() throws IOException {
        JsonNode expected = oracle("war-option-chain.json").get("expected");
        MarkovChain chain = rates(1).chain();
        for (int s = 0; s < 4; s++) {
            near(chain.toMatrix()[s], expected.get("P").get(s));
        }
        for (String year : List.of("1", "2", "3", "5", "10", "20")) {
            near(
                    chain.after(0, Integer.parseInt(year)),
                    expected.get("state_dist_from_WAR").get(year));
        }
        near(chain.stationary(), expected.get("stationary"));
        double[] years = chain.stepsUntil(new boolean[] {false, false, true, true});
        JsonNode hitting = expected.get("expected_years_to_investable");
        assertThat(years[0]).isCloseTo(hitting.get("WAR").asDouble(), within(TOLERANCE));
        assertThat(years[1]).isCloseTo(hitting.get("FRAGILE").asDouble(), within(TOLERANCE));
        assertThat(years[2]).isZero();
    }

    @Test
    void mineOfTheOracle() throws IOException {
        JsonNode expected = oracle("war-option-chain.json").get("expected");
        SiteValuation site = mine(country(1, true), 600, 140, 0.10);
        near(site.standingMine(), expected.get("v_producing"));
        near(site.beginNow(), expected.get("npv_invest_now"));
        RightToBuild right = RightToBuild.of(site, RightToBuild.Exploration.NONE);
        near(right.valueUsd(), expected.get("option_value"));
        assertThat(right.isBegun()).containsExactly(false, false, true, true);
        assertThat(right.waitingUsd(0)).isCloseTo(136.934602, within(TOLERANCE));
        assertThat(right.waitingUsd(1)).isCloseTo(106.386639, within(1e-5));
    }

    @Test
    void gateDoesNotBindInTheOracle() throws IOException {
        JsonNode expected = oracle("war-option-chain.json").get("no_gate");
        SiteValuation site = mine(country(1, false), 600, 140, 0.10);
        RightToBuild right = RightToBuild.of(site, RightToBuild.Exploration.NONE);
        near(right.valueUsd(), expected.get("option_value"));
        assertThat(right.isBegun()).containsExactly(false, false, true, true);
    }

    @Test
    void guaranteeOfTheOracle() throws IOException {
        JsonNode expected = oracle("war-option-chain.json").get("guarantee_half");
        Country country = country(0.5, true);
        for (int s = 0; s < 4; s++) {
            near(country.chain().toMatrix()[s], expected.get("transition").get(s));
        }
        SiteValuation site = mine(country, 600, 140, 0.10);
        near(
                RightToBuild.of(site, RightToBuild.Exploration.NONE).valueUsd(),
                expected.get("option_value"));
        double[] years = country.chain().stepsUntil(country.investable());
        JsonNode hitting = expected.get("expected_years_to_investable");
        assertThat(years[0]).isCloseTo(hitting.get("WAR").asDouble(), within(TOLERANCE));
        assertThat(years[1]).isCloseTo(hitting.get("FRAGILE").asDouble(), within(TOLERANCE));
    }

    /// Printed to a tenth of a point in the study: W 34, F 8.8, E 3.9, P 1.4.
    @Test
    void impliedPremiaOfTheStudy() {
        SiteValuation site = mine(country(1, true), 600, 140, 0.10);
        double[] points = {34, 8.8, 3.9, 1.4};
        for (int s = 0; s < 4; s++) {
            assertThat(100 * ImpliedPremium.of(site, s).orElseThrow())
                    .isCloseTo(points[s], within(s == 0 ? 0.5 : 0.05));
        }
    }

    /// Geology in the PEACE state: `decision-oracles.json`, geology_voi, printed to 0.001.
    @Test
    void goodAndBadGeologyInPeace() throws IOException {
        JsonNode expected = oracle("decision-oracles.json").get("geology_voi");
        Country country = country(1, true);
        assertThat(mine(country, 600, 150, 0.10).beginNow()[3])
                .isCloseTo(expected.get("npv_good").asDouble(), within(5e-4));
        assertThat(mine(country, 600, 60, 0.10).beginNow()[3])
                .isCloseTo(expected.get("npv_bad").asDouble(), within(5e-4));
    }

    /// Discount factor of waiting for an absorbing peace: beta h / (1 - beta (1 - h)).
    @Test
    void waitingForPeaceIsTheClosedForm() throws IOException {
        JsonNode expected = oracle("decision-oracles.json").get("wait_for_peace_discount");
        for (String h : List.of("0.08", "0.25", "0.36")) {
            double chance = Double.parseDouble(h);
            MarkovChain chain = MarkovChain.of(new double[][] {{1 - chance, chance}, {0, 1}});
            Country country =
                    new Country(
                            chain,
                            List.of(
                                    new StateConditions(0, 0, 0, 0, StateConditions.Gates.CLOSED),
                                    StateConditions.UNTROUBLED),
                            Country.Damage.NONE,
                            0);
            SiteValuation site = mine(country, 600, 140, 0.10);
            double[] right = RightToBuild.of(site, RightToBuild.Exploration.NONE).valueUsd();
            assertThat(right[0] / right[1])
                    .isCloseTo(expected.get("p_end_per_year").get(h).asDouble(), within(1e-9));
        }
    }

    /// A chain sampled yearly from two rates: P_WW(t) = (b + a exp(-(a + b) t)) / (a + b).
    @Test
    void twoStatesAreTheClosedForm() throws IOException {
        JsonNode o = oracle("decision-oracles.json").get("two_state_ctmc");
        double a = o.get("a_war_to_peace").asDouble();
        double b = o.get("b_peace_to_war").asDouble();
        double decay = Math.exp(-(a + b));
        double stay = (b + a * decay) / (a + b);
        double back = b * (1 - decay) / (a + b);
        MarkovChain chain = MarkovChain.of(new double[][] {{stay, 1 - stay}, {back, 1 - back}});
        assertThat(chain.after(0, o.get("t").asInt())[0])
                .isCloseTo(o.get("P_war_war").asDouble(), within(1e-9));
        assertThat(chain.stationary()[0]).isCloseTo(b / (a + b), within(1e-12));
        assertThat(chain.stepsUntil(new boolean[] {false, true})[0])
                .isCloseTo(1 / (1 - stay), within(1e-12));
        assertThat(chain.reachedWithin(0, new boolean[] {false, true}, 3))
                .isCloseTo(1 - Math.pow(stay, 3), within(1e-12));
    }
}
