/// When is it worth to start, to wait, to pause, to give up, to ask first?
///
/// Reading order. Closed forms, the yardsticks of everything else: [EuropeanOption],
/// [ExchangeOption], [JumpOption], [PerpetualOption], [StochasticCostOption]. War and peace as a
/// chain of states ([org.lode.scenario.MarkovChain]): [ProducingAsset], [StartOption] with its
/// [StartDecision] (the value of waiting, in words too); "from which value on" is asked of
/// [org.lode.scenario.BreakEven] ("never" and "always" are answers). A whole mine: [MineProject]
/// lays out what its owner may choose as a [DecisionGraph]
/// of [Situation]s and [Choice]s; [ExactDecision] solves it on a [PriceLattice],
/// [LongstaffSchwartz] on simulated [MarketPaths], and [RuleLine] says the rule in a sentence.
/// Several prices: [BasketPrice], their sum, is the price of the ladder; [PathBounds] brackets the
/// value on paths of all of them. [KnownEnd] is for an owner who knows when the war ends.
/// American options: [AmericanPut], [FiniteDifferences], [BinomialTree]. Geology: [Table],
/// [BayesNetwork], [InfluenceDiagram], [Exploration].
///
/// Conventions. Decisions fall at the start of a step; the cash of the step falls at the same
/// date. Discount factors are per step. Values are dollars of the date of the decision. Nothing
/// here knows whether prices are simulated in the real world or for pricing: discount the first
/// at a rate that carries the risk, the second at the riskless rate.
///
/// References: Dixit and Pindyck 1994, Investment under Uncertainty; Longstaff and Schwartz 2001,
/// doi:10.1093/rfs/14.1.113; Brennan and Schwartz 1985, doi:10.1086/296288; Koller and Friedman
/// 2009, Probabilistic Graphical Models, chapters 9 and 23.
@NullMarked
package org.lode.option;

import org.jspecify.annotations.NullMarked;
