package org.lode.risk;

import java.util.Arrays;

/// State of the search for internal rates of return of a block of flows: bracket, rate, last
/// move.
///
/// All trials move together without branches. A trial that has converged stays where it is, and
/// one without a rate moves without being looked at.
final class RateIteration {
    /// Farther than any bracket.
    private static final double BEYOND = 1000;

    final double[] low;
    final double[] high;
    final double[] rate;
    final double[] move;
    final boolean[] isDefined;
    private final double[] discount;
    private final double[] value;
    private final double[] slope;

    RateIteration(int lanes) {
        low = new double[lanes];
        high = new double[lanes];
        rate = new double[lanes];
        move = new double[lanes];
        isDefined = new boolean[lanes];
        discount = new double[lanes];
        value = new double[lanes];
        slope = new double[lanes];
    }

    void start() {
        Arrays.fill(low, InternalRateOfReturn.LOWEST);
        Arrays.fill(high, InternalRateOfReturn.HIGHEST);
        Arrays.fill(rate, InternalRateOfReturn.START);
        Arrays.fill(move, Double.POSITIVE_INFINITY);
    }

    /// True if trial `i` has a rate that is not yet found.
    boolean isMoving(int i) {
        return isDefined[i] && move[i] >= InternalRateOfReturn.TOLERANCE;
    }

    int countMoving() {
        int moving = 0;
        for (int i = 0; i < move.length; i++) {
            moving += isMoving(i) ? 1 : 0;
        }
        return moving;
    }

    /// One step for all trials.
    ///
    /// @param flows USD by year and trial
    void step(double[][] flows) {
        evaluate(flows);
        improve();
    }

    /// Value and its derivative by the discount factor v = 1 / (1 + r), by Horner's rule.
    private void evaluate(double[][] flows) {
        int last = flows.length - 1;
        double[] lastFlow = flows[last];
        for (int i = 0; i < value.length; i++) {
            discount[i] = 1 / (1 + rate[i]);
            value[i] = lastFlow[i];
            slope[i] = 0;
        }
        int t = last - 1;
        for (; t >= 3; t -= 4) {
            addFourYears(flows[t], flows[t - 1], flows[t - 2], flows[t - 3]);
        }
        for (; t >= 0; t--) {
            double[] flow = flows[t];
            for (int i = 0; i < value.length; i++) {
                slope[i] = slope[i] * discount[i] + value[i];
                value[i] = value[i] * discount[i] + flow[i];
            }
        }
    }

    /// Four years at once: the sums stay in registers.
    private void addFourYears(double[] c3, double[] c2, double[] c1, double[] c0) {
        double[] v = discount;
        for (int i = 0; i < v.length; i++) {
            double f = v[i];
            double y = value[i];
            double d = slope[i];
            d = d * f + y;
            y = y * f + c3[i];
            d = d * f + y;
            y = y * f + c2[i];
            d = d * f + y;
            y = y * f + c1[i];
            d = d * f + y;
            y = y * f + c0[i];
            value[i] = y;
            slope[i] = d;
        }
    }

    /// Short loops over local arrays: the compiler vectorises these, not one long loop.
    private void improve() {
        double[] r = rate;
        double[] l = low;
        double[] h = high;
        double[] newton = move;
        for (int i = 0; i < r.length; i++) {
            // the rate becomes the lower end where the value is positive, else the upper end
            double isAbove = Math.max(0, Math.signum(value[i]));
            l[i] = Math.max(l[i], r[i] - BEYOND * (1 - isAbove));
            h[i] = Math.min(h[i], r[i] + BEYOND * isAbove);
        }
        for (int i = 0; i < r.length; i++) {
            newton[i] = r[i] + value[i] / (slope[i] * discount[i] * discount[i]);
        }
        for (int i = 0; i < r.length; i++) {
            double inside = Math.min(Math.max(newton[i], l[i]), h[i]);
            double isOutside = Math.abs(Math.signum(newton[i] - inside));
            double next = inside + isOutside * (0.5 * (l[i] + h[i]) - inside);
            move[i] = Math.min(Math.abs(next - r[i]), h[i] - l[i]);
            r[i] = next;
        }
    }
}
