package org.lode.io;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The days that a date of the format covers: `2025-Q2` runs from 2025-04-01 to 2025-06-30.
///
/// Whole days compare as text; a bare year does not (`2025` sorts before `2025-03-01` and is not
/// over then).
final class DateSpan {
    private DateSpan() {}

    /// The days `[from, to)` of a row.
    ///
    /// @param from first day; long ago if the field is empty
    /// @param to first day after; empty if the field is empty
    record Days(LocalDate from, Optional<LocalDate> to) {}

    /// Reads the columns `from` and `to`: a year or month counts from its first day.
    static Days days(Row row) {
        String from = row.date("from");
        String to = row.date("to");
        LocalDate first = day(from).orElse(GateRows.BEGINNING);
        Optional<LocalDate> end = day(to);
        if (end.isPresent() && !first.isBefore(end.get())) {
            row.refuse(
                    "to",
                    Reason.OUT_OF_RANGE,
                    "%s is not later than %s, the value of from.".formatted(to, from),
                    "Maybe the two dates are exchanged; to is the first day after.");
        }
        return new Days(first, end);
    }

    /// The first day of a date; empty if it is empty or wrong.
    static Optional<LocalDate> day(String date) {
        return Row.isDate(date) ? Optional.of(LocalDate.parse(firstDay(date))) : Optional.empty();
    }

    /// First day of a date that [Row#isDate] accepts, as ISO text; any other text unchanged.
    static String firstDay(String date) {
        return Row.isDate(date) ? first(date) + "-" + day(date, "01") : date;
    }

    /// Last day of a date that [Row#isDate] accepts, as ISO text; any other text unchanged.
    static String lastDay(String date) {
        if (!Row.isDate(date)) {
            return date;
        }
        YearMonth last =
                switch (date.length()) {
                    case 4 -> first(date).plusMonths(11);
                    case 7 -> isQuarter(date) ? first(date).plusMonths(2) : first(date);
                    default -> first(date);
                };
        return last + "-" + day(date, String.valueOf(last.lengthOfMonth()));
    }

    private static YearMonth first(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        if (date.length() == 4) {
            return YearMonth.of(year, 1);
        }
        return isQuarter(date)
                ? YearMonth.of(year, 3 * (date.charAt(6) - '1') + 1)
                : YearMonth.of(year, Integer.parseInt(date.substring(5, 7)));
    }

    private static boolean isQuarter(String date) {
        return date.length() == 7 && date.charAt(5) == 'Q';
    }

    private static String day(String date, String otherwise) {
        return date.length() == 10 ? date.substring(8) : otherwise;
    }
}
