package org.lode.risk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lode.cashflow.ClosureTerms;
import org.lode.cashflow.ProjectTerms;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.ProductionSharing;
import org.lode.fiscal.ValueAddedTax;

/// Cash flow of a block of trials: `docs/cash-flow-order.md` with the loop over trials innermost.
///
/// The arithmetic is that of `cashflow`, done for all trials of a block before the next step.
/// Steps whose terms are absent from the project are left out as a whole. Conditions are
/// written as arithmetic (signum, min, max), so the loops compile to vector instructions. An
/// instance holds scratch space and serves one thread.
final class CashFlowKernel {
    private final ProjectTerms terms;
    private final FiscalRegime fiscal;
    private final int constructionYears;
    private final int years;
    private final double[] capexShares;
    private final double[] discount;
    private final double[] fundDiscount;
    private final boolean isWithIrr;

    /// True if sharing, fund, value-added tax or working capital need the single lines of a year.
    private final boolean areLinesRead;

    private final ProductionPass production;
    private final RevenuePass revenue;
    private final @Nullable ExpansionPass expansion;
    private final @Nullable SharingPass sharing;
    private final IncomeTaxPass incomeTax;
    private final DividendPass dividends;
    private final CumulativeFlow cumulative;
    private final InternalRateOfReturn internalRate;
    private final YearFlows flows;

    private final double[] laterCapital;
    private final double[] workingCapital;
    private final double[] inputTaxDue;

    /// Investor's flow by year and trial.
    final double[][] investor;

    /// Pre-tax flow of the project by year and trial.
    private final double[][] project;

    CashFlowKernel(ProjectTerms terms, int lanes, boolean isWithIrr) {
        this.terms = terms;
        this.isWithIrr = isWithIrr;
        fiscal = terms.fiscal();
        areLinesRead =
                fiscal.sharing() != null
                        || fiscal.fund().contributionShare() != 0
                        || fiscal.valueAddedTax().rate() != 0
                        || terms.workingCapitalShareOfRevenue() != 0;
        constructionYears = terms.constructionYears();
        years = terms.years();
        capexShares = terms.capexShares();
        discount = terms.discounting().factors(years);
        fundDiscount = discount.clone();
        for (int t = 0; t < years; t++) {
            fundDiscount[t] *= fiscal.fund().contributionShare();
        }
        production = new ProductionPass(terms, lanes);
        revenue = new RevenuePass(terms, lanes);
        expansion = terms.expansion().isNone() ? null : new ExpansionPass(terms, lanes);
        laterCapital = expansion == null ? new double[lanes] : expansion.spent;
        ProductionSharing agreement = fiscal.sharing();
        sharing = agreement == null ? null : new SharingPass(terms, agreement, lanes);
        incomeTax = new IncomeTaxPass(terms, lanes);
        dividends = new DividendPass(terms, lanes);
        cumulative = new CumulativeFlow(lanes);
        internalRate = new InternalRateOfReturn(years, lanes);
        flows = new YearFlows(lanes);
        flows.laterDepreciation = expansion == null ? null : expansion.depreciation;
        workingCapital = new double[lanes];
        inputTaxDue = new double[lanes];
        investor = new double[years][lanes];
        project = new double[years][lanes];
    }

    /// Values all trials of the block; the results are arrays of the block.
    void value(TrialBlock block) {
        production.run(block, terms.priceYears());
        start(block);
        for (int t = 0; t < years; t++) {
            flows.project = project[t];
            flows.afterTax = investor[t];
            if (t < constructionYears) {
                constructionYear(block, t);
            } else {
                operatingYear(block, t);
            }
            addToFund(block, t);
        }
        PresentValue.of(investor, discount, block.investorNpv);
        PresentValue.of(project, discount, block.preTaxNpv);
        for (int i = 0; i < block.lanes; i++) {
            block.stateNpv[i] = block.preTaxNpv[i] - block.investorNpv[i] - block.fundNpv[i];
        }
        cumulative.run(terms.payback(), investor, block.payback);
        if (isWithIrr) {
            internalRate.solve(investor, cumulative, block.irr);
        } else {
            Arrays.fill(block.irr, Double.NaN);
        }
    }

    private void start(TrialBlock block) {
        revenue.start(block);
        if (expansion != null) {
            expansion.start(block);
        }
        if (sharing != null) {
            sharing.start();
        }
        incomeTax.start(block);
        dividends.start();
        Arrays.fill(workingCapital, 0);
        Arrays.fill(inputTaxDue, 0);
        Arrays.fill(flows.stateShare, 0);
        Arrays.fill(flows.closure, 0);
        if (areLinesRead) {
            Arrays.fill(flows.royalty, 0);
            Arrays.fill(flows.operating, 0);
            Arrays.fill(flows.sustaining, 0);
            Arrays.fill(flows.revenue, 0);
            Arrays.fill(flows.netRevenue, 0);
        }
        Arrays.fill(block.fundNpv, 0);
    }

    private void constructionYear(TrialBlock block, int t) {
        double share = capexShares[t];
        double fee = t == 0 ? fiscal.permitFeeUsd() : 0;
        for (int i = 0; i < block.lanes; i++) {
            double spent = share * block.capex[i];
            flows.project[i] = -spent;
            flows.afterTax[i] = -spent - fee;
        }
        if (sharing != null) {
            sharing.constructionYear(block.capex, share);
        }
        changeInputTax(block, t);
    }

    private void operatingYear(TrialBlock block, int t) {
        int y = t - constructionYears;
        if (y < terms.priceYears()) {
            revenue.operatingYear(block, y);
        } else {
            revenue.closingYear();
        }
        double[] ore = production.ore[y];
        if (expansion != null) {
            expansion.operatingYear(block, y, ore);
        }
        if (areLinesRead) {
            sell(ore);
            operate(block, ore);
        } else {
            earn(block, ore);
        }
        setClosure(block, t);
        if (sharing != null) {
            if (expansion != null) {
                sharing.spend(expansion.spent);
            }
            sharing.operatingYear(block, y, flows);
        }
        subtractStateShare();
        incomeTax.operatingYear(block, y, ore, flows);
        subtractClosure(t);
        if (expansion != null) {
            expansion.subtractSpending(flows);
        }
        changeWorkingCapital(t);
        changeInputTax(block, t);
        if (fiscal.withholdingRate() > 0) {
            dividends.operatingYear(flows);
        }
    }

    // Loops of middling length: each spares trips to memory, and the compiler does not vectorise
    // those with more arrays.

    /// What [#sell] and [#operate] do, where nothing else reads the lines of the year.
    private void earn(TrialBlock block, double[] ore) {
        double fixed = terms.fixedCostShare();
        double variable = 1 - fixed;
        double sustainingShare = terms.sustainingShareOfCapex();
        double[] capacity = expansion == null ? block.capacity : expansion.capacity;
        double[] capex = expansion == null ? block.capex : expansion.capital;
        double[] opex = block.opex;
        double[] revenuePerOre = revenue.revenuePerOre;
        double[] freightPerOre = revenue.freightPerOre;
        double[] royaltyPerOre = revenue.royaltyPerOre;
        double[] flow = flows.project;
        double[] afterLevies = flows.afterTax;
        for (int i = 0; i < ore.length; i++) {
            double tonnes = ore[i];
            double isRunning = Math.signum(tonnes);
            double net = tonnes * revenuePerOre[i] - tonnes * freightPerOre[i];
            double operating = (variable * tonnes + fixed * capacity[i] * isRunning) * opex[i];
            double before = net - operating - sustainingShare * capex[i] * isRunning;
            flow[i] = before;
            afterLevies[i] = before - tonnes * royaltyPerOre[i];
        }
    }

    private void sell(double[] ore) {
        double[] revenuePerOre = revenue.revenuePerOre;
        double[] freightPerOre = revenue.freightPerOre;
        double[] royaltyPerOre = revenue.royaltyPerOre;
        double[] gross = flows.revenue;
        double[] net = flows.netRevenue;
        double[] royalty = flows.royalty;
        for (int i = 0; i < ore.length; i++) {
            double tonnes = ore[i];
            double sold = tonnes * revenuePerOre[i];
            gross[i] = sold;
            net[i] = sold - tonnes * freightPerOre[i];
            royalty[i] = tonnes * royaltyPerOre[i];
        }
    }

    /// Operating cost and sustaining capital; the project's flow before closure and working
    /// capital, and what the royalty leaves of it.
    private void operate(TrialBlock block, double[] ore) {
        double fixed = terms.fixedCostShare();
        double variable = 1 - fixed;
        double sustainingShare = terms.sustainingShareOfCapex();
        double[] capacity = expansion == null ? block.capacity : expansion.capacity;
        double[] capex = expansion == null ? block.capex : expansion.capital;
        double[] opex = block.opex;
        double[] operating = flows.operating;
        double[] sustaining = flows.sustaining;
        for (int i = 0; i < ore.length; i++) {
            double isRunning = Math.signum(ore[i]);
            operating[i] = (variable * ore[i] + fixed * capacity[i] * isRunning) * opex[i];
            sustaining[i] = sustainingShare * capex[i] * isRunning;
        }
        double[] net = flows.netRevenue;
        double[] royalty = flows.royalty;
        double[] flow = flows.project;
        double[] afterLevies = flows.afterTax;
        for (int i = 0; i < flow.length; i++) {
            double before = net[i] - operating[i] - sustaining[i];
            flow[i] = before;
            afterLevies[i] = before - royalty[i];
        }
    }

    private void setClosure(TrialBlock block, int t) {
        ClosureTerms closure = terms.closure();
        double fixedUsd = closure.fixedUsd();
        double share = closure.shareOfCapex();
        double[] spent = flows.closure;
        double[] capex = expansion == null ? block.capex : expansion.capital;
        if (closure.isAtEndOfWindow()) {
            if (t == years - 1) {
                for (int i = 0; i < spent.length; i++) {
                    spent[i] = fixedUsd + share * capex[i];
                }
            }
            return;
        }
        for (int i = 0; i < spent.length; i++) {
            double isNow = 1 - Math.abs(Math.signum(production.closureYear[i] - t));
            spent[i] = isNow * (fixedUsd + share * capex[i]);
        }
    }

    private void subtractStateShare() {
        if (sharing == null) {
            return;
        }
        double[] afterLevies = flows.afterTax;
        double[] stateShare = flows.stateShare;
        for (int i = 0; i < afterLevies.length; i++) {
            afterLevies[i] -= stateShare[i];
        }
    }

    private void subtractClosure(int t) {
        if (terms.closure().isAtEndOfWindow() && t != years - 1) {
            return;
        }
        for (int i = 0; i < flows.project.length; i++) {
            flows.project[i] -= flows.closure[i];
            flows.afterTax[i] -= flows.closure[i];
        }
    }

    private void changeWorkingCapital(int t) {
        double share = t == years - 1 ? 0 : terms.workingCapitalShareOfRevenue();
        if (terms.workingCapitalShareOfRevenue() == 0) {
            return;
        }
        for (int i = 0; i < workingCapital.length; i++) {
            double bound = share * flows.revenue[i];
            double change = bound - workingCapital[i];
            flows.project[i] -= change;
            flows.afterTax[i] -= change;
            workingCapital[i] = bound;
        }
    }

    private void changeInputTax(TrialBlock block, int t) {
        ValueAddedTax vat = fiscal.valueAddedTax();
        double rate = vat.rate() * vat.refundYears();
        if (rate == 0) {
            return;
        }
        double onCapital = t == years - 1 ? 0 : rate * vat.taxedShareOfCapex();
        double onOperation = t == years - 1 ? 0 : rate * vat.taxedShareOfOpex();
        double capexShare = t < constructionYears ? capexShares[t] : 0;
        for (int i = 0; i < inputTaxDue.length; i++) {
            double capital = capexShare * block.capex[i] + flows.sustaining[i] + laterCapital[i];
            double freight = flows.revenue[i] - flows.netRevenue[i];
            double due = onCapital * capital + onOperation * (flows.operating[i] + freight);
            flows.afterTax[i] -= due - inputTaxDue[i];
            inputTaxDue[i] = due;
        }
    }

    private void addToFund(TrialBlock block, int t) {
        double factor = fundDiscount[t];
        if (factor == 0) {
            return;
        }
        double fee = t == 0 ? fiscal.permitFeeUsd() : 0;
        double[] royalty = flows.royalty;
        double[] stateShare = flows.stateShare;
        double[] fund = block.fundNpv;
        for (int i = 0; i < fund.length; i++) {
            fund[i] += factor * (royalty[i] + fee + stateShare[i]);
        }
    }
}
