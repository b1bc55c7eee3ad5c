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
    private static final List<String> SHARING_TERMS =
            List.of("psa_cost_cap_until_recovered", "psa_cost_cap_after", "psa_state_share");

    private PlanChecks() {}

    /// @param tables all tables as written
    /// @param entries sound rows of all parameter tables
    /// @param routes sound rows of `routes.csv`
    static void run(Tables tables, List<Entry> entries, List<ProcessRoute> routes) {
        Table plan = tables.get(CaseFile.PLAN);
        Table priceModels = tables.get(CaseFile.PRICE_MODELS);
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
        refuseSharingWithoutTerms(plan, tables.get(CaseFile.FISCAL));
        warnOfControl(firstRows, tables.get(CaseFile.DEPOSITS));
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

    /// A production-sharing agreement is nothing without its caps and shares.
    private static void refuseSharingWithoutTerms(Table plan, Table fiscal) {
        if (!fiscal.isComplete()) {
            return;
        }
        Set<String> present = new HashSet<>();
        for (Row row : fiscal.rows()) {
            present.add(row.text("scope") + " " + row.text("parameter"));
        }
        for (Row row : plan.rows()) {
            if (!row.text("parameter").equals("regime") || !row.text("value").equals("psa")) {
                continue;
            }
            List<String> missing =
                    SHARING_TERMS.stream()
                            .filter(name -> !present.contains(row.text("scope") + " " + name))
                            .filter(name -> !present.contains("all " + name))
                            .toList();
            if (!missing.isEmpty()) {
                row.refuse(
                        "value",
                        Reason.MISSING_DATA,
                        "regime psa of %s, but fiscal.csv has no %s for it."
                                .formatted(
                                        row.shown(row.text("scope")), String.join(", ", missing)),
                        "Maybe add these rows with scope %s or all, or write permit."
                                .formatted(row.shown(row.text("scope"))));
            }
        }
    }

    /// A plan for a deposit that nobody can reach is an assumption that a reader must see.
    private static void warnOfControl(Map<String, Row> plans, Table deposits) {
        for (Row deposit : deposits.rows()) {
            Row plan = plans.get(deposit.text("id"));
            String control = deposit.text("control");
            if (plan != null
                    && deposit.isSound()
                    && (control.equals("occupied") || control.equals("unknown"))) {
                plan.warn(
                        "scope",
                        Reason.NOT_APPLICABLE,
                        "a plan for %s, whose control is %s."
                                .formatted(plan.shown(deposit.text("id")), control),
                        "Maybe the plan stands for the time after; an appraisal does not value"
                                + " the wait unless gate_wait_years is set.");
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
