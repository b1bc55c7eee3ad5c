package org.lode.ownership;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An exact rational number in lowest terms. Ownership thresholds are decided at equality (43 + 3 +
/// 4 percent is 50 percent), which binary floating point gets wrong.
///
/// Numerator and denominator are `long` while they fit and [BigInteger] beyond; the value and its
/// text do not depend on which.
public final class Fraction implements Comparable<Fraction> {
    /// 0.
    public static final Fraction ZERO = new Fraction(0, 1);

    /// 1, the whole company.
    public static final Fraction ONE = new Fraction(1, 1);

    /// 1/2.
    public static final Fraction HALF = new Fraction(1, 2);

    private static final int LONGEST_DECIMAL = 15;

    private final long numerator;
    private final long denominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = null;
        this.bigDenominator = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    /// The fraction in lowest terms.
    ///
    /// @param numerator any number
    /// @param denominator any number but 0
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new IllegalArgumentException("the denominator of a fraction must not be 0.");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Fraction(sign * numerator / divisor, sign * denominator / divisor);
    }

    /// As [#of(long, long)], of any size.
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("the denominator of a fraction must not be 0.");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        return n.bitLength() < 63 && d.bitLength() < 63
                ? new Fraction(n.longValueExact(), d.longValueExact())
                : new Fraction(n, d);
    }

    /// The exact value of a decimal number.
    public static Fraction of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        int scale = decimal.scale();
        return scale >= 0
                ? of(unscaled, BigInteger.TEN.pow(scale))
                : of(unscaled.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
    }

    /// A share given in per cent: `percent(50)` is 1/2.
    public static Fraction percent(long percent) {
        return of(percent, 100);
    }

    /// Reads `7`, `0.435` or `1/3`; blanks around are allowed.
    ///
    /// @throws NumberFormatException for anything else, or for more than 100 characters
    public static Fraction parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > 100) {
            throw new NumberFormatException("a number of more than 100 characters");
        }
        int slash = stripped.indexOf('/');
        if (slash < 0) {
            BigDecimal decimal = new BigDecimal(stripped);
            if (Math.abs((long) decimal.scale()) > 100) {
                throw new NumberFormatException("an exponent beyond 100");
            }
            return of(decimal);
        }
        BigInteger denominator = new BigInteger(stripped.substring(slash + 1).strip());
        if (denominator.signum() == 0) {
            throw new NumberFormatException("a denominator of 0");
        }
        return of(new BigInteger(stripped.substring(0, slash).strip()), denominator);
    }

    /// The numerator in lowest terms.
    public BigInteger numerator() {
        return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    /// The denominator in lowest terms, at least 1.
    public BigInteger denominator() {
        return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    /// The sum.
    public Fraction plus(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                return (numerator ^ sum) >= 0 || (other.numerator ^ sum) >= 0
                        ? of(sum, denominator)
                        : bigPlus(other);
            }
            long high = Math.multiplyHigh(denominator, other.denominator);
            long product = denominator * other.denominator;
            if (high == 0
                    && product > 0
                    && fits(numerator, other.denominator)
                    && fits(other.numerator, denominator)) {
                long left = numerator * other.denominator;
                long right = other.numerator * denominator;
                long sum = left + right;
                if ((left ^ sum) >= 0 || (right ^ sum) >= 0) {
                    return of(sum, product);
                }
            }
        }
        return bigPlus(other);
    }

    private Fraction bigPlus(Fraction other) {
        return of(
                numerator()
                        .multiply(other.denominator())
                        .add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /// The difference.
    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    /// The number with the other sign.
    public Fraction negate() {
        return isSmall()
                ? new Fraction(-numerator, denominator)
                : of(numerator().negate(), denominator());
    }

    /// The product.
    public Fraction times(Fraction other) {
        if (isSmall()
                && other.isSmall()
                && fits(numerator, other.numerator)
                && fits(denominator, other.denominator)) {
            return of(numerator * other.numerator, denominator * other.denominator);
        }
        return of(
                numerator().multiply(other.numerator()),
                denominator().multiply(other.denominator()));
    }

    /// The quotient.
    ///
    /// @throws IllegalArgumentException if the divisor is 0
    public Fraction dividedBy(Fraction divisor) {
        return times(divisor.inverse());
    }

    private Fraction inverse() {
        BigInteger above = denominator();
        BigInteger below = numerator();
        return of(above, below);
    }

    /// -1, 0 or 1.
    public int signum() {
        return bigNumerator == null ? Long.signum(numerator) : bigNumerator.signum();
    }

    /// The smaller of two.
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The larger of two.
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// The nearest double, relative error about 1e-16.
    public double toDouble() {
        return isSmall()
                ? (double) numerator / (double) denominator
                : new BigDecimal(numerator())
                        .divide(new BigDecimal(denominator()), java.math.MathContext.DECIMAL64)
                        .doubleValue();
    }

    /// In per cent: `43.5%`; a fraction without a short decimal form as `1/3`.
    public String toPercent() {
        BigInteger rest = denominator();
        int scale = 0;
        BigInteger ten = BigInteger.TEN;
        while (scale <= LONGEST_DECIMAL && ten.pow(scale).mod(rest).signum() != 0) {
            scale++;
        }
        if (scale > LONGEST_DECIMAL) {
            return toString();
        }
        BigDecimal decimal =
                new BigDecimal(numerator().multiply(BigInteger.valueOf(100)))
                        .divide(new BigDecimal(rest))
                        .stripTrailingZeros();
        return decimal.toPlainString() + "%";
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private static boolean fits(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return (high == 0 && low >= 0) || (high == -1 && low < 0 && low != Long.MIN_VALUE);
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x == 0 ? 1 : x;
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (fits(numerator, other.denominator) && fits(other.numerator, denominator)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that
                && numerator().equals(that.numerator())
                && denominator().equals(that.denominator());
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator(), denominator());
    }

    /// `numerator/denominator` in lowest terms, also for whole numbers: `1/1`.
    @Override
    public String toString() {
        return numerator() + "/" + denominator();
    }
}
