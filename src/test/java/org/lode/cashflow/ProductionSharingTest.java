package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.fiscal.ProductionSharing;
import org.lode.fiscal.RoyaltyTerm;

/// The division of production of the Dobra lithium agreement as its terms were made public
/// (Resolution 1059 of the Cabinet of Ministers of Ukraine, 27 August 2025; press reports of the
/// tender of January 2026): cost production 70 % until the capital is back and about 30 % after
/// it, profit production 96 % to the investor and 4 % to the state. So the state has 30 % x 4 %
/// = 1.2 % of production in the first stage and 70 % x 4 % = 2.8 % in the main stage.
final class ProductionSharingTest {
    private static final ProductionSharing DOBRA =
            new ProductionSharing(0.70, 0.30, RoyaltyTerm.flat(0.04));

    /// Value of production 200 million USD a year, capital 500 million.
    private static CashFlowTable table(double opexUsdPerTonne) {
        ProjectTerms terms = SimpleProject.terms(List.of("lithium"), 20, 0, 0, DOBRA);
        Realisation mine = SimpleProject.mine(20e6, 1e6, 500e6, opexUsdPerTonne, 0.2);
        return CashFlowModel.of(terms, mine, SimpleProject.flat(terms, 1_000));
    }

    @Test
    void stateHasTheStatedShareInBothStages() {
        // Cost 60 of 200 a year: 140 recovered against 60 spent, so 80 of 500 a year comes back:
        // the cap binds for six years; in the seventh the last 20 + 60 are recovered.
        List<AnnualCashFlow> years = table(60).years();
        for (int t = 1; t <= 6; t++) {
            assertThat(stateShare(years.get(t))).as("year %d", t).isCloseTo(0.012, within(1e-12));
        }
        assertThat(years.get(7).sharing().costRecoveryUsd()).isCloseTo(80e6, within(1e-3));
        assertThat(years.get(7).closing().isCostRecovered()).isTrue();
        for (int t = 8; t <= 20; t++) {
            assertThat(stateShare(years.get(t))).as("year %d", t).isCloseTo(0.028, within(1e-12));
        }
    }

    @Test
    void costRecoveredEqualsCostWhenThePoolEmpties() {
        CashFlowTable table = table(60);
        assertThat(table.total(CashFlowLine.COST_RECOVERY))
                .isCloseTo(500e6 + 20 * 60e6, within(1.0));
    }

    @Test
    void unrecoveredCostIsCarriedForward() {
        // Cost 70 a year against a cap of 60 in the main stage: 10 more wait each year.
        List<AnnualCashFlow> years = table(70).years();
        assertThat(years.get(20).closing().costPoolUsd() - years.get(19).closing().costPoolUsd())
                .isCloseTo(10e6, within(1e-3));
        assertThat(stateShare(years.get(20))).isCloseTo(0.028, within(1e-12));
    }

    private static double stateShare(AnnualCashFlow year) {
        return year.sharing().stateShareUsd() / year.project().netbackUsd();
    }
}
