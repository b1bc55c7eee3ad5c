package org.lode.price;

/// From the real world to the risk-neutral measure by a price of risk.
///
/// A price of risk L is the drift that investors give up per unit of volatility: under Q the drift
/// of ln S is lower by L s. History alone never shows it, because futures do not enter there; it is
/// assumed, or taken from quoted futures ([ImpliedRisk]).
///
/// - Brownian motion: growth g - L s under Q, which is riskless rate less convenience yield.
/// - Mean reversion: the median falls by the factor exp(-L s / k); L s / k is the lambda of
///   Schwartz 1997, model 1.
/// - Two factors: L for each factor: lambda_chi = L sc, mu* = mu - L sx. With two factors two
///   prices of risk exist; one figure for both is an assumption that only futures can test.
/// - Jumps: only the diffusion is paid for; jumps are taken as risk that can be spread (Merton
///   1976, doi:10.1016/0304-405X(76)90022-2).
public final class PriceOfRisk {
    private PriceOfRisk() {}

    /// The process under Q.
    ///
    /// @param process the same prices under P
    /// @param perVolatility price of risk L, per square root of a year; 0 leaves the drift
    public static PriceProcess<Measure.RiskNeutral> riskNeutral(
            PriceProcess<Measure.RealWorld> process, double perVolatility) {
        Require.finite("price of risk", perVolatility);
        return switch (process) {
            case GeometricBrownianMotion<Measure.RealWorld> p ->
                    new GeometricBrownianMotion<>(
                            Measure.RiskNeutral.Q,
                            p.startUsdPerTonne(),
                            p.growthPerYear() - perVolatility * p.volatility(),
                            p.volatility());
            case SchwartzOneFactor<Measure.RealWorld> p ->
                    p.riskNeutral(perVolatility * p.volatility() / p.reversionPerYear());
            case SchwartzSmith<Measure.RealWorld> p ->
                    p.riskNeutral(
                            p.dynamics().longDriftPerYear()
                                    - perVolatility * p.dynamics().longVolatility(),
                            perVolatility * p.dynamics().shortVolatility());
            case MertonJumpDiffusion<Measure.RealWorld> p ->
                    new MertonJumpDiffusion<>(
                            Measure.RiskNeutral.Q,
                            p.startUsdPerTonne(),
                            p.growthPerYear() - perVolatility * p.volatility(),
                            p.volatility(),
                            p.jumps());
        };
    }

    /// By how much ln F falls per unit of the price of risk.
    ///
    /// @param years to delivery, 0 or more
    static double loading(PriceProcess<?> process, double years) {
        return switch (process) {
            case GeometricBrownianMotion<?> p -> p.volatility() * years;
            case SchwartzOneFactor<?> p -> p.volatility() * closed(p.reversionPerYear(), years);
            case SchwartzSmith<?> p ->
                    p.dynamics().shortVolatility() * closed(p.dynamics().reversionPerYear(), years)
                            + p.dynamics().longVolatility() * years;
            case MertonJumpDiffusion<?> p -> p.volatility() * years;
        };
    }

    /// By how much ln F rises with the log of today's price.
    static double startLoading(PriceProcess<?> process, double years) {
        return switch (process) {
            case SchwartzOneFactor<?> p -> Math.exp(-p.reversionPerYear() * years);
            case GeometricBrownianMotion<?> _, SchwartzSmith<?> _, MertonJumpDiffusion<?> _ -> 1;
        };
    }

    private static double closed(double reversion, double years) {
        return -Math.expm1(-reversion * years) / reversion;
    }
}
