package org.lode.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lode.io.ParameterRows.Entry;
import org.lode.quantity.Parameter;

/// Checks that need several parameter rows: repeats, and lists that belong together.
final class ParameterChecks {
    private static final int MAX_BANDS = 1000;

    private final List<Entry> entries;
    private final Set<String> broken = new HashSet<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();

    /// @param entries sound rows of all parameter tables, in reading order
    /// @param tables the tables themselves
    ParameterChecks(List<Entry> entries, List<Table> tables) {
        this.entries = entries;
        for (Table table : tables) {
            for (Row row : table.rows()) {
                if (!row.isSound()) {
                    broken.add(table.file().fileName() + " " + row.text("scope"));
                }
            }
        }
        for (Entry entry : entries) {
            byKey.computeIfAbsent(key(entry.parameter()), _ -> new ArrayList<>()).add(entry);
        }
    }

    private static String key(Parameter parameter) {
        return parameter.scope() + " " + parameter.name();
    }

    void run() {
        byKey.values().forEach(ParameterChecks::refuseOverlaps);
        for (Entry entry : entries) {
            if (hasBrokenNeighbour(entry)) {
                continue;
            }
            switch (entry.parameter().name()) {
                case "royalty_rate" -> bands(entry, "royalty_price_thresholds");
                case "psa_state_share" -> bands(entry, "psa_state_share_thresholds");
                case "royalty_price_thresholds", "psa_state_share_thresholds" ->
                        ascending(entry, "thresholds");
                case "depreciation_shares" -> sameLength(entry, "depreciation_years");
                case "ramp_weights" -> profiles(entry);
                case "expansion_year" -> stages(entry);
                default -> {}
            }
        }
    }

    /// True if a row of the same scope made no parameter: it may be the missing partner.
    private boolean hasBrokenNeighbour(Entry entry) {
        return broken.contains(
                entry.row().table().file().fileName() + " " + entry.parameter().scope());
    }

    /// Parameters without which no case is read.
    static void refuseMissing(Table table) {
        if (!table.isComplete() || !table.hasColumn("parameter")) {
            return;
        }
        Set<String> present = new HashSet<>();
        table.rows().forEach(row -> present.add(row.text("parameter")));
        for (String name : ParameterNames.REQUIRED_IN_CASE) {
            if (!present.contains(name)) {
                table.problems()
                        .refuse(
                                RowProblem.ofFile(
                                        table.file().fileName(),
                                        Reason.MISSING_DATA,
                                        "parameter %s is missing.".formatted(name),
                                        "Maybe add a row with scope all and parameter %s."
                                                .formatted(name)));
            }
        }
    }

    /// The same parameter of the same scope may stand twice only for different times.
    private static void refuseOverlaps(List<Entry> rows) {
        for (int i = 1; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                Parameter later = rows.get(i).parameter();
                Parameter earlier = rows.get(j).parameter();
                if (overlap(earlier, later)) {
                    rows.get(i)
                            .row()
                            .refuse(
                                    "parameter",
                                    Reason.DUPLICATE,
                                    "%s of %s stands already in %s for the same time."
                                            .formatted(
                                                    later.name(), later.scope(), earlier.place()),
                                    "Maybe end the earlier row with valid_to, or delete one of"
                                            + " them.");
                    break;
                }
            }
        }
    }

    private static boolean overlap(Parameter a, Parameter b) {
        return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
    }

    private static boolean startsBeforeEnd(Parameter a, Parameter b) {
        return a.validFrom().isEmpty()
                || b.validTo().isEmpty()
                || a.validFrom().compareTo(b.validTo()) <= 0;
    }

    /// The row of another parameter with the same scope and time.
    private Optional<Entry> partner(Parameter parameter, String name) {
        return byKey.getOrDefault(parameter.scope() + " " + name, List.of()).stream()
                .filter(entry -> overlap(entry.parameter(), parameter))
                .findFirst();
    }

    private static int count(Parameter parameter) {
        return parameter.text().split(";", -1).length;
    }

    private void bands(Entry entry, String thresholds) {
        int rates = count(entry.parameter());
        int bounds =
                partner(entry.parameter(), thresholds).map(e -> count(e.parameter())).orElse(0);
        if (rates > 1 && bounds != rates - 1) {
            entry.row()
                    .refuse(
                            "value",
                            Reason.MISSING_DATA,
                            "%d rates, but %s of %s has %s; it needs one fewer than the rates."
                                    .formatted(
                                            rates,
                                            thresholds,
                                            entry.parameter().scope(),
                                            bounds == 0 ? "no row" : bounds + " entries"),
                            "Maybe add or correct the row of %s.".formatted(thresholds));
        }
    }

    private static void ascending(Entry entry, String what) {
        List<Double> numbers = entry.parameter().numbers();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) <= numbers.get(i - 1)) {
                entry.row()
                        .refuse(
                                "value",
                                Reason.OUT_OF_RANGE,
                                "%s follows %s: %s must rise."
                                        .formatted(
                                                Numbers.plain(numbers.get(i)),
                                                Numbers.plain(numbers.get(i - 1)),
                                                what),
                                "Maybe two of them are exchanged.");
                return;
            }
        }
    }

    private void sameLength(Entry entry, String other) {
        int here = count(entry.parameter());
        int there = partner(entry.parameter(), other).map(e -> count(e.parameter())).orElse(0);
        if (here != there) {
            entry.row()
                    .refuse(
                            "value",
                            Reason.MISSING_DATA,
                            "%d shares, but %s of %s has %d entries."
                                    .formatted(here, other, entry.parameter().scope(), there),
                            "Maybe write one entry per class of assets in both rows.");
        }
    }

    /// One entry per stage in every list, later stages later and larger, and capital to compare
    /// with.
    private void stages(Entry entry) {
        ascending(entry, "the years of stages");
        for (String name : List.of("expansion_capacity_factor", "expansion_capex_usd")) {
            Optional<Entry> partner = partner(entry.parameter(), name);
            int here = count(entry.parameter());
            int there = partner.map(e -> count(e.parameter())).orElse(0);
            if (here != there) {
                entry.row()
                        .refuse(
                                "value",
                                Reason.MISSING_DATA,
                                "%d stages, but %s of %s has %d entries."
                                        .formatted(here, name, entry.parameter().scope(), there),
                                "Maybe write one entry per later stage in each expansion row.");
                return;
            }
        }
        partner(entry.parameter(), "expansion_capacity_factor")
                .ifPresent(factors -> ascending(factors, "capacity factors"));
        if (partner(entry.parameter(), "capex_usd").isEmpty()) {
            entry.row()
                    .refuse(
                            "value",
                            Reason.MISSING_DATA,
                            "stages of %s, but no capex_usd for the first stage."
                                    .formatted(entry.parameter().scope()),
                            "Maybe add the capital of the first stage as capex_usd.");
        }
    }

    /// As many profiles as weights, numbered from 1, of the same scope.
    private void profiles(Entry entry) {
        int weights = Math.min(MAX_BANDS, count(entry.parameter()));
        for (int k = 1; k <= weights; k++) {
            String name = "ramp_profile." + k;
            if (partner(entry.parameter(), name).isEmpty()) {
                entry.row()
                        .refuse(
                                "value",
                                Reason.MISSING_DATA,
                                "weight %d stands for %s of %s, which is missing."
                                        .formatted(k, name, entry.parameter().scope()),
                                "Maybe add the profile, or take its weight out.");
                return;
            }
        }
    }
}
