package org.lode.option;

import org.lode.scenario.LinearSystem;
import org.lode.scenario.MarkovChain;

/// A mine that earns in each state of the country and loses a share of itself with each step.
///
/// v = (I - d D T)^-1 c with c the cash by state, T the chain, D the shares carried over and d
/// the discount factor. Cash falls at the start of the step. No choice is left to the owner; for
/// pausing and giving up see [MineProject].
///
/// @param cashUsd cash of a step by state
/// @param carried share carried to the next step by state: chance that the site is not lost
///     times the share not yet depleted, 0 to 1
/// @param discount discount factor per step, above 0, below 1
public record ProducingAsset(double[] cashUsd, double[] carried, double discount) {
    public ProducingAsset {
        cashUsd = cashUsd.clone();
        carried = carried.clone();
        for (double share : carried) {
            Require.share("share carried over", share);
        }
        Require.discount(discount);
        Require.length("shares carried over", carried.length, cashUsd.length);
    }

    /// Value by state of today, this step's cash included.
    public double[] value(MarkovChain chain) {
        int n = chain.size();
        Require.length("cash by state", cashUsd.length, n);
        double[][] equations = new double[n][n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                equations[s][t] = (s == t ? 1 : 0) - discount * carried[s] * chain.chance(s, t);
            }
        }
        return LinearSystem.solve(equations, cashUsd.clone());
    }
}
