package org.lode.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.lode.cashflow.AnnualCashFlow;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Discounting;

/// Makes the cash flow of a deposit by state of the country from its central case.
///
/// For each state the cash-flow model runs once more, for a mine that works at the output share of
/// that state all its life; the flow of an age in a state is that of the same age in that run. So
/// royalty, fixed cost, depreciation and profit tax answer to the output of the year. What does not
/// follow the path is the stock of tax losses, working capital and input tax at the moment of a
/// change of state.
///
/// Under mid-year discounting every year after the first is scaled by the square root of one plus
/// the rate, which gives the same present value.
public final class SiteProfileAssembly {
    private SiteProfileAssembly() {}

    /// The profile of a deposit.
    ///
    /// @param inputs its central case, after the levers
    /// @param conditions what each state does to a site
    /// @param careShare care and maintenance, share of the capital in place a year
    public static SiteProfile of(
            ProjectInputs inputs, List<StateConditions> conditions, double careShare) {
        CashFlowTable whole = inputs.table();
        List<double[]> flows = new ArrayList<>();
        int ages = lastAge(whole.column(CashFlowLine.INVESTOR));
        for (StateConditions state : conditions) {
            double[] column =
                    state.outputShare() == 1
                            ? whole.column(CashFlowLine.INVESTOR)
                            : inputs.atOutput(state.outputShare())
                                    .table()
                                    .column(CashFlowLine.INVESTOR);
            flows.add(column);
            ages = Math.max(ages, lastAge(column));
        }
        double[] capital = capitalInPlace(whole, ages);
        double[] care = new double[ages];
        for (int age = 0; age < ages; age++) {
            care[age] = careShare * capital[age];
        }
        double[] leaving = leaving(whole, capital);
        int end = productionEnd(whole);
        Discounting discounting = inputs.terms().discounting();
        double scale =
                discounting.timing() == Discounting.Timing.MID_YEAR
                        ? Math.sqrt(1 + discounting.ratePerYear())
                        : 1;
        for (int age = end; age < ages; age++) {
            capital[age] = 0;
        }
        int n = ages;
        return new SiteProfile(
                flows.stream().map(f -> scaled(Arrays.copyOf(f, n), scale)).toList(),
                scaled(capital, scale),
                new SiteProfile.Phases(inputs.terms().constructionYears(), end),
                new SiteProfile.Standstill(scaled(care, scale), scaled(leaving, scale), false),
                discounting.ratePerYear(),
                0,
                OptionalDouble.empty());
    }

    /// Number of ages up to the last flow.
    private static int lastAge(double[] flows) {
        int ages = flows.length;
        while (ages > 1 && flows[ages - 1] == 0) {
            ages--;
        }
        return ages;
    }

    /// Capital spent up to the end of each age.
    private static double[] capitalInPlace(CashFlowTable table, int ages) {
        double[] capital = new double[ages];
        double sum = 0;
        for (int age = 0; age < ages; age++) {
            sum += table.years().get(age).project().capexUsd();
            capital[age] = sum;
        }
        return capital;
    }

    /// Closure of what stands: in proportion to the capital, nothing once closure is paid.
    private static double[] leaving(CashFlowTable table, double[] capital) {
        double[] leaving = new double[capital.length];
        double total = table.total(CashFlowLine.CLOSURE);
        double all = capital[capital.length - 1];
        double unpaid = total;
        for (int age = 0; age < leaving.length; age++) {
            double standing = age == 0 || all == 0 ? 0 : capital[age - 1] / all;
            leaving[age] = unpaid * standing;
            unpaid -= table.years().get(age).project().closureUsd();
        }
        return leaving;
    }

    private static int productionEnd(CashFlowTable table) {
        int end = table.terms().constructionYears();
        for (AnnualCashFlow year : table.years()) {
            end = year.physicals().isRunning() ? year.year() + 1 : end;
        }
        return end;
    }

    private static double[] scaled(double[] values, double scale) {
        for (int age = 1; age < values.length; age++) {
            values[age] *= scale;
        }
        return values;
    }
}
