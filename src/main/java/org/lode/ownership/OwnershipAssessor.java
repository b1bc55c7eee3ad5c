package org.lode.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lode.ownership.OwnershipVerdict.BarredListed;
import org.lode.ownership.OwnershipVerdict.BarredOwned;
import org.lode.ownership.OwnershipVerdict.Cause;
import org.lode.ownership.OwnershipVerdict.Clear;
import org.lode.ownership.OwnershipVerdict.Reason;
import org.lode.ownership.OwnershipVerdict.Review;
import org.lode.ownership.OwnershipVerdict.Unknown;

/// Reads an ownership graph under one rule: who is owned by listed parties, who needs review, whose
/// owners are unknown.
///
/// The graph is the one of the day asked about ([OwnershipGraph#asOf]). Legal ownership counts a
/// holding of an owned company in full; it does not multiply along the chain (OFAC FAQ 401). For
/// the economic share see [LookThrough]. Where a rule does not add up listed holders, each listed
/// party (with those it holds jointly with) is run for itself, and a party gets the gravest result.
public final class OwnershipAssessor {
    private final Structure structure;
    private final OwnershipGraph graph;
    private final RegimeRule rule;
    private final OwnershipPolicy policy;

    private OwnershipAssessor(OwnershipGraph graph, RegimeRule rule, OwnershipPolicy policy) {
        this.structure = new Structure(graph);
        this.graph = graph;
        this.rule = rule;
        this.policy = policy;
    }

    /// Verdicts on every party of the graph.
    ///
    /// @param graph the edges of the day
    /// @param listed citation (list, list date, entry; may be empty) by id of each listed party;
    ///     ids that the graph does not have are ignored
    /// @param rule the rule of the day
    /// @param policy choices that the law leaves open
    public static OwnershipAssessment assess(
            OwnershipGraph graph,
            Map<String, String> listed,
            RegimeRule rule,
            OwnershipPolicy policy) {
        OwnershipAssessor test = new OwnershipAssessor(graph, rule, policy);
        SortedMap<String, OwnershipVerdict> verdicts =
                rule.isApplicable() ? test.apply(listed) : test.notApplied();
        listed.forEach(
                (id, citation) -> {
                    if (graph.holders().containsKey(id)) {
                        verdicts.put(id, new BarredListed(citation));
                    }
                });
        return new OwnershipAssessment(rule, verdicts, graph.overfullCompanies());
    }

    private SortedMap<String, OwnershipVerdict> notApplied() {
        String words =
                switch (rule.status()) {
                    case IN_FORCE -> throw new IllegalStateException("the rule may be applied.");
                    case SUSPENDED -> "the rule is suspended on this day and was not applied";
                    case UNVERIFIED -> "the rule is not verified for this day and was not applied";
                };
        Reason reason = new Reason(Cause.RULE_NOT_APPLIED, words, List.of());
        SortedMap<String, OwnershipVerdict> verdicts = new TreeMap<>();
        graph.holders().keySet().forEach(id -> verdicts.put(id, new Unknown(List.of(reason))));
        return verdicts;
    }

    private SortedMap<String, OwnershipVerdict> apply(Map<String, String> listed) {
        byte[] gravest = new byte[structure.size()];
        SortedMap<String, OwnershipVerdict> verdicts = new TreeMap<>();
        for (int[] seeds : seedSets(listed.keySet())) {
            Propagation run = Propagation.run(structure, rule, policy, seeds);
            for (int party = 0; party < gravest.length; party++) {
                String id = structure.holder(party).id();
                if (run.level(party) > gravest[party] || !verdicts.containsKey(id)) {
                    gravest[party] = run.level(party);
                    verdicts.put(id, verdict(run, party));
                }
            }
        }
        return verdicts;
    }

    /// One set with all listed parties, or one for each listed party that holds anything.
    private List<int[]> seedSets(Set<String> listed) {
        int[] all =
                new TreeSet<>(listed)
                        .stream().mapToInt(structure::index).filter(i -> i >= 0).toArray();
        if (rule.isAggregated()) {
            return List.of(all);
        }
        List<int[]> sets = new ArrayList<>();
        for (int seed : all) {
            if (!structure.outgoing(seed).isEmpty() || !structure.incoming(seed).isEmpty()) {
                sets.add(jointWith(seed));
            }
        }
        if (sets.isEmpty()) {
            sets.add(new int[0]);
        }
        return sets;
    }

    private int[] jointWith(int seed) {
        Set<String> together = new TreeSet<>(Set.of(structure.holder(seed).id()));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (Set<String> group : policy.jointArrangements()) {
                isGrowing |= group.stream().anyMatch(together::contains) && together.addAll(group);
            }
        }
        return together.stream().mapToInt(structure::index).filter(i -> i >= 0).toArray();
    }

    private OwnershipVerdict verdict(Propagation run, int party) {
        Findings findings = new Findings(structure, run, rule, policy);
        return switch (run.level(party)) {
            case Propagation.CLEAR -> new Clear(findings.clear(party));
            case Propagation.UNKNOWN -> new Unknown(findings.unknown(party));
            case Propagation.REVIEW -> new Review(findings.review(party));
            case Propagation.OWNED ->
                    new BarredOwned(new WitnessSearch(structure, run, rule, policy).of(party));
            default -> new Review(List.of(jointReason()));
        };
    }

    private static Reason jointReason() {
        return new Reason(Cause.TIE, "holds jointly with a listed party", List.of());
    }
}
