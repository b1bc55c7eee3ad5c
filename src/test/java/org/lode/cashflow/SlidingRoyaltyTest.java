package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.InternalRateOfReturn.Rule;

/// A published project with a royalty that slides from 5 to 10 per cent, recomputed from energy,
/// price, rates and capital alone: oracle `sam_sliding_royalty`.
final class SlidingRoyaltyTest {
    private static final double NOMINAL_RATE = 1.08 * 1.02 - 1;
    private static final int YEARS = 20;

    private static final Oracle.Lines TABLE = Oracle.lines("sam_sliding_royalty/cash_flow.csv");
    private static final Oracle.Values EXPECTED = Oracle.values("sam_sliding_royalty/expected.csv");

    private static final FinancedProject PROJECT =
            new FinancedProject(
                    215_055_748 * 1.05,
                    revenue(),
                    royalty(),
                    6_626_143,
                    0.40,
                    0.05,
                    YEARS,
                    0.30,
                    0.5,
                    0.07,
                    0.21);

    private static double[] revenue() {
        return FinancedProject.revenue(TABLE.get("Electricity to grid (kWh)"), 0);
    }

    private static double[] royalty() {
        double[] revenue = revenue();
        double[] royalty = new double[YEARS + 1];
        for (int t = 1; t <= YEARS; t++) {
            royalty[t] = Math.min(0.05 + 0.01 * (t - 1), 0.10) * revenue[t];
        }
        return royalty;
    }

    @Test
    void capitalIsOvernightCostAndInflation() {
        assertThat(-PROJECT.installedCostUsd())
                .isCloseTo(TABLE.get("Installed cost [construction] ($)")[0], within(1.0));
        assertThat(PROJECT.installedCostUsd() / 1e6)
                .isCloseTo(EXPECTED.get("Total CAPEX"), within(0.005));
    }

    @Test
    void everyLineOfTheTableIsReproduced() {
        assertLine("PPA revenue ($)", PROJECT.revenueUsd());
        assertLine("O&M production-based expense ($)", PROJECT.royaltyUsd());
        assertLine("EBITDA ($)", PROJECT.ebitda());
        assertLine("Debt balance ($)", PROJECT.debtBalance());
        assertLine("Debt interest payment ($)", PROJECT.interest());
        assertLine("Debt principal payment ($)", PROJECT.principal());
        assertLine("Total state tax depreciation ($)", PROJECT.depreciation());
        assertLine("Total pre-tax returns ($)", PROJECT.preTaxReturns());
        assertLine("State taxable income ($)", PROJECT.stateTaxableIncome());
        assertLine("State tax benefit (liability) ($)", negative(PROJECT.stateTax()));
        assertLine("Federal taxable income ($)", PROJECT.federalTaxableIncome());
        assertLine("Federal tax benefit (liability) ($)", negative(PROJECT.federalTax()));
        assertLine("Federal ITC total income ($)", PROJECT.taxCredit());
        assertLine("Total after-tax returns ($)", PROJECT.afterTaxReturns());
    }

    @Test
    void cumulativeValueAndRateOfEveryYearAreReproduced() {
        double[] flows = PROJECT.afterTaxReturns();
        double[] npv = TABLE.get("After-tax cumulative NPV ($)");
        double[] irr = TABLE.get("After-tax cumulative IRR (%)");
        for (int t = 1; t <= YEARS; t++) {
            double[] soFar = Arrays.copyOf(flows, t + 1);
            assertThat(NetPresentValue.endYear(soFar, NOMINAL_RATE))
                    .as("year %d", t)
                    .isCloseTo(npv[t], within(5.0));
            assertThat(
                            100
                                    * InternalRateOfReturn.of(soFar, Rule.NEAREST_ZERO)
                                            .chosen()
                                            .getAsDouble())
                    .as("year %d", t)
                    .isCloseTo(irr[t], within(0.00501));
        }
    }

    @Test
    void headlineFiguresAreReproduced() {
        double[] flows = PROJECT.afterTaxReturns();
        double npv = NetPresentValue.endYear(flows, NOMINAL_RATE);
        assertThat(npv / 1e6).isCloseTo(103.003, within(0.0005));
        assertThat(InternalRateOfReturn.of(flows, Rule.BRACKETED).chosen().getAsDouble())
                .isCloseTo(0.22132, within(0.000005));
        // The source counts year ends from the start of year 0: one year more than from year 0.
        assertThat(1 + Payback.of(flows, PaybackConvention.FIRST_CROSSING).getAsDouble())
                .isCloseTo(EXPECTED.get("Project Payback Period"), within(0.005));
        assertThat(1 + npv / PROJECT.equityUsd())
                .isCloseTo(EXPECTED.get("Project VIR=PI=PIR"), within(0.005));
        assertThat(Arrays.stream(flows).sum() / PROJECT.equityUsd())
                .isCloseTo(EXPECTED.get("Project MOIC"), within(0.005));
    }

    @Test
    void royaltyHolderReceivesWhatTheProjectPays() {
        double total = Arrays.stream(PROJECT.royaltyUsd()).sum();
        assertThat(total / 1e6)
                .isCloseTo(87.928, within(0.0005))
                .isCloseTo(EXPECTED.get("Royalty Holder Total Revenue"), within(0.005));
        assertThat(NetPresentValue.endYear(PROJECT.royaltyUsd(), 0.05) / 1e6)
                .isCloseTo(50.589, within(0.0005))
                .isCloseTo(EXPECTED.get("Royalty Holder NPV"), within(0.005));
        assertThat(total / YEARS / 1e6)
                .isCloseTo(EXPECTED.get("Average Annual Royalty Cost"), within(0.005));
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(v -> -v).toArray();
    }

    private static void assertLine(String line, double[] values) {
        double[] printed = TABLE.get(line);
        for (int t = 0; t <= YEARS; t++) {
            assertThat(values[t]).as("%s, year %d", line, t).isCloseTo(printed[t], within(2.0));
        }
    }
}
