package org.lode.io;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lode.io.ParameterRows.Entry;
import org.lode.market.ProcessRoute;

/// Checks that tie a plan to the other files: every plan has a route, and every product of the
/// route has a price model.
final class PlanChecks {
    private PlanChecks() {}

    /// @param plan rows of `plan.csv` as written
    /// @param entries sound rows of all parameter tables
    /// @param routes sound rows of `routes.csv`
    /// @param priceModels rows of `price_models.csv` as written
    static void run(Table plan, List<Entry> entries, List<ProcessRoute> routes, Table priceModels) {
        Map<String, Row> firstRows = new LinkedHashMap<>();
        Set<String> routed = new HashSet<>();
        for (Row row : plan.rows()) {
            firstRows.putIfAbsent(row.text("scope"), row);
            if (row.text("parameter").equals("route")) {
                routed.add(row.text("scope"));
            }
        }
        if (plan.isComplete()) {
            firstRows.forEach((scope, row) -> refuseWithoutRoute(row, scope, routed));
        }
        Set<String> priced = new HashSet<>();
        for (Row row : priceModels.rows()) {
            if (row.text("parameter").equals("start")) {
                priced.add(row.text("scope"));
            }
        }
        if (!priceModels.isComplete() || priced.contains("all")) {
            return;
        }
        for (Entry entry : entries) {
            if (entry.parameter().name().equals("route")) {
                refuseWithoutPrice(entry, routes, priced);
            }
        }
    }

    private static void refuseWithoutRoute(Row row, String scope, Set<String> routed) {
        if (!scope.isEmpty() && !routed.contains(scope)) {
            row.refuse(
                    "scope",
                    Reason.MISSING_DATA,
                    "the plan of %s has no route.".formatted(row.shown(scope)),
                    "Maybe add a row with parameter route, or delete the plan.");
        }
    }

    private static void refuseWithoutPrice(
            Entry entry, List<ProcessRoute> routes, Set<String> priced) {
        for (ProcessRoute route : routes) {
            if (route.route().equals(entry.parameter().text())
                    && !priced.contains(route.product())) {
                entry.row()
                        .refuse(
                                "value",
                                Reason.MISSING_DATA,
                                "product %s of route %s has no price model."
                                        .formatted(
                                                entry.row().shown(route.product()),
                                                entry.row().shown(route.route())),
                                "Maybe add parameter start of %s to price_models.csv."
                                        .formatted(route.product()));
            }
        }
    }
}
