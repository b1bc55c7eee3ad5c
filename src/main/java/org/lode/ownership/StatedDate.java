package org.lode.ownership;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as records give it: a day, a month, a quarter or a year. An interest "from 2024-10" holds
/// from the first day of the month, one "to 2024-10" until its last.
public final class StatedDate {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");

    private StatedDate() {}

    /// First day of `2024`, `2024-Q2`, `2024-10`, `2024-10-05` (a time after the day is left out);
    /// empty for any other text.
    public static Optional<LocalDate> firstDay(String text) {
        return parse(text, true);
    }

    /// Last day of the same.
    public static Optional<LocalDate> lastDay(String text) {
        return parse(text, false);
    }

    private static Optional<LocalDate> parse(String text, boolean isFirst) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) != null) {
                int quarter = Integer.parseInt(form.group(2));
                return Optional.of(
                        edge(YearMonth.of(year, 3 * quarter - (isFirst ? 2 : 0)), isFirst));
            }
            if (form.group(3) == null) {
                return Optional.of(edge(YearMonth.of(year, isFirst ? 1 : 12), isFirst));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(3)));
            return Optional.of(
                    form.group(4) == null
                            ? edge(month, isFirst)
                            : month.atDay(Integer.parseInt(form.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate edge(YearMonth month, boolean isFirst) {
        return isFirst ? month.atDay(1) : month.atEndOfMonth();
    }
}
