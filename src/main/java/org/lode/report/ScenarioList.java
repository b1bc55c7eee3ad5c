package org.lode.report;

import java.util.List;
import java.util.Locale;
import org.lode.scenario.Forecast;
import org.lode.scenario.Scenario;
import org.lode.scenario.ScenarioBook;
import org.lode.scenario.ScenarioVariable;

/// Scenarios of a case as a list on a terminal of 80 columns: what each sets, ranges, sources, and
/// the log of forecasts with its scores.
public final class ScenarioList {
    private static final int WIDTH = 80;

    private final StringBuilder out = new StringBuilder();

    private ScenarioList() {}

    /// All scenarios with what they set, and the log of forecasts.
    public static String render(ScenarioBook book) {
        ScenarioList table = new ScenarioList();
        book.scenarios().forEach(table::scenario);
        table.forecasts(book.forecasts());
        return table.out.toString();
    }

    private void scenario(Scenario scenario) {
        sentence("%s: %s".formatted(scenario.id(), scenario.title()));
        for (Scenario.Setting s : scenario.settings()) {
            String range =
                    s.hasRange()
                            ? " (%s to %s)"
                                    .formatted(
                                            Numbers.plain(s.low().orElse(Double.NaN), 4),
                                            Numbers.plain(s.high().orElse(Double.NaN), 4))
                            : "";
            sentence(
                    "  %s = %s%s: %s. %s: %s"
                            .formatted(
                                    s.variable(),
                                    value(s.value()),
                                    range,
                                    ScenarioVariable.named(s.variable())
                                            .map(ScenarioVariable::meaning)
                                            .orElse(""),
                                    s.source().status(),
                                    s.source().citation()));
        }
        out.append('\n');
    }

    /// A value; `case` stands for that of the case.
    static String value(double value) {
        return Double.isNaN(value) ? "case" : Numbers.plain(value, 5);
    }

    private void forecasts(List<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            return;
        }
        sentence("Log of forecasts; Brier score: 0 right and sure, 0.25 a coin, 1 wrong and sure.");
        for (Forecast f : forecasts) {
            sentence(
                    "  %s, %s, %s: %s, %s"
                            .formatted(
                                    f.day(),
                                    f.forecaster(),
                                    f.question(),
                                    Numbers.plain(f.probability(), 3),
                                    f.brierScore().isPresent()
                                            ? "came %s, score %s"
                                                    .formatted(
                                                            f.outcome().orElse(false)
                                                                    ? "true"
                                                                    : "not true",
                                                            String.format(
                                                                    Locale.ROOT,
                                                                    "%.2f",
                                                                    f.brierScore().getAsDouble()))
                                            : "open"));
        }
    }

    private void sentence(String text) {
        String indent = text.startsWith("  ") ? "  " : "";
        Text.wrap(text.strip(), WIDTH - indent.length())
                .forEach(line -> out.append(indent).append(line).append('\n'));
    }
}
