package org.lode.price;

/// Two-factor model: ln S = chi + xi, a deviation that dies out and an equilibrium that wanders.
///
/// d chi = (-k chi + b) dt + sc dWc, d xi = mu dt + sx dWx, correlation rho; b = 0 under P and
/// -lambda_chi under Q. Steps are drawn from the exact bivariate normal law. Equivalent to Gibson
/// and Schwartz's stochastic convenience yield.
///
/// Reference: Schwartz and Smith 2000, Short-term variations and long-term dynamics in commodity
/// prices, Management Science 46(7), 893-911, doi:10.1287/mnsc.46.7.893.12034.
///
/// @param measure measure of the dynamics
/// @param shortTerm today's deviation chi (log)
/// @param longTerm today's equilibrium xi (log of USD per tonne)
/// @param dynamics parameters
/// @param <M> the measure
public record SchwartzSmith<M extends Measure>(
        M measure, double shortTerm, double longTerm, TwoFactorDynamics dynamics)
        implements PriceProcess<M> {
    public SchwartzSmith {
        Require.finite("short-term deviation", shortTerm);
        Require.finite("equilibrium log price", longTerm);
    }

    @Override
    public double startUsdPerTonne() {
        return Math.exp(shortTerm + longTerm);
    }

    /// The same price under Q.
    ///
    /// @param longDriftPerYear mu*, drift of the equilibrium under Q
    /// @param shortPremiumPerYear lambda_chi, risk premium of the deviation
    public SchwartzSmith<Measure.RiskNeutral> riskNeutral(
            double longDriftPerYear, double shortPremiumPerYear) {
        return new SchwartzSmith<>(
                Measure.RiskNeutral.Q,
                shortTerm,
                longTerm,
                new TwoFactorDynamics(
                        dynamics.reversionPerYear(),
                        -shortPremiumPerYear,
                        dynamics.shortVolatility(),
                        longDriftPerYear,
                        dynamics.longVolatility(),
                        dynamics.correlation()));
    }

    @Override
    public LogMoments logMoments(double years) {
        return LogMoments.normal(
                dynamics.kept(years) * shortTerm
                        + dynamics.shortShift(years)
                        + longTerm
                        + dynamics.longDriftPerYear() * years,
                dynamics.logVariance(years));
    }

    @Override
    public double expectedPrice(double years) {
        return Math.exp(
                dynamics.kept(years) * shortTerm + longTerm + dynamics.futuresIntercept(years));
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
        double kept = dynamics.kept(stepYears);
        double shift = dynamics.shortShift(stepYears);
        double longSd = Math.sqrt(dynamics.longVariance(stepYears));
        double tied = longSd == 0 ? 0 : dynamics.covariance(stepYears) / longSd;
        double ownSd = Math.sqrt(Math.max(0, dynamics.shortVariance(stepYears) - tied * tied));
        double chi = shortTerm;
        double xi = longTerm;
        for (int i = 0; i < steps; i++) {
            double z = draws.normal();
            xi += dynamics.longDriftPerYear() * stepYears + longSd * z;
            chi = kept * chi + shift + tied * z + ownSd * draws.normal();
            prices[i] = Math.exp(chi + xi);
        }
        return prices;
    }
}
