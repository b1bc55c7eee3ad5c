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

    /// So few trials are gathered into a block of their own.
    private static final int FEW = 32;

    /// So few are finished one by one.
    private static final int VERY_FEW = 2;

    private final RateIteration all;
    private final RateIteration few;
    private final double[][] fewFlows;
    private final int[] origin;

    InternalRateOfReturn(int years, int lanes) {
        all = new RateIteration(lanes);
        few = new RateIteration(FEW);
        fewFlows = new double[years][FEW];
        origin = new int[FEW];
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
        all.start();
        for (int i = 0; i < irr.length; i++) {
            all.isDefined[i] = valueAtLowest[i] > 0 && valueAtHighest[i] < 0;
        }
        iterate(all, flows, FEW);
        int gathered = gather(flows);
        iterate(few, fewFlows, VERY_FEW);
        for (int k = 0; k < gathered; k++) {
            boolean isOpen = few.isMoving(k);
            all.rate[origin[k]] = isOpen ? solveOne(k) : few.rate[k];
        }
        for (int i = 0; i < irr.length; i++) {
            irr[i] = all.isDefined[i] ? all.rate[i] : Double.NaN;
        }
    }

    /// Steps until at most `enough` trials still move.
    private static void iterate(RateIteration iteration, double[][] flows, int enough) {
        int moving = iteration.countMoving();
        for (int step = 0; step < MAX_STEPS && moving > enough; step++) {
            iteration.step(flows);
            moving = iteration.countMoving();
        }
    }

    /// Moves the trials that still move into the small block.
    private int gather(double[][] flows) {
        Arrays.fill(few.isDefined, false);
        int n = 0;
        for (int i = 0; i < all.rate.length && n < FEW; i++) {
            if (all.isMoving(i)) {
                origin[n] = i;
                few.low[n] = all.low[i];
                few.high[n] = all.high[i];
                few.rate[n] = all.rate[i];
                few.move[n] = all.move[i];
                few.isDefined[n] = true;
                n++;
            }
        }
        for (int t = 0; t < flows.length; t++) {
            for (int k = 0; k < n; k++) {
                fewFlows[t][k] = flows[t][origin[k]];
            }
        }
        return n;
    }

    /// The same steps for one trial of the small block, from where the block left it.
    private double solveOne(int k) {
        double l = few.low[k];
        double h = few.high[k];
        double r = few.rate[k];
        for (int step = 0; step < MAX_STEPS; step++) {
            double v = 1 / (1 + r);
            double y = 0;
            double d = 0;
            for (int t = fewFlows.length - 1; t >= 0; t--) {
                d = d * v + y;
                y = y * v + fewFlows[t][k];
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
}
