package org.lode.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lode.quantity.Source;
import org.lode.risk.Driver;
import org.lode.study.Case.Correlation;

/// Reads `correlations.csv`.
final class CorrelationRows {
    private static final List<String> DRIVERS =
            Arrays.stream(Driver.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    private static final Bounds COEFFICIENT =
            Bounds.between(-1, 1).orMaybe("Maybe a per cent: 30 % is 0.3.");

    private final KnownIds products;
    private final Map<String, Integer> lines = new HashMap<>();

    CorrelationRows(KnownIds products) {
        this.products = products;
    }

    List<Correlation> read(Table table) {
        List<CorrelationChecks.Entry> entries = new ArrayList<>();
        for (Row row : table.rows()) {
            read(row).ifPresent(c -> entries.add(new CorrelationChecks.Entry(row, c)));
        }
        if (table.isSound()) {
            CorrelationChecks.run(entries);
        }
        return entries.stream().map(CorrelationChecks.Entry::correlation).toList();
    }

    private Optional<Correlation> read(Row row) {
        String kind = row.word("kind", List.of("price", "driver"));
        String first = member(row, kind, "first");
        String second = member(row, kind, "second");
        double value = row.requiredNumber("value", COEFFICIENT);
        Optional<Source> source = row.source();
        if (row.isSound()) {
            refuseRepeated(row, kind, first, second);
        }
        return row.isSound() && source.isPresent()
                ? Optional.of(new Correlation(kind, first, second, value, source.get()))
                : Optional.empty();
    }

    private String member(Row row, String kind, String column) {
        return switch (kind) {
            case "price" -> row.requiredReference(column, products);
            case "driver" -> row.word(column, DRIVERS);
            default -> row.required(column);
        };
    }

    private void refuseRepeated(Row row, String kind, String first, String second) {
        if (first.equals(second)) {
            row.refuse(
                    "second",
                    Reason.NOT_APPLICABLE,
                    "%s is paired with itself.".formatted(row.shown(first)),
                    "Maybe another name is meant: a thing correlates with itself by 1.");
            return;
        }
        String pair =
                first.compareTo(second) < 0
                        ? kind + "," + first + "," + second
                        : kind + "," + second + "," + first;
        Integer line = lines.putIfAbsent(pair, row.line());
        if (line != null) {
            row.refuse(
                    "second",
                    Reason.DUPLICATE,
                    "%s and %s are paired already in line %d."
                            .formatted(row.shown(first), row.shown(second), line),
                    "Maybe one of the two rows is a leftover: delete it.");
        }
    }
}
