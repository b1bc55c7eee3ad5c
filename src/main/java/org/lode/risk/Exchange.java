package org.lode.risk;

/// Which sources take their numbers from a second, independent sample instead of the first.
///
/// Running the same trials with one group of inputs exchanged is how the variance shares of the
/// groups are found (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018).
///
/// @param variables one entry per variable of the plan: true takes the second sample
/// @param products one entry per product
record Exchange(boolean[] variables, boolean[] products) {
    /// True if a variable is exchanged; the mixing variable of a Student copula (one past the
    /// last) goes with the variables that it ties together.
    boolean isSecondVariable(int variable) {
        return variables[variable];
    }

    /// All sources from the first sample.
    static Exchange none(SimulationPlan plan) {
        return new Exchange(
                new boolean[plan.variables().size()], new boolean[plan.prices().size()]);
    }
}
