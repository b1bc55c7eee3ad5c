/// What does it cost? Capital and operating cost before anybody has made a study, with their
/// spread.
///
/// Read in this order: [CostCurve], [MineCurve] and [MillCurve] (published curves, 1989
/// dollars), [Escalation] (1989 to the base year), [CostInputs] and [CostModel] (curves put
/// together, with a derivation, or as a [CostKernel] for simulations), [Calibration] (how far
/// published studies lie from the curves, and how widely), [CapitalOverrun] (how far mines as
/// built lie from studies).
///
/// Conventions: dollars are real US dollars of the base year; tonnes are metric; operating cost
/// is per tonne of ore milled. The curves recover about half of what modern studies state, so
/// an uncalibrated figure is never an appraisal. Reference: Camm 1991, US Bureau of Mines IC
/// 9298; `docs/method-cost.md`.
@NullMarked
package org.lode.cost;

import org.jspecify.annotations.NullMarked;
