package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lode.quantity.Money;

/// A claim that earns a return until yearly payments have repaid it: will it ever be repaid?
///
/// Answered by closed formulas, not by playing years. Payments p, growing by g a year, at the end
/// of years 1, 2, ...; claim C at rate r. With return compounded,
///
/// ```
/// balance after n years = C (1+r)^n - p ((1+r)^n - (1+g)^n) / (r - g)     (r = g: n p (1+r)^(n-1))
/// ```
///
/// and for g below r all payments to come are worth p / (r - g) today, so a claim of that or more
/// is never repaid. Level payments with simple return paid first must exceed r C in the first year;
/// then no arrears arise and the formula is the same. With principal first a claim is always
/// repaid: principal in n = ceil(C/p) years, then the return r (n C - p n (n-1) / 2).
///
/// @param amount C, above 0
/// @param ratePerYear r, 0 to 1
/// @param order growth and order of payment
public record Claim(Money amount, BigDecimal ratePerYear, Order order) {
    private static final int LONGEST = 100_000_000;

    /// Growth of the return, and what is paid first.
    public enum Order {
        /// Return compounded yearly.
        COMPOUND,
        /// Simple return, paid before principal.
        SIMPLE_RETURN_FIRST,
        /// Simple return, paid after principal.
        SIMPLE_PRINCIPAL_FIRST
    }

    /// Yearly payments.
    ///
    /// @param first payment of year 1, above 0
    /// @param growth g, above -1; 0 for level payments
    public record Payments(Money first, BigDecimal growth) {
        public Payments {
            if (!first.isPositive() || growth.compareTo(BigDecimal.ONE.negate()) <= 0) {
                throw new IllegalArgumentException(
                        "payments above 0 with growth above -1 are needed, were %s and %s."
                                .formatted(first, growth));
            }
        }

        /// The same payment each year.
        public static Payments level(Money perYear) {
            return new Payments(perYear, BigDecimal.ZERO);
        }
    }

    /// Whether and when.
    public sealed interface Outcome {
        /// Repaid.
        ///
        /// @param years number of yearly payments, the last one included
        record Repaid(long years) implements Outcome {}

        /// Never repaid: what is paid does not outrun what accrues.
        ///
        /// @param accrual return of the first year
        /// @param payment payment of the first year
        /// @param worth value today of all payments for ever; the claim is this or more
        record NeverRepaid(Money accrual, Money payment, Money worth) implements Outcome {}
    }

    public Claim {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a claim is above 0, was %s.".formatted(amount));
        }
        ReturnTerms.requireShare("a rate of return", ratePerYear);
    }

    /// Whether the payments ever repay the claim, and in how many years.
    ///
    /// @throws IllegalArgumentException if simple return meets growing payments, or if it takes
    ///     more than 100 million years
    public Outcome outcome(Payments payments) {
        if (order != Order.COMPOUND && payments.growth.signum() != 0) {
            throw new IllegalArgumentException(
                    "simple return is analysed for level payments, growth was %s."
                            .formatted(payments.growth));
        }
        if (order == Order.SIMPLE_PRINCIPAL_FIRST) {
            return principalFirst(payments.first);
        }
        BigDecimal spread = ratePerYear.subtract(payments.growth);
        if (spread.signum() > 0) {
            BigDecimal worth = payments.first.amount().divide(spread, ExactAccrual.DIGITS);
            if (amount.amount().multiply(spread).compareTo(payments.first.amount()) >= 0) {
                return new Outcome.NeverRepaid(
                        money(amount.amount().multiply(ratePerYear)), payments.first, money(worth));
            }
        }
        return new Outcome.Repaid(firstYearAtZero(payments));
    }

    /// The balance after n yearly payments, to the minor unit; below 0 once it is repaid.
    ///
    /// Compounded return, or simple return without arrears.
    ///
    /// @param years n, 0 or more
    public Money balanceAfter(int years, Payments payments) {
        return money(balance(years, payments));
    }

    private BigDecimal balance(int n, Payments payments) {
        BigDecimal grown = BigDecimal.ONE.add(ratePerYear).pow(n, ExactAccrual.DIGITS);
        BigDecimal spread = ratePerYear.subtract(payments.growth);
        BigDecimal factor;
        if (spread.signum() == 0) {
            factor =
                    n == 0
                            ? BigDecimal.ZERO
                            : grown.multiply(BigDecimal.valueOf(n))
                                    .divide(BigDecimal.ONE.add(ratePerYear), ExactAccrual.DIGITS);
        } else {
            BigDecimal paid = BigDecimal.ONE.add(payments.growth).pow(n, ExactAccrual.DIGITS);
            factor = grown.subtract(paid).divide(spread, ExactAccrual.DIGITS);
        }
        return amount.amount()
                .multiply(grown)
                .subtract(payments.first.amount().multiply(factor), ExactAccrual.DIGITS);
    }

    /// The balance divided by (1+r)^n falls with n, so the year is found by halving.
    private long firstYearAtZero(Payments payments) {
        int high = 1;
        while (balance(high, payments).signum() > 0) {
            if (high > LONGEST) {
                throw new IllegalArgumentException(
                        "repaying %s takes more than 100 million years.".formatted(amount));
            }
            high *= 2;
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (balance(middle, payments).signum() > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private Outcome principalFirst(Money payment) {
        BigDecimal p = payment.amount();
        BigDecimal c = amount.amount();
        BigDecimal n = c.divide(p, 0, RoundingMode.CEILING);
        BigDecimal balances =
                n.multiply(c)
                        .subtract(
                                p.multiply(n)
                                        .multiply(n.subtract(BigDecimal.ONE))
                                        .divide(BigDecimal.TWO));
        BigDecimal total = c.add(balances.multiply(ratePerYear));
        return new Outcome.Repaid(total.divide(p, 0, RoundingMode.CEILING).longValueExact());
    }

    private Money money(BigDecimal exact) {
        return Money.rounded(amount.currency(), exact, RoundingMode.HALF_UP);
    }
}
