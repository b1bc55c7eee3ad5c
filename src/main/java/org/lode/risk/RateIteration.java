package org.lode.risk;

import java.util.Arrays;

/// State of the search for internal rates of return of a block of flows: bracket, rate, last
/// move.
///
/// All trials move together without branches. A trial that has converged moves on by less than
/// the tolerance, and one without a rate moves without being looked at.
final class RateIteration {
    /// Farther than any bracket.
    private static final double BEYOND = 1000;

    /// Lower bound of the factor by which an error is squared in a step.
    private static final double LEAST_CURVATURE = 2;

    private static final double SMALLEST_MOVE = 1e-30;

    final double[] low;
    final double[] high;
    final double[] rate;

    /// Inverse of the largest outlay, per USD.
    final double[] perOutlay;

    /// Last step, per year.
    final double[] move;

    /// Estimated error of the rate, per year.
    final double[] error;

    final boolean[] isDefined;
    private final double[] discount;
    private final double[] value;
    private final double[] slope;

    RateIteration(int lanes) {
        low = new double[lanes];
        high = new double[lanes];
        rate = new double[lanes];
        perOutlay = new double[lanes];
        move = new double[lanes];
        error = new double[lanes];
        isDefined = new boolean[lanes];
        discount = new double[lanes];
        value = new double[lanes];
        slope = new double[lanes];
    }

    /// A trial has a rate if its value is positive at the lowest rate and negative at the highest.
    void start(double[] valueAtLowest, double[] valueAtHighest) {
        for (int i = 0; i < isDefined.length; i++) {
            isDefined[i] = valueAtLowest[i] > 0 && valueAtHighest[i] < 0;
        }
        Arrays.fill(low, InternalRateOfReturn.LOWEST);
        Arrays.fill(high, InternalRateOfReturn.HIGHEST);
        Arrays.fill(move, SMALLEST_MOVE);
        Arrays.fill(error, Double.POSITIVE_INFINITY);
    }

    /// True if trial `i` has a rate that is not yet found.
    boolean isMoving(int i) {
        return isDefined[i] && error[i] >= InternalRateOfReturn.TOLERANCE;
    }

    int countMoving() {
        int moving = 0;
        for (int i = 0; i < error.length; i++) {
            moving += isMoving(i) ? 1 : 0;
        }
        return moving;
    }

    /// One step for all trials.
    ///
    /// @param flows USD by year and trial
    void step(double[][] flows) {
        evaluate(flows);
        narrow();
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
                slope[i] = Math.fma(slope[i], discount[i], value[i]);
                value[i] = Math.fma(value[i], discount[i], flow[i]);
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
            d = Math.fma(d, f, y);
            y = Math.fma(y, f, c3[i]);
            d = Math.fma(d, f, y);
            y = Math.fma(y, f, c2[i]);
            d = Math.fma(d, f, y);
            y = Math.fma(y, f, c1[i]);
            d = Math.fma(d, f, y);
            y = Math.fma(y, f, c0[i]);
            value[i] = y;
            slope[i] = d;
        }
    }

    /// The rate becomes the lower end where the value is positive, else the upper end.
    private void narrow() {
        double[] r = rate;
        double[] l = low;
        double[] h = high;
        double[] y = value;
        for (int i = 0; i < r.length; i++) {
            double isAbove = Math.max(0, Math.signum(y[i]));
            l[i] = Math.max(l[i], r[i] - BEYOND * (1 - isAbove));
            h[i] = Math.min(h[i], r[i] + BEYOND * isAbove);
        }
    }

    /// Short loops over local arrays: the compiler vectorises these, not one long loop.
    private void improve() {
        double[] r = rate;
        double[] l = low;
        double[] h = high;
        double[] next = slope;
        double[] last = move;
        for (int i = 0; i < r.length; i++) {
            double newton = value[i] / (slope[i] * discount[i] * discount[i]);
            double bend = 1 + value[i] * perOutlay[i];
            next[i] =
                    r[i]
                            + newton
                                    * Math.min(
                                            Math.max(bend, InternalRateOfReturn.LEAST_BEND),
                                            InternalRateOfReturn.MOST_BEND);
        }
        for (int i = 0; i < r.length; i++) {
            double inside = Math.min(Math.max(next[i], l[i]), h[i]);
            double isOutside = Math.abs(Math.signum(next[i] - inside));
            next[i] = inside + isOutside * (0.5 * (l[i] + h[i]) - inside);
        }
        for (int i = 0; i < r.length; i++) {
            // a step squares the error: error = curvature x step^2, seen in the last two steps
            double step = Math.abs(next[i] - r[i]);
            double curvature = Math.max(step / (last[i] * last[i]), LEAST_CURVATURE);
            error[i] = Math.min(step * step * curvature, h[i] - l[i]);
            last[i] = Math.max(step, SMALLEST_MOVE);
            r[i] = next[i];
        }
    }
}
