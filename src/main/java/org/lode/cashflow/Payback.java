package org.lode.cashflow;

import java.util.OptionalDouble;

/// Years from the first spending (t = 0) until the cumulative flow crosses zero from below.
///
/// Linear within the year: with the crossing in year t, payback = t - cumulative(t) / flow(t). A
/// crossing needs a negative cumulative flow in the year before, so a project that never is in debt
/// has no payback. Sources that count flows at year ends from the start of the first year print one
/// year more.
public final class Payback {
    private Payback() {}

    /// Payback of undiscounted flows, years.
    ///
    /// @param flowsUsd flow of years 0, 1, 2, ..., USD
    /// @param convention which crossing counts
    /// @return empty if the cumulative flow does not cross (or does not stay paid)
    public static OptionalDouble of(double[] flowsUsd, PaybackConvention convention) {
        OptionalDouble payback = OptionalDouble.empty();
        double cumulative = 0;
        for (int t = 0; t < flowsUsd.length; t++) {
            double before = cumulative;
            cumulative += flowsUsd[t];
            if (before < 0 && cumulative >= 0) {
                payback = OptionalDouble.of(t - cumulative / flowsUsd[t]);
                if (convention == PaybackConvention.FIRST_CROSSING) {
                    return payback;
                }
            } else if (cumulative < 0) {
                payback = OptionalDouble.empty();
            }
        }
        return payback;
    }

    /// Payback of discounted flows, years.
    ///
    /// @param flowsUsd flow of years 0, 1, 2, ..., USD
    /// @param discounting rate and timing
    /// @param convention which crossing counts
    public static OptionalDouble discounted(
            double[] flowsUsd, Discounting discounting, PaybackConvention convention) {
        double[] factors = discounting.factors(flowsUsd.length);
        double[] present = new double[flowsUsd.length];
        for (int t = 0; t < present.length; t++) {
            present[t] = flowsUsd[t] * factors[t];
        }
        return of(present, convention);
    }
}
