package org.lode.io.ownership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lode.ownership.Fraction;

/// Fractions as decimal numbers of at most 12 places.
final class Decimals {
    private static final int PLACES = 12;

    private Decimals() {}

    /// The largest decimal number of 12 places that is not above the fraction.
    static BigDecimal floor(Fraction fraction) {
        return rounded(fraction, RoundingMode.FLOOR);
    }

    /// The smallest decimal number of 12 places that is not below the fraction.
    static BigDecimal ceiling(Fraction fraction) {
        return rounded(fraction, RoundingMode.CEILING);
    }

    private static BigDecimal rounded(Fraction fraction, RoundingMode mode) {
        BigDecimal decimal =
                new BigDecimal(fraction.numerator())
                        .divide(new BigDecimal(fraction.denominator()), PLACES, mode)
                        .stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
