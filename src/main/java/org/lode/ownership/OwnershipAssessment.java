package org.lode.ownership;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The verdicts of one rule on every party of a graph.
///
/// @param rule the rule, with its version and source
/// @param verdicts verdict by party id
/// @param overfull companies of which more than the whole is held
public record OwnershipAssessment(
        RegimeRule rule,
        SortedMap<String, OwnershipVerdict> verdicts,
        List<OwnershipGraph.OverfullCompany> overfull) {
    public OwnershipAssessment {
        verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
        overfull = List.copyOf(overfull);
    }

    /// The verdict on one party.
    ///
    /// @throws IllegalArgumentException if the graph does not have it
    public OwnershipVerdict of(String party) {
        OwnershipVerdict verdict = verdicts.get(party);
        if (verdict == null) {
            throw new IllegalArgumentException(
                    "'%s' is no party of the ownership graph.".formatted(party));
        }
        return verdict;
    }

    /// Ids of the parties that are owned by listed parties, without those listed themselves.
    public List<String> owned() {
        return verdicts.entrySet().stream()
                .filter(e -> e.getValue() instanceof OwnershipVerdict.BarredOwned)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
