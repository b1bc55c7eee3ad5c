/// Who buys, at what price?
///
/// [PriceModel] says how a real price moves. The choice of process moves P(NPV < 0) more than any
/// sampling error, so every appraisal is run under mean reversion and under geometric Brownian
/// motion and prints both.
@NullMarked
package org.lode.market;

import org.jspecify.annotations.NullMarked;
