package org.lode.scenario;

import java.util.List;

/// The country as a site sees it: how war and peace move, and what each state does.
///
/// @param chain chain of the four states
/// @param conditions conditions in each state, in the order of [ConflictState#ALL]
/// @param damage what damage costs
/// @param waitingLossShare share of the chance of loss that also strikes a deposit not yet built,
///     0 to 1
public record Country(
        MarkovChain chain,
        List<StateConditions> conditions,
        Damage damage,
        double waitingLossShare) {
    /// What damage costs.
    ///
    /// @param shareOfCapital cost of repair, share of the capital in place
    /// @param cover insurance against loss and damage
    public record Damage(double shareOfCapital, WarRiskCover cover) {
        /// No damage, no cover.
        public static final Damage NONE = new Damage(0, WarRiskCover.NONE);
    }

    public Country {
        conditions = List.copyOf(conditions);
        if (chain.size() != conditions.size()) {
            throw new IllegalArgumentException(
                    "a chain of %d states needs as many conditions, was %d."
                            .formatted(chain.size(), conditions.size()));
        }
    }

    /// Conditions in a state.
    StateConditions in(int state) {
        return conditions.get(state);
    }

    /// The same country with all gates open.
    public Country withOpenGates() {
        return new Country(
                chain,
                conditions.stream().map(c -> c.with(StateConditions.Gates.OPEN)).toList(),
                damage,
                waitingLossShare);
    }

    /// States in which a mine may be begun.
    public boolean[] investable() {
        boolean[] open = new boolean[conditions.size()];
        for (int s = 0; s < open.length; s++) {
            open[s] = in(s).gates().isConstructionOpen();
        }
        return open;
    }

    /// Running cost of war risk in a state, USD per year: insurance, and repair that no cover pays.
    double riskCostUsd(int state, double capitalUsd) {
        return damage.cover().costUsd(capitalUsd, in(state).insuranceRate())
                + expectedRepairUsd(state, capitalUsd);
    }

    /// Expected repair that no cover pays, USD per year.
    double expectedRepairUsd(int state, double capitalUsd) {
        double uncovered = 1 - damage.cover().coveredShare(capitalUsd);
        return in(state).damageChance() * damage.shareOfCapital() * capitalUsd * uncovered;
    }
}
