/// In what order is the money paid out? Steps of a distribution, exact to the cent.
///
/// Read in this order: [WaterfallStep] (return of capital, preferred return, catch-up, bands,
/// split, retention, lock-up) with [ReturnTerms] and [Shares]; [Waterfall] (the steps in order with
/// caps, [Arrangement] and [CashRounding]); [FundEvent] (contributions, fees, cash, prices, by
/// day); [DistributionDay] and [Payment] (who gets what, and why); [FundState] (where everybody
/// stands); [Clawback] (what a deal-by-deal fund takes back at its end). Beside them: [Claim] (is
/// it ever
/// repaid?), [MoneyWeightedReturn] (rates of return by dates), [ProductionTerms] (the state's share
/// of production, exact).
///
/// Conventions: all amounts are [org.lode.quantity.Money] of one currency; a return accrues in
/// decimals and is rounded in one place when it is paid; what comes in goes out, to the minor unit.
/// All cash of one day and deal is one distribution. Nothing is remembered beyond the events: the
/// same list gives the same result. `docs/waterfall.md` has the formulas.
@NullMarked
package org.lode.waterfall;

import org.jspecify.annotations.NullMarked;
