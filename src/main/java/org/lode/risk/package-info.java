/// How sure is the worth? Monte Carlo over resource, recovery, cost, overrun, price path and
/// delay.
///
/// Reading order: [SimulationPlan] says what is uncertain ([Variable], [RealisationRule], price
/// models, [Dependence]); [SamplingScheme] how trials are spread over it; [Simulation] runs it in
/// blocks of trials and gives [Trials]; [RiskSummary], [VarianceDrivers], [VarianceShares],
/// [FairShares], [PairedDifference], [Histogram] and [Tornado] say what the trials mean. Random
// numbers come
/// from [RandomStream], one stream per variable and block, or from the point sets of
/// `org.lode.sampling`, by coordinate and block, so that no result depends on the number of
/// threads.
///
/// Inside, the cash-flow kernel computes `docs/cash-flow-order.md` for a block of trials at a
/// time: arrays by trial, short loops without branches. It agrees with `cashflow.CashFlowModel`
/// to 1e-9, which a test checks on random projects.
///
/// Reference: Glasserman 2003, Monte Carlo Methods in Financial Engineering,
/// doi:10.1007/978-0-387-21617-1.
@NullMarked
package org.lode.risk;

import org.jspecify.annotations.NullMarked;
