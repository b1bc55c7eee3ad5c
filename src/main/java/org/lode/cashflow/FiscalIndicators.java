package org.lode.cashflow;

import java.util.OptionalDouble;
import org.lode.cashflow.InternalRateOfReturn.Rule;

/// How much of a project's value the state takes, and how the take falls on the investment.
///
/// All payments to the state count, with what it passes on to the joint fund. Reference: IMF,
/// Fiscal Analysis of Resource Industries (FARI), TNM/16/01, chapter on indicators.
///
/// @param averageEffectiveTaxRate AETR: present value of the payments to the state over present
///     value of the pre-tax project flow; empty if the latter is not positive
/// @param marginalEffectiveTaxRate METR: (pre-tax IRR - investor's IRR) / pre-tax IRR; empty if one
///     is undefined or the first is not positive
/// @param taxEffectOnNpv TEMI: 1 - investor's NPV / pre-tax NPV; equals the AETR because investor
///     and state add up to the project; empty as there
/// @param governmentTake undiscounted payments to the state over undiscounted pre-tax flow; empty
///     if the latter is not positive
public record FiscalIndicators(
        OptionalDouble averageEffectiveTaxRate,
        OptionalDouble marginalEffectiveTaxRate,
        OptionalDouble taxEffectOnNpv,
        OptionalDouble governmentTake) {

    /// Indicators of one cash-flow table.
    ///
    /// @param table the yearly flows
    /// @param discounting rate and timing of the present values
    /// @param rule choice among internal rates of return
    public static FiscalIndicators of(CashFlowTable table, Discounting discounting, Rule rule) {
        double preTax = table.presentValue(CashFlowLine.PRE_TAX_FLOW, discounting);
        double investor = table.presentValue(CashFlowLine.INVESTOR, discounting);
        return new FiscalIndicators(
                share(table.presentValue(CashFlowLine.STATE_GROSS, discounting), preTax),
                marginal(
                        irr(table, CashFlowLine.PRE_TAX_FLOW, rule),
                        irr(table, CashFlowLine.INVESTOR, rule)),
                share(preTax - investor, preTax),
                share(
                        table.total(CashFlowLine.STATE_GROSS),
                        table.total(CashFlowLine.PRE_TAX_FLOW)));
    }

    private static OptionalDouble irr(CashFlowTable table, CashFlowLine line, Rule rule) {
        return InternalRateOfReturn.of(table.column(line), rule).chosen();
    }

    private static OptionalDouble marginal(OptionalDouble preTax, OptionalDouble investor) {
        return preTax.isPresent() && investor.isPresent()
                ? share(preTax.getAsDouble() - investor.getAsDouble(), preTax.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble share(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }
}
