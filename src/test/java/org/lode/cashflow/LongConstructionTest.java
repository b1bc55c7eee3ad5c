package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.InternalRateOfReturn.Rule;

/// A published project with seven construction years, interest capitalised, recomputed line by
/// line: oracle `sam_multiyear_construction`. Year -6 is time zero.
final class LongConstructionTest {
    private static final double[] SCHEDULE = {0.01, 0.02, 0.07, 0.10, 0.20, 0.20, 0.40};
    private static final double OVERNIGHT_USD = 599_421_513;
    private static final double INFLATION = 0.023;
    private static final double NOMINAL_RATE = 1.08 * 1.023 - 1;
    private static final double DEBT_SHARE = 0.65;
    private static final double DEBT_RATE = 0.07;
    private static final int FIRST_DEBT_YEAR = 3;
    private static final int YEARS = 30;

    private static final Oracle.Lines TABLE =
            Oracle.lines("sam_multiyear_construction/cash_flow.csv");
    private static final Oracle.Values EXPECTED =
            Oracle.values("sam_multiyear_construction/expected.csv");

    /// Construction, year by year.
    private record Construction(
            double[] overnight,
            double[] inflation,
            double[] debt,
            double[] interest,
            double[] balance,
            double[] equityFlow) {

        static Construction compute() {
            int n = SCHEDULE.length;
            Construction c =
                    new Construction(
                            new double[n],
                            new double[n],
                            new double[n],
                            new double[n],
                            new double[n],
                            new double[n]);
            for (int k = 0; k < n; k++) {
                c.overnight[k] = SCHEDULE[k] * OVERNIGHT_USD;
                c.inflation[k] = c.overnight[k] * (Math.pow(1 + INFLATION, k + 1) - 1);
                double nominal = c.overnight[k] + c.inflation[k];
                double before = k == 0 ? 0 : c.balance[k - 1];
                c.debt[k] = k < FIRST_DEBT_YEAR ? 0 : DEBT_SHARE * nominal;
                c.interest[k] = DEBT_RATE * before;
                c.balance[k] = before + c.debt[k] + c.interest[k];
                c.equityFlow[k] = c.debt[k] - nominal;
            }
            return c;
        }

        double installedCost() {
            return sum(overnight) + sum(inflation) + sum(interest);
        }
    }

    private static final Construction BUILT = Construction.compute();

    private static FinancedProject operation() {
        double installed = BUILT.installedCost();
        double debt = BUILT.balance[SCHEDULE.length - 1];
        return new FinancedProject(
                installed,
                FinancedProject.revenue(
                        TABLE.get("Electricity to grid (kWh)"), SCHEDULE.length - 1),
                new double[YEARS + 1],
                11_386_596,
                debt / installed,
                DEBT_RATE,
                YEARS,
                0.30,
                0.5,
                0.07,
                0.21);
    }

    /// Equity spent in construction, then returns of operation.
    private static double[] ownerFlow() {
        double[] returns = operation().afterTaxReturns();
        double[] flow = Arrays.copyOf(BUILT.equityFlow, SCHEDULE.length + YEARS);
        System.arraycopy(returns, 1, flow, SCHEDULE.length, YEARS);
        return flow;
    }

    @Test
    void everyLineOfConstructionIsReproduced() {
        for (int k = 0; k < SCHEDULE.length; k++) {
            assertThat(-BUILT.overnight[k])
                    .isCloseTo(
                            TABLE.get("Overnight capital expenditure [construction] ($)")[k],
                            within(2.0));
            assertThat(-BUILT.inflation[k])
                    .isCloseTo(TABLE.get("Inflation cost [construction] ($)")[k], within(2.0));
            assertThat(BUILT.debt[k])
                    .isCloseTo(TABLE.get("Issuance of debt [construction] ($)")[k], within(2.0));
            assertThat(BUILT.interest[k])
                    .isCloseTo(
                            TABLE.get("Debt interest payment [construction] ($)")[k], within(2.0));
            assertThat(BUILT.balance[k])
                    .isCloseTo(TABLE.get("Debt balance [construction] ($)")[k], within(2.0));
            assertThat(-(BUILT.overnight[k] + BUILT.inflation[k] + BUILT.interest[k]))
                    .isCloseTo(TABLE.get("Installed cost [construction] ($)")[k], within(2.0));
            assertThat(BUILT.equityFlow[k])
                    .isCloseTo(
                            TABLE.get("After-tax net cash flow [construction] ($)")[k],
                            within(2.0));
        }
        assertThat(sum(BUILT.interest) / 1e6)
                .isCloseTo(EXPECTED.get("Interest during construction"), within(0.005));
        assertThat(sum(BUILT.inflation) / 1e6)
                .isCloseTo(EXPECTED.get("Inflation costs during construction"), within(0.005));
        assertThat(BUILT.installedCost() / 1e6)
                .isCloseTo(EXPECTED.get("Total CAPEX"), within(0.005));
    }

    @Test
    void everyLineOfOperationIsReproduced() {
        FinancedProject project = operation();
        assertLine("EBITDA ($)", project.ebitda(), 1);
        assertLine("Debt interest payment ($)", project.interest(), 1);
        assertLine("Debt principal payment ($)", project.principal(), 1);
        assertLine("Debt balance ($)", project.debtBalance(), 1);
        assertLine("Total state tax depreciation ($)", project.depreciation(), 1);
        assertLine("State tax benefit (liability) ($)", project.stateTax(), -1);
        assertLine("Federal tax benefit (liability) ($)", project.federalTax(), -1);
        assertLine("Total after-tax returns ($)", project.afterTaxReturns(), 1);
    }

    @Test
    void headlineFiguresAreReproduced() {
        double[] flow = ownerFlow();
        double npv = NetPresentValue.endYear(flow, NOMINAL_RATE);
        assertThat(npv / 1e6)
                .isCloseTo(108.3186, within(0.00006))
                .isCloseTo(EXPECTED.get("Project NPV"), within(0.005));
        // 16.54 as published; 16.54177 is the root of the printed flows.
        assertThat(100 * InternalRateOfReturn.of(flow, Rule.BRACKETED).chosen().getAsDouble())
                .isCloseTo(EXPECTED.get("After-tax IRR"), within(0.005))
                .isCloseTo(16.54177, within(0.000005));
        // The source counts year ends from the start of year -6: one year more than from year -6.
        assertThat(1 + Payback.of(flow, PaybackConvention.FIRST_CROSSING).getAsDouble())
                .isCloseTo(EXPECTED.get("Project Payback Period"), within(0.005));
        double equity = -NetPresentValue.endYear(BUILT.equityFlow, NOMINAL_RATE);
        assertThat(1 + npv / equity).isCloseTo(EXPECTED.get("Project VIR=PI=PIR"), within(0.005));
        assertThat(sum(flow) / -sum(BUILT.equityFlow))
                .isCloseTo(EXPECTED.get("Project MOIC"), within(0.005));
    }

    private static void assertLine(String line, double[] values, int sign) {
        double[] printed = TABLE.get(line);
        for (int t = 0; t <= YEARS; t++) {
            assertThat(sign * values[t])
                    .as("%s, year %d", line, t)
                    .isCloseTo(printed[SCHEDULE.length - 1 + t], within(2.0));
        }
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
