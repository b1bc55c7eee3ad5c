/// Is it worth it? From a plan, prices and terms to yearly flows, NPV, IRR and shares.
///
/// Read in this order: [ProjectTerms] (what is fixed about a project) and [Realisation] (one draw
/// of what is uncertain); [CashFlowModel] (one method per paragraph of the order of calculation),
/// which gives a [CashFlowTable] of [AnnualCashFlow] rows, read by [CashFlowLine];
/// [NetPresentValue], [InternalRateOfReturn], [Payback], [BreakEvenPrice], [FiscalIndicators],
/// [UnitCosts]; and [Appraisal], which puts them together and explains each figure.
///
/// Conventions: real USD; t = 0 is the first year of spending and is not discounted; costs and
/// payments to the state are positive in their own lines. The order of calculation stands in
/// `docs/cash-flow-order.md`; `org.lode.risk` computes the same for blocks of trials, and a test
/// holds the two together to 1e-9.
///
/// Reference: IMF, Fiscal Analysis of Resource Industries (FARI), TNM/16/01.
@NullMarked
package org.lode.cashflow;

import org.jspecify.annotations.NullMarked;
