package org.lode.ownership;

import java.time.LocalDate;

/// The days on which an interest is held, both ends included.
///
/// @param from first day; [LocalDate#MIN] if not stated
/// @param to last day; [LocalDate#MAX] if not stated or not over
public record Period(LocalDate from, LocalDate to) {
    /// No day is stated: holds on every day.
    public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "an interest cannot end on %s before it begins on %s.".formatted(to, from));
        }
    }

    /// True on the days of the period.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
