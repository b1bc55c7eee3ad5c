package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.ProjectTerms;

/// Ore of every year for a block of trials, and the year of closure (steps 1 and 6 of
/// `docs/cash-flow-order.md`).
final class ProductionPass {
    private final int constructionYears;
    private final int operatingYears;
    private final double[][] rampProfiles;
    private final boolean isSameForAll;
    private final boolean isClosureAfterLastOre;
    private final double[] left;
    private final double[] capacityOfYear;

    /// Ore per operating calendar year and trial, t; the closing year, if any, has a row of
    /// zeros.
    final double[][] ore;

    /// Cash-flow year of closure by trial; set only if closure follows the last production.
    final double[] closureYear;

    ProductionPass(ProjectTerms terms, int lanes) {
        constructionYears = terms.constructionYears();
        operatingYears = terms.operatingYears();
        rampProfiles = terms.rampProfiles();
        isSameForAll = rampProfiles.length == 1 && terms.maxDelayYears() == 0;
        isClosureAfterLastOre = !terms.closure().isAtEndOfWindow();
        left = new double[lanes];
        capacityOfYear = new double[lanes];
        ore = new double[terms.years() - constructionYears][lanes];
        closureYear = new double[lanes];
    }

    void run(TrialBlock block, int priceYears) {
        System.arraycopy(block.oreTonnes, 0, left, 0, left.length);
        for (int y = 0; y < priceYears; y++) {
            if (isSameForAll) {
                mine(block.capacity, rampShare(0, y), ore[y]);
            } else {
                mineByTrial(block, y);
            }
        }
        if (isClosureAfterLastOre) {
            findClosureYear(priceYears);
        }
    }

    private void mine(double[] capacity, double share, double[] mined) {
        for (int i = 0; i < left.length; i++) {
            double tonnes = Math.min(left[i], share * capacity[i]);
            mined[i] = tonnes;
            left[i] -= tonnes;
        }
    }

    private void mineByTrial(TrialBlock block, int y) {
        for (int i = 0; i < capacityOfYear.length; i++) {
            capacityOfYear[i] = block.capacity[i] * rampShare(block.ramp[i], y - block.delay[i]);
        }
        mine(capacityOfYear, 1, ore[y]);
    }

    /// Share of capacity reached in a production year; 0 outside the production window.
    private double rampShare(int profile, int productionYear) {
        if (productionYear < 0 || productionYear >= operatingYears) {
            return 0;
        }
        double[] shares = rampProfiles[profile];
        return shares[Math.min(productionYear, shares.length - 1)];
    }

    private void findClosureYear(int priceYears) {
        Arrays.fill(closureYear, constructionYears);
        for (int y = 0; y < priceYears; y++) {
            double next = constructionYears + y + 1.0;
            double[] mined = ore[y];
            for (int i = 0; i < closureYear.length; i++) {
                closureYear[i] = Math.max(closureYear[i], next * Math.signum(mined[i]));
            }
        }
    }
}
