package org.lode.study;

import java.util.Arrays;
import org.lode.quantity.Uncertainty;
import org.lode.risk.Driver;

/// One input of the mine design: a known figure, or a position in the draw.
///
/// @param position position in the draw, -1 if the figure is known
/// @param known the known figure or the median
record UncertainInput(int position, double known) {
    static UncertainInput of(
            ProjectVariables variables, Driver driver, String name, Uncertainty distribution) {
        return new UncertainInput(variables.add(driver, name, distribution), distribution.median());
    }

    static UncertainInput known(double value) {
        return new UncertainInput(-1, value);
    }

    /// The value in trial `i`.
    ///
    /// @param draw one row per variable
    double at(double[][] draw, int i) {
        return position < 0 ? known : draw[position][i];
    }

    /// The nearest whole number in trial `i`; for figures of 0 or more.
    int wholeAt(double[][] draw, int i) {
        return (int) (at(draw, i) + 0.5);
    }

    /// Sets `values` to the figure.
    void fill(double[][] draw, double[] values) {
        if (position < 0) {
            Arrays.fill(values, known);
        } else {
            System.arraycopy(draw[position], 0, values, 0, values.length);
        }
    }

    /// Multiplies `values` by the figure.
    void multiply(double[][] draw, double[] values) {
        if (position < 0) {
            scale(values, known);
            return;
        }
        double[] factors = draw[position];
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
    }

    /// Multiplies `values` by a constant.
    static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
