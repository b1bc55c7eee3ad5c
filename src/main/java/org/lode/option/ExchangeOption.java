package org.lode.option;

/// European right to receive asset 1 for asset 2, both geometric Brownian motions.
///
/// Margrabe 1978, doi:10.2307/2326358. The riskless rate does not enter.
///
/// @param received asset that the owner may receive
/// @param given asset that he gives for it
/// @param correlation correlation of the two, -1 to 1
/// @param years time to expiry, above 0
public record ExchangeOption(Asset received, Asset given, double correlation, double years) {
    public ExchangeOption {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "correlation must lie between -1 and 1, was %s.".formatted(correlation));
        }
        Require.positive("years to expiry", years);
    }

    /// One of the two assets.
    ///
    /// @param price price today, above 0
    /// @param payout yield, continuous, per year
    /// @param sigma volatility per square root of a year, 0 or more
    public record Asset(double price, double payout, double sigma) {
        public Asset {
            Require.positive("price", price);
            Require.finite("payout", payout);
            Require.notNegative("volatility", sigma);
        }
    }

    /// Value today, in the money of the prices.
    public double value() {
        double forward1 = received.price() * Math.exp(-received.payout() * years);
        double forward2 = given.price() * Math.exp(-given.payout() * years);
        double sd = Math.sqrt(years * spreadVariance(received.sigma(), given.sigma(), correlation));
        if (sd == 0) {
            return Math.max(forward1 - forward2, 0);
        }
        double d1 = Math.log(forward1 / forward2) / sd + sd / 2;
        return forward1 * Normal.cumulative(d1) - forward2 * Normal.cumulative(d1 - sd);
    }

    /// Variance per year of the logarithm of the ratio of two assets.
    static double spreadVariance(double sigma1, double sigma2, double correlation) {
        return Math.max(0, sigma1 * sigma1 + sigma2 * sigma2 - 2 * correlation * sigma1 * sigma2);
    }
}
