package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.quantity.Uncertainty;

/// Reads the fields value, low, high, spread and weights of a parameter row as a distribution.
final class DistributionFields {
    /// Which fields each distribution uses.
    private static final Map<String, List<String>> USED =
            Map.of(
                    "fixed", List.of("value"),
                    "word", List.of("value"),
                    "list", List.of("value"),
                    "lognormal", List.of("value", "spread"),
                    "triangular", List.of("low", "value", "high"),
                    "uniform", List.of("low", "high"),
                    "discrete", List.of("value", "weights"));

    private static final List<String> FIELDS = List.of("value", "low", "high", "spread", "weights");
    private static final Bounds SPREAD = Bounds.between(0, 5);

    private final Row row;
    private final Bounds bounds;

    /// @param bounds range in which the values must lie
    DistributionFields(Row row, Bounds bounds) {
        this.row = row;
        this.bounds = bounds;
    }

    /// All words of the column distribution.
    static List<String> words() {
        return USED.keySet().stream().sorted().toList();
    }

    /// The distribution; empty for words, longer lists and rows with a problem.
    Optional<Uncertainty> read(String distribution) {
        List<String> used = USED.getOrDefault(distribution, List.of());
        for (String field : FIELDS) {
            if (used.contains(field)) {
                row.required(field);
            } else if (!row.text(field).isEmpty()) {
                row.refuse(
                        field,
                        Reason.NOT_APPLICABLE,
                        "%s is filled in, but %s uses %s only."
                                .formatted(field, distribution, String.join(", ", used)),
                        "Maybe another distribution is meant: lognormal, triangular, uniform or"
                                + " discrete.");
            }
        }
        return switch (distribution) {
            case "fixed" -> number("value").map(Uncertainty.Fixed::new);
            case "lognormal" -> lognormal();
            case "triangular" -> triangular();
            case "uniform" -> uniform();
            case "discrete" -> discrete();
            case "list" -> {
                List<Double> numbers = numbers("value", bounds);
                yield numbers.size() == 1
                        ? Optional.of(new Uncertainty.Fixed(numbers.getFirst()))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /// The numbers of a field, separated by semicolons; wrong ones are recorded and left out.
    List<Double> numbers(String field, Bounds range) {
        List<Double> numbers = new ArrayList<>();
        if (row.text(field).isEmpty()) {
            return numbers;
        }
        for (String part : row.text(field).split(";", -1)) {
            if (part.isBlank()) {
                row.refuse(
                        field,
                        Reason.SYNTAX,
                        "%s has an empty entry.".formatted(row.shown(row.text(field))),
                        "Maybe a semicolon is too many.");
                return numbers;
            }
            row.number(field, part.strip(), range).ifPresent(numbers::add);
        }
        return numbers;
    }

    private Optional<Double> number(String field) {
        OptionalDouble number = row.number(field, bounds);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private Optional<Uncertainty> lognormal() {
        Optional<Double> median = number("value");
        OptionalDouble spread = row.number("spread", SPREAD);
        if (median.isEmpty() || spread.isEmpty()) {
            return Optional.empty();
        }
        if (!(median.get() > 0)) {
            row.refuse(
                    "value",
                    Reason.OUT_OF_RANGE,
                    "%s is not above 0: it is the median of a lognormal."
                            .formatted(Numbers.plain(median.get())),
                    "Maybe fixed or triangular is meant.");
            return Optional.empty();
        }
        return Optional.of(new Uncertainty.Lognormal(median.get(), spread.getAsDouble()));
    }

    private Optional<Uncertainty> triangular() {
        Optional<Double> low = number("low");
        Optional<Double> mode = number("value");
        Optional<Double> high = number("high");
        if (low.isEmpty() || mode.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        row.inOrder("low", low.get(), "value", mode.get());
        row.inOrder("value", mode.get(), "high", high.get());
        if (low.get().equals(high.get())) {
            refuseNoSpread("triangular", low.get());
        }
        return row.isSound()
                ? Optional.of(new Uncertainty.Triangular(low.get(), mode.get(), high.get()))
                : Optional.empty();
    }

    private Optional<Uncertainty> uniform() {
        Optional<Double> low = number("low");
        Optional<Double> high = number("high");
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        row.inOrder("low", low.get(), "high", high.get());
        if (low.get().equals(high.get())) {
            refuseNoSpread("uniform", low.get());
        }
        return row.isSound()
                ? Optional.of(new Uncertainty.Uniform(low.get(), high.get()))
                : Optional.empty();
    }

    private void refuseNoSpread(String distribution, double value) {
        row.refuse(
                "high",
                Reason.OUT_OF_RANGE,
                "low and high are both %s: a %s distribution needs a width."
                        .formatted(Numbers.plain(value), distribution),
                "Maybe fixed is meant.");
    }

    private Optional<Uncertainty> discrete() {
        List<Double> values = numbers("value", bounds);
        List<Double> weights = numbers("weights", Bounds.NOT_NEGATIVE);
        if (!row.isSound()) {
            return Optional.empty();
        }
        if (values.size() != weights.size()) {
            row.refuse(
                    "weights",
                    Reason.MISSING_DATA,
                    "%d weights for %d values.".formatted(weights.size(), values.size()),
                    "Maybe write one weight per value, separated by semicolons.");
            return Optional.empty();
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0)) {
            row.refuse(
                    "weights",
                    Reason.OUT_OF_RANGE,
                    "all weights are 0.",
                    "Maybe give every value its probability.");
            return Optional.empty();
        }
        return Optional.of(
                new Uncertainty.Discrete(
                        values.stream().mapToDouble(Double::doubleValue).toArray(),
                        weights.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
