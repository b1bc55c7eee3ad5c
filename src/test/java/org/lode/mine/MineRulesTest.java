package org.lode.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

class MineRulesTest {
    // Long 2009 with T = 100 Mt: 0.123 x (1e8)^0.649 = 19,100 t/d, 0.297 x (1e8)^0.563 = 9,480 t/d.
    @Test
    void longsRuleGivesItsCheckValuesAtOneHundredMillionTonnes() {
        assertThat(CapacityRule.LONG_2009_OPEN_PIT.tonnesPerDay(100e6))
                .isCloseTo(19_100, within(60.0));
        assertThat(CapacityRule.LONG_2009_UNDERGROUND.tonnesPerDay(100e6))
                .isCloseTo(9_480, within(20.0));
        assertThat(100e6 / CapacityRule.LONG_2009_OPEN_PIT.tonnesPerYear(100e6))
                .isCloseTo(15, within(0.2));
    }

    // Taylor in metric: life = 0.2 x (1e6 / 0.90718474)^0.25 = 6.48 Mt^0.25 years; 4.88 Mt/y at 100
    // Mt (7.91 is 1.62 times too
    // much).
    @Test
    void taylorsRuleGivesFourPointEightEightMillionTonnesAYear() {
        assertThat(CapacityRule.TAYLOR.tonnesPerYear(100e6) / 1e6).isCloseTo(4.88, within(0.01));
        assertThat(50e6 / CapacityRule.TAYLOR.tonnesPerYear(50e6))
                .isCloseTo(6.48 * Math.pow(50, 0.25), within(0.005));
    }

    @Test
    void lifeStaysWithinItsBounds() {
        for (double reserve : new double[] {1e4, 1e6, 1e8, 1e10}) {
            double life = reserve / CapacityRule.LONG_2009_OPEN_PIT.tonnesPerYear(reserve, 5, 30);
            assertThat(life).isBetween(5 - 1e-9, 30 + 1e-9);
        }
        Explained reserve =
                Explained.given("reserve", 100e6, "t", Source.assumption("round figure"));
        assertThat(CapacityRule.LONG_2009_OPEN_PIT.explain(reserve, 5, 30).value())
                .isEqualTo(CapacityRule.LONG_2009_OPEN_PIT.tonnesPerYear(100e6, 5, 30));
    }

    @Test
    void stripIsNeverNegativeAndGrowsWithDepth() {
        for (double logTonnes = 3; logTonnes <= 10.5; logTonnes += 0.25) {
            double last = -1;
            for (double depth = 0; depth <= 600; depth += 5) {
                double strip = StrippingRatio.ofPit(Math.pow(10, logTonnes), depth);
                assertThat(strip).isGreaterThanOrEqualTo(0).isGreaterThan(last);
                last = strip;
            }
        }
    }

    // Closed form 2.225 x 4.1 x 0.48^3 - 1: the outcropping 617 Mt body has a ratio of +0.009.
    @Test
    void stripAtOutcropIsJustAboveZero() {
        assertThat(StrippingRatio.ofPit(616_736_156.2, 0)).isCloseTo(0.009, within(0.0005));
    }

    @Test
    void methodFollowsShapeAndDepth() {
        assertThat(MiningMethod.select(OrebodyShape.MASSIVE, 60)).isEqualTo(MiningMethod.OPEN_PIT);
        assertThat(MiningMethod.select(OrebodyShape.MASSIVE, 61))
                .isEqualTo(MiningMethod.BLOCK_CAVING);
        assertThat(MiningMethod.select(OrebodyShape.FLAT, 80))
                .isEqualTo(MiningMethod.ROOM_AND_PILLAR);
        assertThat(MiningMethod.select(OrebodyShape.VEIN, 80))
                .isEqualTo(MiningMethod.VERTICAL_CRATER_RETREAT);
        assertThat(MiningMethod.select(OrebodyShape.UNCONSOLIDATED, 5))
                .isEqualTo(MiningMethod.DREDGE);
        assertThatThrownBy(() -> MiningMethod.select(OrebodyShape.VEIN, -3))
                .hasMessageContaining("depth to the top");
    }

    @Test
    void dilutionIsAppliedOnceAndConservesMetal() {
        ModifyingFactors factors = MiningMethod.VERTICAL_CRATER_RETREAT.factors();
        assertThat(factors.millFeedTonnes(1000)).isCloseTo(990, within(1e-9));
        assertThat(factors.millFeedTonnes(1000) * factors.headGrade(2))
                .isCloseTo(1000 * 2 * 0.9, within(1e-9));
    }

    @Test
    void processClassesReadTheLabelsOfTheStudyTables() {
        for (ProcessClass processClass : ProcessClass.values()) {
            assertThat(ProcessClass.parse(processClass.toString())).isEqualTo(processClass);
        }
        assertThatThrownBy(() -> ProcessClass.parse("smelter")).hasMessageContaining("Known:");
        assertThat(MiningMethod.parse("block_caving")).isEqualTo(MiningMethod.BLOCK_CAVING);
    }
}
