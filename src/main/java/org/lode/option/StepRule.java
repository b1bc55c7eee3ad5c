package org.lode.option;

/// What a regression learnt for one date.
///
/// @param coefficients of the value at the next date, by situation reached, state of today and
///     function of the basis
/// @param low lowest price learnt from; below it the value of going on is taken as at this price
/// @param high highest price learnt from, likewise
record StepRule(double[][][] coefficients, double low, double high) {
    /// The price at which the functions are read.
    double inRange(double price) {
        return Math.clamp(price, low, high);
    }
}
