package org.lode.territory;

import java.time.LocalDate;
import java.util.Optional;

/// The days `[from, to)` for which a row of a layer holds.
///
/// @param from first day; empty if not stated
/// @param to first day after; empty if not ended
public record ControlSpan(Optional<LocalDate> from, Optional<LocalDate> to) {
    /// A row without dates: it holds whenever its layer does.
    public static final ControlSpan ALWAYS = new ControlSpan(Optional.empty(), Optional.empty());

    public ControlSpan {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException(
                    "the span [%s, %s) ends before it begins. Maybe the dates are exchanged."
                            .formatted(from.get(), to.get()));
        }
    }

    /// From a day on.
    public static ControlSpan since(LocalDate from) {
        return new ControlSpan(Optional.of(from), Optional.empty());
    }

    /// True if the row holds on `day`.
    public boolean holds(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true) && to.map(day::isBefore).orElse(true);
    }

    /// True if the row ended on or before `day`.
    public boolean isOverOn(LocalDate day) {
        return to.map(t -> !day.isBefore(t)).orElse(false);
    }
}
