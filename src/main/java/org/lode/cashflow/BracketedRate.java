package org.lode.cashflow;

import java.util.OptionalDouble;

/// The internal rate of return in (-0.20, 10) by safeguarded iteration.
///
/// Defined only if the present value is positive at -0.20 and negative at 10. With C the largest
/// outlay (the lowest point of the cumulative flow) and S(r) = present value + C, Newton's method
/// is applied to 1 / S(r) = 1 / C, which is nearly a straight line for an annuity; it starts from
/// the parabola through 1 / S at 0, 12 and 40 %. With three roots in the bracket the iteration
/// finds one of them. Step by step as in `docs/cash-flow-order.md`, last paragraph; tolerance
/// 1e-10 in the rate.
final class BracketedRate {
    private static final double LOW = -0.20;
    private static final double HIGH = 10;
    private static final double NEAR = 0.12;
    private static final double FAR = 0.40;
    private static final double LOWEST_START = -0.15;
    private static final double HIGHEST_START = 5;
    private static final double TOLERANCE = 1e-10;
    private static final int ITERATIONS = 80;

    private BracketedRate() {}

    static OptionalDouble of(double[] flows) {
        double low = LOW;
        double high = HIGH;
        if (flows.length == 0 || !(value(flows, low) > 0) || !(value(flows, high) < 0)) {
            return OptionalDouble.empty();
        }
        double outlay = largestOutlay(flows);
        double rate = start(flows, outlay);
        for (int k = 0; k < ITERATIONS; k++) {
            double value = value(flows, rate);
            if (value > 0) {
                low = rate;
            } else {
                high = rate;
            }
            double bend = Math.clamp(1 + value / outlay, 0.25, 4);
            double next = rate - bend * value / slope(flows, rate);
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

    /// Largest debt of the cumulative flow; above 0 where the value at the highest rate is
    /// negative.
    private static double largestOutlay(double[] flows) {
        double sum = 0;
        double lowest = 0;
        for (double flow : flows) {
            sum += flow;
            lowest = Math.min(lowest, sum);
        }
        return -lowest;
    }

    /// Rate at which the parabola through (C / S, rate) at 0, 12 and 40 % has C / S = 1.
    private static double start(double[] flows, double outlay) {
        double q0 = 1 / Math.max(1 + value(flows, 0) / outlay, 0.12);
        double q1 = 1 / Math.max(1 + value(flows, NEAR) / outlay, 0.06);
        double q2 = 1 / Math.max(1 + value(flows, FAR) / outlay, 0.03);
        double atNear = (1 - q0) * (1 - q2) / ((q1 - q0) * (q1 - q2));
        double atFar = (1 - q0) * (1 - q1) / ((q2 - q0) * (q2 - q1));
        double rate = NEAR * atNear + FAR * atFar;
        return rate > LOWEST_START && rate < HIGHEST_START ? rate : NEAR;
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
