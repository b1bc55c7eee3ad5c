package org.lode.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.lode.quantity.Source;

/// One condition on one day.
///
/// @param gate the condition
/// @param state open, closed or not known; only open lets an activity through
/// @param since first day of the row that says so; empty if no row covers the day
/// @param opensOn first later day on which a row opens it; empty if none is known
/// @param reason one sentence
/// @param source citation, empty if no row covers the day
public record GateState(
        Gate gate,
        State state,
        Optional<LocalDate> since,
        Optional<LocalDate> opensOn,
        String reason,
        Optional<Source> source) {
    /// What is known of a condition.
    public enum State {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /// True if the condition holds.
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
