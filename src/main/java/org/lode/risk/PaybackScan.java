package org.lode.risk;

import org.lode.cashflow.PaybackConvention;

/// Payback of a block of flows, in years from the first spending, linear within the year.
///
/// A crossing is a year at whose end the cumulative flow is not negative after it was negative
/// the year before. NaN where the investor is never paid back.
final class PaybackScan {
    private PaybackScan() {}

    static void run(PaybackConvention convention, double[][] flows, double[] payback) {
        switch (convention) {
            case FIRST_CROSSING -> firstCrossing(flows, payback);
            case STAYS_PAID -> lastCrossing(flows, payback);
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

    private static void lastCrossing(double[][] flows, double[] payback) {
        for (int i = 0; i < payback.length; i++) {
            double years = Double.NaN;
            double cumulative = flows[0][i];
            for (int t = 1; t < flows.length; t++) {
                double before = cumulative;
                double flow = flows[t][i];
                cumulative += flow;
                if (cumulative >= 0 && before < 0) {
                    years = t - cumulative / flow;
                }
            }
            payback[i] = cumulative >= 0 ? years : Double.NaN;
        }
    }
}
