package org.lode.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.ownership.Structure.Link;

/// Finds the edges that make a party owned.
///
/// For each company the fewest holdings that carry the sum, largest first, of holders that joined
/// before it; of equal holdings the one whose holder joined first.
final class WitnessSearch {
    private final Structure structure;
    private final Propagation run;
    private final RegimeRule rule;
    private final OwnershipPolicy policy;

    WitnessSearch(Structure structure, Propagation run, RegimeRule rule, OwnershipPolicy policy) {
        this.structure = structure;
        this.run = run;
        this.rule = rule;
        this.policy = policy;
    }

    /// The chain to one owned party.
    Witness of(int party) {
        SortedMap<Integer, Witness.Step> steps = new TreeMap<>();
        List<Integer> open = new ArrayList<>(List.of(party));
        while (!open.isEmpty() && steps.size() < Witness.MOST_STEPS) {
            int company = open.removeLast();
            if (run.level(company) != Propagation.OWNED || steps.containsKey(run.rank(company))) {
                continue;
            }
            List<Link> support = support(company);
            steps.put(run.rank(company), step(company, support));
            support.forEach(link -> open.add(link.owner()));
        }
        return new Witness(List.copyOf(steps.values()));
    }

    private Witness.Step step(int company, List<Link> support) {
        List<OwnershipEdge> edges = support.stream().map(Link::edge).toList();
        return new Witness.Step(
                structure.holder(company).id(),
                edges.getFirst().interest().kind(),
                OwnershipGraph.sumOfLows(edges),
                edges);
    }

    private List<Link> support(int company) {
        List<Link> best = List.of();
        for (InterestKind kind : run.countedKinds()) {
            List<Link> found = support(company, kind);
            if (!found.isEmpty() && (best.isEmpty() || found.size() < best.size())) {
                best = found;
            }
        }
        if (best.isEmpty()) {
            throw new IllegalStateException(
                    structure.holder(company).id() + " is owned without a witness.");
        }
        return best;
    }

    /// The fewest earlier holdings of one kind; empty if they do not carry the sum.
    private List<Link> support(int company, InterestKind kind) {
        List<Link> earlier =
                structure.incoming(company).stream()
                        .filter(link -> link.isCounted(kind))
                        .filter(link -> run.rank(link.owner()) < run.rank(company))
                        .sorted(
                                Comparator.comparing((Link link) -> link.share().low())
                                        .reversed()
                                        .thenComparingInt(link -> run.rank(link.owner())))
                        .toList();
        Tally tally = Tally.of(structure, company, kind, owner -> false);
        for (int i = 0; i < earlier.size(); i++) {
            tally.join(earlier.get(i));
            if (tally.isSurelyMet(rule, policy)) {
                return earlier.subList(0, i + 1);
            }
        }
        return List.of();
    }
}
