package org.lode.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.lode.eligibility.Activity;
import org.lode.quantity.Allocation;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.quantity.RemainderRule;

/// A random event log: a fund of two partners over some years, with every kind of entry and every
/// way that a proposal can go. One seed, one log.
public final class RandomLedger {
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final CurrencyUnit UAH = CurrencyUnit.UAH;
    private static final LocalDate LOCK_UP = TestLedger.OPENED.plusDays(120);
    private static final int KINDS = 16;

    private final SplitMix64 random;
    private final TestLedger ledger =
            TestLedger.opened("URIF", ApprovalPolicy.ONE_OF_EACH.withLockUp(LOCK_UP));
    private LocalDate day = TestLedger.OPENED;
    private int serial;

    private RandomLedger(long seed) {
        random = new SplitMix64(seed);
    }

    /// A log of so many business events; each makes one to five records or is refused.
    public static TestLedger of(long seed, int events) {
        RandomLedger made = new RandomLedger(seed);
        made.fill(events);
        return made.ledger;
    }

    private void fill(int events) {
        decide(contribution("UA"), 0);
        decide(contribution("US"), 0);
        for (int i = 0; i < events; i++) {
            day = day.plusDays(random.nextInt(25));
            ledger.on(day);
            if (random.nextInt(12) == 0) {
                aside();
            } else {
                entry().ifPresent(e -> decide(e, random.nextInt(10)));
            }
        }
    }

    /// Events beside the entries.
    private void aside() {
        switch (random.nextInt(4)) {
            case 0 -> {
                ledger.record(ledger.headSigned("ua" + (1 + random.nextInt(3))));
                ledger.record(ledger.headSigned("us" + (1 + random.nextInt(3))));
            }
            case 1 -> ledger.record(new LedgerEvent.ReadLogged("ua1", "statement"));
            case 2 -> {
                LocalDate through = day.minusDays(60 + random.nextInt(60));
                ledger.offer(ledger.closing(through, "ua1"));
                ledger.offer(ledger.closing(through, "us1"));
            }
            default ->
                    ledger.record(
                            new LedgerEvent.Exported(
                                    "us1", "log csv", Hash.of(new byte[] {(byte) serial})));
        }
    }

    /// Takes an entry through one of the ways; most are posted.
    private void decide(JournalEntry entry, int way) {
        String id = "p" + ++serial;
        String proposer = manager();
        LedgerEvent.EntryProposed proposed = ledger.proposal(id, entry, proposer);
        if (ledger.offer(proposed) instanceof Submission.Refused) {
            return;
        }
        switch (way) {
            case 7 -> {
                ledger.offer(ledger.approval(id, other("ua", proposer)));
                ledger.record(ledger.voiding(id, "not now", manager()));
            }
            case 8 -> {
                String recused = other("us", proposer);
                ledger.record(ledger.approval(id, recused));
                ledger.record(ledger.recusal(id, "owner of the bidder", recused));
                if (random.nextBoolean()) {
                    ledger.record(ledger.deadlock(id, "no agreement", other("ua", proposer)));
                }
            }
            case 9 -> {
                ledger.offer(ledger.approval(id, other("us", proposer)));
                day = day.plusDays(31);
                ledger.on(day);
                ledger.record(new LedgerEvent.Expired(id));
            }
            default -> {
                ledger.record(ledger.approval(id, other("ua", proposer)));
                ledger.record(ledger.approval(id, other("us", proposer)));
                ledger.offer(new LedgerEvent.Posted(id, TestLedger.openGate(entry)));
            }
        }
    }

    private Optional<JournalEntry> entry() {
        EntryTemplates on = ledger.templates();
        return switch (random.nextInt(KINDS)) {
            case 0 -> Optional.of(on.commitment(next(), partner(), usd(1_000_000_00)));
            case 1 -> Optional.of(on.call(next(), partner(), usd(500_000_00)));
            case 2 -> Optional.of(contribution(partner()));
            case 3 -> Optional.of(on.deemedContribution(next(), partner(), aid()));
            case 4 -> Optional.of(on.income(next(), shares(usd(200_000_00))));
            case 5 -> Optional.of(on.expense(next(), shares(usd(20_000_00))));
            case 6 ->
                    Optional.of(
                            on.investment(next(), "Dobra", Activity.EXPLORATION, usd(100_000_00)));
            case 7 -> Optional.of(on.valuation(next(), "Dobra", shares(signed(30_000_00))));
            case 8 -> Optional.of(on.foreignContribution(next(), "UA", uah(), rate()));
            case 9 -> Optional.of(on.conversion(next(), uah(), rate()));
            case 10 -> revaluation(on);
            case 11, 12 -> Optional.of(on.distribution(next(), distribution()));
            case 13 -> Optional.of(on.transfer(next(), "UA", "US", usd(1_000_00)));
            case 14 ->
                    Optional.of(
                            random.nextBoolean()
                                    ? on.block(next(), usd(10_000_00))
                                    : on.release(next(), usd(10_000_00)));
            default -> correction(on);
        };
    }

    private JournalEntry contribution(String partner) {
        return ledger.templates().cashContribution(next(), partner, usd(2_000_000_00));
    }

    private Optional<JournalEntry> revaluation(EntryTemplates on) {
        Books books = ledger.state().books();
        Money held = books.balance("exchange:UAH").negated();
        EntryTemplates.RateAndRounding rate = rate();
        Money gain = rate.convert(held).minus(books.balance("exchange:UAH:book"));
        return gain.isZero()
                ? Optional.empty()
                : Optional.of(on.revaluation(next(), rate, shares(gain)));
    }

    private Optional<JournalEntry> correction(EntryTemplates on) {
        List<PostedEntry> posted = ledger.state().entries();
        JournalEntry original = posted.get(random.nextInt(posted.size())).entry();
        boolean isPartial = original.rates().isEmpty() && original.postings().size() == 2;
        if (!isPartial) {
            return Optional.of(on.reversal(next(), original));
        }
        Money whole = original.postings().getFirst().amount();
        Money part = Money.ofMinor(whole.currency(), whole.minorUnits() / 10);
        return part.isZero()
                ? Optional.empty()
                : Optional.of(
                        on.correction(
                                next(),
                                original,
                                List.of(
                                        new Posting(
                                                original.postings().getFirst().account(),
                                                part.negated()),
                                        new Posting(
                                                original.postings().getLast().account(), part))));
    }

    private List<Money> distribution() {
        Money cash = ledger.state().books().balance("cash:USD");
        Money part = Money.ofMinor(USD, Math.max(1, cash.minorUnits() / 3));
        return shares(part);
    }

    private List<Money> shares(Money amount) {
        return Allocation.divide(
                amount,
                List.of(
                        BigInteger.valueOf(1 + random.nextInt(100)),
                        BigInteger.valueOf(random.nextInt(100))),
                RemainderRule.ROTATING,
                serial);
    }

    private AidValuation aid() {
        Money agreed = usd(300_000_00);
        return new AidValuation(
                "aid-" + ++serial, agreed.plus(usd(1_000_00)), agreed.plus(usd(500_00)), agreed);
    }

    private EntryTemplates.RateAndRounding rate() {
        BigDecimal value = BigDecimal.valueOf(2_000 + random.nextInt(1_000), 5);
        LedgerEvent.RateRecorded rate =
                new LedgerEvent.RateRecorded("r" + ++serial, UAH, USD, value, day, "test");
        ledger.record(rate);
        return new EntryTemplates.RateAndRounding(rate, RoundingMode.HALF_UP);
    }

    /// A number; effective on the day or up to 40 days before.
    private EntryTemplates.Numbered next() {
        int back = random.nextInt(4) == 0 ? random.nextInt(40) : 0;
        return TestLedger.number("e" + ++serial, day.minusDays(back));
    }

    private Money uah() {
        return Money.ofMinor(UAH, 1 + random.nextInt(4_000_000_00));
    }

    private Money usd(int most) {
        return Money.ofMinor(USD, 1 + random.nextInt(most));
    }

    private Money signed(int most) {
        return random.nextBoolean() ? usd(most) : usd(most).negated();
    }

    private String partner() {
        return random.nextBoolean() ? "UA" : "US";
    }

    private String manager() {
        return TestLedger.MANAGERS.get(random.nextInt(TestLedger.MANAGERS.size()));
    }

    /// A manager of a side who did not propose.
    private String other(String side, String proposer) {
        String first = side + (1 + random.nextInt(3));
        return first.equals(proposer) ? side + (first.endsWith("1") ? 2 : 1) : first;
    }
}
