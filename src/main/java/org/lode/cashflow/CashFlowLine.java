package org.lode.cashflow;

/// A line of the cash-flow table: its name, unit and formula in words.
///
/// Paragraph numbers are those of `docs/cash-flow-order.md`. The order is the order of
/// calculation and of printing.
public enum CashFlowLine {
    ORE("ore milled", "t", "min(ore left, capacity x ramp-up) (1)"),
    REVENUE("revenue", "USD", "sum of sold tonnes x price (2)"),
    FREIGHT("freight", "USD", "sum of sold tonnes x freight (2)"),
    ROYALTY("royalty", "USD", "sum of rate(price) x value of product (3)"),
    OPERATING_COST(
            "operating cost",
            "USD",
            "unit cost x (fixed share x capacity + variable share x ore) (4)"),
    SUSTAINING("sustaining capital", "USD", "share of capital in place in running years (4)"),
    CAPEX("capital", "USD", "initial capital by construction year, later stages as built (5)"),
    PERMIT_FEE("permit fee", "USD", "paid at t = 0 (5)"),
    CLOSURE("closure", "USD", "fixed amount + share of capital in place, once (6)"),
    WORKING_CAPITAL_CHANGE(
            "growth of working capital", "USD", "W(t) - W(t-1), W = share x revenue (7)"),
    PRE_TAX_FLOW(
            "pre-tax project flow",
            "USD",
            "revenue - freight - operating cost - sustaining - capital - closure - growth of"
                    + " working capital (8)"),
    VAT_CHANGE("growth of value-added tax receivable", "USD", "V(t) - V(t-1) (9)"),
    COST_RECOVERY("cost production", "USD", "min(cap x value, cost pool, value - royalty) (10)"),
    PROFIT_PRODUCTION("profit production", "USD", "value - royalty - cost production (10)"),
    STATE_SHARE(
            "state's share of profit production",
            "USD",
            "share(price of first product) x profit production (10)"),
    DEPRECIATION(
            "tax depreciation", "USD", "straight line or unit of production, in real terms (11)"),
    TAXABLE_INCOME(
            "taxable income before losses",
            "USD",
            "revenue - freight - royalty - state's share - costs - depreciation (12)"),
    LOSS_USED("losses used", "USD", "min(loss stock, taxable income, allowed share of stock) (13)"),
    INCOME_TAX("income tax", "USD", "rate x (taxable income - losses used) (13)"),
    DIVIDEND("dividend", "USD", "min(flow after income tax, retained profit) (15)"),
    WITHHOLDING("withholding tax", "USD", "rate x dividend (15)"),
    INVESTOR(
            "investor's flow",
            "USD",
            "pre-tax flow - royalty - permit fee - state's share - income tax - growth of VAT"
                    + " receivable - withholding tax (14, 16)"),
    STATE_GROSS(
            "payments to the state",
            "USD",
            "royalty + permit fee + state's share + income tax + withholding tax + growth of VAT"
                    + " receivable (16)"),
    FUND_BASE("base of the fund contribution", "USD", "royalty + permit fee + state's share (16)"),
    FUND_CONTRIBUTION("fund contribution", "USD", "contribution share x base (16)"),
    STATE_KEPT("kept by the state", "USD", "payments to the state - fund contribution (16)"),
    FIRST_PARTNER("first partner's part", "USD", "first partner's share x contribution (16)"),
    SECOND_PARTNER("second partner's part", "USD", "contribution - first partner's part (16)");

    private final String label;
    private final String unit;
    private final String formula;

    CashFlowLine(String label, String unit, String formula) {
        this.label = label;
        this.unit = unit;
        this.formula = formula;
    }

    /// Name of the line in the trade's words.
    public String label() {
        return label;
    }

    /// Unit, `USD` (real) or `t`.
    public String unit() {
        return unit;
    }

    /// Formula in words, with the paragraph of the order of calculation in parentheses.
    public String formula() {
        return formula;
    }

    /// The figure of one year.
    public double of(AnnualCashFlow year) {
        return switch (this) {
            case ORE -> year.physicals().oreTonnes();
            case REVENUE -> year.project().revenueUsd();
            case FREIGHT -> year.project().freightUsd();
            case ROYALTY -> year.levies().royaltyUsd();
            case OPERATING_COST -> year.project().operatingCostUsd();
            case SUSTAINING -> year.project().sustainingUsd();
            case CAPEX -> year.project().capexUsd();
            case PERMIT_FEE -> year.levies().permitFeeUsd();
            case CLOSURE -> year.project().closureUsd();
            case WORKING_CAPITAL_CHANGE -> year.project().workingCapitalChangeUsd();
            case PRE_TAX_FLOW -> year.preTaxFlowUsd();
            case VAT_CHANGE -> year.levies().vatChangeUsd();
            case COST_RECOVERY -> year.sharing().costRecoveryUsd();
            case PROFIT_PRODUCTION -> year.sharing().profitProductionUsd();
            case STATE_SHARE -> year.sharing().stateShareUsd();
            case DEPRECIATION -> year.incomeTax().depreciationUsd();
            case TAXABLE_INCOME -> year.incomeTax().taxableIncomeUsd();
            case LOSS_USED -> year.incomeTax().lossUsedUsd();
            case INCOME_TAX -> year.incomeTax().taxUsd();
            case DIVIDEND -> year.distribution().dividendUsd();
            case WITHHOLDING -> year.distribution().withholdingUsd();
            case INVESTOR -> year.investorUsd();
            case STATE_GROSS -> year.parties().stateGrossUsd();
            case FUND_BASE -> year.parties().fundBaseUsd();
            case FUND_CONTRIBUTION -> year.parties().contributionUsd();
            case STATE_KEPT -> year.parties().stateKeptUsd();
            case FIRST_PARTNER -> year.parties().firstPartnerUsd();
            case SECOND_PARTNER -> year.parties().secondPartnerUsd();
        };
    }
}
