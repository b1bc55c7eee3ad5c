package org.lode.option;

import java.util.List;

/// A variable with a finite number of outcomes: a state of nature, a result of a test, a decision.
///
/// @param name its name, unique in a network
/// @param outcomes its outcomes, one or more, in order
public record Uncertain(String name, List<String> outcomes) {
    public Uncertain {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException(name + " has no outcome.");
        }
    }

    /// A variable with these outcomes.
    public static Uncertain of(String name, String... outcomes) {
        return new Uncertain(name, List.of(outcomes));
    }

    /// Number of outcomes.
    public int size() {
        return outcomes.size();
    }

    /// Number of an outcome.
    ///
    /// @throws IllegalArgumentException if the outcome is unknown
    public int indexOf(String outcome) {
        int index = outcomes.indexOf(outcome);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "unknown outcome %s of %s. Known: %s."
                            .formatted(outcome, name, String.join(", ", outcomes)));
        }
        return index;
    }
}
