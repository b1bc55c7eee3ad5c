package org.lode.cashflow;

import java.util.List;

/// The yearly cash flow of one realisation, with what it was computed from.
///
/// @param terms what is fixed about the project
/// @param realisation its mine
/// @param prices price of each product in each operating calendar year, USD per tonne
/// @param years one row per year, t = 0 first
public record CashFlowTable(
        ProjectTerms terms,
        Realisation realisation,
        double[][] prices,
        List<AnnualCashFlow> years) {
    public CashFlowTable {
        double[][] copy = new double[prices.length][];
        for (int p = 0; p < copy.length; p++) {
            copy[p] = prices[p].clone();
        }
        prices = copy;
        years = List.copyOf(years);
    }

    /// One line over all years.
    public double[] column(CashFlowLine line) {
        return years.stream().mapToDouble(line::of).toArray();
    }

    /// Undiscounted sum of one line over all years.
    public double total(CashFlowLine line) {
        double total = 0;
        for (AnnualCashFlow year : years) {
            total += line.of(year);
        }
        return total;
    }

    /// Present value of one line, USD.
    public double presentValue(CashFlowLine line, Discounting discounting) {
        return NetPresentValue.of(column(line), discounting);
    }

    /// Payable tonnes of one product sold in each year.
    public double[] soldTonnes(int product) {
        return years.stream().mapToDouble(year -> year.physicals().soldTonnes()[product]).toArray();
    }

    /// Gross sales value of one product in each year, USD.
    public double[] revenueUsd(int product) {
        return years.stream().mapToDouble(year -> year.physicals().revenueUsd()[product]).toArray();
    }
}
