package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.ProjectTerms;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;

/// Depreciation, loss carry-forward and income tax for a block of trials (steps 11 to 13 of
/// `docs/cash-flow-order.md`).
final class IncomeTaxPass {
    private final int constructionYears;
    private final double inflation;
    private final double keptInRealTerms;
    private final double taxRate;
    private final double lossUseShare;
    private final boolean isClosureDeductible;
    private final boolean isSameForAll;
    private final boolean isPlain;
    private final double[] straightLineShare;
    private final double unitOfProductionShare;
    private final double[] losses;
    private final double[] used;
    private final double[] perTonne;

    IncomeTaxPass(ProjectTerms terms, int lanes) {
        FiscalRegime fiscal = terms.fiscal();
        constructionYears = terms.constructionYears();
        inflation = terms.inflationPerYear();
        keptInRealTerms = 1 / (1 + inflation);
        taxRate = fiscal.incomeTaxRate();
        lossUseShare = fiscal.lossUseShare();
        isClosureDeductible = fiscal.isClosureDeductible();
        isSameForAll = terms.maxDelayYears() == 0;
        straightLineShare = new double[terms.years() - constructionYears];
        double produced = 0;
        for (AssetClass assets : fiscal.assetClasses()) {
            if (assets.years() == 0) {
                produced += assets.shareOfCapex();
            }
            for (int q = 0; q < Math.min(assets.years(), straightLineShare.length); q++) {
                straightLineShare[q] += assets.shareOfCapex() / assets.years();
            }
        }
        unitOfProductionShare = produced;
        isPlain =
                isSameForAll
                        && unitOfProductionShare == 0
                        && terms.expansion().isNone()
                        && !isClosureDeductible
                        && lossUseShare == 1
                        && fiscal.withholdingRate() == 0;
        losses = new double[lanes];
        used = new double[lanes];
        perTonne = new double[lanes];
    }

    void start(TrialBlock block) {
        Arrays.fill(losses, 0);
        if (unitOfProductionShare > 0) {
            for (int i = 0; i < perTonne.length; i++) {
                double ore = block.oreTonnes[i];
                perTonne[i] = ore > 0 ? unitOfProductionShare * block.capex[i] / ore : 0;
            }
        }
    }

    /// Takes the income tax off the flow that is left after royalty and sharing.
    void operatingYear(TrialBlock block, int y, double[] ore, YearFlows flows) {
        double[] afterTax = flows.afterTax;
        double[] taxable = flows.taxable;
        // year t = c + y, and t - (c - 1) years have passed since the capital was spent
        double realTerms = Math.pow(1 + inflation, -(y + 1.0));
        if (isPlain) {
            taxPlain(straightLineShare[y] * realTerms, block.capex, afterTax);
            return;
        }
        if (isSameForAll) {
            double share = straightLineShare[y] * realTerms;
            double[] capex = block.capex;
            for (int i = 0; i < taxable.length; i++) {
                taxable[i] = afterTax[i] - share * capex[i];
            }
        } else {
            for (int i = 0; i < taxable.length; i++) {
                int q = y - block.delay[i];
                double share = q < 0 ? 0 : straightLineShare[q] * realTerms;
                taxable[i] = afterTax[i] - share * block.capex[i];
            }
        }
        if (unitOfProductionShare > 0) {
            for (int i = 0; i < taxable.length; i++) {
                taxable[i] -= perTonne[i] * ore[i] * realTerms;
            }
        }
        double[] later = flows.laterDepreciation;
        if (later != null) {
            for (int i = 0; i < taxable.length; i++) {
                taxable[i] -= later[i];
            }
        }
        if (isClosureDeductible) {
            double[] closure = flows.closure;
            for (int i = 0; i < taxable.length; i++) {
                taxable[i] -= closure[i];
            }
        }
        if (lossUseShare == 1) {
            useAllLosses(taxable, flows.incomeTax, afterTax);
        } else {
            useLosses(taxable, flows.incomeTax, afterTax);
        }
    }

    /// What [#operatingYear] does if straight-line depreciation is all that is deducted, losses may
    /// be used whole, and nothing else reads taxable income and tax.
    private void taxPlain(double depreciation, double[] capex, double[] afterTax) {
        double kept = keptInRealTerms;
        double rate = taxRate;
        double[] stock = losses;
        for (int i = 0; i < stock.length; i++) {
            double balance = afterTax[i] - depreciation * capex[i] - stock[i] * kept;
            double profit = 0.5 * (balance + Math.abs(balance));
            afterTax[i] -= rate * profit;
            stock[i] = profit - balance;
        }
    }

    /// Without a limit, losses and income simply add up. x + |x| is twice the positive part of x.
    private void useAllLosses(double[] taxable, double[] incomeTax, double[] afterTax) {
        double kept = keptInRealTerms;
        double rate = taxRate;
        double[] stock = losses;
        for (int i = 0; i < stock.length; i++) {
            double balance = taxable[i] - stock[i] * kept;
            double profit = 0.5 * (balance + Math.abs(balance));
            double tax = rate * profit;
            incomeTax[i] = tax;
            afterTax[i] -= tax;
            stock[i] = profit - balance;
        }
    }

    private void useLosses(double[] taxable, double[] incomeTax, double[] afterTax) {
        double kept = keptInRealTerms;
        double useShare = lossUseShare;
        double rate = taxRate;
        for (int i = 0; i < losses.length; i++) {
            double stock = losses[i] * kept;
            used[i] = Math.min(Math.max(taxable[i], 0), useShare * stock);
            losses[i] = stock - used[i];
        }
        for (int i = 0; i < losses.length; i++) {
            double profit = Math.max(taxable[i], 0);
            incomeTax[i] = rate * (profit - used[i]);
            afterTax[i] -= incomeTax[i];
            losses[i] += profit - taxable[i];
        }
    }
}
