package org.lode.cashflow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// All internal rates of return of a cash flow, and the one that a named rule chooses.
///
/// An internal rate of return r is a real root of sum of flow(t) / (1 + r)^t = 0 (end-year,
/// year 0 undiscounted). Flows that change sign more than once, as mines with a closing cost
/// do, can have several roots or none: read the net present value instead. Descartes: the
/// number of rates above
/// -1 is at most `signChanges` and differs from it by an even number.
///
/// Limits: roots in (-0.99, 10] per year are reported; separation and accuracy as in the root
/// isolation (roots closer than about 1e-7 in 1 / (1 + r) may be reported as one).
///
/// @param roots all roots in (-0.99, 10], ascending
/// @param signChanges changes of sign along the flow, zeros left out
/// @param rule the rule of choice
/// @param chosen the root that the rule takes; empty if none qualifies
public record InternalRateOfReturn(
        List<Double> roots, int signChanges, Rule rule, OptionalDouble chosen) {
    /// Lowest rate reported (not included).
    public static final double LOWEST = -0.99;

    /// Highest rate reported (included).
    public static final double HIGHEST = 10;

    /// Which root is called "the" internal rate of return.
    public enum Rule {
        /// The smallest rate of zero or more; without one, the negative rate nearest to zero.
        SMALLEST_POSITIVE,
        /// The rate nearest to zero, of either sign.
        NEAREST_ZERO,
        /// The rate in (-0.20, 10) if the present value is positive at -0.20 and negative at 10.
        /// Newton's method from 0.12 kept inside the shrinking bracket; the rule of the
        /// simulation kernel.
        BRACKETED
    }

    public InternalRateOfReturn {
        roots = List.copyOf(roots);
    }

    /// All rates of a cash flow and the choice among them.
    ///
    /// @param flowsUsd flow of years 0, 1, 2, ..., finite, USD
    /// @param rule which rate to choose
    public static InternalRateOfReturn of(double[] flowsUsd, Rule rule) {
        List<Double> roots = roots(flowsUsd);
        OptionalDouble chosen =
                switch (rule) {
                    case SMALLEST_POSITIVE -> smallestPositive(roots);
                    case NEAREST_ZERO -> nearestZero(roots);
                    case BRACKETED -> BracketedRate.of(flowsUsd);
                };
        return new InternalRateOfReturn(roots, RealRoots.signChanges(flowsUsd), rule, chosen);
    }

    /// Modified rate: outflows discounted to year 0 at the finance rate, inflows compounded to
    /// the last year at the reinvestment rate, (future value / present value)^(1/n) - 1.
    ///
    /// @param flowsUsd flow of years 0 .. n, USD
    /// @param financeRatePerYear rate paid on outflows, above -1
    /// @param reinvestRatePerYear rate earned on inflows, above -1
    /// @return empty without at least one outflow, one inflow and two years
    public static OptionalDouble modified(
            double[] flowsUsd, double financeRatePerYear, double reinvestRatePerYear) {
        int n = flowsUsd.length - 1;
        double invested = 0;
        double gained = 0;
        for (int t = 0; t <= n; t++) {
            if (flowsUsd[t] < 0) {
                invested -= flowsUsd[t] * Math.pow(1 + financeRatePerYear, -t);
            } else {
                gained += flowsUsd[t] * Math.pow(1 + reinvestRatePerYear, n - t);
            }
        }
        return n > 0 && invested > 0 && gained > 0
                ? OptionalDouble.of(Math.pow(gained / invested, 1.0 / n) - 1)
                : OptionalDouble.empty();
    }

    /// True if exactly one rate qualifies, so that the choice does not matter.
    public boolean isUnique() {
        return roots.size() == 1;
    }

    private static OptionalDouble smallestPositive(List<Double> ascending) {
        OptionalDouble positive =
                ascending.stream().mapToDouble(Double::doubleValue).filter(r -> r >= 0).min();
        return positive.isPresent() ? positive : nearestZero(ascending);
    }

    private static OptionalDouble nearestZero(List<Double> ascending) {
        OptionalDouble nearest = OptionalDouble.empty();
        for (double r : ascending) {
            if (nearest.isEmpty() || Math.abs(r) < Math.abs(nearest.getAsDouble())) {
                nearest = OptionalDouble.of(r);
            }
        }
        return nearest;
    }

    /// Rates of zero or more are sought in x = 1 / (1 + r), negative rates in 1 + r, so that no
    /// power exceeds 1.
    private static List<Double> roots(double[] flows) {
        double[] scaled = scaledWithoutOuterZeros(flows);
        List<Double> rates = new ArrayList<>();
        if (scaled.length < 2) {
            return rates;
        }
        double lowest = 1 + LOWEST;
        for (double v : RealRoots.between(lowest, reversed(scaled))) {
            if (v > lowest && v < 1) {
                rates.add(v - 1);
            }
        }
        List<Double> factors = RealRoots.between(1 / (1 + HIGHEST), scaled);
        for (double x : factors.reversed()) {
            rates.add(Math.min(1 / x - 1, HIGHEST));
        }
        return rates;
    }

    private static double[] scaledWithoutOuterZeros(double[] flows) {
        int first = flows.length;
        int last = -1;
        double largest = 0;
        for (int t = 0; t < flows.length; t++) {
            if (!Double.isFinite(flows[t])) {
                throw new IllegalArgumentException(
                        "the flow of year %d is %s, must be a number.".formatted(t, flows[t]));
            }
            if (flows[t] != 0) {
                first = Math.min(first, t);
                last = t;
                largest = Math.max(largest, Math.abs(flows[t]));
            }
        }
        double[] scaled = new double[Math.max(0, last - first + 1)];
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] = flows[first + t] / largest;
        }
        return scaled;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
