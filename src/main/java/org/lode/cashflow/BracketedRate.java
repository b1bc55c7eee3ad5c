package org.lode.cashflow;

import java.util.OptionalDouble;

/// The internal rate of return in (-0.20, 10) by safeguarded Newton iteration from 0.12.
///
/// Defined only if the present value is positive at -0.20 and negative at 10. With three roots in
/// the bracket the iteration finds one of them. Step by step as in `docs/cash-flow-order.md`, last
/// paragraph; tolerance 1e-10 in the rate.
final class BracketedRate {
    private static final double LOW = -0.20;
    private static final double HIGH = 10;
    private static final double START = 0.12;
    private static final double TOLERANCE = 1e-10;
    private static final int ITERATIONS = 80;

    private BracketedRate() {}

    static OptionalDouble of(double[] flows) {
        double low = LOW;
        double high = HIGH;
        if (flows.length == 0 || !(value(flows, low) > 0) || !(value(flows, high) < 0)) {
            return OptionalDouble.empty();
        }
        double rate = START;
        for (int k = 0; k < ITERATIONS; k++) {
            double value = value(flows, rate);
            if (value > 0) {
                low = rate;
            } else {
                high = rate;
            }
            double next = rate - value / slope(flows, rate);
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            double step = Math.abs(next - rate);
            rate = next;
            if (step < TOLERANCE || high - low < TOLERANCE) {
                break;
            }
        }
        return OptionalDouble.of(rate);
    }

    private static double value(double[] flows, double rate) {
        double x = 1 / (1 + rate);
        double y = 0;
        for (int t = flows.length - 1; t >= 0; t--) {
            y = y * x + flows[t];
        }
        return y;
    }

    /// Derivative of the present value with respect to the rate.
    private static double slope(double[] flows, double rate) {
        double x = 1 / (1 + rate);
        double d = 0;
        for (int t = flows.length - 1; t >= 1; t--) {
            d = d * x + t * flows[t];
        }
        return -d * x * x;
    }
}
