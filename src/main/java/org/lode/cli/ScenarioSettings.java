package org.lode.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.scenario.ScenarioVariable;

/// Values that a user sets on top of a scenario: `--set NAME=VALUE`.
final class ScenarioSettings {
    private ScenarioSettings() {}

    /// Reads the settings that can be read, in the order given; the others are complained of.
    static Map<String, Double> read(List<String> settings, Complaints complaints) {
        Map<String, Double> instead = new LinkedHashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            if (parts.length < 2 || !parts[1].strip().matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
                complaints.add(
                        "--set '%s' is not of the form NAME=NUMBER. Maybe return_multiplier=0.5."
                                .formatted(setting));
                continue;
            }
            Optional<ScenarioVariable> variable = variable(parts[0].strip(), complaints);
            Optional<Double> value = number(setting, parts[1].strip(), complaints);
            if (variable.isEmpty() || value.isEmpty()) {
                continue;
            }
            ScenarioVariable known = variable.get();
            known.complaint(value.get())
                    .ifPresent(
                            message ->
                                    complaints.add(
                                            "--set %s %s: %s."
                                                    .formatted(
                                                            message,
                                                            known.name(),
                                                            known.meaning())));
            instead.put(known.name(), value.get());
        }
        return instead;
    }

    private static Optional<Double> number(String setting, String text, Complaints complaints) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            complaints.add("--set '%s': '%s' is not a number.".formatted(setting, text));
            return Optional.empty();
        }
    }

    /// The variable of a name; complains if there is none.
    static Optional<ScenarioVariable> variable(String name, Complaints complaints) {
        Optional<ScenarioVariable> found = ScenarioVariable.named(name);
        if (found.isEmpty()) {
            complaints.unknownVariable(
                    "no variable '%s'.%s"
                            .formatted(
                                    name,
                                    Spelling.nearest(
                                                    name,
                                                    ScenarioVariable.all().stream()
                                                            .map(ScenarioVariable::name)
                                                            .toList())
                                            .map(" Maybe %s."::formatted)
                                            .orElse("")));
        }
        return found;
    }

    /// The known variables, one a line.
    static String known() {
        StringBuilder known = new StringBuilder();
        for (ScenarioVariable v : ScenarioVariable.all()) {
            known.append(
                    "  %-32s %4s to %-9s %s%n"
                            .formatted(v.name(), bound(v.low()), bound(v.high()), v.unit()));
        }
        return known.toString().stripTrailing();
    }

    private static String bound(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
