package org.lode.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact amount of money: a whole number of minor units of one currency.
///
/// For the ledger and the waterfall, where cents are conserved. The appraisal works in `double`
/// real dollars of a stated year instead; the two meet only in [#rounded], with a named rounding.
/// Arithmetic that leaves the range of a `long` (about 92 quadrillion dollars) throws. Model of
/// two kinds of money, each with its own use: OpenGamma Strata `CurrencyAmount` and `Money`.
///
/// @param currency the currency
/// @param minorUnits cents, kopiykas; may be negative
public record Money(CurrencyUnit currency, long minorUnits) implements Comparable<Money> {
    /// Nothing of a currency.
    public static Money zero(CurrencyUnit currency) {
        return new Money(currency, 0);
    }

    /// A whole number of minor units.
    public static Money ofMinor(CurrencyUnit currency, long minorUnits) {
        return new Money(currency, minorUnits);
    }

    /// An amount that is already exact in minor units.
    ///
    /// @throws ArithmeticException if the amount has more decimals than the currency
    public static Money of(CurrencyUnit currency, BigDecimal amount) {
        return new Money(currency, amount.movePointRight(currency.decimals()).longValueExact());
    }

    /// An amount rounded to the minor unit by a named rule.
    public static Money rounded(CurrencyUnit currency, BigDecimal amount, RoundingMode rounding) {
        return new Money(
                currency,
                amount.movePointRight(currency.decimals()).setScale(0, rounding).longValueExact());
    }

    /// Reads what [#toString] writes, for example `USD 1234.50`.
    ///
    /// @throws IllegalArgumentException if the text is not a currency, a space and an exact amount
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(
                    "money is a currency and an amount, was '%s'. Maybe write USD 1234.50."
                            .formatted(text));
        }
        try {
            return of(
                    CurrencyUnit.parse(text.substring(0, space)),
                    new BigDecimal(text.substring(space + 1)));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is not an exact amount of its currency. Maybe write USD 1234.50."
                            .formatted(text),
                    e);
        }
    }

    /// The sum.
    ///
    /// @throws IllegalArgumentException if the currencies differ
    public Money plus(Money other) {
        requireSame(other);
        return new Money(currency, Math.addExact(minorUnits, other.minorUnits));
    }

    /// The difference.
    ///
    /// @throws IllegalArgumentException if the currencies differ
    public Money minus(Money other) {
        requireSame(other);
        return new Money(currency, Math.subtractExact(minorUnits, other.minorUnits));
    }

    /// The amount with the other sign.
    public Money negated() {
        return new Money(currency, Math.negateExact(minorUnits));
    }

    /// The smaller of two amounts.
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The larger of two amounts.
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// True if nothing.
    public boolean isZero() {
        return minorUnits == 0;
    }

    /// True if below zero.
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /// True if above zero.
    public boolean isPositive() {
        return minorUnits > 0;
    }

    /// The amount in major units, exact.
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.decimals());
    }

    /// Compares amounts of one currency.
    ///
    /// @throws IllegalArgumentException if the currencies differ
    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s do not mix. Maybe convert at a dated rate first."
                            .formatted(currency, other.currency));
        }
    }

    /// For example `USD 1234.50`.
    @Override
    public String toString() {
        return currency + " " + amount().toPlainString();
    }
}
