package org.lode.price;

/// Moments of the logarithm of a price at one time.
///
/// @param mean expected logarithm of the price in USD per tonne
/// @param variance variance of the logarithm, 0 or more
/// @param skewness third standardised moment, 0 for a normal logarithm
/// @param excessKurtosis fourth standardised moment minus 3, 0 for a normal logarithm
public record LogMoments(double mean, double variance, double skewness, double excessKurtosis) {
    static LogMoments normal(double mean, double variance) {
        return new LogMoments(mean, variance, 0, 0);
    }
}
