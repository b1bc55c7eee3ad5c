package org.lode.io;

import java.time.YearMonth;

/// The days that a date of the format covers: `2025-Q2` runs from 2025-04-01 to 2025-06-30.
///
/// Whole days compare as text; a bare year does not (`2025` sorts before `2025-03-01` and is not
/// over then).
final class DateSpan {
    private DateSpan() {}

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
