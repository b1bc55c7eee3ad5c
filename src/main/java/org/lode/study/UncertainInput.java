package org.lode.study;

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

    double in(double[] draw) {
        return position < 0 ? known : draw[position];
    }
}
