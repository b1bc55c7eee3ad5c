package org.lode.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lode.eligibility.Gate;
import org.lode.quantity.Money;

/// The value of an operative term: a number with its meaning, or one of a few rules.
public sealed interface TermValue
        permits TermValue.Absent,
                TermValue.Share,
                TermValue.Amount,
                TermValue.Ratio,
                TermValue.Years,
                TermValue.Day,
                TermValue.Gates,
                BaseRule,
                Compounding,
                PaymentOrder,
                DistributionRule,
                SplitRule,
                AidRule {
    /// In words, for tables.
    String text();

    /// The version has no such term.
    record Absent() implements TermValue {
        @Override
        public String text() {
            return "none";
        }
    }

    /// A share, 0 to 1, or a yearly rate as such.
    record Share(BigDecimal value) implements TermValue {
        public Share {
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "%s does not lie between 0 and 1. Maybe a per cent: write 0.5 for 50 %%."
                                .formatted(value.toPlainString()));
            }
        }

        @Override
        public String text() {
            return value.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        }
    }

    /// A sum of money above zero.
    record Amount(Money value) implements TermValue {
        public Amount {
            if (!value.isPositive()) {
                throw new IllegalArgumentException("%s is not above 0.".formatted(value));
            }
        }

        @Override
        public String text() {
            return "%s %s bn"
                    .formatted(
                            value.currency(),
                            value.amount().movePointLeft(9).stripTrailingZeros().toPlainString());
        }
    }

    /// So much for each unit of something else, 0 or more.
    record Ratio(BigDecimal value) implements TermValue {
        public Ratio {
            if (value.signum() < 0) {
                throw new IllegalArgumentException(
                        "%s is below 0.".formatted(value.toPlainString()));
            }
        }

        @Override
        public String text() {
            return value.stripTrailingZeros().toPlainString() + " to 1";
        }
    }

    /// A number of whole years, 0 to 100.
    record Years(int value) implements TermValue {
        public Years {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException(
                        "%d does not lie between 0 and 100 years.".formatted(value));
            }
        }

        @Override
        public String text() {
            return value + " years";
        }
    }

    /// A day.
    record Day(LocalDate value) implements TermValue {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /// Conditions that must all be open.
    record Gates(List<Gate> value) implements TermValue {
        public Gates {
            value = List.copyOf(value);
        }

        @Override
        public String text() {
            return value.stream().map(Gate::toString).collect(Collectors.joining(" and "));
        }
    }
}
