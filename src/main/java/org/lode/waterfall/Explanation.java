package org.lode.waterfall;

import java.util.List;
import java.util.stream.Collectors;

/// Why an amount is what it is.
///
/// @param formula the rule in words and symbols
/// @param figures what went into it, in the order of the formula
public record Explanation(String formula, List<Figure> figures) {
    /// A named figure of an explanation.
    public record Figure(String name, String value) {}

    public Explanation {
        figures = List.copyOf(figures);
    }

    static Explanation of(String formula, Figure... figures) {
        return new Explanation(formula, List.of(figures));
    }

    static Figure figure(String name, Object value) {
        return new Figure(name, value.toString());
    }

    /// One line: the formula and its figures.
    @Override
    public String toString() {
        return formula
                + figures.stream()
                        .map(f -> f.name() + " = " + f.value())
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
