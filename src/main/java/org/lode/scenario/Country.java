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
    public StateConditions in(int state) {
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

    /// The cover that an owner holds in a state: that of the scheme if it is worth its premium
    /// there, else none. A cover can be taken and dropped each year.
    ///
    /// @param discountFactor what a year's delay of the indemnity leaves of it
    WarRiskCover coverIn(int state, double capitalUsd, double discountFactor) {
        double with = netCostUsd(state, capitalUsd, damage.cover(), discountFactor);
        double without = netCostUsd(state, capitalUsd, WarRiskCover.NONE, discountFactor);
        return with < without ? damage.cover() : WarRiskCover.NONE;
    }

    private double netCostUsd(
            int state, double capitalUsd, WarRiskCover cover, double discountFactor) {
        return riskCostUsd(state, capitalUsd, cover)
                - discountFactor * in(state).lossPerYear() * cover.insuredUsd(capitalUsd);
    }

    /// Running cost of war risk in a state, USD per year: insurance, and repair that no cover pays.
    double riskCostUsd(int state, double capitalUsd, WarRiskCover cover) {
        return cover.costUsd(capitalUsd, in(state).insuranceRate())
                + expectedRepairUsd(state, capitalUsd, cover);
    }

    /// Expected repair that no cover pays, USD per year.
    double expectedRepairUsd(int state, double capitalUsd, WarRiskCover cover) {
        double uncovered = 1 - cover.coveredShare(capitalUsd);
        return in(state).damageChance() * damage.shareOfCapital() * capitalUsd * uncovered;
    }
}
