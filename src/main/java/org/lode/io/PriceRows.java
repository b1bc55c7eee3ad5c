package org.lode.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lode.market.PricePoint;
import org.lode.quantity.Source;

/// Reads `prices.csv`.
final class PriceRows {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private final KnownIds products;
    private final SortedMap<Integer, Double> deflators;
    private final boolean isDeflatorsComplete;
    private final Map<String, Integer> lines = new HashMap<>();

    /// @param deflators price index by year
    /// @param isDeflatorsComplete false if rows of the index could not be read
    PriceRows(
            KnownIds products, SortedMap<Integer, Double> deflators, boolean isDeflatorsComplete) {
        this.products = products;
        this.deflators = deflators;
        this.isDeflatorsComplete = isDeflatorsComplete;
    }

    List<PricePoint> read(Table table) {
        List<PricePoint> prices = new ArrayList<>();
        for (Row row : table.rows()) {
            read(row).ifPresent(prices::add);
        }
        return prices;
    }

    private Optional<PricePoint> read(Row row) {
        String product = row.requiredReference("product", products);
        int year = row.requiredWhole("year", FIRST_YEAR, LAST_YEAR);
        double price = row.requiredNumber("usd_per_tonne", Bounds.POSITIVE);
        String basis = row.word("basis", List.of("real", "nominal"));
        Optional<Source> source = row.source();
        if (row.isSound()) {
            Integer first = lines.putIfAbsent(product + "," + year, row.line());
            if (first != null) {
                row.refuse(
                        "year",
                        Reason.DUPLICATE,
                        "%s has a price of %d already in line %d."
                                .formatted(row.shown(product), year, first),
                        "Maybe another year is meant.");
            }
            if (basis.equals("nominal") && isDeflatorsComplete && !deflators.containsKey(year)) {
                row.refuse(
                        "year",
                        Reason.MISSING_DATA,
                        "a nominal price of %d needs the price index of that year.".formatted(year),
                        "Maybe add year %d to deflators.csv.".formatted(year));
            }
        }
        if (!row.isSound() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PricePoint(
                        product,
                        year,
                        price,
                        basis.equals("real"),
                        source.get(),
                        row.text("note")));
    }
}
