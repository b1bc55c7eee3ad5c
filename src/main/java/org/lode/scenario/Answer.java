package org.lode.scenario;

import java.util.List;
import java.util.Locale;

/// Where a statement holds on a range of one assumption: "investing now beats waiting only if the
/// price is above 812".
public sealed interface Answer {
    /// Holds on the whole range.
    record Always(double low, double high) implements Answer {}

    /// Holds nowhere on the range.
    record Never(double low, double high) implements Answer {}

    /// Holds from `from` on, to the end of the range.
    record Above(double from) implements Answer {}

    /// Holds up to `to`, from the start of the range.
    record Below(double to) implements Answer {}

    /// Holds on some parts of the range.
    record Between(List<Span> spans) implements Answer {
        public Between {
            spans = List.copyOf(spans);
        }
    }

    /// Part of a range.
    record Span(double from, double to) {}

    /// The answer as the end of a sentence that starts with "holds".
    default String words(String assumption, String unit) {
        return switch (this) {
            case Always(double low, double high) ->
                    "always (%s from %s to %s)"
                            .formatted(assumption, figure(low, unit), figure(high, unit));
            case Never(double low, double high) ->
                    "never (%s from %s to %s)"
                            .formatted(assumption, figure(low, unit), figure(high, unit));
            case Above(double from) ->
                    "only if %s is at least %s".formatted(assumption, figure(from, unit));
            case Below(double to) ->
                    "only if %s is at most %s".formatted(assumption, figure(to, unit));
            case Between(List<Span> spans) ->
                    "only if %s lies in %s"
                            .formatted(
                                    assumption,
                                    String.join(
                                            " or ",
                                            spans.stream()
                                                    .map(
                                                            s ->
                                                                    figure(s.from(), unit)
                                                                            + " to "
                                                                            + figure(s.to(), unit))
                                                    .toList()));
        };
    }

    private static String figure(double value, String unit) {
        String number = String.format(Locale.ROOT, "%.4g", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
