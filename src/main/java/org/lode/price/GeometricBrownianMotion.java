package org.lode.price;

import org.lode.price.Draws.Gaussian;

/// Geometric Brownian motion dS = g S dt + s S dW: the price has no level to return to.
///
/// ln S grows by (g - s^2/2) h + s sqrt(h) z in a step of h years; E[S] grows at g. Under Q the
/// growth is riskless rate less convenience yield. Limit: the spread grows without bound; after
/// 25 years at s = 0.25 the P90 is ten times the P10 at each end of a mine's life.
///
/// @param measure measure of the growth
/// @param startUsdPerTonne today's price, above 0
/// @param growthPerYear growth g of the expected price, per year
/// @param volatility s, per square root of a year, 0 or more
/// @param <M> the measure
public record GeometricBrownianMotion<M extends Measure>(
        M measure, double startUsdPerTonne, double growthPerYear, double volatility)
        implements PriceProcess<M> {
    public GeometricBrownianMotion {
        Require.positive("price", startUsdPerTonne);
        Require.finite("growth", growthPerYear);
        Require.notNegative("volatility", volatility);
    }

    @Override
    public LogMoments logMoments(double years) {
        return LogMoments.normal(
                Math.log(startUsdPerTonne)
                        + (growthPerYear - 0.5 * volatility * volatility) * years,
                volatility * volatility * years);
    }

    @Override
    public double expectedPrice(double years) {
        return startUsdPerTonne * Math.exp(growthPerYear * years);
    }

    @Override
    public double expectedSquare(double years) {
        double mean = expectedPrice(years);
        return mean * mean * Math.exp(volatility * volatility * years);
    }

    @Override
    public double quantile(double probability, double years) {
        return logNormalQuantile(logMoments(years), probability);
    }

    @Override
    public double[] path(double stepYears, int steps, Draws draws) {
        double[] prices = new double[steps];
        double drift = (growthPerYear - 0.5 * volatility * volatility) * stepYears;
        double sd = volatility * Math.sqrt(stepYears);
        double x = Math.log(startUsdPerTonne);
        for (int i = 0; i < steps; i++) {
            x += drift + sd * draws.normal();
            prices[i] = Math.exp(x);
        }
        return prices;
    }

    static double logNormalQuantile(LogMoments moments, double probability) {
        return Math.exp(
                moments.mean() + Math.sqrt(moments.variance()) * Gaussian.quantile(probability));
    }

    static double logNormalSquare(LogMoments moments) {
        return Math.exp(2 * moments.mean() + 2 * moments.variance());
    }
}
