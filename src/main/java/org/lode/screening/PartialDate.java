package org.lode.screening;

import java.util.OptionalInt;

/// A date of birth as lists give it: a day, a month, a year, or a year give or take.
///
/// @param year calendar year
/// @param month 1 to 12, or empty
/// @param day 1 to 31, or empty (always empty without a month)
/// @param isCirca true if the list says "circa" or gives a range of which this is the middle
public record PartialDate(int year, OptionalInt month, OptionalInt day, boolean isCirca) {
    public PartialDate {
        if (year < 1000 || year > 2999) {
            throw new IllegalArgumentException("a year has four digits, was " + year + ".");
        }
        if (month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > 12)) {
            throw new IllegalArgumentException(
                    "a month lies between 1 and 12, was " + month.getAsInt() + ".");
        }
        if (day.isPresent() && (month.isEmpty() || day.getAsInt() < 1 || day.getAsInt() > 31)) {
            throw new IllegalArgumentException(
                    "a day lies between 1 and 31 and needs a month, was " + day.getAsInt() + ".");
        }
    }

    /// A year alone.
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty(), false);
    }

    /// A full date.
    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.of(day), false);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10);
        if (isCirca) {
            text.append('~');
        }
        text.append(year);
        month.ifPresent(m -> text.append(m < 10 ? "-0" : "-").append(m));
        day.ifPresent(d -> text.append(d < 10 ? "-0" : "-").append(d));
        return text.toString();
    }
}
