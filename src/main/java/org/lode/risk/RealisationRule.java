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

    /// The mines of a block of trials. A rule that takes many draws at once overrides this.
    ///
    /// @param drawn one row per variable, one entry per trial
    /// @param mines receives the mines
    default void realise(double[][] drawn, MineBlock mines) {
        double[] values = new double[drawn.length];
        for (int i = 0; i < mines.lanes(); i++) {
            for (int v = 0; v < values.length; v++) {
                values[v] = drawn[v][i];
            }
            mines.set(i, realise(values));
        }
    }
}
