package org.lode.study;

import java.util.Optional;
import org.lode.market.PriceModel;
import org.lode.option.LogPrice;
import org.lode.price.Measure;

/// How prices move in a decision, and under which probabilities.
///
/// @param motion which process of the case
/// @param neutral set if the prices move risk-neutrally (Q); empty for the real world (P)
public record PriceDynamics(Motion motion, Optional<Neutral> neutral) {
    /// The usual one: the case's mean-reverting prices in the real world.
    public static final PriceDynamics USUAL = new PriceDynamics(Motion.REVERTING, Optional.empty());

    /// Process of each product in the case's price models.
    public enum Motion {
        /// Mean-reverting log price (Schwartz 1997, model 1).
        REVERTING("mean-reverting"),
        /// Geometric Brownian motion with the case's growth and volatility: no return to a mean.
        BROWNIAN("geometric Brownian motion");

        private final String words;

        Motion(String words) {
            this.words = words;
        }

        /// In words.
        public String words() {
            return words;
        }
    }

    /// What turns the real world into the risk-neutral one.
    ///
    /// @param priceOfRisk drift that each log price gives up per unit of its volatility, -5 to 5
    /// @param risklessRate real riskless rate a year, above 0, at which flows are discounted
    public record Neutral(double priceOfRisk, double risklessRate) {
        public Neutral {
            if (!(Math.abs(priceOfRisk) <= 5) || !(risklessRate > 0 && risklessRate <= 1)) {
                throw new IllegalArgumentException(
                        ("the price of risk must lie in -5 to 5 and the riskless rate above 0 and"
                                        + " at most 1, were %s and %s.")
                                .formatted(priceOfRisk, risklessRate));
            }
        }
    }

    /// Under which probabilities the prices move.
    public Measure measure() {
        return neutral.isPresent() ? Measure.RiskNeutral.Q : Measure.RealWorld.P;
    }

    private double priceOfRisk() {
        return neutral.map(Neutral::priceOfRisk).orElse(0.0);
    }

    /// Yearly steps of one price. Under Q the drift of the log price falls by the price of risk
    /// times the volatility: the log of the long-run median by that over the speed of reversion.
    LogPrice steps(PriceModel.MeanReverting reverting, PriceModel.GeometricBrownian brownian) {
        return switch (motion) {
            case REVERTING ->
                    LogPrice.meanReverting(
                            reverting.startUsdPerTonne(),
                            reverting.medianUsdPerTonne()
                                    * Math.exp(
                                            -priceOfRisk()
                                                    * reverting.volatilityPerYear()
                                                    / reverting.reversionPerYear()),
                            reverting.reversionPerYear(),
                            reverting.innovationSd());
            case BROWNIAN ->
                    LogPrice.geometricBrownian(
                            brownian.startUsdPerTonne(),
                            brownian.growthPerYear() - priceOfRisk() * brownian.volatilityPerYear(),
                            brownian.volatilityPerYear(),
                            1);
        };
    }
}
