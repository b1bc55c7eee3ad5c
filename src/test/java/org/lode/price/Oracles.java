package org.lode.price;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lode.io.MonthlyPrices;

/// Files of reference values of the price models, and the series they were computed from.
final class Oracles {
    private Oracles() {}

    /// Rows by column name.
    static List<Map<String, String>> rows(String file) {
        try (InputStream in = Oracles.class.getResourceAsStream("/oracle/prices/" + file)) {
            List<String[]> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(",", -1))
                            .toList();
            String[] head = lines.getFirst();
            return lines.stream()
                    .skip(1)
                    .map(
                            line -> {
                                Map<String, String> row = new HashMap<>();
                                for (int i = 0; i < head.length; i++) {
                                    row.put(head[i], line[i]);
                                }
                                return row;
                            })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(text(row, column));
    }

    static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /// Values of the second implementation.
    static Map<String, Double> second() {
        Map<String, Double> values = new HashMap<>();
        rows("second_implementation.csv")
                .forEach(row -> values.put(text(row, "name"), number(row, "value")));
        return values;
    }

    private static final Map<String, PriceSeries> MONTHLY = MonthlyPrices.builtIn(2025).series();

    /// A shipped monthly series from January of a year to December 2025.
    static PriceSeries monthly(String name, int fromYear) {
        PriceSeries all = Objects.requireNonNull(MONTHLY.get(name)).from(fromYear * 12);
        return all.with(all.observations().stream().filter(o -> o.period() < 2026 * 12).toList());
    }
}
