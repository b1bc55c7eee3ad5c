package org.lode.risk;

import java.util.Arrays;

/// Present value of a block of flows.
final class PresentValue {
    private PresentValue() {}

    /// Sets `value` to the sum over the years of factor x flow.
    ///
    /// @param flows USD by year and trial
    /// @param factors discount factor of each year
    /// @param value receives one present value per trial
    static void of(double[][] flows, double[] factors, double[] value) {
        Arrays.fill(value, 0);
        int t = 0;
        for (; t + 4 <= flows.length; t += 4) {
            addFourYears(flows, factors, t, value);
        }
        for (; t < flows.length; t++) {
            double factor = factors[t];
            double[] flow = flows[t];
            for (int i = 0; i < value.length; i++) {
                value[i] = Math.fma(factor, flow[i], value[i]);
            }
        }
    }

    /// Four years at once: the sum stays in registers.
    private static void addFourYears(double[][] flows, double[] factors, int t, double[] value) {
        double[] c0 = flows[t];
        double[] c1 = flows[t + 1];
        double[] c2 = flows[t + 2];
        double[] c3 = flows[t + 3];
        double f0 = factors[t];
        double f1 = factors[t + 1];
        double f2 = factors[t + 2];
        double f3 = factors[t + 3];
        for (int i = 0; i < value.length; i++) {
            double first = Math.fma(f0, c0[i], Math.fma(f1, c1[i], value[i]));
            value[i] = Math.fma(f2, c2[i], Math.fma(f3, c3[i], first));
        }
    }
}
