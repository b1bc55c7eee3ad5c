package org.lode.cashflow;

/// Spending on closure and rehabilitation.
///
/// @param fixedUsd fixed amount, USD
/// @param shareOfCapex plus this share of the initial capital
/// @param isAtEndOfWindow true: paid in the last year of the operating window whatever happened;
///     false: paid in the year after the last production
public record ClosureTerms(double fixedUsd, double shareOfCapex, boolean isAtEndOfWindow) {
    public ClosureTerms {
        if (!(fixedUsd >= 0) || !(shareOfCapex >= 0)) {
            throw new IllegalArgumentException(
                    "closure cost must be 0 or more, was %s USD and %s of capital."
                            .formatted(fixedUsd, shareOfCapex));
        }
    }
}
