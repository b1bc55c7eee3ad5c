package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The one place where accruals are rounded.
///
/// Accruals carry 40 significant digits, half even. An amount to be paid is first taken to 12
/// decimals (so that 1/3 + 1/3 + 1/3 is 1 again) and then to the minor unit by the rule of the
/// agreement.
final class ExactAccrual {
    static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final MathContext GUARD = new MathContext(55, RoundingMode.HALF_EVEN);
    private static final int DECIMALS = 12;

    private ExactAccrual() {}

    /// amount x rate x years.
    static BigDecimal simple(BigDecimal amount, BigDecimal rate, Years years) {
        return amount.multiply(rate)
                .multiply(new BigDecimal(years.numerator()))
                .divide(new BigDecimal(years.denominator()), DIGITS);
    }

    /// (1 + rate/m)^(m years) - 1, relative error below 1e-38.
    static BigDecimal growth(BigDecimal rate, int timesPerYear, Years years) {
        BigDecimal base = BigDecimal.ONE.add(rate.divide(BigDecimal.valueOf(timesPerYear), GUARD));
        return power(base, years.times(timesPerYear)).subtract(BigDecimal.ONE, GUARD);
    }

    /// A number of 1 or more to a rational power of 0 or more.
    static BigDecimal power(BigDecimal base, Years exponent) {
        BigInteger whole = exponent.whole();
        BigDecimal result = base.pow(whole.intValueExact(), GUARD);
        BigInteger rest = exponent.numerator().subtract(whole.multiply(exponent.denominator()));
        if (rest.signum() == 0) {
            return result;
        }
        BigDecimal part =
                logarithm(base)
                        .multiply(new BigDecimal(rest))
                        .divide(new BigDecimal(exponent.denominator()), GUARD);
        return result.multiply(exponential(part), GUARD);
    }

    /// Natural logarithm of 1 or more, by 2 artanh((x - 1)/(x + 1)); made for factors near 1.
    static BigDecimal logarithm(BigDecimal x) {
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), GUARD);
        BigDecimal square = z.multiply(z, GUARD);
        BigDecimal power = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; power.signum() != 0; k += 2) {
            BigDecimal term = power.divide(BigDecimal.valueOf(k), GUARD);
            BigDecimal next = sum.add(term, GUARD);
            if (next.compareTo(sum) == 0) {
                break;
            }
            sum = next;
            power = power.multiply(square, GUARD);
        }
        return sum.add(sum, GUARD);
    }

    private static BigDecimal exponential(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; ; k++) {
            term = term.multiply(x, GUARD).divide(BigDecimal.valueOf(k), GUARD);
            BigDecimal next = sum.add(term, GUARD);
            if (next.compareTo(sum) == 0) {
                return sum;
            }
            sum = next;
        }
    }

    /// An exact amount as money that can be paid; never below 0.
    static Money payable(CurrencyUnit currency, BigDecimal exact, RoundingMode rounding) {
        BigDecimal minor = exact.movePointRight(currency.decimals());
        Money money =
                Money.rounded(
                        currency,
                        minor.setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .movePointLeft(currency.decimals()),
                        rounding);
        return money.isNegative() ? Money.zero(currency) : money;
    }
}
