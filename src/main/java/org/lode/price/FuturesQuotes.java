package org.lode.price;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Quoted futures of one product, of one day or of many.
///
/// @param quotes in order of date and delivery, each once; not empty
public record FuturesQuotes(List<Quote> quotes) {
    /// Fewest dates for a fit of two factors.
    public static final int LEAST_DATES = 20;

    private static final double YEAR = 365.25;

    /// One quote.
    ///
    /// @param date day of the quote
    /// @param years to delivery, above 0
    /// @param price as quoted, money of the day, above 0
    public record Quote(LocalDate date, double years, double price) {
        public Quote {
            Require.positive("years to delivery", years);
            Require.positive("price", price);
        }
    }

    public FuturesQuotes {
        quotes =
                quotes.stream()
                        .sorted(Comparator.comparing(Quote::date).thenComparing(Quote::years))
                        .toList();
    }

    /// The last day with a quote.
    public LocalDate last() {
        return quotes.getLast().date();
    }

    /// Quotes of the last day, by delivery.
    public List<Quote> latest() {
        return quotes.stream().filter(q -> q.date().equals(last())).toList();
    }

    /// Days with a quote, in order.
    public List<LocalDate> dates() {
        return quotes.stream().map(Quote::date).distinct().toList();
    }

    /// The quotes as dates x deliveries.
    ///
    /// @throws IllegalArgumentException with the reason if dates are few or uneven, or deliveries
    ///     do not repeat
    public FuturesPanel panel() {
        List<LocalDate> dates = dates();
        double[] years = quotes.stream().mapToDouble(Quote::years).sorted().distinct().toArray();
        if (dates.size() < LEAST_DATES || years.length < 2) {
            throw new IllegalArgumentException(
                    ("two factors need futures of at least %d dates and 2 deliveries, were %d and %d."
                                    + " Maybe --model ou, which needs one date.")
                            .formatted(LEAST_DATES, dates.size(), years.length));
        }
        double step =
                (double) ChronoUnit.DAYS.between(dates.getFirst(), dates.getLast())
                        / (dates.size() - 1);
        for (int i = 1; i < dates.size(); i++) {
            long days = ChronoUnit.DAYS.between(dates.get(i - 1), dates.get(i));
            if (days < 0.5 * step || days > 1.5 * step) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "dates must be evenly spaced: %d days before %s, %.0f on average."
                                        + " Maybe leave out or add dates.",
                                days,
                                dates.get(i),
                                step));
            }
        }
        double[][] logs = new double[dates.size()][years.length];
        for (double[] row : logs) {
            Arrays.fill(row, Double.NaN);
        }
        for (Quote q : quotes) {
            logs[dates.indexOf(q.date())][Arrays.binarySearch(years, q.years())] =
                    Math.log(q.price());
        }
        if (2L * quotes.size() < (long) dates.size() * years.length) {
            throw new IllegalArgumentException(
                    ("the same deliveries must repeat from date to date: %d dates and %d deliveries,"
                                    + " but %d quotes. Maybe use contracts of constant maturity.")
                            .formatted(dates.size(), years.length, quotes.size()));
        }
        return new FuturesPanel(step / YEAR, years, logs);
    }
}
