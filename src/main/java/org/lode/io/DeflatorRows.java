package org.lode.io;

import java.util.SortedMap;
import java.util.TreeMap;

/// Reads `deflators.csv`.
final class DeflatorRows {
    private DeflatorRows() {}

    static SortedMap<Integer, Double> read(Table table) {
        SortedMap<Integer, Double> index = new TreeMap<>();
        for (Row row : table.rows()) {
            int year = row.requiredWhole("year", PriceRows.FIRST_YEAR, PriceRows.LAST_YEAR);
            double value = row.requiredNumber("index", Bounds.POSITIVE);
            row.source();
            if (row.isSound() && index.putIfAbsent(year, value) != null) {
                row.refuse(
                        "year",
                        Reason.DUPLICATE,
                        "year %d stands twice.".formatted(year),
                        "Maybe another year is meant.");
            }
        }
        return index;
    }
}
