package org.lode.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.scenario.Scenario.Setting;

/// All scenarios of a case, and its log of past forecasts.
///
/// @param scenarios the base first, then in file order; empty if the case has none
/// @param forecasts past forecasts of war and peace with what came of them
public record ScenarioBook(List<Scenario> scenarios, List<Forecast> forecasts) {
    /// A case without scenarios.
    public static final ScenarioBook EMPTY = new ScenarioBook(List.of(), List.of());

    public ScenarioBook {
        scenarios = List.copyOf(scenarios);
        forecasts = List.copyOf(forecasts);
    }

    /// Ids of the scenarios.
    public List<String> ids() {
        return scenarios.stream().map(Scenario::id).toList();
    }

    /// The scenario of an id.
    public Optional<Scenario> find(String id) {
        return scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// What holds in a scenario: its own settings on top of the base.
    ///
    /// @param id id of a scenario
    /// @param instead settings of the user on top of everything
    /// @throws InadmissibleSettingException if the values cannot be
    public Assumptions assumptions(String id, Map<String, Double> instead) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Setting setting : settings(id)) {
            if (Double.isNaN(setting.value())) {
                values.remove(setting.variable());
            } else {
                values.put(setting.variable(), setting.value());
            }
        }
        values.putAll(instead);
        return Assumptions.of(values);
    }

    /// The setting of every variable that has one, those of the scenario in place of the base's.
    public List<Setting> settings(String id) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (String from : List.of(Scenario.BASE, id)) {
            Scenario scenario =
                    find(from)
                            .orElseThrow(
                                    () ->
                                            new InadmissibleSettingException(
                                                    "",
                                                    "no scenario '%s'. Known are: %s."
                                                            .formatted(
                                                                    from,
                                                                    String.join(", ", ids()))));
            scenario.settings().forEach(s -> settings.put(s.variable(), s));
        }
        return new ArrayList<>(settings.values());
    }
}
