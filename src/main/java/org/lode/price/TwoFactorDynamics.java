package org.lode.price;

/// Parameters of the Schwartz-Smith model under one measure.
///
/// @param reversionPerYear speed k at which the short-term deviation dies out, above 0
/// @param shortDriftPerYear constant drift of the short-term deviation: 0 under P, minus its risk
///     premium lambda_chi under Q
/// @param shortVolatility volatility of the deviation, per square root of a year, 0 or more
/// @param longDriftPerYear drift of the equilibrium log price: mu under P, mu* under Q
/// @param longVolatility volatility of the equilibrium log price, 0 or more
/// @param correlation of the two driving noises (instantaneous), -1 to 1
public record TwoFactorDynamics(
        double reversionPerYear,
        double shortDriftPerYear,
        double shortVolatility,
        double longDriftPerYear,
        double longVolatility,
        double correlation) {
    public TwoFactorDynamics {
        Require.positive("reversion", reversionPerYear);
        Require.finite("short-term drift", shortDriftPerYear);
        Require.notNegative("short-term volatility", shortVolatility);
        Require.finite("long-term drift", longDriftPerYear);
        Require.notNegative("long-term volatility", longVolatility);
        Require.correlation("correlation of the two factors", correlation);
    }

    /// Share of a deviation that is left after `years`.
    double kept(double years) {
        return Math.exp(-reversionPerYear * years);
    }

    /// Mean of the deviation after `years` from 0.
    double shortShift(double years) {
        return -Math.expm1(-reversionPerYear * years) * shortDriftPerYear / reversionPerYear;
    }

    double shortVariance(double years) {
        return shortVolatility
                * shortVolatility
                * SchwartzOneFactor.revertedTime(reversionPerYear, years);
    }

    double longVariance(double years) {
        return longVolatility * longVolatility * years;
    }

    double covariance(double years) {
        return -Math.expm1(-reversionPerYear * years)
                * correlation
                * shortVolatility
                * longVolatility
                / reversionPerYear;
    }

    /// Variance of ln S after `years`.
    double logVariance(double years) {
        return shortVariance(years) + longVariance(years) + 2 * covariance(years);
    }

    /// A(T) of the futures formula ln F = e^-kT chi + xi + A(T), if these are dynamics under Q.
    double futuresIntercept(double years) {
        return longDriftPerYear * years + shortShift(years) + 0.5 * logVariance(years);
    }
}
