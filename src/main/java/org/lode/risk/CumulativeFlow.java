package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.PaybackConvention;

/// Running sum of a block of flows: total, lowest point and payback.
///
/// Payback is in years from the first spending, linear within the year. A crossing is a year at
/// whose end the cumulative flow is not negative after it was negative the year before. The first
/// crossing is looked for trial by trial, because it comes early; the last one for all trials
/// together, with conditions as arithmetic.
final class CumulativeFlow {
    private final double[] wasNegative;
    private final double[] crossingYear;
    private final double[] afterCrossing;

    /// Cumulative flow of all years, USD, by trial.
    final double[] total;

    /// Lowest cumulative flow, USD, at most 0: minus the largest outlay.
    final double[] lowest;

    CumulativeFlow(int lanes) {
        wasNegative = new double[lanes];
        crossingYear = new double[lanes];
        afterCrossing = new double[lanes];
        total = new double[lanes];
        lowest = new double[lanes];
    }

    /// Sets the sums and the payback.
    ///
    /// @param convention which crossing counts
    /// @param flows USD by year and trial
    /// @param payback receives years; NaN where the investor is never paid back
    void run(PaybackConvention convention, double[][] flows, double[] payback) {
        Arrays.fill(total, 0);
        Arrays.fill(lowest, 0);
        int t = 0;
        for (; t + 4 <= flows.length; t += 4) {
            addFourYears(flows[t], flows[t + 1], flows[t + 2], flows[t + 3]);
        }
        for (; t < flows.length; t++) {
            addYear(flows[t]);
        }
        switch (convention) {
            case FIRST_CROSSING -> firstCrossing(flows, payback);
            case STAYS_PAID -> lastCrossing(flows, payback);
        }
    }

    private void addYear(double[] flow) {
        double[] sum = total;
        double[] low = lowest;
        for (int i = 0; i < sum.length; i++) {
            double after = sum[i] + flow[i];
            sum[i] = after;
            low[i] = Math.min(low[i], after);
        }
    }

    /// The same for four years: the sums go to memory once.
    private void addFourYears(double[] flow0, double[] flow1, double[] flow2, double[] flow3) {
        double[] sum = total;
        double[] low = lowest;
        for (int i = 0; i < sum.length; i++) {
            double sum0 = sum[i] + flow0[i];
            double sum1 = sum0 + flow1[i];
            double sum2 = sum1 + flow2[i];
            double sum3 = sum2 + flow3[i];
            sum[i] = sum3;
            low[i] = Math.min(Math.min(low[i], sum0), Math.min(Math.min(sum1, sum2), sum3));
        }
    }

    private static void firstCrossing(double[][] flows, double[] payback) {
        for (int i = 0; i < payback.length; i++) {
            double years = Double.NaN;
            double cumulative = flows[0][i];
            for (int t = 1; t < flows.length; t++) {
                double before = cumulative;
                double flow = flows[t][i];
                cumulative += flow;
                if (cumulative >= 0 && before < 0) {
                    years = t - cumulative / flow;
                    break;
                }
            }
            payback[i] = years;
        }
    }

    private void lastCrossing(double[][] flows, double[] payback) {
        Arrays.fill(total, 0);
        Arrays.fill(wasNegative, 0);
        Arrays.fill(crossingYear, 0);
        Arrays.fill(afterCrossing, 0);
        for (int t = 0; t < flows.length; t++) {
            findCrossing(t, flows[t]);
        }
        for (int i = 0; i < payback.length; i++) {
            int year = (int) crossingYear[i];
            payback[i] =
                    year > 0 && total[i] >= 0
                            ? year - afterCrossing[i] / flows[year][i]
                            : Double.NaN;
        }
    }

    /// Remembers the year and the sum after it where the sum has just ceased to be negative.
    private void findCrossing(int t, double[] flow) {
        double[] sum = total;
        double[] before = wasNegative;
        double[] year = crossingYear;
        double[] crossed = afterCrossing;
        for (int i = 0; i < sum.length; i++) {
            double after = sum[i] + flow[i];
            double negative = isNegative(after);
            double isCrossing = positivePart(before[i] - negative);
            sum[i] = after;
            before[i] = negative;
            year[i] = Math.fma(isCrossing, t - year[i], year[i]);
            crossed[i] = Math.fma(isCrossing, after - crossed[i], crossed[i]);
        }
    }

    /// 1 below 0, else 0.
    private static double isNegative(double x) {
        return positivePart(-Math.signum(x));
    }

    /// x if above 0, else 0; x + |x| is exact.
    private static double positivePart(double x) {
        return 0.5 * (x + Math.abs(x));
    }
}
