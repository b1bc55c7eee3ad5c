package org.lode.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.market.ProcessRoute;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;

/// Reads `routes.csv`.
final class RouteRows {
    private final KnownIds products;
    private final Map<String, Integer> lines = new HashMap<>();

    RouteRows(KnownIds products) {
        this.products = products;
    }

    List<ProcessRoute> read(Table table) {
        List<ProcessRoute> routes = new ArrayList<>();
        for (Row row : table.rows()) {
            read(row).ifPresent(routes::add);
        }
        return routes;
    }

    private Optional<ProcessRoute> read(Row row) {
        String route = row.id("route");
        String product = row.requiredReference("product", products);
        Integer first = lines.putIfAbsent(route + "," + product, row.line());
        if (first != null) {
            row.refuse(
                    "product",
                    Reason.DUPLICATE,
                    "route %s makes %s already in line %d."
                            .formatted(row.shown(route), row.shown(product), first),
                    "Maybe another product is meant.");
        }
        Optional<Uncertainty> recovery = ClassRows.share(row, "recovery");
        double payable = row.requiredNumber("payable", Bounds.POSITIVE_SHARE);
        String processClass = row.word("process_class", CaseWords.PROCESS_CLASSES);
        String curve = row.text("mill_curve");
        if (!curve.isEmpty()) {
            row.word("mill_curve", CaseWords.MILL_CURVES);
        }
        Optional<Source> source = row.source();
        if (!row.isSound() || recovery.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ProcessRoute(
                        route,
                        product,
                        recovery.get(),
                        payable,
                        processClass,
                        curve,
                        source.get(),
                        row.text("note")));
    }
}
