package org.lode.price;

/// Futures prices by time to delivery under one model, beside the price that is expected.
///
/// A futures price is the expected price under the risk-neutral measure Q; what the price is
/// expected to be is a figure of the real world P. Their gap is the reward for carrying the risk:
/// discount expected prices at a rate that rewards risk, futures prices at the riskless rate.
/// Reference: Schwartz 1997, eq. 7 and 10; Schwartz and Smith 2000, eq. 9.
///
/// @param realWorld the process under P
/// @param riskNeutral the same prices under Q
public record FuturesCurve(
        PriceProcess<Measure.RealWorld> realWorld, PriceProcess<Measure.RiskNeutral> riskNeutral) {

    /// One delivery.
    ///
    /// @param years to delivery, above 0
    /// @param futures futures price (Q)
    /// @param expected expected price (P)
    /// @param volatility of the futures price today, per square root of a year
    public record Point(double years, double futures, double expected, double volatility) {
        /// Yearly reward ln(expected / futures) / years for holding the risk, per year.
        public double premiumPerYear() {
            return Math.log(expected / futures) / years;
        }
    }

    /// The point of one delivery.
    public Point at(double years) {
        Require.positive("years to delivery", years);
        return new Point(
                years,
                riskNeutral.expectedPrice(years),
                realWorld.expectedPrice(years),
                volatility(years));
    }

    /// Volatility of the futures price: that of the price, less what dies out before delivery.
    private double volatility(double years) {
        return switch (riskNeutral) {
            case GeometricBrownianMotion<Measure.RiskNeutral> p -> p.volatility();
            case SchwartzOneFactor<Measure.RiskNeutral> p ->
                    p.volatility() * Math.exp(-p.reversionPerYear() * years);
            case SchwartzSmith<Measure.RiskNeutral> p -> {
                TwoFactorDynamics d = p.dynamics();
                double shortPart = d.kept(years) * d.shortVolatility();
                yield Math.sqrt(
                        shortPart * shortPart
                                + d.longVolatility() * d.longVolatility()
                                + 2 * d.correlation() * shortPart * d.longVolatility());
            }
            case MertonJumpDiffusion<Measure.RiskNeutral> p ->
                    Math.sqrt(
                            p.volatility() * p.volatility()
                                    + p.jumps().perYear()
                                            * (p.jumps().meanLogSize() * p.jumps().meanLogSize()
                                                    + p.jumps().sdLogSize()
                                                            * p.jumps().sdLogSize()));
        };
    }
}
