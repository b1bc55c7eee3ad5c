package org.lode.price;

import java.util.Locale;

/// What one figure of a price series stands for.
public enum Averaging {
    /// The price at the end of the period.
    SPOT,
    /// The mean over the period, corrected. Averaging a random walk leaves 2/3 of the variance of
    /// its changes and gives them an autocorrelation of 1/4: Working 1960, Note on the
    /// correlation of first differences of averages in a random chain, Econometrica 28(4),
    /// 916-918, doi:10.2307/1907574. Under mean reversion the autocorrelation of averages is
    /// (1 - e^-z)^2 / (2 (z - 1 + e^-z)), z = k d, which is solved for k. Limit: the mean of
    /// prices is taken as the exponential of the mean of their logarithms.
    AVERAGE;

    /// Change of variance of averages of a random walk, per unit of s^2 d.
    public static final double WORKING = 2.0 / 3;

    /// Word of the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Autocorrelation at lag one of the averages of an Ornstein-Uhlenbeck process.
    ///
    /// @param z reversion times length of the period, above 0
    static double autocorrelation(double z) {
        double gone = -Math.expm1(-z);
        return z < 1e-3
                ? (1 - z + 7 * z * z / 12) / (1 - z / 3 + z * z / 12)
                : gone * gone / (2 * (z - gone));
    }

    /// Reversion times period of the process whose averages have this autocorrelation.
    ///
    /// @param autocorrelation above 0 and below 1
    static double reversionPerPeriod(double autocorrelation) {
        double low = 0;
        double high = 200;
        for (int i = 0; i < 200; i++) {
            double middle = 0.5 * (low + high);
            if (autocorrelation(middle) > autocorrelation) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /// Variance of the averages of an Ornstein-Uhlenbeck process per unit of s^2, times k.
    static double stationaryVarianceTimesReversion(double z) {
        return z < 1e-3 ? 0.5 * (1 - z / 3 + z * z / 12) : (z + Math.expm1(-z)) / (z * z);
    }
}
