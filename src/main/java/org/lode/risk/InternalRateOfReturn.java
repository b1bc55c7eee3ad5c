package org.lode.risk;

import java.util.Arrays;

/// Internal rate of return of a block of flows.
///
/// The root of the net present value (end-year discounting) in (-0.20, 10), defined only if the
/// value is positive at -0.20 and negative at 10; otherwise NaN. Let C be the largest outlay (the
/// lowest point of the cumulative flow) and S(r) the net present value plus C. For an annuity
/// 1 / S is close to a straight line, so the search starts from the parabola through 1 / S at
/// 0, 12 and 40 % and goes on by Newton's method for 1 / S(r) = 1 / C, which is the ordinary step
/// times 1 + value / C. Bisection replaces a step that leaves the bracket. The search ends when
/// the estimated error is below 1e-10. The trials of a block iterate together without branches,
/// and the few slow ones are finished one by one. Flows that change sign more than once may have
/// several roots: the bracket then leads to one.
final class InternalRateOfReturn {
    static final double LOWEST = -0.20;
    static final double HIGHEST = 10.0;
    static final double TOLERANCE = 1e-10;
    static final int MAX_STEPS = 80;

    /// Bounds of the factor 1 + value / C.
    static final double LEAST_BEND = 0.25;

    static final double MOST_BEND = 4;

    private static final double NEAR = 0.12;
    private static final double FAR = 0.40;
    private static final double LOWEST_START = -0.15;
    private static final double HIGHEST_START = 5;

    /// S is taken as at least these shares of C at 0, 12 and 40 %.
    private static final double FLOOR_AT_ZERO = 0.12;

    private static final double FLOOR_AT_NEAR = 0.06;
    private static final double FLOOR_AT_FAR = 0.03;

    /// Steps before the first count of those that still move.
    private static final int SURE_STEPS = 3;

    /// So few trials are gathered into a block of their own.
    private static final int FEW = 64;

    /// So few are finished one by one.
    private static final int VERY_FEW = 2;

    private final RateIteration all;
    private final RateIteration few;
    private final double[][] fewFlows;
    private final int[] origin;
    /// Discount factors at the lowest, the highest, the near and the far rate.
    private final double[][] factors;

    /// Present values at these rates.
    private final double[][] values;

    InternalRateOfReturn(int years, int lanes) {
        all = new RateIteration(lanes);
        few = new RateIteration(FEW);
        fewFlows = new double[years][FEW];
        origin = new int[FEW];
        double[] rates = {LOWEST, HIGHEST, NEAR, FAR};
        factors = new double[rates.length][];
        Arrays.setAll(factors, k -> factors(rates[k], years));
        values = new double[rates.length][lanes];
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
    /// @param cumulative running sum of the flows
    /// @param irr receives the rates per year; NaN where undefined
    void solve(double[][] flows, CumulativeFlow cumulative, double[] irr) {
        for (int k = 0; k < factors.length; k++) {
            PresentValue.of(flows, factors[k], values[k]);
        }
        all.start(values[0], values[1]);
        setStart(cumulative.total, cumulative.lowest);
        for (int step = 0; step < SURE_STEPS; step++) {
            all.step(flows);
        }
        iterate(all, flows, FEW);
        int gathered = gather(flows);
        iterate(few, fewFlows, VERY_FEW);
        for (int k = 0; k < gathered; k++) {
            boolean isOpen = few.isMoving(k);
            all.rate[origin[k]] = isOpen ? solveOne(k) : few.rate[k];
        }
        for (int i = 0; i < irr.length; i++) {
            irr[i] = all.rate[i] + all.absent[i];
        }
    }

    private void setStart(double[] sum, double[] lowestSum) {
        double[] near = values[2];
        double[] far = values[3];
        double[] per = all.perOutlay;
        double[] rate = all.rate;
        for (int i = 0; i < rate.length; i++) {
            per[i] = -1 / lowestSum[i];
            // C / S at the three rates, and the parabola through them at C / S = 1
            double q0 = 1 / Math.max(1 + sum[i] * per[i], FLOOR_AT_ZERO);
            double q1 = 1 / Math.max(1 + near[i] * per[i], FLOOR_AT_NEAR);
            double q2 = 1 / Math.max(1 + far[i] * per[i], FLOOR_AT_FAR);
            double w1 = (1 - q0) * (1 - q2) / ((q1 - q0) * (q1 - q2));
            double w2 = (1 - q0) * (1 - q1) / ((q2 - q0) * (q2 - q1));
            rate[i] = NEAR * w1 + FAR * w2;
        }
        for (int i = 0; i < rate.length; i++) {
            if (!(rate[i] > LOWEST_START && rate[i] < HIGHEST_START)) {
                rate[i] = NEAR;
            }
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
        Arrays.fill(few.absent, Double.NaN);
        int n = 0;
        for (int i = 0; i < all.rate.length && n < FEW; i++) {
            if (all.isMoving(i)) {
                origin[n] = i;
                few.low[n] = all.low[i];
                few.high[n] = all.high[i];
                few.rate[n] = all.rate[i];
                few.perOutlay[n] = all.perOutlay[i];
                few.move[n] = all.move[i];
                few.error[n] = all.error[i];
                few.absent[n] = 0;
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
            double bend = Math.clamp(1 + y * few.perOutlay[k], LEAST_BEND, MOST_BEND);
            double next = r + bend * y / (d * v * v);
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
