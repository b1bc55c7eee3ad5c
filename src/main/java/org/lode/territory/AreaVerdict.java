package org.lode.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The dated answer about one area: may it take part, by which layers and rules?
///
/// The verdict is a calculation for a person to confirm, not a legal opinion.
///
/// @param siteId id of the deposit or licence
/// @param status the answer
/// @param asOf day for which it holds
/// @param area disc or polygon that was judged; empty if no place is known
/// @param rule rule that joined the layers
/// @param findings one for every layer that was used, most authoritative first
/// @param deciding ids of the layers that the answer rests on
/// @param occupations times at which a unit under the area was occupied
/// @param notes what a reader must know beside the status
/// @param ruleVersion version of the rules, see [TerritoryRules#version]
public record AreaVerdict(
        String siteId,
        AreaStatus status,
        LocalDate asOf,
        Optional<SiteArea> area,
        AreaRule rule,
        List<LayerFinding> findings,
        List<String> deciding,
        List<OccupationInterval> occupations,
        List<String> notes,
        String ruleVersion) {
    public AreaVerdict {
        findings = List.copyOf(findings);
        deciding = List.copyOf(deciding);
        occupations = List.copyOf(occupations);
        notes = List.copyOf(notes);
    }

    /// Findings of the layers that the answer rests on.
    public List<LayerFinding> decidingFindings() {
        return findings.stream().filter(f -> deciding.contains(f.layerId())).toList();
    }

    /// Day of the newest layer that the answer rests on; empty if it rests on none.
    public Optional<LocalDate> newestEvidence() {
        return decidingFindings().stream()
                .map(LayerFinding::layerDate)
                .max(Comparator.naturalOrder());
    }

    /// True if a layer that was used calls the place a war zone: the gate of exploration asks.
    public boolean isCombatPossible() {
        return findings.stream().anyMatch(f -> f.atCentre() == AreaControl.COMBAT_POSSIBLE);
    }

    /// One sentence: status, day, rule and layers.
    public String summary() {
        return "%s as of %s: %s%s"
                .formatted(
                        status,
                        asOf,
                        rule.text(),
                        deciding.isEmpty() ? "" : " (" + String.join(", ", deciding) + ")");
    }
}
