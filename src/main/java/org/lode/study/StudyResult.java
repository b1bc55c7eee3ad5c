package org.lode.study;

import java.util.List;

/// The answer of one run: every deposit of the case, valued or not, in ranking order.
///
/// @param manifest what identifies the run
/// @param deposits ranked: valued deposits by median NPV, then the others by level and name
/// @param headline plain sentences: how many deposits pay, under which assumptions, what is
///     unknown
/// @param warnings case-wide warnings
/// @param outline GeoJSON text of the country's outline for the map, or empty
public record StudyResult(
        RunManifest manifest,
        List<DepositResult> deposits,
        List<String> headline,
        List<String> warnings,
        String outline) {
    public StudyResult {
        deposits = List.copyOf(deposits);
        headline = List.copyOf(headline);
        warnings = List.copyOf(warnings);
    }
}
