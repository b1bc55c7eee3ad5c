package org.lode.io.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lode.screening.PartialDate;

/// Dates as lists print them: `07 Oct 1952`, `Oct 1952`, `1952-10-07`, `07/10/1952` (day first),
/// `00/00/1952`, `circa 1952`, `1952 to 1954`, several in one text.
///
/// A range whose ends differ in the year gives its middle year, circa; one within a year gives
/// that year, circa; within a month that month, circa.
final class ListDates {
    private static final String ONE =
            "(?:(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?!\\d)"
                    + "|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})"
                    + "|(?:(\\d{1,2})\\.?[\\s-]+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                    + "[a-z]*\\.?,?[\\s-]+(?:(\\d{1,2}),\\s*)?(\\d{4})"
                    + "|(?<!\\d)(\\d{4})(?!\\d))";
    private static final Pattern DATE = Pattern.compile(ONE);
    private static final Pattern RANGE_LINK =
            Pattern.compile("\\s*(?:to|through|until|-|\u2013|and)\\s*");
    private static final Pattern DECADE = Pattern.compile("\\d{3}0s");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private ListDates() {}

    /// Every date in a text, in its order; none if there is none.
    static List<PartialDate> parse(String text) {
        if (text.length() > 400) {
            return List.of();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isCirca =
                lower.contains("circa")
                        || lower.contains("approx")
                        || lower.contains("early")
                        || lower.contains("late")
                        || lower.contains("c.")
                        || lower.contains("~")
                        || DECADE.matcher(lower).find();
        boolean isBetween = lower.contains("between") || lower.contains("from ");
        List<PartialDate> dates = new ArrayList<>(1);
        Matcher match = DATE.matcher(lower);
        int end = -1;
        while (match.find()) {
            Optional<PartialDate> date = date(match, isCirca);
            if (date.isEmpty()) {
                continue;
            }
            boolean isRange =
                    end >= 0
                            && RANGE_LINK.matcher(lower.substring(end, match.start())).matches()
                            && (isBetween || !lower.substring(end, match.start()).contains("and"));
            if (isRange && !dates.isEmpty()) {
                dates.set(dates.size() - 1, middle(dates.getLast(), date.get()));
            } else {
                dates.add(date.get());
            }
            end = match.end();
        }
        return List.copyOf(dates);
    }

    /// Middle of a range, as far as its two ends agree.
    static PartialDate middle(PartialDate from, PartialDate to) {
        if (from.year() != to.year()) {
            return new PartialDate(
                    (from.year() + to.year()) / 2, OptionalInt.empty(), OptionalInt.empty(), true);
        }
        boolean sameMonth = from.month().equals(to.month());
        return new PartialDate(
                from.year(),
                sameMonth ? from.month() : OptionalInt.empty(),
                OptionalInt.empty(),
                true);
    }

    private static Optional<PartialDate> date(Matcher match, boolean isCirca) {
        if (match.group(1) != null) {
            return date(match.group(1), match.group(2), match.group(3), isCirca);
        }
        if (match.group(6) != null) {
            return date(match.group(6), match.group(5), match.group(4), isCirca);
        }
        if (match.group(8) != null) {
            int month = MONTHS.indexOf(match.group(8)) / 3 + 1;
            String day = match.group(7) != null ? match.group(7) : match.group(9);
            return date(match.group(10), Integer.toString(month), day, isCirca);
        }
        return date(match.group(11), null, null, isCirca);
    }

    /// A date of its parts; 0, an empty text or null stand for a part that is not known.
    static Optional<PartialDate> date(
            @Nullable String year, @Nullable String month, @Nullable String day, boolean isCirca) {
        OptionalInt y = number(year);
        OptionalInt m = number(month);
        OptionalInt d = m.isPresent() ? number(day) : OptionalInt.empty();
        if (y.isEmpty() || y.getAsInt() < 1800 || y.getAsInt() > 2100) {
            return Optional.empty();
        }
        if (m.isPresent() && m.getAsInt() > 12) {
            return Optional.of(PartialDate.ofYear(y.getAsInt()));
        }
        if (d.isPresent() && d.getAsInt() > 31) {
            d = OptionalInt.empty();
        }
        return Optional.of(new PartialDate(y.getAsInt(), m, d, isCirca));
    }

    private static OptionalInt number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 4) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                return OptionalInt.empty();
            }
            value = 10 * value + digit;
        }
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /// A full date as an ISO text: `2020-09-28`, `28/09/2020` (day first), a date with a time.
    /// Empty if the text is none.
    static String iso(String text) {
        String line = text.strip();
        List<PartialDate> dates = line.length() > 40 ? List.of() : parse(line);
        if (dates.size() != 1) {
            return "";
        }
        PartialDate date = dates.getFirst();
        if (date.day().isEmpty() || date.isCirca()) {
            return "";
        }
        return day(date).map(LocalDate::toString).orElse("");
    }

    /// A full date as a day of the calendar; empty if a part is missing or there is no such day.
    static Optional<LocalDate> day(PartialDate date) {
        return date.day().isEmpty()
                ? Optional.empty()
                : of(date.year(), date.month().orElse(0), date.day().orElse(0));
    }

    /// An American date, month first: `03/28/2025`.
    static Optional<LocalDate> monthFirst(String text) {
        String[] parts = text.strip().split("/", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return of(
                number(parts[2]).orElse(0), number(parts[0]).orElse(0), number(parts[1]).orElse(0));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return year < 1000 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
