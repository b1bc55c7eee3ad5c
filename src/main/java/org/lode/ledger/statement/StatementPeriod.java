package org.lode.ledger.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days of a statement: a quarter, a year, or everything from the beginning.
///
/// @param name as asked for: `2026-Q1`, `2026`, `inception`
/// @param from first day; empty for the beginning of the fund
/// @param to last day
public record StatementPeriod(String name, Optional<LocalDate> from, LocalDate to) {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[Qq]([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public StatementPeriod {
        if (from.isPresent() && from.get().isAfter(to)) {
            throw new IllegalArgumentException(
                    "a period ends on or after its first day, was %s to %s."
                            .formatted(from.get(), to));
        }
    }

    /// Reads a period.
    ///
    /// @param text `2026-Q1`, `2026` or `inception`
    /// @param asOf last day of `inception`; an earlier last day cuts a quarter or year short
    /// @throws IllegalArgumentException for any other text, or if the period begins after `asOf`
    public static StatementPeriod parse(String text, LocalDate asOf) {
        Matcher quarter = QUARTER.matcher(text);
        try {
            if (text.equals("inception")) {
                return new StatementPeriod(text, Optional.empty(), asOf);
            }
            if (quarter.matches()) {
                YearMonth first =
                        YearMonth.of(
                                Integer.parseInt(quarter.group(1)),
                                3 * Integer.parseInt(quarter.group(2)) - 2);
                return cut(text, first.atDay(1), first.plusMonths(2).atEndOfMonth(), asOf);
            }
            if (YEAR.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                return cut(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), asOf);
            }
        } catch (DateTimeException e) {
            throw unknown(text, e);
        }
        throw unknown(text, null);
    }

    private static StatementPeriod cut(String text, LocalDate from, LocalDate to, LocalDate asOf) {
        if (from.isAfter(asOf)) {
            throw new IllegalArgumentException(
                    "period %s begins on %s, after %s. Maybe an earlier period, or a later --as-of."
                            .formatted(text, from, asOf));
        }
        return new StatementPeriod(text, Optional.of(from), to.isAfter(asOf) ? asOf : to);
    }

    private static IllegalArgumentException unknown(
            String text, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(
                "'%s' is not a period. Maybe 2026-Q1, 2026 or inception.".formatted(text), cause);
    }

    /// True for a day before the period.
    public boolean isAfter(LocalDate day) {
        return from.map(day::isBefore).orElse(false);
    }

    /// True for a day of the period.
    public boolean contains(LocalDate day) {
        return !isAfter(day) && !day.isAfter(to);
    }

    /// `2026-Q1 (2026-01-01 to 2026-03-31)`.
    @Override
    public String toString() {
        return "%s (%s to %s)".formatted(name, from.map(LocalDate::toString).orElse("start"), to);
    }
}
