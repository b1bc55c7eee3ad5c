package org.lode.cashflow;

/// Cost per tonne over the life of the mine, undiscounted, USD per tonne.
///
/// Operating cost = site operating cost + freight. All-in sustaining cost adds royalty, sustaining
/// capital and closure; it leaves out initial capital, income tax and a production share. Per tonne
/// of the first product, the sales value of the other products is deducted as by-product credit, so
/// the figure can be negative. All are NaN if no ore is milled (or nothing of the first product is
/// sold). Reference: World Gold Council, Guidance Note on Non-GAAP Metrics (2013, updated 2018).
///
/// @param operatingPerTonneOre operating cost per tonne of ore
/// @param allInSustainingPerTonneOre all-in sustaining cost per tonne of ore
/// @param operatingPerTonneProduct operating cost less credits per payable tonne of product 0
/// @param allInSustainingPerTonneProduct all-in sustaining cost less credits per payable tonne of
///     product 0
public record UnitCosts(
        double operatingPerTonneOre,
        double allInSustainingPerTonneOre,
        double operatingPerTonneProduct,
        double allInSustainingPerTonneProduct) {

    /// Unit costs of one cash-flow table.
    public static UnitCosts of(CashFlowTable table) {
        double operating =
                table.total(CashFlowLine.OPERATING_COST) + table.total(CashFlowLine.FREIGHT);
        double allIn =
                operating
                        + table.total(CashFlowLine.ROYALTY)
                        + table.total(CashFlowLine.SUSTAINING)
                        + table.total(CashFlowLine.CLOSURE);
        double ore = table.total(CashFlowLine.ORE);
        double product = sum(table.soldTonnes(0));
        double credits = table.total(CashFlowLine.REVENUE) - sum(table.revenueUsd(0));
        return new UnitCosts(
                perTonne(operating, ore),
                perTonne(allIn, ore),
                perTonne(operating - credits, product),
                perTonne(allIn - credits, product));
    }

    private static double perTonne(double costUsd, double tonnes) {
        return tonnes > 0 ? costUsd / tonnes : Double.NaN;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
