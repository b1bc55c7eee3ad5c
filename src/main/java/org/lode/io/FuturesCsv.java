package org.lode.io;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lode.price.FuturesQuotes;
import org.lode.price.FuturesQuotes.Quote;

/// Reads quoted futures: columns `date` (2025-12-31), `years` (to delivery, above 0) and `price`
/// (as quoted, in the unit of the series).
///
/// @param quotes the quotes; empty if there are problems
/// @param problems what could not be read
public record FuturesCsv(List<Quote> quotes, List<RowProblem> problems) {
    private static final List<String> COLUMNS = List.of("date", "years", "price");
    private static final double MOST_YEARS = 50;

    public FuturesCsv {
        quotes = List.copyOf(quotes);
        problems = List.copyOf(problems);
    }

    /// The quotes in the form of the models.
    public FuturesQuotes futures() {
        return new FuturesQuotes(quotes);
    }

    /// Reads a whole file.
    public static FuturesCsv read(Path path) {
        HeadedCsv table = HeadedCsv.read(path);
        List<RowProblem> problems = new ArrayList<>(table.problems());
        List<String> missing = COLUMNS.stream().filter(c -> !table.columns().contains(c)).toList();
        if (problems.isEmpty() && !missing.isEmpty()) {
            problems.add(
                    RowProblem.ofFile(
                            table.file(),
                            Reason.MISSING_DATA,
                            "column %s is missing. Columns: date, years, price."
                                    .formatted(String.join(", ", missing)),
                            "Maybe the header row has another name for it."));
            return new FuturesCsv(List.of(), problems);
        }
        List<Quote> quotes = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (HeadedCsv.Line line : table.rows()) {
            int before = problems.size();
            LocalDate date = date(line, table.file(), problems);
            double years = number(line, "years", table.file(), problems);
            double price = number(line, "price", table.file(), problems);
            if (problems.size() > before) {
                continue;
            }
            if (!seen.add(List.of(date, years))) {
                problems.add(
                        problem(
                                line,
                                "years",
                                table.file(),
                                "%s has a quote for %s years already."
                                        .formatted(date, line.get("years")),
                                "Maybe another date or delivery is meant."));
                continue;
            }
            quotes.add(new Quote(date, years, price));
        }
        if (problems.isEmpty() && quotes.isEmpty()) {
            problems.add(
                    RowProblem.ofFile(
                            table.file(),
                            Reason.MISSING_DATA,
                            "no quotes.",
                            "Maybe the rows below the header are missing."));
        }
        return new FuturesCsv(problems.isEmpty() ? quotes : List.of(), problems);
    }

    private static LocalDate date(HeadedCsv.Line line, String file, List<RowProblem> problems) {
        try {
            return LocalDate.parse(line.get("date"));
        } catch (DateTimeException _) {
            problems.add(
                    problem(
                            line,
                            "date",
                            file,
                            "'%s' is not a date."
                                    .formatted(CsvText.tidy(line.get("date"), Row.SHOWN)),
                            "Maybe write it as 2025-12-31."));
            return LocalDate.EPOCH;
        }
    }

    private static double number(
            HeadedCsv.Line line, String column, String file, List<RowProblem> problems) {
        boolean isYears = column.equals("years");
        double most = isYears ? MOST_YEARS : Double.MAX_VALUE;
        double value;
        try {
            value = Double.parseDouble(line.get(column));
        } catch (NumberFormatException _) {
            value = Double.NaN;
        }
        if (value > 0 && value <= most) {
            return value;
        }
        problems.add(
                problem(
                        line,
                        column,
                        file,
                        "'%s' is not a number above 0%s."
                                .formatted(
                                        CsvText.tidy(line.get(column), Row.SHOWN),
                                        isYears ? " and at most 50" : ""),
                        isYears
                                ? "Maybe months are meant: 3 months are 0.25."
                                : "Maybe the field is empty or has a comma for thousands."));
        return 1;
    }

    private static RowProblem problem(
            HeadedCsv.Line line, String column, String file, String... words) {
        return new RowProblem(
                file,
                line.number(),
                column,
                0,
                Reason.OUT_OF_RANGE,
                words[0],
                line.excerpt(),
                words[1]);
    }
}
