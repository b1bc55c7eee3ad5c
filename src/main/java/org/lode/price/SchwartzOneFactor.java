package org.lode.price;

/// Mean reversion in the log price: d ln S = k (ln m - ln S) dt + s dW.
///
/// Exact step of h years: x' = ln m + (x - ln m) e^-kh + s sqrt((1 - e^-2kh) / 2k) z. In the
/// paper's own parameters dS = k (mu - ln S) S dt + s S dW, ln m = mu - s^2 / 2k. The long-run mean
/// is m exp(s^2 / 4k), above the median m. Under Q the median is m exp(-l), l the market price of
/// risk divided by k, and the expected price is the futures price.
///
/// Reference: Schwartz 1997, The stochastic behavior of commodity prices, J. Finance 52(3),
/// 923-973, doi:10.1111/j.1540-6261.1997.tb02721.x, model 1.
///
/// @param measure measure of the median
/// @param startUsdPerTonne today's price, above 0
/// @param medianUsdPerTonne long-run median m, above 0
/// @param reversionPerYear speed k, above 0; the half-life of a gap is ln 2 / k
/// @param volatility s, per square root of a year, 0 or more
/// @param <M> the measure
public record SchwartzOneFactor<M extends Measure>(
        M measure,
        double startUsdPerTonne,
        double medianUsdPerTonne,
        double reversionPerYear,
        double volatility)
        implements PriceProcess<M> {
    public SchwartzOneFactor {
        Require.positive("price", startUsdPerTonne);
        Require.positive("long-run median", medianUsdPerTonne);
        Require.positive("reversion", reversionPerYear);
        Require.notNegative("volatility", volatility);
    }

    /// Years in which half of a gap to the median is closed.
    public double halfLifeYears() {
        return Math.log(2) / reversionPerYear;
    }

    /// Standard deviation of ln S in the long run.
    public double stationaryLogSd() {
        return volatility / Math.sqrt(2 * reversionPerYear);
    }

    /// The same price as futures see it.
    ///
    /// @param riskShift how far the long-run log median lies lower under Q: the market price of
    ///     risk times volatility divided by k
    public SchwartzOneFactor<Measure.RiskNeutral> riskNeutral(double riskShift) {
        return new SchwartzOneFactor<>(
                Measure.RiskNeutral.Q,
                startUsdPerTonne,
                medianUsdPerTonne * Math.exp(-riskShift),
                reversionPerYear,
                volatility);
    }

    @Override
    public LogMoments logMoments(double years) {
        double theta = Math.log(medianUsdPerTonne);
        return LogMoments.normal(
                theta + (Math.log(startUsdPerTonne) - theta) * Math.exp(-reversionPerYear * years),
                volatility * volatility * revertedTime(reversionPerYear, years));
    }

    /// (1 - e^-2kt) / 2k: variance after t years per unit of s^2.
    static double revertedTime(double reversion, double years) {
        return -Math.expm1(-2 * reversion * years) / (2 * reversion);
    }

    @Override
    public double expectedPrice(double years) {
        LogMoments moments = logMoments(years);
        return Math.exp(moments.mean() + 0.5 * moments.variance());
    }

    @Override
    public double expectedSquare(double years) {
        return GeometricBrownianMotion.logNormalSquare(logMoments(years));
    }

    @Override
    public double quantile(double probability, double years) {
        return GeometricBrownianMotion.logNormalQuantile(logMoments(years), probability);
    }

    @Override
    public double[] path(double stepYears, int steps, Draws draws) {
        double[] prices = new double[steps];
        double theta = Math.log(medianUsdPerTonne);
        double kept = Math.exp(-reversionPerYear * stepYears);
        double sd = volatility * Math.sqrt(revertedTime(reversionPerYear, stepYears));
        double x = Math.log(startUsdPerTonne) - theta;
        for (int i = 0; i < steps; i++) {
            x = kept * x + sd * draws.normal();
            prices[i] = Math.exp(theta + x);
        }
        return prices;
    }
}
