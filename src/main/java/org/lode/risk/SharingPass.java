package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.ProjectTerms;
import org.lode.fiscal.ProductionSharing;

/// Cost recovery and the state's share of profit production for a block of trials (step 10 of
/// `docs/cash-flow-order.md`).
final class SharingPass {
    /// The pool counts as recovered below this share of the initial capital.
    private static final double RECOVERED_SHARE_OF_CAPEX = 1e-6;

    private final double capUntilRecovered;
    private final double capAfter;
    private final PriceBands stateShare;
    private final double keptInRealTerms;
    private final double[] pool;
    private final double[] isRecovered;
    private final double[] rate;
    private final double[] recovery;

    SharingPass(ProjectTerms terms, ProductionSharing sharing, int lanes) {
        capUntilRecovered = sharing.costCapUntilRecovered();
        capAfter = sharing.costCapAfter();
        stateShare = new PriceBands(sharing.stateShare());
        keptInRealTerms = 1 / (1 + terms.inflationPerYear());
        pool = new double[lanes];
        isRecovered = new double[lanes];
        rate = new double[lanes];
        recovery = new double[lanes];
    }

    void start() {
        Arrays.fill(pool, 0);
        Arrays.fill(isRecovered, 0);
    }

    void constructionYear(double[] capex, double share) {
        for (int i = 0; i < pool.length; i++) {
            pool[i] = pool[i] * keptInRealTerms + share * capex[i];
        }
    }

    /// Capital of a later stage enters the pool of its year; `operatingYear` follows and lets the
    /// whole pool lose a year's value, so that year's value is added here.
    void spend(double[] capital) {
        for (int i = 0; i < pool.length; i++) {
            pool[i] += capital[i] / keptInRealTerms;
        }
    }

    void operatingYear(TrialBlock block, int y, YearFlows flows) {
        if (y < block.prices[0].length) {
            stateShare.rates(block.prices[0][y], rate);
        }
        double[] capex = block.capex;
        double[] net = flows.netRevenue;
        double[] royalty = flows.royalty;
        double[] operating = flows.operating;
        double[] sustaining = flows.sustaining;
        double[] closure = flows.closure;
        double[] taken = flows.stateShare;
        double kept = keptInRealTerms;
        double until = capUntilRecovered;
        double rise = capAfter - capUntilRecovered;
        for (int i = 0; i < pool.length; i++) {
            pool[i] = pool[i] * kept + (operating[i] + sustaining[i] + closure[i]);
        }
        for (int i = 0; i < pool.length; i++) {
            double cap = until + isRecovered[i] * rise;
            double most = Math.min(cap * net[i], pool[i]);
            recovery[i] = Math.max(0, Math.min(most, net[i] - royalty[i]));
        }
        for (int i = 0; i < pool.length; i++) {
            pool[i] -= recovery[i];
            taken[i] = rate[i] * Math.max(0, net[i] - royalty[i] - recovery[i]);
        }
        for (int i = 0; i < pool.length; i++) {
            double isSelling = Math.max(0, Math.signum(net[i]));
            double isOwed = Math.max(0, Math.signum(pool[i] - RECOVERED_SHARE_OF_CAPEX * capex[i]));
            isRecovered[i] = Math.max(isRecovered[i], isSelling * (1 - isOwed));
        }
    }
}
