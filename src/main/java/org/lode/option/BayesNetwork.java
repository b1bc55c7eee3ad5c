package org.lode.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States of nature that depend on each other, and what observing some says about the rest.
///
/// Exact: all other variables are summed out one by one (variable elimination, Zhang and Poole
/// 1994; Koller and Friedman 2009, chapter 9). Time and memory grow with the largest table met,
/// not with the number of variables.
///
/// @param nodes one node per variable, in any order
public record BayesNetwork(List<ChanceNode> nodes) {
    public BayesNetwork {
        nodes = List.copyOf(nodes);
        check(nodes, Set.of());
    }

    /// Every variable has one node, every dependence is known and none goes round in a circle.
    static void check(List<ChanceNode> nodes, Set<Uncertain> decisions) {
        Map<Uncertain, ChanceNode> known = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Uncertain decision : decisions) {
            names.add(decision.name());
        }
        for (ChanceNode node : nodes) {
            if (!names.add(node.variable().name())) {
                throw new IllegalArgumentException(
                        node.variable().name() + " is in the network twice.");
            }
            known.put(node.variable(), node);
        }
        Set<Uncertain> placed = new HashSet<>(decisions);
        List<ChanceNode> left = new ArrayList<>(nodes);
        while (!left.isEmpty()) {
            if (!left.removeIf(n -> placed.containsAll(n.given()) && placed.add(n.variable()))) {
                ChanceNode stuck = left.getFirst();
                for (Uncertain parent : stuck.given()) {
                    if (!known.containsKey(parent) && !decisions.contains(parent)) {
                        throw new IllegalArgumentException(
                                "%s depends on %s, which is not in the network."
                                        .formatted(stuck.variable().name(), parent.name()));
                    }
                }
                throw new IllegalArgumentException(
                        stuck.variable().name() + " depends on itself in a circle.");
            }
        }
    }

    /// Variable of a name.
    ///
    /// @throws IllegalArgumentException if the name is unknown
    public Uncertain variable(String name) {
        for (ChanceNode node : nodes) {
            if (node.variable().name().equals(name)) {
                return node.variable();
            }
        }
        throw new IllegalArgumentException("unknown variable " + name + ".");
    }

    /// Probability of the evidence.
    ///
    /// @param evidence number of the observed outcome by variable
    public double probability(Map<Uncertain, Integer> evidence) {
        return eliminate(evidence, null).sum();
    }

    /// Probabilities of one variable given the evidence, adding up to 1.
    ///
    /// @param variable a variable
    /// @param evidence number of the observed outcome by variable; may hold the variable itself
    /// @throws IllegalArgumentException if the evidence cannot happen
    public double[] posterior(Uncertain variable, Map<Uncertain, Integer> evidence) {
        Integer seen = evidence.get(variable);
        if (seen != null) {
            double[] sure = new double[variable.size()];
            sure[seen] = 1;
            return sure;
        }
        Table table = eliminate(evidence, variable);
        double sum = table.sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("evidence has probability 0.");
        }
        double[] posterior = table.values().clone();
        for (int k = 0; k < posterior.length; k++) {
            posterior[k] /= sum;
        }
        return posterior;
    }

    private Table eliminate(Map<Uncertain, Integer> evidence, @Nullable Uncertain kept) {
        List<Table> tables = new ArrayList<>();
        List<Uncertain> left = new ArrayList<>();
        for (ChanceNode node : nodes) {
            Table table = node.table();
            for (Uncertain variable : List.copyOf(table.variables())) {
                Integer seen = evidence.get(variable);
                if (seen != null) {
                    table = table.given(variable, seen);
                }
            }
            tables.add(table);
            if (!evidence.containsKey(node.variable()) && !node.variable().equals(kept)) {
                left.add(node.variable());
            }
        }
        while (!left.isEmpty()) {
            Uncertain next = Elimination.next(left, tables);
            left.remove(next);
            tables.add(Elimination.product(Elimination.take(next, tables)).without(next));
        }
        return Elimination.product(tables);
    }
}
