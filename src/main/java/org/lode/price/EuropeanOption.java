package org.lode.price;

import org.lode.price.Draws.Gaussian;

/// Closed-form values of European options, the anchors of every other way of valuing.
///
/// They take risk-neutral processes only. References: Black and Scholes 1973; Merton 1976,
/// equation 16 (jumps); Margrabe 1978, The value of an option to exchange one asset for another,
/// J. Finance 33(1), 177-186, doi:10.1111/j.1540-6261.1978.tb03397.x.
public final class EuropeanOption {
    private EuropeanOption() {}

    /// Right to buy at `strike` after `years`.
    ///
    /// @param process price under Q; its growth is riskless rate less convenience yield
    /// @param strike USD per tonne, above 0
    /// @param rate riskless rate, continuous, per year
    /// @param years time to the day of choice, above 0
    /// @return USD per tonne
    public static double call(
            GeometricBrownianMotion<Measure.RiskNeutral> process,
            double strike,
            double rate,
            double years) {
        double forward = process.expectedPrice(years);
        return Math.exp(-rate * years)
                * forwardCall(forward, strike, process.volatility() * Math.sqrt(years));
    }

    /// Right to buy at `strike` after `years` when the price jumps: the sum over the number of
    /// jumps.
    ///
    /// @param process price under Q
    /// @param strike USD per tonne, above 0
    /// @param rate riskless rate, continuous, per year
    /// @param years time to the day of choice, above 0
    /// @return USD per tonne
    public static double call(
            MertonJumpDiffusion<Measure.RiskNeutral> process,
            double strike,
            double rate,
            double years) {
        Jumps jumps = process.jumps();
        double v = jumps.sdLogSize() * jumps.sdLogSize();
        double expected = jumps.perYear() * years;
        double calm =
                process.expectedPrice(years)
                        * Math.exp(-jumps.perYear() * jumps.meanRelative() * years);
        double weight = Math.exp(-expected);
        double sum = 0;
        for (int n = 0; n <= jumps.most(years); n++) {
            double forward = calm * Math.exp(n * (jumps.meanLogSize() + 0.5 * v));
            double sd = Math.sqrt(process.volatility() * process.volatility() * years + n * v);
            sum += weight * forwardCall(forward, strike, sd);
            weight *= expected / (n + 1);
        }
        return Math.exp(-rate * years) * sum;
    }

    /// Right to give the second price's good for the first's after `years`.
    ///
    /// @param received price under Q of what is received
    /// @param given price under Q of what is given
    /// @param correlation of the two noises, -1 to 1
    /// @param rate riskless rate, continuous, per year
    /// @param years time to the day of choice, above 0
    /// @return USD per tonne
    public static double exchange(
            GeometricBrownianMotion<Measure.RiskNeutral> received,
            GeometricBrownianMotion<Measure.RiskNeutral> given,
            double correlation,
            double rate,
            double years) {
        Require.correlation("correlation", correlation);
        double s1 = received.volatility();
        double s2 = given.volatility();
        double sd = Math.sqrt(Math.max(0, s1 * s1 + s2 * s2 - 2 * correlation * s1 * s2) * years);
        return Math.exp(-rate * years)
                * forwardCall(received.expectedPrice(years), given.expectedPrice(years), sd);
    }

    /// Undiscounted call on a lognormal price (Black 1976).
    private static double forwardCall(double forward, double strike, double sd) {
        if (sd == 0) {
            return Math.max(0, forward - strike);
        }
        double d = Math.log(forward / strike) / sd + 0.5 * sd;
        return forward * Gaussian.below(d) - strike * Gaussian.below(d - sd);
    }
}
