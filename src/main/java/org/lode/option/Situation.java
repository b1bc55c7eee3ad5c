package org.lode.option;

import java.util.List;

/// Where a project stands: right not yet used, third year of construction, mothballed.
///
/// @param name the situation in words
/// @param choices what the owner may do; none: the project has ended and is worth nothing more
public record Situation(String name, List<Choice> choices) {
    public Situation {
        choices = List.copyOf(choices);
    }

    /// The end of a project.
    public static Situation ended(String name) {
        return new Situation(name, List.of());
    }

    /// True if nothing is left to choose.
    public boolean isEnded() {
        return choices.isEmpty();
    }
}
