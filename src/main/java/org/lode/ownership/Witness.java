package org.lode.ownership;

import java.util.List;

/// Why a party is owned: for it, and for each company on the way, the smallest set of holdings that
/// carries the sum to the threshold. Holders are listed parties or companies of an earlier step, so
/// that no circle supports itself.
///
/// @param steps from the listed parties down to the party, which is the last step
public record Witness(List<Step> steps) {
    public Witness {
        steps = List.copyOf(steps);
    }

    /// One company and the holdings that make it owned.
    ///
    /// @param owned the company
    /// @param kind what was counted, shares or votes
    /// @param sum lowest possible sum of the holdings
    /// @param edges the holdings, largest first
    public record Step(String owned, InterestKind kind, Fraction sum, List<OwnershipEdge> edges) {
        public Step {
            edges = List.copyOf(edges);
        }
    }

    /// One line for each step: `A (50% shares: X 25% + Y 25%)`.
    public List<String> lines() {
        return steps.stream().map(Witness::line).toList();
    }

    private static String line(Step step) {
        List<String> parts =
                step.edges().stream()
                        .map(edge -> edge.owner() + " " + edge.interest().share())
                        .toList();
        return "%s <- %s = %s%s of %s"
                .formatted(
                        step.owned(),
                        String.join(" + ", parts),
                        step.edges().stream().allMatch(e -> e.interest().share().isExact())
                                ? ""
                                : "at least ",
                        step.sum().toPercent(),
                        step.kind());
    }
}
