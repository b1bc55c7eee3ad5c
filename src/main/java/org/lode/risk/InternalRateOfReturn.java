package org.lode.risk;

import java.util.Arrays;

/// Internal rate of return of a block of flows.
///
/// The root of the net present value (end-year discounting) in (-0.20, 10), defined only if the
/// value is positive at -0.20 and negative at 10; otherwise NaN. Newton steps from 0.12, replaced
/// by bisection whenever a step leaves the bracket, until the last step is below 1e-10. The
/// trials of a block iterate together without branches, and the few slow ones are finished one
/// by one; a trial that has converged stays where it is. Flows that change sign more than once
/// may have several roots: the bracket then leads to one.
final class InternalRateOfReturn {
    static final double LOWEST = -0.20;
    static final double HIGHEST = 10.0;
    static final double START = 0.12;
    static final double TOLERANCE = 1e-10;
    static final int MAX_STEPS = 80;

    /// Farther than any bracket.
    private static final double BEYOND = 1000;

    /// So few trials are finished one by one.
    private static final int FEW = 20;

    private final double[] low;
    private final double[] high;
    private final double[] rate;
    private final double[] discount;
    private final double[] value;
    private final double[] slope;
    private final double[] move;
    private final boolean[] isDefined;

    InternalRateOfReturn(int lanes) {
        low = new double[lanes];
        high = new double[lanes];
        rate = new double[lanes];
        discount = new double[lanes];
        value = new double[lanes];
        slope = new double[lanes];
        move = new double[lanes];
        isDefined = new boolean[lanes];
    }

    /// Discount factors at a rate, end-year.
    static double[] factors(double ratePerYear, int years) {
        double[] factors = new double[years];
        double factor = 1;
        for (int t = 0; t < years; t++) {
            factors[t] = factor;
            factor /= 1 + ratePerYear;
        }
        return factors;
    }

    /// Solves for all trials.
    ///
    /// @param flows USD by year and trial
    /// @param valueAtLowest net present value at the lowest rate
    /// @param valueAtHighest net present value at the highest rate
    /// @param irr receives the rates per year; NaN where undefined
    void solve(double[][] flows, double[] valueAtLowest, double[] valueAtHighest, double[] irr) {
        int active = 0;
        for (int i = 0; i < irr.length; i++) {
            isDefined[i] = valueAtLowest[i] > 0 && valueAtHighest[i] < 0;
            active += isDefined[i] ? 1 : 0;
            low[i] = LOWEST;
            high[i] = HIGHEST;
            rate[i] = START;
        }
        Arrays.fill(move, Double.POSITIVE_INFINITY);
        for (int step = 0; step < MAX_STEPS && active > FEW; step++) {
            evaluate(flows);
            improve();
            active = countMoving();
        }
        for (int i = 0; i < irr.length; i++) {
            irr[i] = isDefined[i] ? rate[i] : Double.NaN;
            if (isDefined[i] && move[i] >= TOLERANCE) {
                irr[i] = solveOne(flows, i);
            }
        }
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

    /// The same steps for one trial, from where the block left it.
    private double solveOne(double[][] flows, int i) {
        double l = low[i];
        double h = high[i];
        double r = rate[i];
        for (int step = 0; step < MAX_STEPS; step++) {
            double v = 1 / (1 + r);
            double y = 0;
            double d = 0;
            for (int t = flows.length - 1; t >= 0; t--) {
                d = d * v + y;
                y = y * v + flows[t][i];
            }
            if (y > 0) {
                l = r;
            } else {
                h = r;
            }
            double next = r + y / (d * v * v);
            if (!(next >= l && next <= h)) {
                next = 0.5 * (l + h);
            }
            double change = Math.min(Math.abs(next - r), h - l);
            r = next;
            if (change < TOLERANCE) {
                break;
            }
        }
        return r;
    }

    private int countMoving() {
        int moving = 0;
        for (int i = 0; i < move.length; i++) {
            moving += isDefined[i] && move[i] >= TOLERANCE ? 1 : 0;
        }
        return moving;
    }
}
