package org.lode.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.quantity.Source;

/// A forecast that somebody made on a day, and what came of it.
///
/// @param forecaster who said so
/// @param question the event, in words
/// @param day day of the forecast (ISO date or month)
/// @param probability probability of the event, 0 to 1
/// @param outcome true if it happened; empty while open
/// @param source citation
/// @param note remark, may be empty
public record Forecast(
        String forecaster,
        String question,
        String day,
        double probability,
        Optional<Boolean> outcome,
        Source source,
        String note) {
    public Forecast {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "a probability must lie between 0 and 1, was %s.".formatted(probability));
        }
    }

    /// Brier score: squared distance between forecast and outcome, 0 (right and sure) to 1 (wrong
    /// and sure); a coin gives 0.25. Reference: Brier 1950,
    /// doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2.
    public OptionalDouble brierScore() {
        return outcome.map(
                        happened -> {
                            double miss = probability - (happened ? 1 : 0);
                            return OptionalDouble.of(miss * miss);
                        })
                .orElse(OptionalDouble.empty());
    }
}
