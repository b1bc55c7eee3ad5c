package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.ledger.verify.Verification;
import org.lode.quantity.Money;

/// What holds for every log. `-Dlode.ledger.logs=10000` runs ten thousand; the seed is printed on
/// failure.
final class RandomLedgerTest {
    private static final int LOGS = Integer.getInteger("lode.ledger.logs", 60);
    private static final int EVENTS = 30;

    @Test
    void everyRandomLogKeepsTheInvariants() {
        Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
        Set<Proposal.State> states = EnumSet.noneOf(Proposal.State.class);
        for (long seed = 1; seed <= LOGS; seed++) {
            TestLedger ledger = RandomLedger.of(seed, EVENTS);
            checkLog(seed, ledger);
            ledger.state().entries().forEach(e -> kinds.add(e.entry().kind()));
            ledger.state().proposals().forEach(p -> states.add(p.state()));
        }
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(EntryKind.SETTLEMENT)));
        assertThat(states).containsExactlyInAnyOrder(Proposal.State.values());
    }

    private static void checkLog(long seed, TestLedger ledger) {
        LedgerState state = ledger.state();
        debitsEqualCredits(seed, state);
        partnersAddUpToNetAssetValue(seed, state.books());
        replayIsIdentical(seed, ledger);
        verifierAgrees(seed, ledger);
        statementsEqualSlowSums(seed, ledger);
        distributionsAddUp(seed, state);
    }

    private static void debitsEqualCredits(long seed, LedgerState state) {
        Map<String, Long> sums = new TreeMap<>();
        Books books = state.books();
        for (Account account : books.accounts()) {
            long minor = books.balance(account.code()).minorUnits();
            sums.merge(account.currency().code(), minor, Math::addExact);
        }
        assertThat(sums.values()).as("seed %d", seed).containsOnly(0L);
    }

    private static void partnersAddUpToNetAssetValue(long seed, Books books) {
        Money sum =
                books.capitalAccounts().stream()
                        .map(CapitalAccount::netAssetValue)
                        .reduce(Money.zero(books.netAssetValue().currency()), Money::plus);
        assertThat(sum).as("seed %d", seed).isEqualTo(books.netAssetValue());
    }

    private static void replayIsIdentical(long seed, TestLedger ledger) {
        List<LogRecord> read = ledger.log().stream().map(r -> LogRecord.read(r.content())).toList();
        assertThat(read).as("seed %d", seed).isEqualTo(ledger.log());
        LedgerState replayed = LedgerState.replay(read);
        LedgerState state = ledger.state();
        assertThat(replayed.head()).as("seed %d", seed).isEqualTo(state.head());
        assertThat(replayed.proposals()).isEqualTo(state.proposals());
        assertThat(replayed.entries()).isEqualTo(state.entries());
        assertThat(replayed.managers()).isEqualTo(state.managers());
        assertThat(replayed.signedHeads()).isEqualTo(state.signedHeads());
        assertThat(replayed.closedThrough()).isEqualTo(state.closedThrough());
        assertThat(replayed.books().trialBalance()).isEqualTo(state.books().trialBalance());
    }

    private static void verifierAgrees(long seed, TestLedger ledger) {
        Verification verified = LedgerVerifier.verify(stored(ledger.log()), List.of());
        LedgerState state = ledger.state();
        assertThat(verified.faults()).as("seed %d", seed).isEmpty();
        assertThat(verified.root()).isEqualTo(state.head().root().hex());
        Books books = state.books();
        books.trialBalance()
                .forEach(
                        (account, money) ->
                                assertThat(verified.balances().get(account))
                                        .as("seed %d, %s", seed, account)
                                        .isEqualTo(BigInteger.valueOf(money.minorUnits())));
        books.capitalAccounts()
                .forEach(
                        c ->
                                assertThat(verified.capital().get(c.partner()))
                                        .isEqualTo(BigInteger.valueOf(c.closing().minorUnits())));
        assertThat(verified.netAssetValue())
                .isEqualTo(BigInteger.valueOf(books.netAssetValue().minorUnits()));
    }

    /// The books on a day as known at a moment, against sums over the raw log up to that moment.
    private static void statementsEqualSlowSums(long seed, TestLedger ledger) {
        List<LogRecord> log = ledger.log();
        Instant knownAt = log.get(log.size() * 2 / 3).recordedAt();
        LocalDate day = ProposalChecks.day(knownAt).minusDays(10);
        Map<String, JournalEntry> proposed = new TreeMap<>();
        Map<String, BigInteger> sums = new TreeMap<>();
        for (LogRecord record : log) {
            if (record.recordedAt().isAfter(knownAt)) {
                break;
            }
            if (record.event() instanceof LedgerEvent.EntryProposed p) {
                proposed.put(p.proposal(), p.entry());
            }
            if (record.event() instanceof LedgerEvent.Posted p) {
                JournalEntry entry = Objects.requireNonNull(proposed.get(p.proposal()));
                if (!entry.effective().isAfter(day)) {
                    entry.postings()
                            .forEach(
                                    x ->
                                            sums.merge(
                                                    x.account(),
                                                    BigInteger.valueOf(x.amount().minorUnits()),
                                                    BigInteger::add));
                }
            }
        }
        Books books = ledger.state().books(day, knownAt);
        books.trialBalance()
                .forEach(
                        (account, money) ->
                                assertThat(BigInteger.valueOf(money.minorUnits()))
                                        .as("seed %d, %s", seed, account)
                                        .isEqualTo(sums.getOrDefault(account, BigInteger.ZERO)));
        partnersAddUpToNetAssetValue(seed, books);
        CapitalRoll.Period period =
                new CapitalRoll.Period(TestLedger.OPENED.plusDays(50), day.plusDays(60));
        for (String partner : List.of("UA", "US")) {
            CapitalRoll roll = CapitalRoll.of(ledger.state(), partner, period, knownAt);
            assertThat(roll.rolled()).as("seed %d", seed).isEqualTo(roll.closing());
        }
    }

    private static void distributionsAddUp(long seed, LedgerState state) {
        for (PostedEntry posted : state.entries()) {
            if (posted.entry().kind() == EntryKind.DISTRIBUTION) {
                long out = 0;
                long paid = 0;
                for (Posting p : posted.entry().postings()) {
                    boolean isCash = p.account().startsWith("cash:");
                    out -= isCash ? p.amount().minorUnits() : 0;
                    paid += isCash ? 0 : p.amount().minorUnits();
                }
                assertThat(paid).as("seed %d", seed).isEqualTo(out).isPositive();
            }
        }
    }

    /// A log as a store holds it.
    static List<StoredRecord> stored(List<LogRecord> log) {
        List<StoredRecord> stored = new ArrayList<>();
        log.forEach(r -> stored.add(new StoredRecord(r.content(), r.hash().hex())));
        return stored;
    }
}
