package org.lode.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.Money;

/// The ledger as the log so far makes it: a fold over the records.
///
/// Of the types of this package this one changes, by design: [#apply] takes the next record. One
/// thread uses it at a time. A writer asks [#submit], stores the accepted record durably, then
/// applies it; after a restart it applies the stored records again and stands where it stood.
/// [#apply] trusts the rules that [#submit] checked and looks at the chain only; `LedgerVerifier`
/// trusts nothing.
public final class LedgerState {
    private final Register register;
    private final Journal journal = new Journal();
    private final Map<String, Proposal> proposals = new LinkedHashMap<>();
    private final LogChain chain = new LogChain();
    private final ApprovalRule rule;
    private final EventChecks checks;
    private final Map<String, Head> signedHeads = new TreeMap<>();

    /// Before the first record.
    public LedgerState() {
        this(new CheckedSeals());
    }

    /// Before the first record.
    ///
    /// @param seals signatures that need no second check; may be shared with other threads
    public LedgerState(CheckedSeals seals) {
        register = new Register(seals);
        rule = new ApprovalRule(register);
        checks = new EventChecks(register, journal, proposals, chain);
    }

    /// The state after a whole log.
    ///
    /// @throws IllegalArgumentException if the records are no chain
    public static LedgerState replay(Iterable<LogRecord> log) {
        LedgerState state = new LedgerState();
        log.forEach(state::apply);
        return state;
    }

    /// What the ledger answers to a request; changes nothing.
    ///
    /// @param idempotencyKey the caller's name of the request: the same key with the same event
    ///     gets the earlier record, with another event a refusal
    /// @param event what should be recorded
    /// @param at moment of recording, cut to whole microseconds
    public Submission submit(String idempotencyKey, LedgerEvent event, Instant at) {
        Optional<LogChain.KeyUse> use = chain.use(idempotencyKey);
        if (use.isPresent()) {
            LogChain.KeyUse earlier = use.orElseThrow();
            return earlier.input().equals(LogRecord.inputHash(event))
                    ? new Submission.Repeated(earlier.sequence(), earlier.record())
                    : new Submission.Refused(
                            List.of(
                                    new Refusal(
                                            Reason.KEY_REUSED,
                                            "key '%s' was used for record %d with another event. Maybe use a new key."
                                                    .formatted(
                                                            idempotencyKey, earlier.sequence()))));
        }
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        List<Refusal> refusals = check(event, moment);
        return refusals.isEmpty()
                ? new Submission.Accepted(
                        LogRecord.next(count() + 1, moment, idempotencyKey, event, chain.last()))
                : new Submission.Refused(refusals);
    }

    /// Every rule that an event would break at a moment; empty if none.
    public List<Refusal> check(LedgerEvent event, Instant at) {
        Refusals refusals = new Refusals();
        if (at.isBefore(chain.lastAt())) {
            refusals.add(
                    Reason.TIME_GOES_BACK,
                    "it is %s, the last record is of %s.".formatted(at, chain.lastAt()));
        }
        checks.check(event, at, refusals);
        return refusals.list();
    }

    /// Takes the next record.
    ///
    /// @throws IllegalArgumentException if it does not follow the last one in number, hash or time,
    ///     or repeats a key; the state is then unchanged
    public void apply(LogRecord record) {
        chain.append(record);
        switch (record.event()) {
            case LedgerEvent.FundOpened e -> register.open(e);
            case LedgerEvent.ManagerAppointed e -> register.appoint(e);
            case LedgerEvent.ManagerRemoved e -> register.remove(e);
            case LedgerEvent.VotesSuspended e -> register.suspend(e);
            case LedgerEvent.VotesRestored e -> register.restore(e);
            case LedgerEvent.AccountOpened e ->
                    register.accounts().put(e.account().code(), e.account());
            case LedgerEvent.RateRecorded e -> register.rates().put(e.rate(), e);
            case LedgerEvent.EntryProposed e -> proposals.put(e.proposal(), Proposal.of(e));
            case LedgerEvent.Recommended e -> change(e.proposal(), p -> p.recommended(e));
            case LedgerEvent.Approved e ->
                    change(e.proposal(), p -> p.approvedBy(e.by().manager()));
            case LedgerEvent.Recused e -> change(e.proposal(), p -> p.recusedBy(e.by().manager()));
            case LedgerEvent.Deadlocked e ->
                    change(e.proposal(), p -> p.in(Proposal.State.DEADLOCKED));
            case LedgerEvent.Posted e -> post(record, e.proposal());
            case LedgerEvent.Voided e -> change(e.proposal(), p -> p.in(Proposal.State.VOIDED));
            case LedgerEvent.Expired e -> change(e.proposal(), p -> p.in(Proposal.State.EXPIRED));
            case LedgerEvent.HeadSigned e -> sign(e);
            case LedgerEvent.PeriodClosed e -> register.close(e);
            case LedgerEvent.ReadLogged _, LedgerEvent.Exported _ -> {}
        }
    }

    private void change(String id, UnaryOperator<Proposal> step) {
        proposals.computeIfPresent(id, (_, p) -> step.apply(p));
    }

    private void post(LogRecord record, String id) {
        Proposal proposal = proposals.get(id);
        if (proposal != null) {
            proposals.put(id, proposal.in(Proposal.State.POSTED));
            journal.post(
                    new PostedEntry(record.sequence(), record.recordedAt(), id, proposal.entry()));
        }
    }

    private void sign(LedgerEvent.HeadSigned event) {
        Appointment manager = register.managers().get(event.by().manager());
        if (manager != null) {
            signedHeads.merge(
                    manager.partner(), event.head(), (a, b) -> a.count() >= b.count() ? a : b);
        }
    }

    /// The fund; empty before its opening.
    public Optional<LedgerEvent.FundOpened> fund() {
        return register.fund();
    }

    /// The statements that managers of this fund sign.
    public SignedActs acts() {
        return new SignedActs(register.opened().fund());
    }

    /// Number of records.
    public long count() {
        return chain.count();
    }

    /// Moment of the last record; [Instant#MIN] before the first.
    public Instant lastRecordedAt() {
        return chain.lastAt();
    }

    /// The head of the log.
    public Head head() {
        return chain.head(count());
    }

    /// The head as it was when the log had so many records: what a second partner co-signs.
    ///
    /// @param count 1 to [#count]
    public Head head(long count) {
        if (count < 1 || count > count()) {
            throw new IllegalArgumentException(
                    "a head of this log has 1 to %d records, was %d.".formatted(count(), count));
        }
        return chain.head(count);
    }

    /// Number of records in the latest head that each partner has signed; a partner that signed
    /// none is missing. Up to the smallest of these counts the log is co-signed.
    public Map<String, Head> signedHeads() {
        return Collections.unmodifiableMap(signedHeads);
    }

    /// Receipt for a record under the present head.
    ///
    /// @throws IllegalArgumentException if there is no such record
    public Receipt receipt(long sequence) {
        return chain.receipt(sequence);
    }

    /// Path that shows the present root to extend the root over the first records.
    ///
    /// @param earlier number of records of the earlier head, at least 1
    public List<Hash> consistency(long earlier) {
        return chain.consistency(earlier);
    }

    /// All managers ever appointed, by id.
    public SortedMap<String, Appointment> managers() {
        return new TreeMap<>(register.managers());
    }

    /// The accounts, by code.
    public SortedMap<String, Account> accounts() {
        return new TreeMap<>(register.accounts());
    }

    /// The recorded rates, by id.
    public SortedMap<String, LedgerEvent.RateRecorded> rates() {
        return new TreeMap<>(register.rates());
    }

    /// Partners whose votes are suspended.
    public List<String> suspendedPartners() {
        return List.copyOf(register.suspended());
    }

    /// Last day on or before which nothing can be effective any more; empty if no period is closed.
    public Optional<LocalDate> closedThrough() {
        return register.closedThrough();
    }

    /// One proposal with its present state.
    public Optional<Proposal> proposal(String id) {
        return Optional.ofNullable(proposals.get(id)).map(rule::settled);
    }

    /// All proposals in the order in which they were made.
    public List<Proposal> proposals() {
        return proposals.values().stream().map(rule::settled).toList();
    }

    /// Partners whose approval a proposal still lacks.
    public List<String> missingApprovals(Proposal proposal) {
        return rule.missing(proposal);
    }

    /// The posted entries in order of recording.
    public List<PostedEntry> entries() {
        return journal.entries();
    }

    /// A posted entry by its number.
    public Optional<PostedEntry> entry(String id) {
        return journal.find(id);
    }

    /// The kind of an entry, or for a correction that of the entry it finally takes back.
    public EntryKind rootKind(JournalEntry entry) {
        return journal.rootKind(entry);
    }

    /// The books of all entries so far.
    public Books books() {
        Books books = new Books(register.opened(), register.accounts());
        for (String code : register.accounts().keySet()) {
            Optional<Money> balance = journal.balance(code);
            balance.ifPresent(b -> books.set(code, b));
        }
        return books;
    }

    /// The books at the end of a day as they were known at a moment: entries effective on the day
    /// or before, recorded at the moment or before.
    public Books books(LocalDate day, Instant knownAt) {
        return books(LocalDate.MIN, day, knownAt);
    }

    /// What moved from one day to another, both included, as known at a moment.
    public Books books(LocalDate from, LocalDate to, Instant knownAt) {
        Books books = new Books(register.opened(), register.accounts());
        for (PostedEntry posted : journal.entries()) {
            LocalDate effective = posted.entry().effective();
            boolean isKnown = !posted.recordedAt().isAfter(knownAt);
            if (isKnown && !effective.isBefore(from) && !effective.isAfter(to)) {
                books.add(posted.entry());
            }
        }
        return books;
    }
}
