package org.lode.risk;

import java.util.Arrays;

/// Empirical quantiles by linear interpolation between order statistics.
///
/// Type 7 of Hyndman and Fan 1996 (Am. Stat. 50(4)), the default of numpy and R.
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /// Quantiles of the defined (not NaN) values; the array is not changed.
    public static Quantiles of(double[] values) {
        return new Quantiles(Trials.definedAscending(values));
    }

    /// Number of defined values.
    public int count() {
        return sorted.length;
    }

    /// The p-quantile; NaN if there is no value.
    ///
    /// @param p 0 to 1
    public double at(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must lie between 0 and 1, was " + p + ".");
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// Mean of the lowest `share` of the values (conditional value at risk of a gain).
    public double meanOfLowest(double share) {
        int n = Math.max(1, (int) (share * sorted.length));
        return sorted.length == 0 ? Double.NaN : Arrays.stream(sorted, 0, n).sum() / n;
    }
}
