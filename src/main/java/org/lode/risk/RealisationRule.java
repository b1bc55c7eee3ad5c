package org.lode.risk;

import org.lode.cashflow.Realisation;

/// Turns one draw of the variables into a mine: plan, capacity, capital and unit cost.
///
/// The full design is recomputed in every trial (capacity from the ore drawn, capital from the
/// capacity), so that no trial runs a simplified twin. Implementations must be pure functions:
/// they are called from several threads.
@FunctionalInterface
public interface RealisationRule {
    /// @param values one value per variable of the simulation, in their order
    Realisation realise(double[] values);
}
