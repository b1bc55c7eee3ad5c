package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer of one run: every deposit of the case, valued or not, in ranking order.
///
/// @param manifest what identifies the run
/// @param deposits ranked: valued deposits by median NPV, then the others by level and name
/// @param headline plain sentences: how many deposits pay, under which assumptions, what is
///     unknown
/// @param warnings case-wide warnings
/// @param eligibility who and where may take part; empty if it was not asked
/// @param outline GeoJSON text of the country's outline for the map, or empty
public record StudyResult(
        RunManifest manifest,
        List<DepositResult> deposits,
        List<String> headline,
        List<String> warnings,
        Optional<EligibilityResult> eligibility,
        String outline) {
    public StudyResult {
        deposits = List.copyOf(deposits);
        headline = List.copyOf(headline);
        warnings = List.copyOf(warnings);
    }

    /// A result without the question who may take part.
    public StudyResult(
            RunManifest manifest,
            List<DepositResult> deposits,
            List<String> headline,
            List<String> warnings,
            String outline) {
        this(manifest, deposits, headline, warnings, Optional.empty(), outline);
    }

    /// The same result with the answer who and where may take part: areas, flags and headline
    /// follow its verdicts instead of what the case records.
    public StudyResult with(EligibilityResult answer) {
        List<DepositResult> judged =
                deposits.stream()
                        .map(d -> answer.of(d.deposit().id()).map(d::judged).orElse(d))
                        .toList();
        List<String> lines = new ArrayList<>(Headlines.of(manifest, judged));
        lines.addAll(answer.headline());
        return new StudyResult(manifest, judged, lines, warnings, Optional.of(answer), outline);
    }

    /// Who and where may take part, for one deposit.
    public Optional<EligibilityView> eligibility(String depositId) {
        return eligibility.flatMap(e -> e.of(depositId));
    }
}
