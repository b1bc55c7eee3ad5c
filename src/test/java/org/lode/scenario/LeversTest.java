package org.lode.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lode.quantity.Source;

/// Levers against figures that follow from their contracts by hand.
final class LeversTest {
    /// MP Materials, July 2025: floor 110 USD/kg, 30 % of the upside to the buyer, ten years.
    @Test
    void floorOfMpMaterials() {
        FloorContract mp = new FloorContract(110_000, 10, 0.3);
        assertThat(mp.realised(60_000)).isEqualTo(110_000);
        assertThat(mp.realised(110_000)).isEqualTo(110_000);
        assertThat(mp.realised(210_000)).isCloseTo(180_000, within(1e-6));
        double[] prices = new double[12];
        Arrays.fill(prices, 60_000);
        double[] realised = mp.apply(prices);
        assertThat(realised[9]).isEqualTo(110_000);
        assertThat(realised[10]).isEqualTo(60_000);
    }

    /// Budget 500 m over 5 years at 10,000 USD/t: 10,000 t a year; a market of 1 bn and an
    /// elasticity of 1 move the price by a tenth.
    @Test
    void stockpileBuysItsBudgetAndReleasesItsStock() {
        StockpileBuyer buyer = new StockpileBuyer(500e6, 5, 1e9, 1, 20_000);
        assertThat(buyer.tonnes(10_000)).isEqualTo(10_000);
        assertThat(buyer.rise()).isCloseTo(0.1, within(1e-12));
        double[] after = buyer.apply(new double[] {10_000, 10_000, 10_000, 10_000, 10_000, 10_000});
        assertThat(after).startsWith(11_000, 11_000).endsWith(10_000);
        double[] spike = buyer.apply(new double[] {10_000, 10_000, 10_000, 10_000, 10_000, 25_000});
        assertThat(spike[5]).isCloseTo(20_000, within(1e-6));
        // A stock of 9,091 t cannot hold a price of 25,000 for ever: it needs 8,000 t a year.
        double[] twice =
                new StockpileBuyer(100e6, 1, 1e9, 1, 20_000)
                        .apply(new double[] {10_000, 25_000, 25_000});
        assertThat(twice[1]).isCloseTo(20_000, within(1e-6));
        assertThat(twice[2]).isBetween(20_001.0, 24_999.0);
    }

    /// MIGA pays at most USD 250 m a project at about 1 % a year.
    @Test
    void coverOfMigaOnAMineOf600() {
        WarRiskCover miga = new WarRiskCover(250e6, 0.01, 0);
        assertThat(miga.coveredShare(600e6)).isCloseTo(0.41667, within(1e-5));
        assertThat(miga.costUsd(600e6, 0.05)).isCloseTo(2.5e6 + 17.5e6, within(1e-3));
        // UAH 1 m a year is lost in the premium of a mine.
        WarRiskCover state = new WarRiskCover(250e6, 0.03, 24_000);
        assertThat(state.costUsd(250e6, 0.05)).isCloseTo(7.476e6, within(1e-3));
        assertThat(WarRiskCover.NONE.costUsd(600e6, 0.05)).isEqualTo(30e6);
    }

    /// Ten flows of 1, kept at 2 %: the future value of an annuity.
    @Test
    void lockUpPaysTheAnnuityAtItsEnd() {
        double[] flows = new double[10];
        Arrays.fill(flows, 1);
        double[] received = new LockUp(10, 0.02).apply(flows);
        assertThat(received).hasSize(11);
        double annuity = (Math.pow(1.02, 10) - 1) / 0.02 * 1.02;
        assertThat(received[10]).isCloseTo(annuity, within(1e-12));
        assertThat(new LockUp(0, 0.02).apply(flows)).startsWith(flows);
    }

    @Test
    void premiumOnTopOfStatesIsRefused() {
        Assumptions base = SensitivityOracleTest.base();
        assertThatThrownBy(() -> base.with("country_premium", 0.16))
                .isInstanceOf(InadmissibleSettingException.class)
                .hasMessageContaining("counts the war twice");
        Assumptions flat = base.with(Map.of("country_premium", 0.16, "conflict_states", 0.0));
        assertThat(flat.country().conditions()).containsOnly(StateConditions.UNTROUBLED);
        assertThatThrownBy(() -> base.with("war_to_fragile", 1.2))
                .hasMessage("war_to_fragile must lie between 0 and 1, was 1.2.");
        assertThatThrownBy(() -> base.with("wat", 1)).hasMessageContaining("Known are: war_to_");
    }

    /// Scores of the forecasts of 31 March 2025 that no ceasefire would come before 2026.
    @Test
    void brierScoresOfMarch2025() {
        double[] given = {0.61, 0.56, 0.26};
        double[] score = {0.15, 0.19, 0.55};
        for (int i = 0; i < given.length; i++) {
            assertThat(forecast(given[i], Optional.of(true)).brierScore().getAsDouble())
                    .isCloseTo(score[i], within(0.005));
        }
        assertThat(forecast(0.3, Optional.empty()).brierScore()).isEmpty();
    }

    private static Forecast forecast(double p, Optional<Boolean> outcome) {
        return new Forecast("x", "y", "2025-03-31", p, outcome, Source.assumption("test"), "");
    }

    @Test
    void settingsOfAScenarioStandOnTheBase() {
        Scenario base =
                new Scenario(
                        Scenario.BASE,
                        "base",
                        SensitivityOracleTest.base().values().entrySet().stream()
                                .filter(e -> !e.getValue().isNaN())
                                .map(e -> setting(e.getKey(), e.getValue()))
                                .toList());
        Scenario guarantee =
                new Scenario("guarantee", "g", List.of(setting("return_multiplier", 0.5)));
        ScenarioBook book = new ScenarioBook(List.of(base, guarantee), List.of());
        assertThat(book.assumptions("guarantee", Map.of()).country().chain().chance(1, 0))
                .isCloseTo(0.175, within(1e-12));
        assertThat(
                        book.assumptions("guarantee", Map.of("return_multiplier", 1.0))
                                .country()
                                .chain()
                                .chance(1, 0))
                .isCloseTo(0.35, within(1e-12));
        assertThatThrownBy(() -> book.settings("garantee"))
                .hasMessage("no scenario 'garantee'. Known are: base, guarantee.");
    }

    private static Scenario.Setting setting(String variable, double value) {
        return new Scenario.Setting(
                variable,
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Source.assumption("test"),
                "",
                "");
    }
}
