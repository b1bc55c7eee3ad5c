package org.lode.waterfall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Equal periods of whole months counted from a date, for example quarters from 1 January.
///
/// A period ends on the day on which the next one begins: money paid on that day still counts for
/// the period that ends.
///
/// @param timesPerYear 1, 2, 3, 4, 6 or 12
/// @param from any date on which a period begins
public record Periods(int timesPerYear, LocalDate from) {
    public Periods {
        if (timesPerYear < 1 || 12 % timesPerYear != 0) {
            throw new IllegalArgumentException(
                    "periods per year must divide 12, was %d. Maybe 1, 4 or 12."
                            .formatted(timesPerYear));
        }
    }

    /// The first end of a period after a date.
    public LocalDate endAfter(LocalDate date) {
        long months = 12 / timesPerYear;
        long k = Math.floorDiv(ChronoUnit.MONTHS.between(from, date), months) - 1;
        LocalDate end = from.plusMonths(k * months);
        while (!end.isAfter(date)) {
            k++;
            end = from.plusMonths(k * months);
        }
        return end;
    }

    boolean isEnd(LocalDate date) {
        return endAfter(date.minusDays(1)).equals(date);
    }
}
