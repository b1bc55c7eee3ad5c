package org.lode.waterfall;

import java.time.LocalDate;

/// How a return grows between two events.
///
/// Rate r a year, t years by the day count, B the capital that earns, A the return accrued so far.
public sealed interface Accrual {
    /// Return on capital only: A grows by B r t.
    record Simple() implements Accrual {}

    /// Return on capital and on accrued return, m times a year; part periods by the same power:
    /// B + A grows by the factor (1 + r/m)^(m t).
    ///
    /// @param timesPerYear m, 1 (yearly) to 365 (daily)
    record Compound(int timesPerYear) implements Accrual {
        public Compound {
            if (timesPerYear < 1 || timesPerYear > 365) {
                throw new IllegalArgumentException(
                        "compounding takes place 1 to 365 times a year, was %d."
                                .formatted(timesPerYear));
            }
        }
    }

    /// Simple return within a period; at the end of each period it is added to what earns.
    ///
    /// Payments reduce the return of earlier periods first.
    ///
    /// @param periods the ends of the periods
    record CompoundAtPeriodEnds(Periods periods) implements Accrual {}

    /// Simple return.
    static Accrual simple() {
        return new Simple();
    }

    /// Compounded return with part periods by power.
    static Accrual compound(int timesPerYear) {
        return new Compound(timesPerYear);
    }

    /// Compounded at period ends, counted from a date.
    static Accrual atPeriodEnds(int timesPerYear, LocalDate from) {
        return new CompoundAtPeriodEnds(new Periods(timesPerYear, from));
    }
}
