package org.lode.study;

import java.util.List;
import org.lode.cashflow.AnnualCashFlow;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Discounting;

/// The central cash flow and its division between the parties, as the report shows them.
final class CashFlowViews {
    private CashFlowViews() {}

    static List<ValuationView.YearView> years(CashFlowTable table) {
        return table.years().stream().map(CashFlowViews::year).toList();
    }

    private static ValuationView.YearView year(AnnualCashFlow y) {
        AnnualCashFlow.Project p = y.project();
        AnnualCashFlow.Parties parties = y.parties();
        double otherState =
                y.levies().permitFeeUsd()
                        + y.levies().vatChangeUsd()
                        + y.sharing().stateShareUsd()
                        + y.distribution().withholdingUsd();
        return new ValuationView.YearView(
                y.year(),
                y.physicals().oreTonnes(),
                p.revenueUsd(),
                p.freightUsd(),
                p.operatingCostUsd(),
                p.capexUsd() + p.sustainingUsd(),
                p.closureUsd(),
                p.workingCapitalChangeUsd(),
                y.levies().royaltyUsd(),
                y.incomeTax().taxUsd(),
                otherState,
                y.levies().permitFeeUsd(),
                y.sharing().stateShareUsd(),
                y.distribution().withholdingUsd(),
                p.preTaxFlowUsd(),
                parties.investorUsd(),
                parties.stateKeptUsd(),
                parties.firstPartnerUsd(),
                parties.secondPartnerUsd());
    }

    static ValuationView.PartiesView parties(
            CashFlowTable table, double meanFundNpv, String split) {
        Discounting d = table.terms().discounting();
        return new ValuationView.PartiesView(
                table.presentValue(CashFlowLine.INVESTOR, d),
                table.presentValue(CashFlowLine.STATE_KEPT, d),
                table.presentValue(CashFlowLine.FIRST_PARTNER, d),
                table.presentValue(CashFlowLine.SECOND_PARTNER, d),
                table.total(CashFlowLine.INVESTOR),
                table.total(CashFlowLine.STATE_KEPT),
                table.total(CashFlowLine.FIRST_PARTNER),
                table.total(CashFlowLine.SECOND_PARTNER),
                meanFundNpv,
                split);
    }
}
