package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;

/// A mine in two stages, computed by hand.
///
/// Initial capital 100 in one year; 100 t ore a year at first, 200 from the third production
/// year; 60 of capital in the second production year; ore 700 t; one tonne of product per tonne
/// of ore at 1 USD; operating cost 0.5 USD per tonne at capacity, half of it fixed; sustaining 2
/// % and closure 5 % of the capital in place; tax 25 %, no royalty.
final class ExpansionTest {
    private static final double TINY = 1e-12;

    private static CashFlowTable table(
            AssetClass assets, int maxDelay, int delay, double inflation) {
        ProjectTerms terms =
                new ProjectTerms(
                        List.of("product"),
                        new double[] {1},
                        6,
                        maxDelay,
                        new double[][] {{0.5, 0.5, 1}},
                        new double[] {0},
                        0.5,
                        0.02,
                        new ClosureTerms(0, 0.05, false),
                        0,
                        inflation,
                        new FiscalRegime(
                                List.of(RoyaltyTerm.flat(0)),
                                false,
                                0,
                                0.25,
                                1,
                                List.of(assets),
                                true,
                                0,
                                ValueAddedTax.NONE,
                                null,
                                new FundTerms(0, 0.5)),
                        new Discounting(0.1, Discounting.Timing.END_YEAR),
                        PaybackConvention.STAYS_PAID,
                        new Expansion(new double[] {0, 0.6}, new double[] {0.5, 0.5, 1}));
        double[] prices = new double[terms.priceYears()];
        java.util.Arrays.fill(prices, 1);
        return CashFlowModel.of(
                terms,
                new Realisation(700, 200, 100, 0.5, delay, 0, new double[] {1}),
                new double[][] {prices});
    }

    @Test
    void capitalAndFixedCostFollowTheStages() {
        CashFlowTable table = table(new AssetClass(1, 4), 0, 0, 0);
        // ore 100, 100, 200, 200, 100, 0
        assertThat(table.column(CashFlowLine.CAPEX)).containsExactly(100, 0, 60, 0, 0, 0, 0, 0);
        // fixed half of 0.5 USD on the capacity in place, other half on the ore
        assertThat(table.column(CashFlowLine.OPERATING_COST))
                .containsExactly(0, 50, 50, 100, 100, 75, 0, 0);
        // 2 % of 100 until the second stage is paid, then of 160
        assertThat(table.column(CashFlowLine.SUSTAINING))
                .containsExactly(new double[] {0, 2, 2, 3.2, 3.2, 3.2, 0, 0}, within(TINY));
        assertThat(table.column(CashFlowLine.CLOSURE))
                .containsExactly(new double[] {0, 0, 0, 0, 0, 0, 8, 0}, within(TINY));
    }

    @Test
    void straightLineDepreciationStartsInTheYearAfterTheSpending() {
        CashFlowTable table = table(new AssetClass(1, 4), 0, 0, 0);
        double[] depreciation = {0, 25, 25, 25 + 15, 25 + 15, 15, 15, 0};
        for (int t = 0; t < depreciation.length; t++) {
            assertThat(table.years().get(t).incomeTax().depreciationUsd())
                    .isCloseTo(depreciation[t], within(TINY));
        }
    }

    @Test
    void unitOfProductionSpreadsEachStageOverTheOreThatIsLeft() {
        CashFlowTable table = table(new AssetClass(1, 0), 0, 0, 0);
        // 100 over 700 t; 60 over the 500 t left after the second production year
        double[] depreciation = {
            0, 100 / 7.0, 100 / 7.0, 200 / 7.0 + 24, 200 / 7.0 + 24, 100 / 7.0 + 12, 0, 0
        };
        for (int t = 0; t < depreciation.length; t++) {
            assertThat(table.years().get(t).incomeTax().depreciationUsd())
                    .isCloseTo(depreciation[t], within(1e-10));
        }
    }

    @Test
    void eachStageLosesValueFromItsOwnSpending() {
        CashFlowTable table = table(new AssetClass(1, 4), 0, 0, 0.1);
        // year 3: initial capital is three years old, second stage one year
        assertThat(table.years().get(3).incomeTax().depreciationUsd())
                .isCloseTo(25 / Math.pow(1.1, 3) + 15 / 1.1, within(TINY));
    }

    @Test
    void delayMovesTheExpansion() {
        assertThat(table(new AssetClass(1, 4), 1, 1, 0).column(CashFlowLine.CAPEX))
                .containsExactly(100, 0, 0, 60, 0, 0, 0, 0, 0);
    }

    @Test
    void impossibleStagesAreRefused() {
        assertThatThrownBy(() -> new Expansion(new double[] {-1}, new double[] {1}))
                .hasMessage("expansion capital must be 0 or more, was -1.0.");
        assertThatThrownBy(() -> new Expansion(new double[0], new double[] {1.5}))
                .hasMessage("the capacity in place must lie between 0 and 1, was 1.5.");
        assertThatThrownBy(() -> new Expansion(new double[0], new double[0]))
                .hasMessage("the capacity in place needs at least one year.");
    }
}
