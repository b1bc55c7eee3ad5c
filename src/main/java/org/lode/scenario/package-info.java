/// What if? War and peace as a chain of states, what each state does to a site, and what policy
/// choices change.
///
/// Reading order: [ConflictState] names the four states; [MarkovChain] moves between them, with
/// the yearly chances of [TransitionRates]; [StateConditions] says what a state does to a site;
/// [SiteProfile] is the cash flow of one deposit by year of its life, [SiteValuation] its exact
/// value by backward induction and [RightToBuild] the worth of the right to build it;
/// [SiteSimulation] draws the same paths by chance. [ScenarioVariable] lists everything that a
/// scenario can set, [Assumptions] holds one value of each, [ScenarioBook] the named scenarios of a
/// case. [ProjectInputs] applies the levers ([FloorContract], [StockpileBuyer], [WarRiskCover],
/// [LockUp], capital, multipliers) to the central case of an appraisal, [SiteProfileAssembly] makes
/// the site of it, [ScenarioModel] solves it. [WarEnd], [BreakEven] with its [Answer] and
// [Sensitivity] ask what one
/// must believe; [ImpliedPremium] compares with a flat premium.
///
/// Conventions: steps of one year; the flow of a year is received in the state in which the year
/// is spent; then the site may be lost; then the state moves. Money in real USD. No parameter here
/// is a forecast: each is a range to be varied, its source stands in the case's `scenarios.csv`.
///
/// Limits: yearly steps; the states are those of a country, not of a front sector; the owner knows
/// the state and the chances. Reference: Puterman 1994, Markov Decision Processes,
/// doi:10.1002/9780470316887 (policy iteration); Kemeny and Snell 1976, Finite Markov Chains
/// (hitting times).
@NullMarked
package org.lode.scenario;

import org.jspecify.annotations.NullMarked;
