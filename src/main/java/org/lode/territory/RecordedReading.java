package org.lode.territory;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// Reads the control recorded in the case: one dated reading, whose basis a person wrote down.
final class RecordedReading {
    /// Id of the finding.
    static final String ID = "recorded";

    private RecordedReading() {}

    static LayerFinding finding(
            RecordedControl recorded, LocalDate asOf, boolean hasPlace, TerritoryRules rules) {
        boolean isStale = Freshness.isStale(recorded.date(), asOf, 0, rules);
        AreaStatus status =
                switch (recorded.control()) {
                    case OCCUPIED -> AreaStatus.NOT_ELIGIBLE;
                    case CONTESTED -> AreaStatus.CONTESTED;
                    case UNKNOWN -> AreaStatus.UNKNOWN;
                    case GOVERNMENT, COMBAT_POSSIBLE ->
                            isStale || !hasPlace ? AreaStatus.UNKNOWN : AreaStatus.ELIGIBLE;
                };
        String detail = "recorded as %s".formatted(recorded.control());
        if (!recorded.basis().isBlank()) {
            detail += ": " + recorded.basis();
        }
        if (recorded.control().isHeldByGovernment() && !hasPlace) {
            detail += "; nobody can check it without a place";
        }
        boolean isTooOld = status == AreaStatus.UNKNOWN && isStale;
        return new LayerFinding(
                ID,
                "control recorded in the case",
                recorded.date(),
                asOf,
                status,
                recorded.control(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                isTooOld ? AreaRule.STALE : AreaRule.RECORDED,
                detail,
                recorded.source());
    }
}
