package org.lode.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.eligibility.Gate;
import org.lode.quantity.Money;

/// The rules of a version under one reading of each term: everything that decides who is paid.
///
/// @param contribution what Ukraine pays in
/// @param claim what the US partner is owed before anything is divided
/// @param distribution when cash leaves and how it is divided
/// @param cap the most that the US partner gets
/// @param aid what becomes of new military aid
/// @param gates conditions before anything is carried out
public record FundRules(
        Contribution contribution,
        Claim claim,
        Distribution distribution,
        Cap cap,
        AidRule aid,
        List<Gate> gates) {
    /// @param share part of the base, 0 to 1
    /// @param base what it is a share of
    public record Contribution(BigDecimal share, BaseRule base) {}

    /// @param amount owed at the start; empty if there is no claim
    /// @param ratePerYear return on what is left; 0 if none is stated
    /// @param compounding whether the return earns a return
    /// @param order what is paid first
    public record Claim(
            Optional<Money> amount,
            BigDecimal ratePerYear,
            Compounding compounding,
            PaymentOrder order) {}

    /// @param rule when cash leaves
    /// @param split how it is divided
    /// @param lockupYears years without distributions
    /// @param lockupEnd first day on which cash may leave; empty if there is no lock-up
    public record Distribution(
            DistributionRule rule,
            SplitRule split,
            int lockupYears,
            Optional<LocalDate> lockupEnd) {}

    /// @param amount the most the US partner gets; empty if there is none
    /// @param perAid by how much each unit of new aid raises it; 0 if it does not
    public record Cap(Optional<Money> amount, BigDecimal perAid) {}

    public FundRules {
        gates = List.copyOf(gates);
    }

    /// The rules that one reading of each term gives.
    ///
    /// @param values a value for every [TermTopic]
    /// @throws IllegalArgumentException if a topic is missing or has a value of the wrong kind
    static FundRules of(Map<TermTopic, TermValue> values) {
        Selection from = new Selection(values);
        int years = from.years(TermTopic.LOCKUP_YEARS);
        Optional<LocalDate> start = from.day(TermTopic.LOCKUP_FROM);
        return new FundRules(
                new Contribution(
                        from.share(TermTopic.CONTRIBUTION_SHARE),
                        from.rule(TermTopic.CONTRIBUTION_BASE, BaseRule.class).orElseThrow()),
                new Claim(
                        from.amount(TermTopic.PRIOR_CLAIM),
                        from.share(TermTopic.PREFERRED_RATE),
                        from.rule(TermTopic.COMPOUNDING, Compounding.class)
                                .orElse(Compounding.SIMPLE),
                        from.rule(TermTopic.PAYMENT_ORDER, PaymentOrder.class)
                                .orElse(PaymentOrder.RETURN_FIRST)),
                new Distribution(
                        from.rule(TermTopic.DISTRIBUTION, DistributionRule.class).orElseThrow(),
                        from.rule(TermTopic.SPLIT, SplitRule.class).orElseThrow(),
                        years,
                        years == 0 ? Optional.empty() : start.map(d -> d.plusYears(years))),
                new Cap(from.amount(TermTopic.CAP), from.ratio(TermTopic.CAP_AID_RATIO)),
                from.rule(TermTopic.AID_RULE, AidRule.class).orElse(AidRule.NOT_COUNTED),
                from.gates());
    }

    /// Values by topic, taken out by kind.
    private record Selection(Map<TermTopic, TermValue> values) {
        private TermValue value(TermTopic topic) {
            TermValue value = values.get(topic);
            if (value == null) {
                throw new IllegalArgumentException("no value of " + topic + ".");
            }
            return value;
        }

        private static IllegalArgumentException wrong(TermTopic topic, TermValue value) {
            return new IllegalArgumentException(
                    "'%s' is no value of %s.".formatted(value.text(), topic));
        }

        BigDecimal share(TermTopic topic) {
            TermValue value = value(topic);
            return switch (value) {
                case TermValue.Share(BigDecimal share) -> share;
                case TermValue.Absent() -> BigDecimal.ZERO;
                case TermValue other -> throw wrong(topic, other);
            };
        }

        BigDecimal ratio(TermTopic topic) {
            TermValue value = value(topic);
            return switch (value) {
                case TermValue.Ratio(BigDecimal ratio) -> ratio;
                case TermValue.Absent() -> BigDecimal.ZERO;
                case TermValue other -> throw wrong(topic, other);
            };
        }

        Optional<Money> amount(TermTopic topic) {
            TermValue value = value(topic);
            return switch (value) {
                case TermValue.Amount(Money amount) -> Optional.of(amount);
                case TermValue.Absent() -> Optional.empty();
                case TermValue other -> throw wrong(topic, other);
            };
        }

        int years(TermTopic topic) {
            TermValue value = value(topic);
            return switch (value) {
                case TermValue.Years(int years) -> years;
                case TermValue.Absent() -> 0;
                case TermValue other -> throw wrong(topic, other);
            };
        }

        Optional<LocalDate> day(TermTopic topic) {
            TermValue value = value(topic);
            return switch (value) {
                case TermValue.Day(LocalDate day) -> Optional.of(day);
                case TermValue.Absent() -> Optional.empty();
                case TermValue other -> throw wrong(topic, other);
            };
        }

        List<Gate> gates() {
            TermValue value = value(TermTopic.GATES);
            return switch (value) {
                case TermValue.Gates(List<Gate> gates) -> gates;
                case TermValue.Absent() -> List.of();
                case TermValue other -> throw wrong(TermTopic.GATES, other);
            };
        }

        <T extends Enum<T> & TermValue> Optional<T> rule(TermTopic topic, Class<T> kind) {
            TermValue value = value(topic);
            if (kind.isInstance(value)) {
                return Optional.of(kind.cast(value));
            }
            if (value instanceof TermValue.Absent) {
                return Optional.empty();
            }
            throw wrong(topic, value);
        }
    }
}
