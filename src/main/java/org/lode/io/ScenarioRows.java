package org.lode.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.quantity.Source;
import org.lode.scenario.Forecast;
import org.lode.scenario.InadmissibleSettingException;
import org.lode.scenario.Scenario;
import org.lode.scenario.Scenario.Setting;
import org.lode.scenario.ScenarioBook;
import org.lode.scenario.ScenarioVariable;

/// Reads `scenarios.csv`: one value per scenario and variable; the scenario `base` comes under all
/// others.
final class ScenarioRows {
    /// The variable whose value is the name of the scenario in words.
    private static final String TITLE = "title";

    /// In place of a value: that of `case.csv`.
    private static final String OF_CASE = "case";

    private final Table table;
    private final Map<String, List<Setting>> settings = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Row> seen = new LinkedHashMap<>();

    ScenarioRows(Table table) {
        this.table = table;
    }

    ScenarioBook read(List<Forecast> forecasts) {
        table.rows().forEach(this::read);
        if (table.rows().isEmpty()) {
            return new ScenarioBook(List.of(), forecasts);
        }
        if (!settings.containsKey(Scenario.BASE)) {
            table.problems()
                    .refuse(
                            RowProblem.ofFile(
                                    CaseFile.SCENARIOS.fileName(),
                                    Reason.MISSING_DATA,
                                    "no row of scenario base, on which all others stand.",
                                    "Maybe ./lode new CASE shows the rows that it needs."));
            return new ScenarioBook(List.of(), forecasts);
        }
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(scenario(Scenario.BASE));
        settings.keySet().stream()
                .filter(id -> !id.equals(Scenario.BASE))
                .forEach(id -> scenarios.add(scenario(id)));
        ScenarioBook book = new ScenarioBook(scenarios, forecasts);
        if (table.isSound()) {
            judge(book);
        }
        return book;
    }

    private Scenario scenario(String id) {
        return new Scenario(id, titles.getOrDefault(id, id), settings.getOrDefault(id, List.of()));
    }

    private void read(Row row) {
        String id = row.id("scenario");
        String name = row.required("variable");
        if (name.equals(TITLE)) {
            String title = row.required("value");
            row.source();
            if (row.isSound()) {
                titles.put(id, title);
                settings.putIfAbsent(id, new ArrayList<>());
            }
            return;
        }
        Optional<ScenarioVariable> variable = ScenarioVariable.named(name);
        Bounds bounds =
                variable.map(v -> Bounds.between(v.low(), v.high()).orMaybe(remedy(v)))
                        .orElse(Bounds.ANY);
        boolean isOfCase =
                OF_CASE.equals(row.text("value"))
                        && variable.filter(ScenarioRows::hasCaseValue).isPresent();
        double value = isOfCase ? Double.NaN : row.requiredNumber("value", bounds);
        OptionalDouble low = row.number("low", bounds);
        OptionalDouble high = row.number("high", bounds);
        Optional<Source> source = row.source();
        if (variable.isEmpty() && !name.isEmpty()) {
            unknown(row, name);
            return;
        }
        refuseOutOfOrder(row, value, low, high);
        refuseTwice(row, id, name);
        variable.filter(v -> v.isWhole() && value != Math.rint(value))
                .ifPresent(
                        _ ->
                                row.refuse(
                                        "value",
                                        Reason.SYNTAX,
                                        "%s is not a whole number."
                                                .formatted(row.shown(row.text("value"))),
                                        "Maybe leave the fraction out."));
        if (row.isSound() && source.isPresent()) {
            settings.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(
                            new Setting(
                                    name,
                                    value,
                                    low,
                                    high,
                                    source.get(),
                                    row.text("note"),
                                    row.place()));
            seen.put(key(id, name), row);
        }
    }

    /// True if the case itself has a value for a variable that no scenario sets.
    private static boolean hasCaseValue(ScenarioVariable variable) {
        return variable.neutral().isPresent() && Double.isNaN(variable.neutral().getAsDouble());
    }

    /// Shares keep the usual advice on per cents.
    private static String remedy(ScenarioVariable variable) {
        return variable.low() == 0 && variable.high() == 1
                ? ""
                : "Maybe on another scale: %s (%s).".formatted(variable.meaning(), variable.unit());
    }

    private static String key(String id, String name) {
        return id + " " + name;
    }

    private static void unknown(Row row, String name) {
        List<String> known = new ArrayList<>(ScenarioVariable.names());
        known.add(TITLE);
        row.refuse(
                "variable",
                Reason.UNKNOWN_WORD,
                "%s is not a variable of a scenario.".formatted(row.shown(name)),
                Nearest.to(name, known)
                        .map("Maybe %s is meant."::formatted)
                        .orElse(
                                "Maybe one of docs/scenarios.md; lode scenario --list prints them."));
    }

    private static void refuseOutOfOrder(
            Row row, double value, OptionalDouble low, OptionalDouble high) {
        if (low.isPresent() != high.isPresent()) {
            row.refuse(
                    low.isPresent() ? "high" : "low",
                    Reason.MISSING_DATA,
                    "a range needs both ends.",
                    "Maybe leave low and high empty.");
        } else if (low.isPresent() && (low.getAsDouble() > value || value > high.orElse(value))) {
            row.refuse(
                    "value",
                    Reason.OUT_OF_RANGE,
                    "%s is not between %s, the value of low, and %s, the value of high."
                            .formatted(
                                    Numbers.plain(value),
                                    Numbers.plain(low.getAsDouble()),
                                    Numbers.plain(high.orElse(value))),
                    "Maybe two of the three are exchanged.");
        }
    }

    private void refuseTwice(Row row, String id, String name) {
        Row first = seen.get(key(id, name));
        if (first != null) {
            row.refuse(
                    "variable",
                    Reason.DUPLICATE,
                    "%s of scenario %s stands already in line %d."
                            .formatted(name, id, first.line()),
                    "Maybe one of the two rows is a leftover: delete it.");
        }
    }

    /// Each scenario as a whole: nothing missing, chances of a row sum to 1 at most, no premium on
    /// top of states.
    private void judge(ScenarioBook book) {
        for (String id : book.ids()) {
            try {
                book.assumptions(id, Map.of());
            } catch (InadmissibleSettingException e) {
                Row at =
                        seen.getOrDefault(
                                key(id, e.variable()),
                                seen.getOrDefault(key(Scenario.BASE, e.variable()), lastOf(id)));
                String[] parts = String.valueOf(e.getMessage()).split(" Maybe ", 2);
                at.refuse(
                        "value",
                        Reason.CONFLICTING_SOURCES,
                        "in scenario %s: %s".formatted(id, parts[0]),
                        parts.length > 1
                                ? "Maybe " + parts[1]
                                : "Maybe correct this row or another of the scenario.");
                if (id.equals(Scenario.BASE)) {
                    return;
                }
            }
        }
    }

    private Row lastOf(String id) {
        return seen.entrySet().stream()
                .filter(e -> e.getKey().startsWith(id + " "))
                .map(Map.Entry::getValue)
                .reduce((_, last) -> last)
                .orElse(table.rows().getLast());
    }
}
