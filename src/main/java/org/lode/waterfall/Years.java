package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.lode.quantity.Money;

/// An exact span of time in years, as a fraction in lowest terms: 90/365 of a year, 10000/11 years.
///
/// @param numerator any number
/// @param denominator at least 1
public record Years(BigInteger numerator, BigInteger denominator) implements Comparable<Years> {
    public Years {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException(
                    "the denominator of a span must be above 0, was %s.".formatted(denominator));
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /// A fraction of a year.
    public static Years of(long numerator, long denominator) {
        return new Years(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// How long an amount lasts at a yearly flow: amount / flow, exact.
    ///
    /// @param amount 0 or more
    /// @param perYear above 0, same currency
    public static Years toPay(Money amount, Money perYear) {
        if (!amount.currency().equals(perYear.currency()) || !perYear.isPositive()) {
            throw new IllegalArgumentException(
                    "a yearly flow above 0 %s is needed, was %s."
                            .formatted(amount.currency(), perYear));
        }
        return of(amount.minorUnits(), perYear.minorUnits());
    }

    /// The span as a decimal number.
    public BigDecimal decimal(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    /// True if not a single day.
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /// Whole years, rounded down.
    BigInteger whole() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /// A whole number of times this span.
    Years times(int factor) {
        return new Years(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    @Override
    public int compareTo(Years other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /// For example `10000/11`, or `3` for whole years.
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString()
                : numerator + "/" + denominator;
    }
}
