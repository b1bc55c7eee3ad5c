package org.lode.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.price.Deflation;
import org.lode.price.PriceSeries;
import org.lode.price.PriceSeries.Observation;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;

/// Reads monthly prices and the monthly price index: `data/prices` of Lode, or files of the same
/// columns.
///
/// Columns of the prices: `series`, `month` (2024-07), `usd` (nominal), `per` (unit). Of the index:
/// `month`, `index`. A month without an index takes the geometric mean of its neighbours; a base
/// year needs all twelve months.
///
/// @param series real prices by name
/// @param problems what could not be read; the series are empty then
public record MonthlyPrices(SortedMap<String, PriceSeries> series, List<RowProblem> problems) {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final int MONTHS = 12;

    private static final Source WORLD_BANK =
            new Source("World Bank Commodity Markets (Pink Sheet)", "2026-03-03", Evidence.READ);
    private static final String CPI = "US CPI-U, monthly";

    public MonthlyPrices {
        problems = List.copyOf(problems);
    }

    /// The prices that come with Lode, in money of `baseYear`.
    public static MonthlyPrices builtIn(int baseYear) {
        Path folder = CaseLocation.home().resolve("data").resolve("prices");
        return read(
                folder.resolve("monthly.csv"),
                folder.resolve("us_cpi_monthly.csv"),
                WORLD_BANK,
                new Deflation(CPI, baseYear));
    }

    /// Prices of a file.
    ///
    /// @param prices nominal prices
    /// @param index the price index
    /// @param source who published the prices
    /// @param deflation name of the index and year of the money
    public static MonthlyPrices read(Path prices, Path index, Source source, Deflation deflation) {
        List<RowProblem> problems = new ArrayList<>();
        SortedMap<Integer, Double> months = index(index, problems);
        OptionalDouble base = mean(months, deflation.baseYear());
        if (problems.isEmpty() && base.isEmpty()) {
            problems.add(
                    RowProblem.ofFile(
                            String.valueOf(index.getFileName()),
                            Reason.MISSING_DATA,
                            "base year %d needs twelve months of the index."
                                    .formatted(deflation.baseYear()),
                            "Maybe another base year is meant."));
        }
        SortedMap<String, SortedMap<Integer, Observation>> found = new TreeMap<>();
        SortedMap<String, String> units = new TreeMap<>();
        HeadedCsv table = HeadedCsv.read(prices);
        problems.addAll(table.problems());
        for (HeadedCsv.Line line : table.rows()) {
            int month = month(line, table.file(), problems);
            double usd = positive(line, "usd", table.file(), problems);
            Double level = months.get(month);
            if (month < 0 || !(usd > 0) || base.isEmpty()) {
                continue;
            }
            if (level == null) {
                problems.add(
                        problem(
                                line,
                                table.file(),
                                "month",
                                "no price index for %s.".formatted(line.get("month")),
                                "Maybe add the month to the index."));
                continue;
            }
            String name = line.get("series");
            units.put(name, "USD/" + line.get("per"));
            if (found.computeIfAbsent(name, _ -> new TreeMap<>())
                            .put(
                                    month,
                                    new Observation(
                                            month, usd, usd * base.getAsDouble() / level, true))
                    != null) {
                problems.add(
                        problem(
                                line,
                                table.file(),
                                "month",
                                "%s has a price of %s already."
                                        .formatted(
                                                CsvText.tidy(name, Row.SHOWN), line.get("month")),
                                "Maybe another month is meant."));
            }
        }
        SortedMap<String, PriceSeries> series = new TreeMap<>();
        if (problems.isEmpty()) {
            for (Map.Entry<String, SortedMap<Integer, Observation>> entry : found.entrySet()) {
                series.put(
                        entry.getKey(),
                        new PriceSeries(
                                entry.getKey(),
                                units.getOrDefault(entry.getKey(), "USD"),
                                MONTHS,
                                List.copyOf(entry.getValue().values()),
                                deflation,
                                List.of(source)));
            }
        }
        return new MonthlyPrices(series, problems);
    }

    private static SortedMap<Integer, Double> index(Path path, List<RowProblem> problems) {
        HeadedCsv table = HeadedCsv.read(path);
        problems.addAll(table.problems());
        SortedMap<Integer, Double> months = new TreeMap<>();
        for (HeadedCsv.Line line : table.rows()) {
            int month = month(line, table.file(), problems);
            double level = positive(line, "index", table.file(), problems);
            if (month >= 0 && level > 0) {
                months.put(month, level);
            }
        }
        for (int m : List.copyOf(months.keySet())) {
            Double next = months.get(m + 2);
            if (!months.containsKey(m + 1) && next != null) {
                months.put(m + 1, Math.sqrt(months.getOrDefault(m, next) * next));
            }
        }
        return months;
    }

    private static OptionalDouble mean(SortedMap<Integer, Double> months, int year) {
        double sum = 0;
        for (int m = year * MONTHS; m < (year + 1) * MONTHS; m++) {
            Double level = months.get(m);
            if (level == null) {
                return OptionalDouble.empty();
            }
            sum += level;
        }
        return OptionalDouble.of(sum / MONTHS);
    }

    private static int month(HeadedCsv.Line line, String file, List<RowProblem> problems) {
        Matcher matcher = MONTH.matcher(line.get("month"));
        if (!matcher.matches()) {
            problems.add(
                    problem(
                            line,
                            file,
                            "month",
                            "'%s' is not a month."
                                    .formatted(CsvText.tidy(line.get("month"), Row.SHOWN)),
                            "Maybe write it as 2024-07."));
            return -1;
        }
        return Integer.parseInt(matcher.group(1)) * MONTHS + Integer.parseInt(matcher.group(2)) - 1;
    }

    private static double positive(
            HeadedCsv.Line line, String column, String file, List<RowProblem> problems) {
        try {
            double value = Double.parseDouble(line.get(column));
            if (value > 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // The problem below says what stands there instead of a number.
        }
        problems.add(
                problem(
                        line,
                        file,
                        column,
                        "'%s' is not a number above 0."
                                .formatted(CsvText.tidy(line.get(column), Row.SHOWN)),
                        "Maybe the field is empty or has a comma for thousands."));
        return Double.NaN;
    }

    private static RowProblem problem(
            HeadedCsv.Line line, String file, String column, String message, String remedy) {
        return new RowProblem(
                file,
                line.number(),
                column,
                0,
                Reason.OUT_OF_RANGE,
                message,
                line.excerpt(),
                remedy);
    }
}
