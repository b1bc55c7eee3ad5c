package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.Source;
import org.lode.scenario.Forecast;

/// Reads `forecasts.csv`: who gave which chance to what, when, and what came of it.
final class ForecastRows {
    private ForecastRows() {}

    static List<Forecast> read(Table table) {
        List<Forecast> forecasts = new ArrayList<>();
        for (Row row : table.rows()) {
            String forecaster = row.required("forecaster");
            String question = row.required("question");
            row.required("asked_on");
            String day = row.date("asked_on");
            double probability = row.requiredNumber("probability", Bounds.SHARE);
            Optional<Boolean> outcome = outcome(row);
            Optional<Source> source = row.source();
            if (row.isSound() && source.isPresent()) {
                forecasts.add(
                        new Forecast(
                                forecaster,
                                question,
                                day,
                                probability,
                                outcome,
                                source.get(),
                                row.text("note")));
            }
        }
        return forecasts;
    }

    private static Optional<Boolean> outcome(Row row) {
        if (row.text("outcome").isEmpty()) {
            return Optional.empty();
        }
        return switch (row.word("outcome", List.of("yes", "no"))) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
