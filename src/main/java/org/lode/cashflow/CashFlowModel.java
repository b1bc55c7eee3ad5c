package org.lode.cashflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lode.cashflow.AnnualCashFlow.Balances;
import org.lode.cashflow.AnnualCashFlow.Distribution;
import org.lode.cashflow.AnnualCashFlow.IncomeTax;
import org.lode.cashflow.AnnualCashFlow.Levies;
import org.lode.cashflow.AnnualCashFlow.Parties;
import org.lode.cashflow.AnnualCashFlow.Physicals;
import org.lode.cashflow.AnnualCashFlow.Project;
import org.lode.cashflow.AnnualCashFlow.Sharing;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.ProductionSharing;
import org.lode.fiscal.ValueAddedTax;

/// The yearly cash flow of one realisation of a project, written to be read.
///
/// Each method is one paragraph of `docs/cash-flow-order.md`. A year is computed from its index
/// and from the balances at the end of the year before; nothing else passes from year to year.
/// All money is real USD; balances that the tax law keeps in nominal terms lose value by
/// `ProjectTerms.inflationPerYear`.
///
/// Limits: no debt, no interest, no refund of tax losses; the order of capital and of
/// production is yearly. Reference: IMF, Fiscal Analysis of Resource Industries (FARI),
/// TNM/16/01.
public final class CashFlowModel {
    /// A pool below this share of the capital counts as recovered (paragraph 10).
    private static final double RECOVERED_SHARE_OF_CAPEX = 1e-6;

    private final ProjectTerms terms;
    private final FiscalRegime fiscal;
    private final Realisation realisation;
    private final double[][] prices;
    private final OreSchedule schedule;
    private final CapitalSchedule capital;

    private CashFlowModel(ProjectTerms terms, Realisation realisation, double[][] prices) {
        this.terms = terms;
        this.fiscal = terms.fiscal();
        this.realisation = realisation;
        this.prices = prices;
        this.schedule = OreSchedule.of(terms, realisation);
        this.capital = CapitalSchedule.of(terms, realisation, schedule.oreTonnes());
    }

    /// The cash flow of every year.
    ///
    /// @param terms what is fixed about the project
    /// @param realisation its mine
    /// @param prices price of each product in each operating calendar year, USD per tonne of
    ///     payable product; one row per product, at least `terms.priceYears()` columns
    /// @throws IllegalArgumentException if the inputs do not fit together
    public static CashFlowTable of(ProjectTerms terms, Realisation realisation, double[][] prices) {
        CashFlowInputs.require(terms, realisation, prices);
        CashFlowModel model = new CashFlowModel(terms, realisation, prices);
        List<AnnualCashFlow> years = new ArrayList<>(terms.years());
        Balances balances = Balances.OPENING;
        for (int t = 0; t < terms.years(); t++) {
            AnnualCashFlow year = model.year(t, balances);
            years.add(year);
            balances = year.closing();
        }
        return new CashFlowTable(terms, realisation, prices, years);
    }

    private AnnualCashFlow year(int t, Balances before) {
        Physicals physicals = physicals(t);
        double workingCapital = workingCapital(t, physicals);
        Project project = project(t, physicals, workingCapital - before.workingCapitalUsd());
        double vat = vatReceivable(t, project);
        Levies levies =
                new Levies(
                        royalty(t, physicals),
                        t == 0 ? fiscal.permitFeeUsd() : 0,
                        vat - before.vatReceivableUsd());
        double pool = costPool(project, before);
        Sharing sharing = sharing(t, project, levies, pool, before.isCostRecovered());
        double poolLeft = pool - sharing.costRecoveryUsd();
        double stock = before.lossStockUsd() / (1 + terms.inflationPerYear());
        IncomeTax tax = incomeTax(t, physicals, project, levies, sharing, stock);
        double afterTax =
                project.preTaxFlowUsd()
                        - levies.royaltyUsd()
                        - levies.permitFeeUsd()
                        - sharing.stateShareUsd()
                        - tax.taxUsd()
                        - levies.vatChangeUsd();
        double retained =
                before.retainedProfitUsd() / (1 + terms.inflationPerYear())
                        + tax.taxableIncomeUsd()
                        - tax.taxUsd();
        Distribution distribution = distribution(afterTax, retained);
        return new AnnualCashFlow(
                t,
                physicals,
                project,
                levies,
                sharing,
                tax,
                distribution,
                parties(afterTax, levies, sharing, tax, distribution),
                new Balances(
                        workingCapital,
                        vat,
                        poolLeft,
                        before.isCostRecovered() || isRecovered(project, poolLeft),
                        stock - tax.lossUsedUsd() + Math.max(-tax.taxableIncomeUsd(), 0),
                        retained - distribution.dividendUsd()));
    }

    /// Paragraphs 1 and 2: ore, products, sales value.
    private Physicals physicals(int t) {
        double ore = schedule.oreTonnes()[t];
        int products = prices.length;
        double[] sold = new double[products];
        double[] revenue = new double[products];
        if (ore > 0) {
            for (int p = 0; p < products; p++) {
                sold[p] = ore * realisation.saleTonnesPerTonneOre()[p];
                revenue[p] = sold[p] * price(p, t);
            }
        }
        return new Physicals(ore, sold, revenue);
    }

    private double price(int product, int t) {
        return prices[product][t - terms.constructionYears()];
    }

    /// Paragraphs 2, 4, 5, 6, 8: flows of the project.
    private Project project(int t, Physicals physicals, double workingCapitalChange) {
        double freight = 0;
        for (int p = 0; p < prices.length; p++) {
            freight += physicals.soldTonnes()[p] * terms.freightUsdPerTonne()[p];
        }
        double inPlace = capital.inPlaceUsd()[t];
        double closure =
                t == schedule.closureYear()
                        ? terms.closure().fixedUsd() + terms.closure().shareOfCapex() * inPlace
                        : 0;
        return new Project(
                sum(physicals.revenueUsd()),
                freight,
                operatingCost(t, physicals),
                physicals.isRunning() ? terms.sustainingShareOfCapex() * inPlace : 0,
                capital.spentUsd()[t],
                closure,
                workingCapitalChange);
    }

    /// Paragraph 4: a fixed part per running year and a part per tonne of ore.
    private double operatingCost(int t, Physicals physicals) {
        double fixed =
                physicals.isRunning()
                        ? terms.fixedCostShare()
                                * realisation.capacityTonnesPerYear()
                                * terms.expansion().capacityShare(productionYear(t))
                        : 0;
        double variable = (1 - terms.fixedCostShare()) * physicals.oreTonnes();
        return realisation.opexUsdPerTonne() * (fixed + variable);
    }

    /// Paragraph 3: royalty on the value of each product.
    private double royalty(int t, Physicals physicals) {
        double royalty = 0;
        for (int p = 0; p < prices.length; p++) {
            if (physicals.soldTonnes()[p] > 0) {
                double deduction = fiscal.isRoyaltyOnNetback() ? terms.freightUsdPerTonne()[p] : 0;
                double value = Math.max(0, price(p, t) - deduction) * physicals.soldTonnes()[p];
                royalty += fiscal.royalties().get(p).rateAt(price(p, t)) * value;
            }
        }
        return royalty;
    }

    /// Paragraph 7: working capital, released in the last year.
    private double workingCapital(int t, Physicals physicals) {
        return isLast(t) ? 0 : terms.workingCapitalShareOfRevenue() * sum(physicals.revenueUsd());
    }

    /// Paragraph 9: input tax that the state still owes, refunded by the last year.
    private double vatReceivable(int t, Project project) {
        if (isLast(t)) {
            return 0;
        }
        ValueAddedTax vat = fiscal.valueAddedTax();
        double capital = project.capexUsd() + project.sustainingUsd();
        double operating = project.operatingCostUsd() + project.freightUsd();
        return vat.rate()
                * vat.refundYears()
                * (vat.taxedShareOfCapex() * capital + vat.taxedShareOfOpex() * operating);
    }

    /// Paragraph 10: costs waiting for recovery, before the year's recovery.
    private double costPool(Project project, Balances before) {
        return before.costPoolUsd() / (1 + terms.inflationPerYear())
                + project.operatingCostUsd()
                + project.sustainingUsd()
                + project.capexUsd()
                + project.closureUsd();
    }

    /// Paragraph 10: cost recovery up to the cap, then a split of the rest.
    private Sharing sharing(
            int t, Project project, Levies levies, double pool, boolean isCostRecovered) {
        @Nullable ProductionSharing agreement = fiscal.sharing();
        if (agreement == null || !isPriced(t)) {
            return Sharing.NONE;
        }
        double value = project.netbackUsd();
        double cap = isCostRecovered ? agreement.costCapAfter() : agreement.costCapUntilRecovered();
        double afterRoyalty = value - levies.royaltyUsd();
        double recovery = Math.max(0, Math.min(Math.min(cap * value, pool), afterRoyalty));
        double profit = Math.max(0, afterRoyalty - recovery);
        return new Sharing(recovery, profit, agreement.stateShare().rateAt(price(0, t)) * profit);
    }

    private boolean isRecovered(Project project, double poolLeft) {
        return fiscal.sharing() != null
                && project.netbackUsd() > 0
                && poolLeft <= RECOVERED_SHARE_OF_CAPEX * realisation.capexUsd();
    }

    /// Paragraphs 12 and 13: taxable income, losses, tax.
    private IncomeTax incomeTax(
            int t,
            Physicals physicals,
            Project project,
            Levies levies,
            Sharing sharing,
            double lossStock) {
        if (t < terms.constructionYears()) {
            return new IncomeTax(0, 0, 0, 0);
        }
        double depreciation = depreciation(t, physicals);
        double income =
                project.netbackUsd()
                        - levies.royaltyUsd()
                        - sharing.stateShareUsd()
                        - project.operatingCostUsd()
                        - project.sustainingUsd()
                        - depreciation
                        - (fiscal.isClosureDeductible() ? project.closureUsd() : 0);
        double profit = Math.max(income, 0);
        double used = Math.min(profit, fiscal.lossUseShare() * lossStock);
        return new IncomeTax(depreciation, income, used, fiscal.incomeTaxRate() * (profit - used));
    }

    /// Paragraph 11: tax depreciation, in real terms.
    private double depreciation(int t, Physicals physicals) {
        int productionYear = productionYear(t);
        double nominal = 0;
        for (AssetClass assets : fiscal.assetClasses()) {
            double cost = assets.shareOfCapex() * realisation.capexUsd();
            if (assets.years() == 0) {
                nominal +=
                        physicals.isRunning()
                                ? cost * physicals.oreTonnes() / realisation.oreTonnes()
                                : 0;
            } else if (productionYear >= 0 && productionYear < assets.years()) {
                nominal += cost / assets.years();
            }
        }
        int age = t - (terms.constructionYears() - 1);
        return nominal / Math.pow(1 + terms.inflationPerYear(), age)
                + depreciationOfExpansion(t, physicals);
    }

    /// Paragraph 11: capital of later stages, from the year after it is spent.
    private double depreciationOfExpansion(int t, Physicals physicals) {
        double real = 0;
        for (int s = terms.constructionYears(); s < t; s++) {
            double spent = capital.spentUsd()[s];
            if (spent == 0) {
                continue;
            }
            double nominal = 0;
            for (AssetClass assets : fiscal.assetClasses()) {
                double cost = assets.shareOfCapex() * spent;
                if (assets.years() == 0) {
                    nominal +=
                            physicals.isRunning()
                                    ? cost * physicals.oreTonnes() / capital.oreLeftTonnes()[s]
                                    : 0;
                } else if (t - s <= assets.years()) {
                    nominal += cost / assets.years();
                }
            }
            real += nominal / Math.pow(1 + terms.inflationPerYear(), t - s);
        }
        return real;
    }

    private int productionYear(int t) {
        return t - terms.constructionYears() - realisation.delayYears();
    }

    /// Paragraph 15: a dividend needs cash and profit.
    private Distribution distribution(double afterTaxFlow, double retainedProfit) {
        double dividend = Math.max(0, Math.min(afterTaxFlow, retainedProfit));
        return new Distribution(dividend, fiscal.withholdingRate() * dividend);
    }

    /// Paragraph 16: who receives what.
    private Parties parties(
            double afterTaxFlow,
            Levies levies,
            Sharing sharing,
            IncomeTax tax,
            Distribution distribution) {
        double base = levies.royaltyUsd() + levies.permitFeeUsd() + sharing.stateShareUsd();
        double gross = base + tax.taxUsd() + distribution.withholdingUsd() + levies.vatChangeUsd();
        double contribution = fiscal.fund().contributionShare() * base;
        double first = fiscal.fund().firstPartnerShare() * contribution;
        return new Parties(
                afterTaxFlow - distribution.withholdingUsd(),
                gross,
                base,
                contribution,
                first,
                contribution - first);
    }

    private boolean isLast(int t) {
        return t == terms.years() - 1;
    }

    private boolean isPriced(int t) {
        int y = t - terms.constructionYears();
        return y >= 0 && y < terms.priceYears();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
