package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.Discounting.Timing;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.ProductionSharing;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;

/// Every line of a project with every term against a second implementation in Python, under a
/// permit and under a production-sharing agreement: `oracle/all_terms/check.py`.
final class AllTermsTest {
    private static final double[][] PRICES = {
        {1800, 1900, 2100, 2600, 2500, 2200, 1700, 1600},
        {900, 850, 800, 950, 1000, 1100, 1050, 1000}
    };

    private static CashFlowTable table(@Nullable ProductionSharing sharing) {
        FiscalRegime fiscal =
                new FiscalRegime(
                        List.of(
                                new RoyaltyTerm(
                                        new double[] {1850, 2400}, new double[] {0.03, 0.06, 0.09}),
                                RoyaltyTerm.flat(0.05)),
                        true,
                        4e6,
                        0.18,
                        0.5,
                        List.of(new AssetClass(0.5, 4), new AssetClass(0.3, 0)),
                        true,
                        0.15,
                        new ValueAddedTax(0.2, 0.6, 0.5, 0.4),
                        sharing,
                        new FundTerms(0.5, 0.4));
        ProjectTerms terms =
                new ProjectTerms(
                        List.of("first", "second"),
                        new double[] {0.4, 0.6},
                        6,
                        2,
                        new double[][] {{1}, {0.5, 0.8, 1}},
                        new double[] {100, 30},
                        0.3,
                        0.02,
                        new ClosureTerms(5e6, 0.05, false),
                        0.15,
                        0.06,
                        fiscal,
                        new Discounting(0.08, Timing.MID_YEAR),
                        PaybackConvention.STAYS_PAID);
        Realisation mine = new Realisation(4.3e6, 1e6, 220e6, 25, 1, 1, new double[] {0.05, 0.01});
        return CashFlowModel.of(terms, mine, PRICES);
    }

    @Test
    void everyLineUnderAPermitAgrees() {
        assertLines(table(null), Oracle.lines("all_terms/permit.csv"));
    }

    @Test
    void everyLineUnderAnAgreementAgrees() {
        ProductionSharing sharing =
                new ProductionSharing(
                        0.80, 0.35, new RoyaltyTerm(new double[] {2000}, new double[] {0.1, 0.2}));
        CashFlowTable table = table(sharing);
        assertLines(table, Oracle.lines("all_terms/sharing.csv"));
        assertThat(table.years()).anyMatch(year -> year.closing().isCostRecovered());
    }

    private static void assertLines(CashFlowTable table, Oracle.Lines expected) {
        assertThat(expected.byName()).hasSize(24);
        for (String name : expected.byName().keySet()) {
            double[] values = table.column(CashFlowLine.valueOf(name));
            double[] published = expected.get(name);
            assertThat(values).hasSameSizeAs(published);
            for (int t = 0; t < values.length; t++) {
                assertThat(values[t])
                        .as("%s, year %d", name, t)
                        .isCloseTo(published[t], within(1e-6));
            }
        }
    }
}
