package org.lode.territory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Whether an old layer can still prove that a place is on the government's side.
final class Freshness {
    private Freshness() {}

    /// True if the layer is older than the rules allow and occupied ground of its day lay near
    /// enough to have reached the area since.
    ///
    /// @param km distance from the area to occupied ground on the day of the layer
    static boolean isStale(LocalDate layer, LocalDate asOf, double km, TerritoryRules rules) {
        return ChronoUnit.DAYS.between(layer, asOf) > rules.staleAfterDays()
                && km < rules.staleReachKm();
    }
}
