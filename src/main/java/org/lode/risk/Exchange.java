package org.lode.risk;

import java.util.Arrays;
import java.util.List;

/// Which sources take their numbers from a second, independent sample instead of the first.
///
/// Running the same trials with one group of inputs exchanged is how the variance shares of the
/// groups are found (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018).
///
/// @param variables one entry per variable of the plan, then one per set of [TiedVariables] for its
///     mixing variable: true takes the second sample
/// @param products one entry per product
record Exchange(boolean[] variables, boolean[] products) {
    /// All sources from the first sample.
    static Exchange none(SimulationPlan plan) {
        return new Exchange(
                new boolean[plan.variables().size() + TiedVariables.of(plan).sets().size()],
                new boolean[plan.prices().size()]);
    }

    /// True if nothing comes from the second sample.
    boolean isNone() {
        boolean isNone = true;
        for (boolean isSecond : variables) {
            isNone &= !isSecond;
        }
        for (boolean isSecond : products) {
            isNone &= !isSecond;
        }
        return isNone;
    }

    /// All sources from the second sample.
    static Exchange all(SimulationPlan plan) {
        Exchange exchange = none(plan);
        Arrays.fill(exchange.variables, true);
        Arrays.fill(exchange.products, true);
        return exchange;
    }

    /// The sources of some groups from the second sample.
    static Exchange of(SimulationPlan plan, Iterable<InputGroup> groups) {
        Exchange exchange = none(plan);
        List<int[]> sets = TiedVariables.of(plan).sets();
        for (InputGroup group : groups) {
            for (int v : group.variables()) {
                exchange.variables[v] = true;
                for (int k = 0; k < sets.size(); k++) {
                    if (sets.get(k)[0] == v) {
                        exchange.variables[plan.variables().size() + k] = true;
                    }
                }
            }
            for (int p : group.products()) {
                exchange.products[p] = true;
            }
        }
        return exchange;
    }
}
