package org.lode.cashflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.cashflow.InternalRateOfReturn.Rule;
import org.lode.quantity.Explained;

/// The value of one realisation of a project at one set of prices, with its derivation.
///
/// Conventions: real USD, years from the first spending, discounting as in
/// `table.terms().discounting()`, payback as in `table.terms().payback()`.
///
/// @param table the yearly flows
/// @param values present values of the parties' flows
/// @param irr internal rates of return of the investor's flow
/// @param payback years until the investor's flow is paid back; empty if it is not
/// @param discountedPayback the same with discounted flows
/// @param breakEven price level at which the investor's present value is zero, all prices moving
///     together
/// @param breakEvenByProduct the same with one price moving, per product
/// @param indicators the state's part
/// @param unitCosts cost per tonne
public record Appraisal(
        CashFlowTable table,
        PresentValues values,
        InternalRateOfReturn irr,
        OptionalDouble payback,
        OptionalDouble discountedPayback,
        Optional<BreakEvenPrice> breakEven,
        List<Optional<BreakEvenPrice>> breakEvenByProduct,
        FiscalIndicators indicators,
        UnitCosts unitCosts) {

    /// Present values, USD; investor, state and fund add up to the project before tax.
    ///
    /// @param investorUsd net present value of the investor
    /// @param preTaxUsd net present value of the project before payments to the state
    /// @param stateUsd what the state keeps after its contribution to the fund
    /// @param fundUsd contribution to the joint fund
    public record PresentValues(
            double investorUsd, double preTaxUsd, double stateUsd, double fundUsd) {
        static PresentValues of(CashFlowTable table, Discounting discounting) {
            return new PresentValues(
                    table.presentValue(CashFlowLine.INVESTOR, discounting),
                    table.presentValue(CashFlowLine.PRE_TAX_FLOW, discounting),
                    table.presentValue(CashFlowLine.STATE_KEPT, discounting),
                    table.presentValue(CashFlowLine.FUND_CONTRIBUTION, discounting));
        }
    }

    public Appraisal {
        breakEvenByProduct = List.copyOf(breakEvenByProduct);
    }

    /// Values a project, with the rate of return chosen as in the simulation ([Rule#BRACKETED]).
    ///
    /// @param terms what is fixed about the project
    /// @param realisation its mine
    /// @param prices price of each product in each operating calendar year, USD per tonne
    public static Appraisal of(ProjectTerms terms, Realisation realisation, double[][] prices) {
        return of(CashFlowModel.of(terms, realisation, prices), Rule.BRACKETED);
    }

    /// Values a cash-flow table.
    ///
    /// @param table yearly flows with their terms
    /// @param rule choice among internal rates of return
    public static Appraisal of(CashFlowTable table, Rule rule) {
        ProjectTerms terms = table.terms();
        double[] investor = table.column(CashFlowLine.INVESTOR);
        List<Optional<BreakEvenPrice>> byProduct = new ArrayList<>();
        for (int p = 0; p < terms.products().size(); p++) {
            byProduct.add(BreakEvenPrice.ofProduct(table, p));
        }
        return new Appraisal(
                table,
                PresentValues.of(table, terms.discounting()),
                InternalRateOfReturn.of(investor, rule),
                Payback.of(investor, terms.payback()),
                Payback.discounted(investor, terms.discounting(), terms.payback()),
                BreakEvenPrice.ofAllPrices(table),
                byProduct,
                FiscalIndicators.of(table, terms.discounting(), rule),
                UnitCosts.of(table));
    }

    /// Names of the figures that [#explain] knows.
    public static List<String> figures() {
        return AppraisalExplanation.figures();
    }

    /// How one figure follows from the yearly lines and the inputs of the run.
    ///
    /// @param figure one of [#figures]
    /// @throws IllegalArgumentException for an unknown figure
    public Explained explain(String figure) {
        return explain(figure, Map.of());
    }

    /// As [#explain(String)], with the derivation of inputs put in place of their bare values.
    ///
    /// @param figure one of [#figures]
    /// @param inputs derivations by input name: `ore`, `capacity`, `initial capital`, `unit
    ///     operating cost`, `sales of <product>`, `price of <product>`, `discount rate`
    public Explained explain(String figure, Map<String, Explained> inputs) {
        return new AppraisalExplanation(this, inputs).of(figure);
    }
}
