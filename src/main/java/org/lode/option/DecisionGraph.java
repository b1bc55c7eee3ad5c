package org.lode.option;

import java.util.List;
import org.lode.scenario.MarkovChain;

/// Everything the owner of a project may do, in which situation, in which state of the country.
///
/// @param situations situations; a choice names the next one by its number
/// @param chain states of the country
/// @param discount discount factor per step
/// @param steps number of dates of decision, 1 or more; after the last the project is worth
///     nothing
public record DecisionGraph(
        List<Situation> situations, MarkovChain chain, double discount, int steps) {
    public DecisionGraph {
        situations = List.copyOf(situations);
        Require.discount(discount);
        if (steps < 1) {
            throw new IllegalArgumentException("a decision needs a date, had " + steps + ".");
        }
        for (Situation situation : situations) {
            check(situation, situations.size(), chain);
        }
    }

    private static void check(Situation situation, int count, MarkovChain chain) {
        boolean[] isFree = new boolean[chain.size()];
        for (Choice choice : situation.choices()) {
            if (choice.next() < 0 || choice.next() >= count) {
                throw new IllegalArgumentException(
                        "%s in %s leads to situation %d of %d."
                                .formatted(choice.name(), situation.name(), choice.next(), count));
            }
            Require.length("gates of " + choice.name(), choice.isOpen().length, chain.size());
            for (int s = 0; s < chain.size(); s++) {
                isFree[s] |= choice.isOpen()[s];
            }
        }
        for (int s = 0; s < chain.size() && !situation.isEnded(); s++) {
            if (!isFree[s]) {
                throw new IllegalArgumentException(
                        "%s allows nothing in state %s. Maybe add a choice to wait or give up."
                                .formatted(situation.name(), chain.states().get(s)));
            }
        }
    }

    /// The same with another number of dates.
    public DecisionGraph withSteps(int dates) {
        return new DecisionGraph(situations, chain, discount, dates);
    }

    /// Number of a situation.
    ///
    /// @throws IllegalArgumentException if the name is unknown
    public int indexOf(String name) {
        for (int m = 0; m < situations.size(); m++) {
            if (situations.get(m).name().equals(name)) {
                return m;
            }
        }
        throw new IllegalArgumentException("unknown situation " + name + ".");
    }
}
