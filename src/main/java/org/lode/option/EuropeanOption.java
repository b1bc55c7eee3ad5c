package org.lode.option;

/// European option on a price that follows geometric Brownian motion and pays out a share of
/// itself each year.
///
/// Black and Scholes 1973, doi:10.1086/260062; Merton 1973, doi:10.2307/3003143 (payout).
///
/// @param spot price today, above 0
/// @param strike exercise price, above 0
/// @param rate riskless rate, continuous, per year
/// @param payout dividend or convenience yield, continuous, per year
/// @param sigma volatility per square root of a year, above 0
/// @param years time to expiry, above 0
public record EuropeanOption(
        double spot, double strike, double rate, double payout, double sigma, double years) {
    public EuropeanOption {
        Require.positive("spot price", spot);
        Require.positive("exercise price", strike);
        Require.finite("riskless rate", rate);
        Require.finite("payout", payout);
        Require.positive("volatility", sigma);
        Require.positive("years to expiry", years);
    }

    /// Value of the right to buy.
    public double call() {
        double d1 = d1();
        return spot * Math.exp(-payout * years) * Normal.cumulative(d1)
                - strike
                        * Math.exp(-rate * years)
                        * Normal.cumulative(d1 - sigma * Math.sqrt(years));
    }

    /// Value of the right to sell.
    public double put() {
        double d1 = d1();
        return strike * Math.exp(-rate * years) * Normal.cumulative(sigma * Math.sqrt(years) - d1)
                - spot * Math.exp(-payout * years) * Normal.cumulative(-d1);
    }

    private double d1() {
        double drift = (rate - payout + sigma * sigma / 2) * years;
        return (Math.log(spot / strike) + drift) / (sigma * Math.sqrt(years));
    }
}
