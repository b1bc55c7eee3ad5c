package org.lode.market;

/// One year's step of a log price, the common form of all price models.
///
/// The price is `scaleUsdPerTonne` x exp(x) with x' = persistence x + drift + innovationSd z, z
/// standard normal. Mean reversion has scale = long-run median and persistence e^-k; geometric
/// Brownian motion has scale = today's price and persistence 1. The step is exact, and so are the
/// moments after any number of steps. Reference: Schwartz 1997, J. Finance 52(3), section I.A.
///
/// @param scaleUsdPerTonne price at x = 0, USD per tonne of product
/// @param start today's x
/// @param persistence share of x that is left after a year, above 0
/// @param drift constant added to x per year
/// @param innovationSd standard deviation of one year's innovation, 0 or more
public record PriceStep(
        double scaleUsdPerTonne,
        double start,
        double persistence,
        double drift,
        double innovationSd) {

    /// The step of a price model.
    public static PriceStep of(PriceModel model) {
        return switch (model) {
            case PriceModel.Flat flat -> new PriceStep(flat.startUsdPerTonne(), 0, 1, 0, 0);
            case PriceModel.MeanReverting reverting ->
                    new PriceStep(
                            reverting.medianUsdPerTonne(),
                            Math.log(reverting.startUsdPerTonne() / reverting.medianUsdPerTonne()),
                            Math.exp(-reverting.reversionPerYear()),
                            0,
                            reverting.innovationSd());
            case PriceModel.GeometricBrownian brownian -> {
                double s = brownian.volatilityPerYear();
                yield new PriceStep(
                        brownian.startUsdPerTonne(),
                        0,
                        1,
                        brownian.growthPerYear() - 0.5 * s * s,
                        s);
            }
        };
    }

    /// Expected logarithm of the price (USD per tonne) after `years` steps.
    public double logMean(int years) {
        double x = start;
        for (int t = 0; t < years; t++) {
            x = persistence * x + drift;
        }
        return Math.log(scaleUsdPerTonne) + x;
    }

    /// Variance of the logarithm of the price after `years` steps.
    public double logVariance(int years) {
        double variance = 0;
        for (int t = 0; t < years; t++) {
            variance = persistence * persistence * variance + innovationSd * innovationSd;
        }
        return variance;
    }

    /// Median price after `years` steps, USD per tonne.
    public double median(int years) {
        return Math.exp(logMean(years));
    }

    /// Expected price after `years` steps, USD per tonne: median x exp(log variance / 2).
    public double mean(int years) {
        return Math.exp(logMean(years) + 0.5 * logVariance(years));
    }
}
