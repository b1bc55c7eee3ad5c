package org.lode.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decisions in order, states of nature, and dollars that depend on both: drill a test hole, look
/// at the result, build or not.
///
/// The owner forgets nothing: what he saw before one decision he knows at all later ones. Solved
/// exactly by eliminating variables in reverse order of time, states of nature by sums, decisions
/// by the largest expected value (Shachter 1986, doi:10.1287/opre.34.6.871; Jensen, Jensen and
/// Dittmer 1994). Values are expected dollars: the owner is taken to be neutral to risk; other
/// attitudes enter as a table of utilities.
///
/// @param chances states of nature
/// @param decisions decisions, earliest first
/// @param values tables of dollars, added up
public record InfluenceDiagram(
        List<ChanceNode> chances, List<DecisionNode> decisions, List<Table> values) {
    public InfluenceDiagram {
        chances = List.copyOf(chances);
        decisions = List.copyOf(decisions);
        values = List.copyOf(values);
        Set<Uncertain> choices = new LinkedHashSet<>();
        decisions.forEach(d -> choices.add(d.choice()));
        BayesNetwork.check(chances, choices);
        Set<Uncertain> known = new HashSet<>(choices);
        chances.forEach(c -> known.add(c.variable()));
        for (Table table : values) {
            for (Uncertain variable : table.variables()) {
                requireKnown(variable, known);
            }
        }
        checkOrder(chances, decisions, known);
    }

    private static void requireKnown(Uncertain variable, Set<Uncertain> known) {
        if (!known.contains(variable)) {
            throw new IllegalArgumentException(variable.name() + " is not in the diagram.");
        }
    }

    /// Nothing is seen before the decision that brings it about.
    private static void checkOrder(
            List<ChanceNode> chances, List<DecisionNode> decisions, Set<Uncertain> known) {
        Set<Uncertain> seen = new HashSet<>();
        for (int d = 0; d < decisions.size(); d++) {
            Set<Uncertain> later = new LinkedHashSet<>();
            decisions.subList(d, decisions.size()).forEach(n -> later.add(n.choice()));
            Set<Uncertain> brought = broughtAboutBy(later, chances);
            for (Uncertain variable : decisions.get(d).observed()) {
                requireKnown(variable, known);
                if (brought.contains(variable)) {
                    throw new IllegalArgumentException(
                            "%s is seen before %s but depends on it or on a later decision."
                                    .formatted(variable.name(), decisions.get(d).choice().name()));
                }
                if (!seen.add(variable)) {
                    throw new IllegalArgumentException(variable.name() + " is seen twice.");
                }
            }
        }
    }

    private static Set<Uncertain> broughtAboutBy(
            Set<Uncertain> decisions, List<ChanceNode> chances) {
        Set<Uncertain> brought = new LinkedHashSet<>(decisions);
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (ChanceNode chance : chances) {
                if (chance.given().stream().anyMatch(brought::contains)) {
                    isGrowing |= brought.add(chance.variable());
                }
            }
        }
        return brought;
    }

    /// The best plan.
    ///
    /// @param expectedUsd largest expected value
    /// @param rules best alternative by decision, as a table of its number over what is known
    public record Plan(double expectedUsd, Map<Uncertain, Table> rules) {

        /// Best alternative of a decision.
        ///
        /// @param decision the decision
        /// @param known numbers of the outcomes of all that the rule looks at
        /// @throws IllegalArgumentException if something the rule looks at is missing
        public String choice(Uncertain decision, Map<Uncertain, Integer> known) {
            Table rule = rules.get(decision);
            if (rule == null) {
                throw new IllegalArgumentException("no decision " + decision.name() + ".");
            }
            int[] at = new int[rule.variables().size()];
            for (int k = 0; k < at.length; k++) {
                Integer outcome = known.get(rule.variables().get(k));
                if (outcome == null) {
                    throw new IllegalArgumentException(
                            "%s depends on %s, which is not given."
                                    .formatted(decision.name(), rule.variables().get(k).name()));
                }
                at[k] = outcome;
            }
            return decision.outcomes().get((int) rule.at(at));
        }
    }

    /// The best plan and its value.
    public Plan solve() {
        Solver solver = new Solver();
        Set<Uncertain> seen = new LinkedHashSet<>();
        decisions.forEach(d -> seen.addAll(d.observed()));
        List<Uncertain> unseen = new ArrayList<>();
        for (ChanceNode chance : chances) {
            if (!seen.contains(chance.variable())) {
                unseen.add(chance.variable());
            }
        }
        solver.sumOut(unseen);
        for (int d = decisions.size() - 1; d >= 0; d--) {
            solver.decide(decisions.get(d).choice());
            solver.sumOut(decisions.get(d).observed());
        }
        return new Plan(solver.total(), solver.rules);
    }

    /// The same diagram with some states of nature known before the first decision.
    ///
    /// @throws IllegalArgumentException if one of them depends on a decision
    public InfluenceDiagram knowingFirst(List<Uncertain> known) {
        if (decisions.isEmpty()) {
            return this;
        }
        List<DecisionNode> informed = new ArrayList<>();
        for (DecisionNode decision : decisions) {
            List<Uncertain> observed = new ArrayList<>(decision.observed());
            observed.removeAll(known);
            informed.add(new DecisionNode(decision.choice(), observed));
        }
        List<Uncertain> first = new ArrayList<>(informed.getFirst().observed());
        first.addAll(known);
        informed.set(0, new DecisionNode(informed.getFirst().choice(), first));
        return new InfluenceDiagram(chances, informed, values);
    }

    /// What it is worth to know some states of nature before the first decision, never below 0 up
    /// to rounding: the expected value of perfect information for a state itself, of a test for
    /// its result.
    public double valueOfKnowing(List<Uncertain> known) {
        return knowingFirst(known).solve().expectedUsd() - solve().expectedUsd();
    }

    /// Probabilities and dollars left while variables are eliminated.
    private final class Solver {
        private final List<Table> probabilities = new ArrayList<>();
        private final List<Table> dollars = new ArrayList<>(values);
        private final Map<Uncertain, Table> rules = new LinkedHashMap<>();

        Solver() {
            chances.forEach(c -> probabilities.add(c.table()));
        }

        void sumOut(List<Uncertain> variables) {
            List<Uncertain> left = new ArrayList<>(variables);
            while (!left.isEmpty()) {
                List<Table> all = new ArrayList<>(probabilities);
                all.addAll(dollars);
                Uncertain next = Elimination.next(left, all);
                left.remove(next);
                sumOut(next);
            }
        }

        private void sumOut(Uncertain variable) {
            Table joint = Elimination.product(Elimination.take(variable, probabilities));
            Table worth = sum(Elimination.take(variable, dollars));
            Table chance = joint.has(variable) ? joint.without(variable) : joint;
            probabilities.add(chance);
            Table weighted = joint.times(worth);
            dollars.add(
                    (weighted.has(variable) ? weighted.without(variable) : weighted).over(chance));
        }

        /// Probabilities no longer vary with a decision once all that follows it is summed out.
        void decide(Uncertain choice) {
            for (Table table : Elimination.take(choice, probabilities)) {
                probabilities.add(table.given(choice, 0));
            }
            Table worth = sum(Elimination.take(choice, dollars));
            if (!worth.has(choice)) {
                rules.put(choice, Table.of(0));
                dollars.add(worth);
                return;
            }
            Table best = worth.most(choice);
            rules.put(choice, firstBest(worth, best, choice));
            dollars.add(best);
        }

        private static Table firstBest(Table worth, Table best, Uncertain choice) {
            double[] chosen = new double[best.values().length];
            for (int k = choice.size() - 1; k >= 0; k--) {
                double[] here = worth.given(choice, k).values();
                for (int i = 0; i < chosen.length; i++) {
                    if (here[i] >= best.values()[i]) {
                        chosen[i] = k;
                    }
                }
            }
            return new Table(best.variables(), chosen);
        }

        private static Table sum(List<Table> tables) {
            Table sum = Table.of(0);
            for (Table table : tables) {
                sum = sum.plus(table);
            }
            return sum;
        }

        double total() {
            return sum(dollars).values()[0];
        }
    }
}
