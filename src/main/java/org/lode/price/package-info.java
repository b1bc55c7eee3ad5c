/// How prices move, fitted to history: processes, calibration, correlations.
///
/// Reading order: [Measure] says whose probabilities a figure is in; [PriceProcess] and its four
/// kinds give exact moments, quantiles and paths; [PriceSeries] is a history in real money;
/// [Calibration] fits a [ModelKind] with the switches [FitSettings] and gives a [PriceFit], a
/// process with intervals or a reason why not; [SampleSize] says what a history is too short for;
/// [FuturesCurve] sets futures beside expected prices, by a [PriceOfRisk] that is assumed or
/// implied by quotes ([ImpliedRisk]); [FuturesFit] takes a history of futures and yields both
/// measures; [PriceCorrelation] ties several prices together; [YearlyModel] hands a process to the
/// appraisal.
///
/// Conventions: real USD per tonne, years, natural logarithms; intervals at 95 %. A history cannot
/// give more than its length: mean reversion in particular is weakly identified, and every fit says
/// so with its interval. Reference: Schwartz 1997, J. Finance 52(3), 923-973; formulas and limits
/// in `docs/prices.md`.
@NullMarked
package org.lode.price;

import org.jspecify.annotations.NullMarked;
