/// How sure is the worth? Monte Carlo over resource, recovery, cost, overrun, price path and
/// delay.
@NullMarked
package org.lode.risk;

import org.jspecify.annotations.NullMarked;
