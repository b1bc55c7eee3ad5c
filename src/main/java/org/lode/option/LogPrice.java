package org.lode.option;

/// A price whose logarithm moves by x' = a + b x + s z in one step, z standard normal.
///
/// Exact in law for geometric Brownian motion (b = 1) and for a mean-reverting log price
/// (Schwartz 1997, J. Finance 52(3), model 1; 0 < b < 1).
///
/// @param start price today, above 0
/// @param constant a
/// @param persistence b, 0 to 1
/// @param sd s, standard deviation of a step of the log price, 0 or more
public record LogPrice(double start, double constant, double persistence, double sd) {
    public LogPrice {
        Require.positive("price", start);
        Require.finite("constant of the log price", constant);
        Require.share("persistence of the log price", persistence);
        Require.notNegative("standard deviation of the log price", sd);
    }

    /// Geometric Brownian motion.
    ///
    /// @param start price today
    /// @param drift growth of the expected price, continuous, per year
    /// @param sigma volatility per square root of a year
    /// @param years length of a step
    public static LogPrice geometricBrownian(
            double start, double drift, double sigma, double years) {
        return new LogPrice(
                start, (drift - sigma * sigma / 2) * years, 1, sigma * Math.sqrt(years));
    }

    /// Mean-reverting log price.
    ///
    /// @param start price today
    /// @param median long-run median
    /// @param reversion speed k per year, above 0
    /// @param innovationSd standard deviation of a step of one year of the log price
    public static LogPrice meanReverting(
            double start, double median, double reversion, double innovationSd) {
        Require.positive("median price", median);
        Require.positive("speed of reversion", reversion);
        double b = Math.exp(-reversion);
        return new LogPrice(start, Math.log(median) * (1 - b), b, innovationSd);
    }

    /// The same process from another price.
    public LogPrice from(double price) {
        return new LogPrice(price, constant, persistence, sd);
    }

    /// Expected price at each date from today.
    ///
    /// @param dates number of dates, today's included
    /// @param startSpread standard deviation of the log price of the first date
    double[] expectedPrices(int dates, double startSpread) {
        double[] expected = new double[dates];
        double mean = Math.log(start);
        double variance = startSpread * startSpread;
        for (int t = 0; t < dates; t++) {
            expected[t] = Math.exp(mean + variance / 2);
            mean = meanAfter(mean);
            variance = persistence * persistence * variance + sd * sd;
        }
        return expected;
    }

    /// Mean of the log price one step after log price `x`.
    double meanAfter(double x) {
        return constant + persistence * x;
    }
}
