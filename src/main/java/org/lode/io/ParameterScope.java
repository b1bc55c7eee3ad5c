package org.lode.io;

import java.util.ArrayList;
import java.util.List;

/// Whom the rows of a parameter table may be for.
///
/// @param file the table
/// @param ids ids of the case
record ParameterScope(CaseFile file, CaseIds ids) {
    private static final String ALL = "all";

    /// Refuses a scope that the table does not have.
    void check(Row row, String scope) {
        List<String> words = words();
        List<KnownIds> references = references();
        if (words.contains(scope) || references.stream().anyMatch(known -> known.has(scope))) {
            return;
        }
        List<String> choices = new ArrayList<>(words);
        references.forEach(known -> choices.addAll(known.all()));
        row.refuse(
                "scope",
                Reason.UNKNOWN_REFERENCE,
                "%s is not %s.".formatted(row.shown(scope), description()),
                Nearest.to(scope, choices)
                        .map("Maybe %s is meant."::formatted)
                        .orElse("Maybe %s".formatted(advice())));
    }

    private String advice() {
        return references().isEmpty()
                ? "write all."
                : "its row is missing in %s.".formatted(references().getFirst().file());
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        if (file != CaseFile.PLAN) {
            words.add(ALL);
        }
        if (file == CaseFile.COSTS) {
            words.addAll(CaseWords.METHODS);
        }
        if (file == CaseFile.COSTS || file == CaseFile.RISK) {
            words.addAll(CaseWords.PROCESS_CLASSES);
        }
        return words;
    }

    private List<KnownIds> references() {
        return switch (file) {
            case PLAN, COSTS, RISK -> List.of(ids.deposits());
            case FISCAL -> List.of(ids.deposits(), ids.minerals());
            case PRICE_MODELS -> List.of(ids.products());
            case CASE,
                    DEPOSITS,
                    PERMITS,
                    OWNERS,
                    ESTIMATES,
                    FACTS,
                    CLASSES,
                    PRODUCTS,
                    ROUTES,
                    PRICES,
                    CORRELATIONS,
                    DEFLATORS,
                    GATES,
                    PARTIES,
                    CONDUCT,
                    DECISIONS,
                    CONTROL_LAYERS,
                    SCENARIOS,
                    FORECASTS ->
                    List.of();
        };
    }

    private String description() {
        return switch (file) {
            case PLAN -> "a deposit";
            case COSTS -> "all, a mining method, a process class or a deposit";
            case RISK -> "all, a process class or a deposit";
            case FISCAL -> "all, a mineral of products.csv or a deposit";
            case PRICE_MODELS -> "all or a product";
            case CASE,
                    DEPOSITS,
                    PERMITS,
                    OWNERS,
                    ESTIMATES,
                    FACTS,
                    CLASSES,
                    PRODUCTS,
                    ROUTES,
                    PRICES,
                    CORRELATIONS,
                    DEFLATORS,
                    GATES,
                    PARTIES,
                    CONDUCT,
                    DECISIONS,
                    CONTROL_LAYERS,
                    SCENARIOS,
                    FORECASTS ->
                    ALL;
        };
    }
}
