package org.lode.territory;

import java.time.LocalDate;
import java.util.Optional;

/// A time `[from, to)` during which a place was occupied, by one layer.
///
/// @param layerId layer that says so
/// @param unit code, name or number of the unit that was occupied
/// @param from first day; empty if the layer does not say
/// @param to first day after; empty if it had not ended when the layer was made
public record OccupationInterval(
        String layerId, String unit, Optional<LocalDate> from, Optional<LocalDate> to) {
    public OccupationInterval {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException(
                    "occupation [%s, %s) of %s ends before it begins. Maybe dates are exchanged."
                            .formatted(from.get(), to.get(), unit));
        }
    }

    /// True if the place was occupied on `day`.
    public boolean holds(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true) && to.map(day::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return "[%s, %s)"
                .formatted(
                        from.map(LocalDate::toString).orElse("?"),
                        to.map(LocalDate::toString).orElse(""));
    }
}
