package org.lode.cashflow;

/// Net present value of yearly flows.
///
/// Year 0 is undiscounted; see [Discounting] for the two conventions offered.
public final class NetPresentValue {
    private NetPresentValue() {}

    /// Sum of flow x discount factor.
    ///
    /// @param flowsUsd flow of years 0, 1, 2, ..., USD
    /// @param discounting rate and timing
    public static double of(double[] flowsUsd, Discounting discounting) {
        double[] factors = discounting.factors(flowsUsd.length);
        double sum = 0;
        for (int t = 0; t < flowsUsd.length; t++) {
            sum += flowsUsd[t] * factors[t];
        }
        return sum;
    }

    /// End-year net present value at a rate.
    ///
    /// @param flowsUsd flow of years 0, 1, 2, ..., USD
    /// @param ratePerYear real rate per year, above -1
    public static double endYear(double[] flowsUsd, double ratePerYear) {
        return of(flowsUsd, new Discounting(ratePerYear, Discounting.Timing.END_YEAR));
    }
}
