package org.lode.waterfall;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How the days between two dates become a fraction of a year.
///
/// Each date has a place on a line and a span is the difference of two places. So a span may be cut
/// at any date and the parts add up: an event that moves no money changes no accrual. (30/360 in
/// its US form does not have this property and is left out.)
public enum DayCount {
    /// Actual days over 365. A leap year counts 366/365.
    ACT_365("act/365", 365) {
        @Override
        long place(LocalDate date) {
            return date.toEpochDay();
        }
    },
    /// Actual days over 360: 8 per cent a year come to 8.11 per cent in 365 days.
    ACT_360("act/360", 360) {
        @Override
        long place(LocalDate date) {
            return date.toEpochDay();
        }
    },
    /// 30E/360: months of 30 days; the 31st counts as the 30th on both ends (ISDA 2006, 4.16(g)).
    THIRTY_360("30e/360", 360) {
        @Override
        long place(LocalDate date) {
            return 360L * date.getYear()
                    + 30L * date.getMonthValue()
                    + Math.min(30, date.getDayOfMonth());
        }
    },
    /// Actual days over the length of the calendar year they fall in (ISDA 2006, 4.16(b)).
    ACT_ACT("act/act", 365L * 366) {
        @Override
        long place(LocalDate date) {
            long year = date.lengthOfYear();
            return date.getYear() * perYear() + (date.getDayOfYear() - 1) * (perYear() / year);
        }
    },
    /// Calendar years: each month a twelfth, days a part of their month. From a date to the same
    /// date of another year is a whole number of years, for terms stated in years.
    YEARS("years", 12L * 377_580) {
        @Override
        long place(LocalDate date) {
            long month = perYear() / 12;
            return (date.getYear() * 12L + date.getMonthValue() - 1) * month
                    + (date.getDayOfMonth() - 1) * (month / date.lengthOfMonth());
        }
    };

    private final String word;
    private final long perYear;

    DayCount(String word, long perYear) {
        this.word = word;
        this.perYear = perYear;
    }

    /// Reads what [#toString] writes.
    ///
    /// @throws IllegalArgumentException for any other word; the message names the known ones
    public static DayCount parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(d -> d.word.equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no day count '%s'. Known: %s."
                                                .formatted(
                                                        text,
                                                        Arrays.stream(values())
                                                                .map(DayCount::toString)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    /// The exact fraction of years from one date to another; negative if they are in reverse order.
    public Years between(LocalDate from, LocalDate to) {
        return Years.of(place(to) - place(from), perYear);
    }

    long perYear() {
        return perYear;
    }

    abstract long place(LocalDate date);

    @Override
    public String toString() {
        return word;
    }
}
