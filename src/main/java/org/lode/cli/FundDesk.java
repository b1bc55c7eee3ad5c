package org.lode.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Partner;
import org.lode.ledger.Proposal;
import org.lode.ledger.Submission;
import org.lode.ledger.statement.PostedJournal;
import org.lode.store.LedgerStore;
import org.lode.store.Request;

/// One sitting at the books: an open store, the time, and what the command records.
///
/// On a dry run the events are judged and applied to a copy of the state in memory; the store is
/// only read.
final class FundDesk implements AutoCloseable {
    private final InstantSource clock;
    private final boolean isDryRun;
    private final Supplier<LedgerStore> maker;
    private final List<LogRecord> written = new ArrayList<>();
    private final List<Long> repeated = new ArrayList<>();
    private Optional<LedgerStore> store = Optional.empty();
    private @Nullable LedgerState trial;

    /// @param maker opens or makes the store; asked on the first need
    FundDesk(Supplier<LedgerStore> maker, InstantSource clock, boolean isDryRun) {
        this.maker = maker;
        this.clock = clock;
        this.isDryRun = isDryRun;
    }

    /// A desk with an open store.
    static FundDesk at(LedgerStore store, InstantSource clock, boolean isDryRun) {
        FundDesk desk = new FundDesk(() -> store, clock, isDryRun);
        desk.store = Optional.of(store);
        return desk;
    }

    /// True if nothing may be written.
    boolean isDryRun() {
        return isDryRun;
    }

    /// The books as they stand, what this command recorded included.
    LedgerState state() {
        if (!isDryRun && store.isPresent()) {
            // One thread, one command: nothing is recorded between the question and its use.
            return store.get().query(state -> state);
        }
        LedgerState copy = trial;
        if (copy == null) {
            copy = LedgerState.replay(stored());
            trial = copy;
        }
        return copy;
    }

    /// The fund.
    LedgerEvent.FundOpened fund() {
        return state().fund()
                .orElseThrow(
                        () ->
                                FundProblem.badData(
                                        "the ledger is empty: no fund was opened. Maybe repeat"
                                                + " lode fund init, which was interrupted."));
    }

    /// Refuses a partner that the fund does not have.
    void requirePartner(String option, String id) {
        List<String> known = fund().partners().stream().map(Partner::id).toList();
        if (!known.contains(id)) {
            throw FundProblem.usage(
                    "%s: no partner '%s'. Known: %s."
                            .formatted(option, id, String.join(", ", known)));
        }
    }

    /// A proposal, by its id or that of its entry.
    Proposal proposal(String id) {
        return state().proposal(id)
                .or(() -> state().proposal("P" + id))
                .orElseThrow(
                        () ->
                                FundProblem.usage(
                                        "no proposal '%s'. Open: %s. Maybe lode fund status shows it."
                                                .formatted(id, openIds())));
    }

    private String openIds() {
        List<String> open =
                state().proposals().stream().filter(Proposal::isOpen).map(Proposal::id).toList();
        return open.isEmpty() ? "none" : String.join(", ", open);
    }

    /// Proposals that can still be approved or posted: open and within their time.
    List<Proposal> openProposals() {
        return state().proposals().stream().filter(this::isOpen).toList();
    }

    /// True if a proposal can still be approved or posted.
    boolean isOpen(Proposal proposal) {
        return proposal.isOpen() && !now().isAfter(proposal.expires());
    }

    /// Every record, what this command recorded included.
    List<LogRecord> log() {
        List<LogRecord> log = stored();
        if (isDryRun) {
            log.addAll(written);
        }
        return log;
    }

    private List<LogRecord> stored() {
        List<LogRecord> log = new ArrayList<>();
        store.ifPresent(s -> s.read(1, log::add));
        return log;
    }

    /// The posted entries as they are known now.
    PostedJournal journal() {
        return PostedJournal.of(log());
    }

    /// The moment of the command; never before the last record.
    Instant now() {
        Instant last = state().lastRecordedAt();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    /// The day of the command, in UTC.
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /// Records an event under a key.
    ///
    /// @param what the event in words, for the message of a refusal
    void record(String what, String key, LedgerEvent event) {
        switch (submit(key, event)) {
            case Submission.Accepted(LogRecord record) -> written.add(record);
            case Submission.Repeated(long sequence, _) -> repeated.add(sequence);
            case Submission.Refused(var refusals) -> throw FundProblem.refused(what, refusals);
        }
    }

    /// Records an event under a key made of its content: the same command given twice records
    /// once.
    void record(String what, LedgerEvent event) {
        record(what, keyOf(event), event);
    }

    /// Records several events, all or none.
    void recordAll(String what, List<LedgerEvent> events) {
        if (isDryRun) {
            events.forEach(e -> record(what, e));
            return;
        }
        LedgerStore open = store.orElseGet(maker);
        store = Optional.of(open);
        List<Submission> answers =
                open.submitAll(events.stream().map(e -> new Request(keyOf(e), e)).toList());
        for (Submission answer : answers) {
            switch (answer) {
                case Submission.Accepted(LogRecord record) -> written.add(record);
                case Submission.Repeated(long sequence, _) -> repeated.add(sequence);
                case Submission.Refused(var refusals) -> throw FundProblem.refused(what, refusals);
            }
        }
    }

    /// The key of an event that names nothing of the moment.
    static String keyOf(LedgerEvent event) {
        return event.getClass().getSimpleName() + ":" + LogRecord.inputHash(event).hex();
    }

    private Submission submit(String key, LedgerEvent event) {
        if (!isDryRun && store.isPresent()) {
            return store.get().submit(new Request(key, event));
        }
        LedgerState state = state();
        Submission answer = state.submit(key, event, now());
        if (answer instanceof Submission.Accepted(LogRecord record)) {
            state.apply(record);
        }
        return answer;
    }

    /// Notes in the log that somebody read; every reading is a record of its own.
    void noteReading(String reader, String subject) {
        record(
                "the note of the reading",
                "read:%d:%s".formatted(state().count(), reader),
                new LedgerEvent.ReadLogged(reader, subject));
    }

    /// Records of this command.
    List<LogRecord> written() {
        return List.copyOf(written);
    }

    /// Numbers of earlier records that this command would have made again.
    List<Long> repeated() {
        return List.copyOf(repeated);
    }

    /// The store, for checks of what is stored.
    Optional<LedgerStore> store() {
        return store;
    }

    @Override
    public void close() {
        store.ifPresent(LedgerStore::close);
    }
}
