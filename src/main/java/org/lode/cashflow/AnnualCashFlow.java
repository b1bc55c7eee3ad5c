package org.lode.cashflow;

/// One year of a project: every line of the order of calculation, in that order.
///
/// Money is real USD of the price base year, positive as its name says (a cost is a positive
/// cost, a payment to the state a positive payment). Reference: `docs/cash-flow-order.md`;
/// paragraph numbers below are those of that page.
///
/// @param year index t, 0 = first year of spending
/// @param physicals ore and products (paragraphs 1, 2)
/// @param project flows of the project before the state takes its part (2, 4 to 8)
/// @param levies payments that do not depend on profit (3, 5, 9)
/// @param sharing division of production under an agreement (10)
/// @param incomeTax tax on profit (11 to 13)
/// @param distribution dividends (15)
/// @param parties who receives what (16)
/// @param closing balances carried into the next year
public record AnnualCashFlow(
        int year,
        Physicals physicals,
        Project project,
        Levies levies,
        Sharing sharing,
        IncomeTax incomeTax,
        Distribution distribution,
        Parties parties,
        Balances closing) {

    /// Project flow before all payments to the state, USD.
    public double preTaxFlowUsd() {
        return project.preTaxFlowUsd();
    }

    /// What the investor receives, USD.
    public double investorUsd() {
        return parties.investorUsd();
    }

    /// Ore milled and products sold.
    ///
    /// @param oreTonnes ore milled in the year, t
    /// @param soldTonnes payable tonnes sold, per product
    /// @param revenueUsd gross sales value, per product
    public record Physicals(double oreTonnes, double[] soldTonnes, double[] revenueUsd) {
        public Physicals {
            soldTonnes = soldTonnes.clone();
            revenueUsd = revenueUsd.clone();
        }

        /// True in a year with ore.
        public boolean isRunning() {
            return oreTonnes > 0;
        }
    }

    /// Flows of the project itself.
    ///
    /// @param revenueUsd gross sales value of all products
    /// @param freightUsd freight and selling cost
    /// @param operatingCostUsd site operating cost
    /// @param sustainingUsd sustaining capital
    /// @param capexUsd initial capital
    /// @param closureUsd closure and rehabilitation
    /// @param workingCapitalChangeUsd growth of the working capital (negative when it is
    ///     released)
    public record Project(
            double revenueUsd,
            double freightUsd,
            double operatingCostUsd,
            double sustainingUsd,
            double capexUsd,
            double closureUsd,
            double workingCapitalChangeUsd) {
        /// Sales value at the delivery point, after freight, USD.
        public double netbackUsd() {
            return revenueUsd - freightUsd;
        }

        /// Flow before all payments to the state, USD.
        public double preTaxFlowUsd() {
            return revenueUsd
                    - freightUsd
                    - operatingCostUsd
                    - sustainingUsd
                    - capexUsd
                    - closureUsd
                    - workingCapitalChangeUsd;
        }
    }

    /// Payments that do not depend on profit.
    ///
    /// @param royaltyUsd royalty (rent for the use of subsoil)
    /// @param permitFeeUsd price of the permit
    /// @param vatChangeUsd growth of the input tax that the state still owes (negative on refund)
    public record Levies(double royaltyUsd, double permitFeeUsd, double vatChangeUsd) {}

    /// Division of the year's production under a production-sharing agreement; zeros without one.
    ///
    /// @param costRecoveryUsd production that pays the investor's costs
    /// @param profitProductionUsd production left after royalty and cost recovery
    /// @param stateShareUsd the state's part of the profit production
    public record Sharing(
            double costRecoveryUsd, double profitProductionUsd, double stateShareUsd) {
        /// No agreement.
        static final Sharing NONE = new Sharing(0, 0, 0);
    }

    /// Corporate income tax of the year.
    ///
    /// @param depreciationUsd tax depreciation of the capital, in real terms
    /// @param taxableIncomeUsd income before losses brought forward; may be negative
    /// @param lossUsedUsd losses brought forward that were set off
    /// @param taxUsd income tax
    public record IncomeTax(
            double depreciationUsd, double taxableIncomeUsd, double lossUsedUsd, double taxUsd) {}

    /// Distribution of profit.
    ///
    /// @param dividendUsd dividend; what the investor draws beyond it returns capital
    /// @param withholdingUsd tax withheld from the dividend
    public record Distribution(double dividendUsd, double withholdingUsd) {}

    /// Who receives what. Investor, state and both partners add up to the pre-tax project flow.
    ///
    /// @param investorUsd flow of the investor after all payments
    /// @param stateGrossUsd all payments to the state, before it pays into the joint fund
    /// @param fundBaseUsd base of the contribution: royalty, permit fee, share of production
    /// @param contributionUsd contribution of the state to the joint fund
    /// @param firstPartnerUsd part of the contribution credited to the first partner
    /// @param secondPartnerUsd part credited to the second partner
    public record Parties(
            double investorUsd,
            double stateGrossUsd,
            double fundBaseUsd,
            double contributionUsd,
            double firstPartnerUsd,
            double secondPartnerUsd) {
        /// What the state keeps after its contribution, USD.
        public double stateKeptUsd() {
            return stateGrossUsd - contributionUsd;
        }
    }

    /// Balances at the end of a year.
    ///
    /// @param workingCapitalUsd working capital W
    /// @param vatReceivableUsd input tax not yet refunded V
    /// @param costPoolUsd costs not yet recovered from production U
    /// @param isCostRecovered true once the pool has been recovered to zero
    /// @param lossStockUsd losses carried forward S
    /// @param retainedProfitUsd profit not yet distributed E
    public record Balances(
            double workingCapitalUsd,
            double vatReceivableUsd,
            double costPoolUsd,
            boolean isCostRecovered,
            double lossStockUsd,
            double retainedProfitUsd) {
        /// Before the first year.
        static final Balances OPENING = new Balances(0, 0, 0, false, 0, 0);
    }
}
