package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.Expansion;
import org.lode.cashflow.ProjectTerms;
import org.lode.fiscal.AssetClass;

/// Capital and capacity of later stages for a block of trials (steps 4, 5 and 11 of
/// `docs/cash-flow-order.md`). A project without later stages has no such pass.
final class ExpansionPass {
    private final Expansion expansion;
    private final double keptInRealTerms;
    private final double[] straightLineShare;
    private final double unitOfProductionShare;
    private final double[] left;
    private final double[] perTonne;
    private final double[][] spentInYear;

    /// Capacity in place in the year, t ore per year.
    final double[] capacity;

    /// Capital in place before the year, USD.
    final double[] capital;

    /// Capital of later stages spent in the year, USD.
    final double[] spent;

    /// Tax depreciation of that capital in the year, real USD.
    final double[] depreciation;

    ExpansionPass(ProjectTerms terms, int lanes) {
        expansion = terms.expansion();
        int years = terms.years() - terms.constructionYears();
        keptInRealTerms = 1 / (1 + terms.inflationPerYear());
        straightLineShare = new double[years];
        double produced = 0;
        for (AssetClass assets : terms.fiscal().assetClasses()) {
            if (assets.years() == 0) {
                produced += assets.shareOfCapex();
            }
            for (int q = 0; q < Math.min(assets.years(), years); q++) {
                straightLineShare[q] += assets.shareOfCapex() / assets.years();
            }
        }
        unitOfProductionShare = produced;
        left = new double[lanes];
        perTonne = new double[lanes];
        spentInYear = new double[years][lanes];
        capacity = new double[lanes];
        capital = new double[lanes];
        spent = new double[lanes];
        depreciation = new double[lanes];
    }

    void start(TrialBlock block) {
        System.arraycopy(block.oreTonnes, 0, left, 0, left.length);
        System.arraycopy(block.capex, 0, capital, 0, capital.length);
        Arrays.fill(perTonne, 0);
        Arrays.fill(spent, 0);
        Arrays.fill(depreciation, 0);
    }

    /// Sets the figures of operating calendar year `y`.
    void operatingYear(TrialBlock block, int y, double[] ore) {
        for (int i = 0; i < spent.length; i++) {
            capital[i] += spent[i];
        }
        depreciate(y, ore);
        for (int i = 0; i < spent.length; i++) {
            int q = y - block.delay[i];
            capacity[i] = block.capacity[i] * expansion.capacityShare(q);
            spent[i] = Math.signum(ore[i]) * expansion.capitalShare(q) * block.capex[i];
            left[i] -= ore[i];
            if (left[i] > 0) {
                perTonne[i] += unitOfProductionShare * spent[i] / left[i];
            }
        }
        System.arraycopy(spent, 0, spentInYear[y], 0, spent.length);
    }

    /// Depreciation starts in the year after the spending.
    private void depreciate(int y, double[] ore) {
        for (int i = 0; i < depreciation.length; i++) {
            perTonne[i] *= keptInRealTerms;
            depreciation[i] = perTonne[i] * ore[i];
        }
        for (int s = 0; s < y; s++) {
            double share = straightLineShare[y - s - 1] * Math.pow(keptInRealTerms, y - s);
            double[] then = spentInYear[s];
            for (int i = 0; i < depreciation.length; i++) {
                depreciation[i] += share * then[i];
            }
        }
    }

    /// Takes the year's spending off the flows, after income tax.
    void subtractSpending(YearFlows flows) {
        for (int i = 0; i < spent.length; i++) {
            flows.project[i] -= spent[i];
            flows.afterTax[i] -= spent[i];
        }
    }
}
