package org.lode.waterfall;

/// What becomes of a return that was due and not paid.
public sealed interface Arrears {
    /// It stays due until it is paid.
    record Cumulative() implements Arrears {}

    /// It lapses after the end of its period.
    ///
    /// @param periods a return may still be paid on the last day of its period
    record Lapsing(Periods periods) implements Arrears {}
}
