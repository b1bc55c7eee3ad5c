package org.lode.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.scenario.InadmissibleSettingException;
import org.lode.scenario.ScenarioVariable;

/// Values that a user sets on top of a scenario: `--set NAME=VALUE`.
final class ScenarioSettings {
    private ScenarioSettings() {}

    /// Reads the settings, in the order given.
    ///
    /// @throws InadmissibleSettingException naming the first that cannot be
    static Map<String, Double> read(List<String> settings) {
        Map<String, Double> instead = new LinkedHashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            if (parts.length < 2 || !parts[1].strip().matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
                throw new InadmissibleSettingException(
                        "",
                        "--set '%s' is not of the form NAME=NUMBER. Maybe return_multiplier=0.5."
                                .formatted(setting));
            }
            ScenarioVariable variable = requireVariable(parts[0].strip());
            double value = number(setting, parts[1].strip());
            variable.complaint(value)
                    .ifPresent(
                            message -> {
                                throw new InadmissibleSettingException(
                                        variable.name(),
                                        "--set %s %s: %s."
                                                .formatted(
                                                        message,
                                                        variable.name(),
                                                        variable.meaning()));
                            });
            instead.put(variable.name(), value);
        }
        return instead;
    }

    private static double number(String setting, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InadmissibleSettingException(
                    "", "--set '%s': '%s' is not a number.".formatted(setting, text));
        }
    }

    /// The variable of a name.
    static ScenarioVariable requireVariable(String name) {
        return ScenarioVariable.named(name)
                .orElseThrow(
                        () ->
                                new InadmissibleSettingException(
                                        name,
                                        "no variable '%s'. Known, with their bounds:%n%s"
                                                .formatted(name, known())));
    }

    private static String known() {
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
