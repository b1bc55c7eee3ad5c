package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lode.ledger.Refusal.Reason;
import org.lode.ledger.verify.Fault;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;

/// The ledger and the verifier are two readings of the same rules: whatever the one refuses is a
/// fault for the other, at the same record, and nothing else is.
///
/// Logs are forged by somebody who has every key: one field is edited, what hangs on it (content
/// hashes, signatures, chain) is made anew, and the log is read by both. By default every 24th
/// edit; `-Dlode.ledger.forged.step=1` makes all of them.
final class TwoReadersTest {
    private static final int LOGS = Integer.getInteger("lode.ledger.forged", 1);
    private static final int STEP = Integer.getInteger("lode.ledger.forged.step", 24);

    /// One key and one text give one signature, so each is made once.
    private static final Map<Act, SignedBy> SIGNED = new HashMap<>();

    /// Rules that the ledger's own types keep, beside the form.
    private static final Set<String> CONSTRUCTED =
            Set.of(
                    "event.partners",
                    "event.policy.approvalsPerPartner",
                    "event.account.partner",
                    "event.account.counter");

    private final CheckedSeals seals = new CheckedSeals();

    private record Act(String manager, SignedStatement statement) {}

    @Test
    void everyForgedFieldIsRefusedByBothOrByNeither() {
        Set<Reason> reasons = new HashSet<>();
        Map<Boolean, Integer> counts = new TreeMap<>();
        List<String> mismatches = new ArrayList<>();
        int number = 0;
        for (List<LogRecord> log : logs()) {
            for (int i = 0; i < log.size(); i++) {
                for (FieldEdits.Edit edit :
                        FieldEdits.of(CanonicalForm.decode(log.get(i).content()))) {
                    if (++number % STEP != 0) {
                        continue;
                    }
                    Optional<List<LogRecord>> forged = forged(log, i, edit);
                    if (forged.isPresent()) {
                        Optional<Refused> refused = firstRefused(forged.orElseThrow());
                        refused.ifPresent(r -> reasons.addAll(r.reasons()));
                        counts.merge(refused.isPresent(), 1, Integer::sum);
                        compare(edit, forged.orElseThrow(), refused).ifPresent(mismatches::add);
                    }
                }
            }
        }
        assertThat(mismatches).as("%d mismatches", mismatches.size()).isEmpty();
        assertThat(counts).as("refused or not").containsOnlyKeys(false, true);
        assertThat(reasons).hasSizeGreaterThanOrEqualTo(8);
    }

    /// All records are edited in one go, each with its next edit that the ledger cannot read.
    @Test
    void whatTheLedgerCannotReadIsAFaultOfItsRecord() {
        List<LogRecord> log = TamperLog.made().log();
        List<List<byte[]>> edits = new ArrayList<>();
        for (LogRecord record : log) {
            edits.add(
                    FieldEdits.of(CanonicalForm.decode(record.content())).stream()
                            .filter(e -> e.path().startsWith(".event"))
                            .map(e -> CanonicalForm.encode(e.changed()))
                            .filter(bytes -> !isRead(bytes))
                            .toList());
        }
        int rounds = edits.stream().mapToInt(List::size).max().orElse(0);
        assertThat(rounds).isGreaterThan(50);
        for (int round = 0; round < rounds; round += Math.min(STEP, 7)) {
            List<StoredRecord> stored = new ArrayList<>();
            for (List<byte[]> own : edits) {
                byte[] bytes = own.get(round % own.size());
                stored.add(new StoredRecord(bytes, Hash.of(bytes).hex()));
            }
            Set<Long> places = new HashSet<>();
            for (Fault fault : LedgerVerifier.verify(stored, List.of()).faults()) {
                boolean isForm = fault.message().contains(" is no ");
                if (isForm || CONSTRUCTED.contains(fault.field())) {
                    places.add(fault.sequence());
                }
            }
            for (long place = 1; place <= stored.size(); place++) {
                assertThat(places).as("round %d", round).contains(place);
            }
        }
    }

    private static boolean isRead(byte[] bytes) {
        try {
            LogRecord.read(bytes);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private record Refused(long sequence, List<Reason> reasons) {}

    private List<List<LogRecord>> logs() {
        List<List<LogRecord>> logs = new ArrayList<>();
        logs.add(TamperLog.made().log());
        for (int seed = 1; seed <= LOGS; seed++) {
            logs.add(RandomLedger.of(seed, 12).log());
        }
        return logs;
    }

    private static Optional<String> compare(
            FieldEdits.Edit edit, List<LogRecord> log, Optional<Refused> refused) {
        List<StoredRecord> stored = RandomLedgerTest.stored(log);
        List<Fault> faults =
                LedgerVerifier.verify(stored, List.of()).faults().stream()
                        .filter(f -> f.sequence() > 0)
                        .toList();
        long first = faults.isEmpty() ? 0 : faults.getFirst().sequence();
        long expected = refused.map(Refused::sequence).orElse(0L);
        if (first == expected) {
            return Optional.empty();
        }
        return Optional.of(
                "%s%n   ledger %s%n   verifier %s%n   event %s"
                        .formatted(
                                edit.path(),
                                refused,
                                faults.stream().limit(2).toList(),
                                log.get((int) Math.max(expected, first) - 1).event()));
    }

    /// The first record that the ledger refuses; those after it are not judged.
    private Optional<Refused> firstRefused(List<LogRecord> log) {
        LedgerState state = new LedgerState(seals);
        for (LogRecord record : log) {
            List<Refusal> refusals = state.check(record.event(), record.recordedAt());
            if (!refusals.isEmpty()) {
                return Optional.of(
                        new Refused(
                                record.sequence(),
                                refusals.stream().map(Refusal::reason).toList()));
            }
            state.apply(record);
        }
        return Optional.empty();
    }

    /// The log with one field edited and everything behind it made to fit; empty if the record
    /// cannot be read any more, or the edit is of the chain itself.
    private Optional<List<LogRecord>> forged(List<LogRecord> log, int place, FieldEdits.Edit edit) {
        LogRecord changed;
        try {
            changed = LogRecord.read(CanonicalForm.encode(edit.changed()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean isChain = !edit.path().startsWith(".event") && !edit.path().equals(".recordedAt");
        if (isChain || edit.path().endsWith(".seal.hex")) {
            return Optional.empty();
        }
        return Optional.of(new Forger().forge(log, place, changed));
    }

    /// Makes a log anew with the keys of all managers.
    private static final class Forger {
        private final Map<Hash, Hash> contents = new HashMap<>();
        private final Map<String, LedgerEvent.EntryProposed> proposals = new HashMap<>();
        private final LogChain chain = new LogChain();
        private SignedActs acts = new SignedActs("");

        List<LogRecord> forge(List<LogRecord> log, int place, LogRecord changed) {
            List<LogRecord> forged = new ArrayList<>(log.subList(0, place));
            forged.forEach(this::take);
            for (int i = place; i < log.size(); i++) {
                LogRecord old = i == place ? changed : log.get(i);
                if (i == place
                        && log.get(i).event() instanceof LedgerEvent.EntryProposed before
                        && old.event() instanceof LedgerEvent.EntryProposed after) {
                    contents.put(before.entry().contentHash(), after.entry().contentHash());
                }
                LedgerEvent event = resigned(old.event(), i == place);
                LogRecord record =
                        LogRecord.next(
                                forged.size() + 1L,
                                old.recordedAt(),
                                old.idempotencyKey(),
                                event,
                                forged.isEmpty() ? Hash.GENESIS : forged.getLast().hash());
                forged.add(record);
                take(record);
            }
            return forged;
        }

        private void take(LogRecord record) {
            chain.append(record);
            if (record.event() instanceof LedgerEvent.FundOpened e) {
                acts = new SignedActs(e.fund());
            }
            if (record.event() instanceof LedgerEvent.EntryProposed e) {
                proposals.putIfAbsent(e.proposal(), e);
            }
        }

        private LedgerEvent resigned(LedgerEvent event, boolean isEdited) {
            return switch (event) {
                case LedgerEvent.FundOpened _,
                        LedgerEvent.AccountOpened _,
                        LedgerEvent.RateRecorded _,
                        LedgerEvent.Recommended _,
                        LedgerEvent.Posted _,
                        LedgerEvent.Expired _,
                        LedgerEvent.ReadLogged _,
                        LedgerEvent.Exported _ ->
                        event;
                case LedgerEvent.ManagerAppointed e ->
                        new LedgerEvent.ManagerAppointed(
                                e.partner(),
                                e.manager(),
                                e.key(),
                                e.from(),
                                e.by().map(
                                                b ->
                                                        by(
                                                                b,
                                                                acts.appoint(
                                                                        e.manager(),
                                                                        e.key(),
                                                                        e.from(),
                                                                        b.manager()))));
                case LedgerEvent.ManagerRemoved e ->
                        new LedgerEvent.ManagerRemoved(
                                e.manager(),
                                e.from(),
                                e.reason(),
                                by(
                                        e.by(),
                                        acts.remove(
                                                e.manager(),
                                                e.from(),
                                                e.reason(),
                                                e.by().manager())));
                case LedgerEvent.VotesSuspended e ->
                        new LedgerEvent.VotesSuspended(
                                e.partner(),
                                e.reason(),
                                by(
                                        e.by(),
                                        acts.suspendVotes(
                                                e.partner(), e.reason(), e.by().manager())));
                case LedgerEvent.VotesRestored e ->
                        new LedgerEvent.VotesRestored(
                                e.partner(),
                                e.reason(),
                                by(
                                        e.by(),
                                        acts.restoreVotes(
                                                e.partner(), e.reason(), e.by().manager())));
                case LedgerEvent.EntryProposed e ->
                        new LedgerEvent.EntryProposed(
                                e.proposal(),
                                e.entry(),
                                e.expires(),
                                by(
                                        e.by(),
                                        acts.propose(
                                                e.proposal(),
                                                e.entry(),
                                                e.expires(),
                                                e.by().manager())));
                case LedgerEvent.HeadSigned e -> head(e, isEdited);
                case LedgerEvent.PeriodClosed e ->
                        new LedgerEvent.PeriodClosed(
                                e.through(),
                                by(e.by(), acts.closePeriod(e.through(), e.by().manager())));
                case LedgerEvent.Approved e -> approved(e);
                case LedgerEvent.Recused e ->
                        new LedgerEvent.Recused(
                                e.proposal(),
                                e.reason(),
                                by(
                                        e.by(),
                                        acts.recuse(
                                                e.proposal(),
                                                content(e.proposal()),
                                                e.reason(),
                                                e.by().manager())));
                case LedgerEvent.Deadlocked e ->
                        new LedgerEvent.Deadlocked(
                                e.proposal(),
                                e.reason(),
                                by(
                                        e.by(),
                                        acts.deadlock(
                                                e.proposal(),
                                                content(e.proposal()),
                                                e.reason(),
                                                e.by().manager())));
                case LedgerEvent.Voided e ->
                        new LedgerEvent.Voided(
                                e.proposal(),
                                e.reason(),
                                by(
                                        e.by(),
                                        acts.voiding(
                                                e.proposal(),
                                                content(e.proposal()),
                                                e.reason(),
                                                e.by().manager())));
            };
        }

        private LedgerEvent head(LedgerEvent.HeadSigned event, boolean isEdited) {
            // A head that was edited itself stays so; one behind the edit is that of the new chain.
            Head head = isEdited ? event.head() : chain.head(event.head().count());
            return new LedgerEvent.HeadSigned(
                    head, by(event.by(), acts.signHead(head, event.by().manager())));
        }

        private LedgerEvent approved(LedgerEvent.Approved event) {
            Hash content = contents.getOrDefault(event.content(), event.content());
            LedgerEvent.EntryProposed proposed = proposals.get(event.proposal());
            return proposed == null
                    ? event
                    : new LedgerEvent.Approved(
                            event.proposal(),
                            content,
                            by(
                                    event.by(),
                                    acts.approve(
                                            event.proposal(),
                                            content,
                                            proposed.expires(),
                                            event.by().manager())));
        }

        private Hash content(String proposal) {
            LedgerEvent.EntryProposed proposed = proposals.get(proposal);
            return proposed == null ? Hash.GENESIS : proposed.entry().contentHash();
        }

        private static SignedBy by(SignedBy by, SignedStatement statement) {
            return SIGNED.computeIfAbsent(
                    new Act(by.manager(), statement),
                    a -> TestLedger.signed(a.manager(), a.statement()));
        }
    }
}
