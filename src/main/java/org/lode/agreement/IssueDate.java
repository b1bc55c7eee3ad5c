package org.lode.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The day a licence was issued, as exactly as it is known: a day, a month or a year.
///
/// @param earliest first possible day
/// @param latest last possible day
public record IssueDate(LocalDate earliest, LocalDate latest) {
    public IssueDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("%s is later than %s.".formatted(earliest, latest));
        }
    }

    /// Reads `2025-05-23`, `2025-05` or `2025`.
    ///
    /// @throws IllegalArgumentException for any other text
    public static IssueDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                        new IssueDate(
                                Year.parse(text).atDay(1),
                                Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 ->
                        new IssueDate(
                                YearMonth.parse(text).atDay(1),
                                YearMonth.parse(text).atEndOfMonth());
                case 10 -> new IssueDate(LocalDate.parse(text), LocalDate.parse(text));
                default -> throw new DateTimeException(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a date. Maybe write 2025-05-23, 2025-05 or 2025.".formatted(text),
                    e);
        }
    }

    /// Whether the licence was issued after a day.
    Fact isAfter(LocalDate day) {
        if (earliest.isAfter(day)) {
            return Fact.YES;
        }
        return latest.isAfter(day) ? Fact.UNKNOWN : Fact.NO;
    }

    /// `2025-05-23`, `2025-05` or `2025`; other spans as two days.
    @Override
    public String toString() {
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        if (YearMonth.from(earliest).equals(YearMonth.from(latest))
                && earliest.getDayOfMonth() == 1
                && latest.equals(YearMonth.from(latest).atEndOfMonth())) {
            return YearMonth.from(earliest).toString();
        }
        return earliest.getDayOfYear() == 1
                        && latest.equals(earliest.withMonth(12).withDayOfMonth(31))
                ? String.valueOf(earliest.getYear())
                : earliest + "/" + latest;
    }
}
