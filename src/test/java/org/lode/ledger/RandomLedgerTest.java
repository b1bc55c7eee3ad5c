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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.ledger.verify.Verification;
import org.lode.quantity.Money;

/// What holds for every log. `-Dlode.ledger.logs=10000` runs ten thousand, from seed
/// `-Dlode.ledger.first` (1) on and on `-Dlode.ledger.threads` (2) threads; every seed that fails
/// is named.
final class RandomLedgerTest {
    private static final int LOGS = Integer.getInteger("lode.ledger.logs", 60);
    private static final long FIRST = Long.getLong("lode.ledger.first", 1);
    private static final int THREADS = Integer.getInteger("lode.ledger.threads", 2);
    private static final int EVENTS = 30;

    /// So many logs show every kind of entry and every state of a proposal.
    private static final int ENOUGH = 60;

    /// Logs after which a long run prints a line.
    private static final int STEP = 500;

    /// What the log of a seed held, or how it failed.
    private record Outcome(
            long seed,
            Set<EntryKind> kinds,
            Set<Proposal.State> states,
            Optional<Throwable> fault) {}

    @Test
    void everyRandomLogKeepsTheInvariants() throws Exception {
        Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
        Set<Proposal.State> states = EnumSet.noneOf(Proposal.State.class);
        List<Outcome> failed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (long seed = FIRST; seed < FIRST + LOGS; seed++) {
                long own = seed;
                outcomes.add(threads.submit(() -> outcome(own)));
            }
            for (Future<Outcome> future : outcomes) {
                Outcome outcome = future.get();
                kinds.addAll(outcome.kinds());
                states.addAll(outcome.states());
                if (outcome.fault().isPresent()) {
                    failed.add(outcome);
                }
                progress(outcome.seed(), failed.size());
            }
        }
        if (!failed.isEmpty()) {
            throw new AssertionError(
                    "seeds %s fail; the first:"
                            .formatted(failed.stream().map(Outcome::seed).toList()),
                    failed.getFirst().fault().orElseThrow());
        }
        if (LOGS >= ENOUGH) {
            assertThat(kinds)
                    .containsExactlyInAnyOrderElementsOf(
                            EnumSet.complementOf(EnumSet.of(EntryKind.SETTLEMENT)));
            assertThat(states).containsExactlyInAnyOrder(Proposal.State.values());
        }
    }

    private static Outcome outcome(long seed) {
        Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
        Set<Proposal.State> states = EnumSet.noneOf(Proposal.State.class);
        try {
            TestLedger ledger = RandomLedger.of(seed, EVENTS);
            checkLog(seed, ledger);
            ledger.state().entries().forEach(e -> kinds.add(e.entry().kind()));
            ledger.state().proposals().forEach(p -> states.add(p.state()));
            return new Outcome(seed, kinds, states, Optional.empty());
        } catch (RuntimeException | AssertionError e) {
            return new Outcome(seed, kinds, states, Optional.of(e));
        }
    }

    private static void progress(long seed, int failed) {
        long done = seed - FIRST + 1;
        if (LOGS >= STEP && done % STEP == 0) {
            System.out.printf(
                    "%s: %d logs, seeds %d to %d, %d failed%n",
                    Instant.now(), done, FIRST, seed, failed);
        }
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
