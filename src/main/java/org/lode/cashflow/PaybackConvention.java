package org.lode.cashflow;

/// Which crossing of the cumulative cash flow counts as payback. Linear within the year.
public enum PaybackConvention {
    /// The first year in which the cumulative flow is not negative, whatever follows.
    FIRST_CROSSING,
    /// The crossing after which the cumulative flow never becomes negative again.
    STAYS_PAID
}
