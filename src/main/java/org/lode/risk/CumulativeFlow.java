package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.PaybackConvention;

/// Running sum of a block of flows: total, lowest point and payback.
///
/// Payback is in years from the first spending, linear within the year. A crossing is a year at
/// whose end the cumulative flow is not negative after it was negative the year before. The years
/// are gone through for all trials together, with conditions as arithmetic: x + |x| is twice the
/// positive part of x, exactly.
final class CumulativeFlow {
    private final double[] wasNegative;
    private final double[] paid;
    private final double[] crossingYear;
    private final double[] afterCrossing;

    /// Cumulative flow of all years, USD, by trial.
    final double[] total;

    /// Lowest cumulative flow, USD, at most 0: minus the largest outlay.
    final double[] lowest;

    CumulativeFlow(int lanes) {
        wasNegative = new double[lanes];
        paid = new double[lanes];
        crossingYear = new double[lanes];
        afterCrossing = new double[lanes];
        total = new double[lanes];
        lowest = new double[lanes];
    }

    /// Sets the sums.
    ///
    /// @param convention which crossing counts
    /// @param flows USD by year and trial
    /// @param payback receives years; NaN where the investor is never paid back
    void run(PaybackConvention convention, double[][] flows, double[] payback) {
        Arrays.fill(total, 0);
        Arrays.fill(lowest, 0);
        Arrays.fill(wasNegative, 0);
        Arrays.fill(paid, 0);
        Arrays.fill(crossingYear, 0);
        Arrays.fill(afterCrossing, 0);
        double onlyFirst =
                switch (convention) {
                    case FIRST_CROSSING -> 1;
                    case STAYS_PAID -> 0;
                };
        for (int t = 0; t < flows.length; t++) {
            addYear(flows[t]);
            findCrossing(t, onlyFirst);
        }
        for (int i = 0; i < payback.length; i++) {
            int t = (int) crossingYear[i];
            boolean counts = t > 0 && (onlyFirst == 1 || total[i] >= 0);
            payback[i] = counts ? t - afterCrossing[i] / flows[t][i] : Double.NaN;
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

    private void findCrossing(int t, double onlyFirst) {
        double[] sum = total;
        double[] before = wasNegative;
        double[] done = paid;
        double[] year = crossingYear;
        double[] after = afterCrossing;
        for (int i = 0; i < sum.length; i++) {
            double sign = Math.signum(sum[i]);
            double isNegative = 0.5 * (Math.abs(sign) - sign);
            double change = before[i] - isNegative - onlyFirst * done[i];
            double isCrossing = 0.5 * (Math.abs(change) + change);
            before[i] = isNegative;
            done[i] += isCrossing;
            year[i] = Math.fma(isCrossing, t - year[i], year[i]);
            after[i] = Math.fma(isCrossing, sum[i] - after[i], after[i]);
        }
    }
}
