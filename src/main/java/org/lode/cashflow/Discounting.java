package org.lode.cashflow;

/// Discount rate and the moment within the year to which a flow belongs.
///
/// End-year: the flow of year t is divided by (1 + r)^t, so year 0 is undiscounted. Mid-year:
/// year 0 is undiscounted and the flow of year t >= 1 is divided by (1 + r)^(t - 0.5).
/// (Spreadsheet `NPV()` discounts its first cell by one year; that convention is not offered.)
///
/// @param ratePerYear real rate per year, above -1
/// @param timing which convention
public record Discounting(double ratePerYear, Timing timing) {
    /// The two conventions.
    public enum Timing {
        END_YEAR,
        MID_YEAR
    }

    public Discounting {
        if (!(ratePerYear > -1)) {
            throw new IllegalArgumentException(
                    "discount rate must be above -1, was %s. Maybe a per cent: write 0.10."
                            .formatted(ratePerYear));
        }
    }

    /// Discount factor of one year.
    ///
    /// @param year from 0
    public double factor(int year) {
        double exponent = timing == Timing.END_YEAR || year == 0 ? year : year - 0.5;
        return Math.pow(1 + ratePerYear, -exponent);
    }

    /// Discount factors of years 0 .. `years` - 1.
    public double[] factors(int years) {
        double[] factors = new double[years];
        for (int t = 0; t < years; t++) {
            factors[t] = factor(t);
        }
        return factors;
    }
}
