package org.lode.study;

import java.time.LocalDate;
import org.lode.cashflow.Discounting;

/// What a comparison of terms assumes beside the terms.
///
/// Project years are counted from 0, the year of the decision to build, as in the appraisal; year t
/// falls due on the t-th anniversary of the valuation date.
///
/// @param valuationDate day to which present values refer
/// @param discounting real rate per year, and timing of project flows
/// @param aidUsdPerYear new military aid at assessed value, USD per year, 0 or more (constructed)
/// @param horizonYears project years that are counted, 1 to 100
public record ComparisonSettings(
        LocalDate valuationDate, Discounting discounting, double aidUsdPerYear, int horizonYears) {
    public ComparisonSettings {
        if (!(aidUsdPerYear >= 0 && aidUsdPerYear <= 1e12)) {
            throw new IllegalArgumentException(
                    "aid must lie between 0 and 1e12 USD a year, was %s.".formatted(aidUsdPerYear));
        }
        if (horizonYears < 1 || horizonYears > 100) {
            throw new IllegalArgumentException(
                    "the horizon must lie between 1 and 100 years, was %d."
                            .formatted(horizonYears));
        }
    }

    /// The day of the flows of a project year.
    ///
    /// @param year from 0
    public LocalDate endOf(int year) {
        return valuationDate.plusYears(year);
    }

    /// The day on which the contribution of a project year reaches the fund: the first of April
    /// after it (Resolution 1616).
    public LocalDate paidOn(int year) {
        LocalDate end = endOf(year);
        LocalDate april = LocalDate.of(end.getYear(), 4, 1);
        return april.isAfter(end) ? april : april.plusYears(1);
    }

    /// Factor of a project flow of a year, as in the appraisal.
    double factorOf(int year) {
        return discounting.factor(year);
    }

    /// Factor of a payment on a day, by years of 365.25 days.
    double factorOn(LocalDate day) {
        double years = (day.toEpochDay() - valuationDate.toEpochDay()) / 365.25;
        return Math.pow(1 + discounting.ratePerYear(), -years);
    }

    /// Present value of payments to or from the fund, each on its day, USD.
    ///
    /// @param byYear USD by project year
    public double valueOfPayments(double[] byYear) {
        double value = 0;
        for (int t = 0; t < byYear.length; t++) {
            value += byYear[t] * factorOn(paidOn(t));
        }
        return value;
    }
}
