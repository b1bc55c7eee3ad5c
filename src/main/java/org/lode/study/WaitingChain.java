package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.option.StartOption;
import org.lode.scenario.MarkovChain;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.SiteValuation;

/// The chain of the country as an owner who waits sees it: one more state for a deposit that is
/// lost while it waits, from which nothing more comes.
///
/// @param chain states of the country, then LOST
/// @param gates whether a mine may be begun; closed when lost
/// @param discount discount factor of a year
record WaitingChain(MarkovChain chain, boolean[] gates, double discount) {

    static WaitingChain of(SiteValuation site) {
        MarkovChain country = site.country().chain();
        int n = country.size();
        double discount = site.profile().discountFactor();
        double[][] rows = new double[n + 1][n + 1];
        for (int s = 0; s < n; s++) {
            double kept = RightToBuild.waitingFactor(site, s) / discount;
            for (int to = 0; to < n; to++) {
                rows[s][to] = kept * country.chance(s, to);
            }
            rows[s][n] = 1 - kept;
        }
        rows[n][n] = 1;
        List<String> names = new ArrayList<>(country.states());
        names.add("LOST");
        return new WaitingChain(
                MarkovChain.of(names, rows),
                Arrays.copyOf(site.country().investable(), n + 1),
                discount);
    }

    /// Worth of being paid on first reaching one of some states, by state of the country.
    double[] onReaching(boolean[] goal, double[] paidUsd) {
        int n = chain.size();
        double[] worth =
                chain.valueOnReaching(Arrays.copyOf(goal, n), Arrays.copyOf(paidUsd, n), discount);
        return Arrays.copyOf(worth, n - 1);
    }

    /// Right to start for ever at the same worth, by state of the country.
    StartOption right(double[] startUsd) {
        return StartOption.everYear(chain, Arrays.copyOf(startUsd, chain.size()), gates, discount);
    }

    /// Worths by kind with a column for the lost deposit.
    double[][][] withLost(double[][][] startUsd) {
        double[][][] wide = new double[startUsd.length][][];
        for (int k = 0; k < wide.length; k++) {
            wide[k] =
                    Arrays.stream(startUsd[k])
                            .map(row -> Arrays.copyOf(row, chain.size()))
                            .toArray(double[][]::new);
        }
        return wide;
    }
}
