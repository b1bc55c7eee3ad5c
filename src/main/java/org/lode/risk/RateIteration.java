package org.lode.risk;

import java.util.Arrays;

/// State of the search for internal rates of return of a block of flows: bracket, rate, last
/// move.
///
/// All trials move together without branches. A trial that has converged moves on by less than
/// the tolerance, and one without a rate moves without being looked at.
final class RateIteration {
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

    /// 0, or NaN where the trial has no rate.
    final double[] absent;

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
        absent = new double[lanes];
        discount = new double[lanes];
        value = new double[lanes];
        slope = new double[lanes];
    }

    /// A trial has a rate if its value is positive at the lowest rate and negative at the highest.
    void start(double[] valueAtLowest, double[] valueAtHighest) {
        for (int i = 0; i < absent.length; i++) {
            absent[i] = valueAtLowest[i] > 0 && valueAtHighest[i] < 0 ? 0 : Double.NaN;
        }
        Arrays.fill(low, InternalRateOfReturn.LOWEST);
        Arrays.fill(high, InternalRateOfReturn.HIGHEST);
        Arrays.fill(move, SMALLEST_MOVE);
        Arrays.fill(error, Double.POSITIVE_INFINITY);
    }

    /// True if trial `i` has a rate that is not yet found.
    boolean isMoving(int i) {
        return absent[i] + error[i] >= InternalRateOfReturn.TOLERANCE;
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
        for (; t >= 7; t -= 8) {
            addEightYears(flows, t);
        }
        for (; t >= 0; t--) {
            double[] flow = flows[t];
            for (int i = 0; i < value.length; i++) {
                slope[i] = Math.fma(slope[i], discount[i], value[i]);
                value[i] = Math.fma(value[i], discount[i], flow[i]);
            }
        }
    }

    /// Eight years at once: the sums stay in registers.
    private void addEightYears(double[][] flows, int t) {
        double[] c0 = flows[t];
        double[] c1 = flows[t - 1];
        double[] c2 = flows[t - 2];
        double[] c3 = flows[t - 3];
        double[] c4 = flows[t - 4];
        double[] c5 = flows[t - 5];
        double[] c6 = flows[t - 6];
        double[] c7 = flows[t - 7];
        double[] v = discount;
        double[] y = value;
        double[] d = slope;
        for (int i = 0; i < v.length; i++) {
            double f = v[i];
            double y0 = Math.fma(y[i], f, c0[i]);
            double y1 = Math.fma(y0, f, c1[i]);
            double y2 = Math.fma(y1, f, c2[i]);
            double y3 = Math.fma(y2, f, c3[i]);
            double y4 = Math.fma(y3, f, c4[i]);
            double y5 = Math.fma(y4, f, c5[i]);
            double y6 = Math.fma(y5, f, c6[i]);
            double d0 = Math.fma(d[i], f, y[i]);
            double d1 = Math.fma(d0, f, y0);
            double d2 = Math.fma(d1, f, y1);
            double d3 = Math.fma(d2, f, y2);
            double d4 = Math.fma(d3, f, y3);
            double d5 = Math.fma(d4, f, y4);
            double d6 = Math.fma(d5, f, y5);
            y[i] = Math.fma(y6, f, c7[i]);
            d[i] = Math.fma(d6, f, y6);
        }
    }

    /// The rate becomes the lower end of the bracket where the value is positive, else the upper
    /// end; then the rate moves.
    private void improve() {
        double[] r = rate;
        double[] l = low;
        double[] h = high;
        double[] y = value;
        double[] d = slope;
        double[] v = discount;
        double[] per = perOutlay;
        double[] last = move;
        double[] bound = error;
        for (int i = 0; i < r.length; i++) {
            double sign = Math.signum(y[i]);
            double isAbove = 0.5 * (sign + Math.abs(sign));
            double lower = l[i] + isAbove * (r[i] - l[i]);
            double upper = h[i] + (1 - isAbove) * (r[i] - h[i]);
            double newton = y[i] / (d[i] * v[i] * v[i]);
            double bend = Math.max(1 + y[i] * per[i], InternalRateOfReturn.LEAST_BEND);
            double wanted = r[i] + newton * Math.min(bend, InternalRateOfReturn.MOST_BEND);
            double inside = Math.min(Math.max(wanted, lower), upper);
            double isOutside = Math.abs(Math.signum(wanted - inside));
            double next = inside + isOutside * (0.5 * (lower + upper) - inside);
            // a step squares the error: error = curvature x step^2, seen in the last two steps
            double step = Math.abs(next - r[i]);
            double curvature = Math.max(step / (last[i] * last[i]), LEAST_CURVATURE);
            l[i] = lower;
            h[i] = upper;
            bound[i] = Math.min(step * step * curvature, upper - lower);
            last[i] = step + SMALLEST_MOVE;
            r[i] = next;
        }
    }
}
