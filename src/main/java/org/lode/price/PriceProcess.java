package org.lode.price;

/// How one price moves in continuous time, under a named [Measure].
///
/// All steps, moments and quantiles are exact: there is no Euler step anywhere. Prices are real
/// USD per tonne; time is in years from today. The yearly kernel of the appraisal uses the two
/// one-factor Gaussian processes through `market.PriceModel`, see [YearlyModel].
///
/// @param <M> the measure
public sealed interface PriceProcess<M extends Measure>
        permits GeometricBrownianMotion, SchwartzOneFactor, SchwartzSmith, MertonJumpDiffusion {
    /// The measure of drift and probabilities.
    M measure();

    /// Today's price, USD per tonne.
    double startUsdPerTonne();

    /// Moments of ln S after `years`, 0 or more.
    LogMoments logMoments(double years);

    /// Expected price after `years`, USD per tonne. Under Q this is the futures price.
    double expectedPrice(double years);

    /// Expected square of the price after `years`, (USD per tonne)^2.
    double expectedSquare(double years);

    /// Price that is not exceeded with `probability` after `years`, USD per tonne.
    ///
    /// @param probability above 0 and below 1
    double quantile(double probability, double years);

    /// One path at equal steps, drawn from the exact law.
    ///
    /// @param stepYears length of a step, above 0
    /// @param steps number of steps
    /// @return prices after 1, 2, ... steps, USD per tonne
    double[] path(double stepYears, int steps, Draws draws);

    /// Variance of the price after `years`, (USD per tonne)^2.
    default double priceVariance(double years) {
        double mean = expectedPrice(years);
        return Math.max(0, expectedSquare(years) - mean * mean);
    }
}
