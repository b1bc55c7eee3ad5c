/// What does the state take?
///
/// [FiscalRegime] holds every term of one project: [RoyaltyTerm] per product, [AssetClass] for
/// depreciation, [ValueAddedTax] timing, [ProductionSharing] where there is an agreement, and
/// [FundTerms] for the joint fund. The order of calculation and the arithmetic stand in
/// `org.lode.cashflow`; the dated rates stand in `fiscal.csv` of the case, one row per rule with
/// its law, validity and status.
///
/// Reference: IMF, Fiscal Analysis of Resource Industries (FARI), TNM/16/01, for the terms.
@NullMarked
package org.lode.fiscal;

import org.jspecify.annotations.NullMarked;
