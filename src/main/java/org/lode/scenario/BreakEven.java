package org.lode.scenario;

import java.util.function.DoubleUnaryOperator;

/// The value of one variable at which a worth changes its sign, by bisection.
///
/// The range is first cut into 32 parts to find a change of sign; of several the first is taken.
public sealed interface BreakEven {
    /// The worth changes its sign here.
    ///
    /// @param value value of the variable
    /// @param isPositiveBelow true if the worth is positive below it
    record At(double value, boolean isPositiveBelow) implements BreakEven {}

    /// The worth is positive over the whole range.
    record Always() implements BreakEven {}

    /// The worth is positive nowhere in the range.
    record Never() implements BreakEven {}

    /// Looks for the change of sign.
    ///
    /// @param worth worth as a function of the variable
    /// @param low low end of the range
    /// @param high high end
    static BreakEven of(DoubleUnaryOperator worth, double low, double high) {
        int parts = 32;
        double a = low;
        boolean isPositive = worth.applyAsDouble(low) > 0;
        for (int k = 1; k <= parts; k++) {
            double b = low + (high - low) * k / parts;
            if (worth.applyAsDouble(b) > 0 != isPositive) {
                return new At(bisect(worth, a, b, isPositive), isPositive);
            }
            a = b;
        }
        return isPositive ? new Always() : new Never();
    }

    private static double bisect(
            DoubleUnaryOperator worth, double low, double high, boolean isPositive) {
        double a = low;
        double b = high;
        for (int i = 0; i < 60 && b - a > 1e-12 * (1 + Math.abs(b)); i++) {
            double middle = (a + b) / 2;
            if (worth.applyAsDouble(middle) > 0 == isPositive) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }
}
