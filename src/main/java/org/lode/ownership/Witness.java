package org.lode.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Why a party is owned: for it, and for each company on the way, the smallest set of holdings that
/// carries the sum to the threshold. Holders are listed parties or companies of an earlier step, so
/// that no circle supports itself.
///
/// A chain of more than [#MOST_STEPS] companies is kept from the party upwards, and
/// [#lines()] says that it goes on.
///
/// @param steps from the listed parties down to the party, which is the last step
public record Witness(List<Step> steps) {
    /// Most companies of a chain that are kept: nobody reads more, and in a graph of ten thousand
    /// layers the chains of all parties would fill the memory.
    public static final int MOST_STEPS = 100;

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

    /// One line for each step: `A <- X 25% + Y 25% = 50% of shares`.
    public List<String> lines() {
        return lines(UnaryOperator.identity());
    }

    /// As [#lines()], with parties called as `label` says.
    public List<String> lines(UnaryOperator<String> label) {
        List<String> lines = new ArrayList<>();
        if (steps.size() == MOST_STEPS) {
            lines.add("the chain may go on upwards; its last %d companies:".formatted(MOST_STEPS));
        }
        steps.forEach(step -> lines.add(line(step, label)));
        return List.copyOf(lines);
    }

    private static String line(Step step, UnaryOperator<String> label) {
        List<String> parts =
                step.edges().stream()
                        .map(e -> label.apply(e.owner()) + " " + e.interest().share())
                        .toList();
        boolean isExact = step.edges().stream().allMatch(e -> e.interest().share().isExact());
        return "%s <- %s = %s%s of %s"
                .formatted(
                        label.apply(step.owned()),
                        String.join(" + ", parts),
                        isExact ? "" : "at least ",
                        step.sum().toPercent(),
                        step.kind());
    }
}
