package org.lode.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// One-at-a-time sensitivity: each variable at its P10 and its P90, all others at their medians.
///
/// Shows direction and reach of single variables; it shows no interaction and no correlation. For
/// shares of the variance see [VarianceDrivers].
///
/// @param centreUsd NPV with all variables at their medians, USD
/// @param bars one per variable, widest swing first
public record Tornado(double centreUsd, List<Bar> bars) {
    private static final double LOW_PROBABILITY = 0.10;
    private static final double HIGH_PROBABILITY = 0.90;

    /// One variable.
    ///
    /// @param name printed name
    /// @param low its P10, in its unit
    /// @param high its P90
    /// @param npvAtLowUsd NPV at the P10, USD
    /// @param npvAtHighUsd NPV at the P90, USD
    public record Bar(
            String name, double low, double high, double npvAtLowUsd, double npvAtHighUsd) {
        /// Distance between the two NPVs, USD.
        public double swingUsd() {
            return Math.abs(npvAtHighUsd - npvAtLowUsd);
        }
    }

    public Tornado {
        bars = List.copyOf(bars);
    }

    /// Evaluates the model at the centre and at two points per variable.
    ///
    /// @param variables uncertain inputs
    /// @param npv NPV in USD for one value per variable, in their order
    public static Tornado of(List<Variable> variables, ToDoubleFunction<double[]> npv) {
        double[] centre = variables.stream().mapToDouble(v -> v.distribution().median()).toArray();
        List<Bar> bars = new ArrayList<>();
        for (int k = 0; k < centre.length; k++) {
            double low = variables.get(k).distribution().quantile(LOW_PROBABILITY);
            double high = variables.get(k).distribution().quantile(HIGH_PROBABILITY);
            bars.add(
                    new Bar(
                            variables.get(k).name(),
                            low,
                            high,
                            npv.applyAsDouble(with(centre, k, low)),
                            npv.applyAsDouble(with(centre, k, high))));
        }
        bars.sort(Comparator.comparingDouble(Bar::swingUsd).reversed());
        return new Tornado(npv.applyAsDouble(centre.clone()), bars);
    }

    private static double[] with(double[] centre, int k, double value) {
        double[] changed = centre.clone();
        changed[k] = value;
        return changed;
    }
}
