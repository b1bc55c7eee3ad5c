package org.lode.cashflow;

/// A project with debt, two income taxes and an investment tax credit, as the published
/// single-owner examples compute it. Arrays run over years 0 .. n; year 0 is the end of
/// construction.
///
/// Straight-line depreciation over 20 years, half in the first, of the installed cost less half
/// of the tax credit; level debt service; salvage in the last year; losses are refunded at once.
///
/// @param installedCostUsd installed cost with inflation and interest during construction
/// @param revenueUsd sales
/// @param royaltyUsd royalty on sales
/// @param fixedCostUsd operating cost of each year
/// @param debtShare share of debt where `debtUsd` is not given otherwise
/// @param debtRate interest rate
/// @param years operating years, also term of the debt
/// @param creditRate investment tax credit, share of installed cost
/// @param salvageShare salvage, share of installed cost
/// @param stateTaxRate state income tax, deductible from federal income
/// @param federalTaxRate federal income tax
record FinancedProject(
        double installedCostUsd,
        double[] revenueUsd,
        double[] royaltyUsd,
        double fixedCostUsd,
        double debtShare,
        double debtRate,
        int years,
        double creditRate,
        double salvageShare,
        double stateTaxRate,
        double federalTaxRate) {

    private interface Yearly {
        double of(int t);
    }

    private double[] each(int from, Yearly yearly) {
        double[] values = new double[years + 1];
        for (int t = from; t <= years; t++) {
            values[t] = yearly.of(t);
        }
        return values;
    }

    /// Sales at 8 cents per kWh for two years, rising 0.322 cents a year from the third.
    ///
    /// @param before columns before year 0
    static double[] revenue(double[] kilowattHours, int before) {
        double[] revenue = new double[kilowattHours.length - before];
        for (int t = 1; t < revenue.length; t++) {
            revenue[t] = kilowattHours[before + t] * (0.08 + 0.00322 * Math.max(0, t - 2));
        }
        return revenue;
    }

    double debtUsd() {
        return debtShare * installedCostUsd;
    }

    double equityUsd() {
        return installedCostUsd - debtUsd();
    }

    double[] ebitda() {
        return each(
                1,
                t ->
                        revenueUsd[t]
                                - royaltyUsd[t]
                                - fixedCostUsd
                                + (t == years ? salvageShare * installedCostUsd : 0));
    }

    private double debtService() {
        return debtUsd() * debtRate / (1 - Math.pow(1 + debtRate, -years));
    }

    /// Closed form of the balance of a level loan.
    double[] debtBalance() {
        return each(
                0,
                t ->
                        debtUsd() * Math.pow(1 + debtRate, t)
                                - debtService() * (Math.pow(1 + debtRate, t) - 1) / debtRate);
    }

    double[] interest() {
        double[] balance = debtBalance();
        return each(1, t -> debtRate * balance[t - 1]);
    }

    double[] principal() {
        double[] interest = interest();
        return each(1, t -> debtService() - interest[t]);
    }

    double[] depreciation() {
        double yearly = (1 - creditRate / 2) * installedCostUsd / 20;
        return each(1, t -> t == 1 || t == 21 ? yearly / 2 : t < 21 ? yearly : 0);
    }

    double[] preTaxReturns() {
        double[] ebitda = ebitda();
        return each(0, t -> t == 0 ? -equityUsd() : ebitda[t] - debtService());
    }

    double[] stateTaxableIncome() {
        double[] ebitda = ebitda();
        double[] interest = interest();
        double[] depreciation = depreciation();
        return each(1, t -> ebitda[t] - interest[t] - depreciation[t]);
    }

    double[] stateTax() {
        double[] income = stateTaxableIncome();
        return each(1, t -> stateTaxRate * income[t]);
    }

    double[] federalTaxableIncome() {
        double[] income = stateTaxableIncome();
        return each(1, t -> income[t] * (1 - stateTaxRate));
    }

    double[] federalTax() {
        double[] income = federalTaxableIncome();
        return each(1, t -> federalTaxRate * income[t]);
    }

    double[] taxCredit() {
        return each(1, t -> t == 1 ? creditRate * installedCostUsd : 0);
    }

    double[] afterTaxReturns() {
        double[] preTax = preTaxReturns();
        double[] credit = taxCredit();
        double[] state = stateTax();
        double[] federal = federalTax();
        return each(0, t -> preTax[t] + credit[t] - state[t] - federal[t]);
    }
}
