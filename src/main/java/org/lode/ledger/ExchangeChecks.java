package org.lode.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The rules on currencies: money crosses from one to another at a recorded rate only, through the
/// exchange accounts, and the amounts keep to the rate with the stated rounding.
final class ExchangeChecks {
    private final Register register;
    private final Journal journal;

    ExchangeChecks(Register register, Journal journal) {
        this.register = register;
        this.journal = journal;
    }

    /// What an entry moves on the exchange accounts of one foreign currency.
    private record Leg(Money foreign, Money base) {
        Leg plus(Posting posting) {
            Money amount = posting.amount();
            return amount.currency().equals(base.currency())
                    ? new Leg(foreign, base.plus(amount))
                    : new Leg(foreign.plus(amount), base);
        }
    }

    void check(JournalEntry entry, Refusals refusals) {
        Map<String, Leg> legs = legs(entry);
        Map<String, RateUse> uses = new HashMap<>();
        for (RateUse use : entry.rates()) {
            LedgerEvent.RateRecorded rate = register.rates().get(use.rate());
            if (rate == null) {
                refusals.add(Reason.UNKNOWN_RATE, "no recorded rate '%s'.".formatted(use.rate()));
                return;
            }
            checkUse(entry, use, rate, legs, refusals);
            if (uses.put(foreign(rate), use) != null) {
                refusals.add(
                        Reason.RATE_NOT_KEPT,
                        "an entry uses one rate for %s.".formatted(foreign(rate)));
            }
        }
        legs.forEach((currency, leg) -> checkLeg(entry, leg, uses.get(currency), refusals));
    }

    private Map<String, Leg> legs(JournalEntry entry) {
        Map<String, Leg> legs = new TreeMap<>();
        for (Posting posting : entry.postings()) {
            Account account = register.accounts().get(posting.account());
            if (account != null && account.role() == AccountRole.EXCHANGE) {
                CurrencyUnit foreign = account.counter().orElse(account.currency());
                Leg none = new Leg(Money.zero(foreign), Money.zero(base()));
                legs.put(foreign.code(), legs.getOrDefault(foreign.code(), none).plus(posting));
            }
        }
        return legs;
    }

    private void checkUse(
            JournalEntry entry,
            RateUse use,
            LedgerEvent.RateRecorded rate,
            Map<String, Leg> legs,
            Refusals refusals) {
        if (!legs.containsKey(foreign(rate))) {
            refusals.add(
                    Reason.RATE_WITHIN_CURRENCY,
                    "rate '%s' of %s to %s, but the entry exchanges no %s. Maybe leave the rate out."
                            .formatted(use.rate(), rate.from(), rate.to(), foreign(rate)));
        }
        if (rate.date().isAfter(entry.effective())) {
            refusals.add(
                    Reason.RATE_NOT_KEPT,
                    "rate '%s' is of %s, after the effective day %s."
                            .formatted(use.rate(), rate.date(), entry.effective()));
        }
    }

    private void checkLeg(JournalEntry entry, Leg leg, @Nullable RateUse use, Refusals refusals) {
        CurrencyUnit foreign = leg.foreign().currency();
        LedgerEvent.RateRecorded rate = use == null ? null : register.rates().get(use.rate());
        if (use == null || rate == null) {
            refusals.add(
                    Reason.NO_RATE,
                    "the entry exchanges %s and %s without a recorded rate."
                            .formatted(foreign, base()));
            return;
        }
        try {
            if (entry.kind() == EntryKind.REVALUATION) {
                checkRevaluation(leg, rate, use.rounding(), refusals);
            } else if (journal.rootKind(entry) != EntryKind.REVALUATION) {
                checkConversion(leg, rate, use.rounding(), refusals);
            }
        } catch (ArithmeticException e) {
            refusals.add(
                    Reason.TOO_LARGE,
                    "at rate '%s' the %s of the entry leave the range."
                            .formatted(use.rate(), foreign));
        }
    }

    private void checkConversion(
            Leg leg, LedgerEvent.RateRecorded rate, RoundingMode rounding, Refusals refusals) {
        boolean fromForeign = rate.from().equals(leg.foreign().currency());
        Money from = fromForeign ? leg.foreign() : leg.base();
        Money to = fromForeign ? leg.base() : leg.foreign();
        Money expected =
                Money.rounded(to.currency(), from.amount().abs().multiply(rate.value()), rounding);
        Money signed = from.isPositive() ? expected.negated() : expected;
        if (!to.equals(signed) || from.isZero()) {
            refusals.add(
                    Reason.RATE_NOT_KEPT,
                    "%s at %s %s per %s rounded %s is %s, the entry has %s."
                            .formatted(
                                    from,
                                    rate.value().toPlainString(),
                                    rate.to(),
                                    rate.from(),
                                    rounding,
                                    signed,
                                    to));
        }
    }

    /// After a revaluation the book value of the holding is its value at the rate.
    private void checkRevaluation(
            Leg leg, LedgerEvent.RateRecorded rate, RoundingMode rounding, Refusals refusals) {
        CurrencyUnit currency = leg.foreign().currency();
        Money holding = held(currency, Optional.empty(), currency).negated();
        Money book = held(base(), Optional.of(currency), base()).plus(leg.base());
        BigDecimal amount = holding.amount().abs();
        BigDecimal value =
                rate.from().equals(currency)
                        ? amount.multiply(rate.value())
                        : amount.divide(rate.value(), base().decimals(), rounding);
        Money magnitude = Money.rounded(base(), value, rounding);
        Money expected = holding.isNegative() ? magnitude.negated() : magnitude;
        if (!leg.foreign().isZero() || !book.equals(expected)) {
            refusals.add(
                    Reason.RATE_NOT_KEPT,
                    "the fund holds %s, worth %s at the rate; the book value would become %s."
                            .formatted(holding, expected, book));
        }
    }

    private Money held(CurrencyUnit currency, Optional<CurrencyUnit> counter, CurrencyUnit unit) {
        Money sum = Money.zero(unit);
        List<Account> accounts =
                register.accounts().values().stream()
                        .filter(a -> a.role() == AccountRole.EXCHANGE)
                        .filter(a -> a.currency().equals(currency) && a.counter().equals(counter))
                        .toList();
        for (Account account : accounts) {
            sum = sum.plus(journal.balance(account.code()).orElse(Money.zero(unit)));
        }
        return sum;
    }

    private String foreign(LedgerEvent.RateRecorded rate) {
        return (rate.from().equals(base()) ? rate.to() : rate.from()).code();
    }

    private CurrencyUnit base() {
        return register.opened().baseCurrency();
    }
}
