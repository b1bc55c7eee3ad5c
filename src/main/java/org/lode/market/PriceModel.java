package org.lode.market;

/// How the real price of one product moves from year to year.
///
/// Steps are one year and exact (no Euler error). `startUsdPerTonne` is today's price; the first
/// operating year is `leadYears` steps later. Reference: Schwartz 1997, J. Finance 52(3), model
/// 1.
public sealed interface PriceModel {
    /// Today's price, USD per tonne of product.
    double startUsdPerTonne();

    /// The same price in every year.
    record Flat(double startUsdPerTonne) implements PriceModel {
        public Flat {
            requirePositive(startUsdPerTonne);
        }
    }

    /// Ornstein-Uhlenbeck process in the logarithm of the price:
    /// x' = ln m + (x - ln m) e^-k + s sqrt((1 - e^-2k) / 2k) z.
    ///
    /// @param startUsdPerTonne today's price
    /// @param medianUsdPerTonne long-run median m
    /// @param reversionPerYear speed of reversion k, above 0
    /// @param volatilityPerYear instantaneous volatility s per square root of a year, 0 or more
    record MeanReverting(
            double startUsdPerTonne,
            double medianUsdPerTonne,
            double reversionPerYear,
            double volatilityPerYear)
            implements PriceModel {
        public MeanReverting {
            requirePositive(startUsdPerTonne);
            requirePositive(medianUsdPerTonne);
            if (!(reversionPerYear > 0) || !(volatilityPerYear >= 0)) {
                throw new IllegalArgumentException(
                        "reversion must be above 0 and volatility 0 or more, was %s and %s."
                                .formatted(reversionPerYear, volatilityPerYear));
            }
        }

        /// Standard deviation of one yearly innovation of the log price.
        public double innovationSd() {
            double k = reversionPerYear;
            return volatilityPerYear * Math.sqrt(-Math.expm1(-2 * k) / (2 * k));
        }
    }

    /// Geometric Brownian motion: ln S' = ln S + (g - s^2 / 2) + s z, so that E[S] grows at g.
    ///
    /// @param startUsdPerTonne today's price
    /// @param growthPerYear real growth g of the expected price per year
    /// @param volatilityPerYear volatility s per square root of a year, 0 or more
    record GeometricBrownian(
            double startUsdPerTonne, double growthPerYear, double volatilityPerYear)
            implements PriceModel {
        public GeometricBrownian {
            requirePositive(startUsdPerTonne);
            if (!(volatilityPerYear >= 0)) {
                throw new IllegalArgumentException(
                        "volatility must be 0 or more, was " + volatilityPerYear + ".");
            }
        }
    }

    private static void requirePositive(double price) {
        if (!(price > 0) || !Double.isFinite(price)) {
            throw new IllegalArgumentException("a price must be above 0, was " + price + ".");
        }
    }
}
