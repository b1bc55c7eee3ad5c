package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lode.quantity.CurrencyUnit;

/// A ledger in memory with a clock that is set by hand, two partners and three managers each.
public final class TestLedger {
    /// Day on which the test fund opens.
    public static final LocalDate OPENED = LocalDate.of(2025, 5, 23);

    /// Managers `ua1` to `ua3` and `us1` to `us3`.
    public static final List<String> MANAGERS = List.of("ua1", "ua2", "ua3", "us1", "us2", "us3");

    private static final long DAYS_TO_DECIDE = 30;

    /// The same opening is the same records each time; made once, then replayed.
    private static final Map<LedgerEvent.FundOpened, List<LogRecord>> OPENINGS =
            new ConcurrentHashMap<>();

    private final LedgerState state = new LedgerState();
    private final List<LogRecord> log = new ArrayList<>();
    private Instant now = OPENED.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private int serial;

    private TestLedger() {}

    /// Nothing recorded yet.
    public static TestLedger empty() {
        return new TestLedger();
    }

    /// Fund, managers and chart under a policy; a project named `Dobra`.
    public static TestLedger opened(String fund, ApprovalPolicy policy) {
        return opened(opening(fund, policy));
    }

    /// The same from any opening.
    public static TestLedger opened(LedgerEvent.FundOpened opening) {
        TestLedger ledger = new TestLedger();
        OPENINGS.computeIfAbsent(opening, o -> open(o).log()).forEach(ledger::replay);
        return ledger;
    }

    private void replay(LogRecord record) {
        state.apply(record);
        log.add(record);
        now = record.recordedAt();
        serial++;
    }

    private static TestLedger open(LedgerEvent.FundOpened opening) {
        TestLedger ledger = new TestLedger();
        ledger.record(opening);
        for (String manager : MANAGERS) {
            ledger.appoint(manager);
        }
        Chart chart = ledger.chart();
        List<CurrencyUnit> foreign = List.of(CurrencyUnit.UAH, CurrencyUnit.parse("INR"));
        chart.accounts(foreign).forEach(a -> ledger.record(new LedgerEvent.AccountOpened(a)));
        ledger.record(new LedgerEvent.AccountOpened(chart.investment("Dobra")));
        return ledger;
    }

    /// The usual fund without lock-up.
    public static TestLedger opened() {
        return opened("URIF", ApprovalPolicy.ONE_OF_EACH);
    }

    /// Opening of a fund of two partners.
    public static LedgerEvent.FundOpened opening(String fund, ApprovalPolicy policy) {
        return new LedgerEvent.FundOpened(
                fund,
                "Reconstruction investment fund",
                List.of(new Partner("UA", "Partner of Ukraine"), new Partner("US", "DFC")),
                "2025-04-30",
                CurrencyUnit.USD,
                policy);
    }

    private void appoint(String manager) {
        String partner = partner(manager);
        VerifyingKey key = VerifyingKey.of(TestKeys.of(manager).getPublic());
        String first = manager.substring(0, 2) + "1";
        Optional<SignedBy> by =
                manager.equals(first)
                        ? Optional.empty()
                        : Optional.of(
                                signed(first, state.acts().appoint(manager, key, OPENED, first)));
        record(new LedgerEvent.ManagerAppointed(partner, manager, key, OPENED, by));
    }

    /// The partner of a test manager.
    public static String partner(String manager) {
        return manager.startsWith("ua") ? "UA" : "US";
    }

    /// A statement signed with a test manager's key.
    public static SignedBy signed(String manager, SignedStatement statement) {
        return new SignedBy(manager, Seal.sign(TestKeys.of(manager).getPrivate(), statement));
    }

    /// The state so far.
    public LedgerState state() {
        return state;
    }

    /// The records so far.
    public List<LogRecord> log() {
        return List.copyOf(log);
    }

    /// The clock.
    public Instant now() {
        return now;
    }

    /// Sets the clock to noon of a day, or leaves it if that is past.
    public void on(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        now = noon.isAfter(now) ? noon : now;
    }

    /// Moves the clock.
    public void advance(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /// The chart of the fund.
    public Chart chart() {
        return Chart.of(state.fund().orElseThrow());
    }

    /// Templates on the chart.
    public EntryTemplates templates() {
        return new EntryTemplates(chart());
    }

    /// Number and effective day.
    public static EntryTemplates.Numbered number(String id, LocalDate day) {
        return new EntryTemplates.Numbered(id, day);
    }

    /// Offers an event under a fresh key and takes it if accepted.
    public Submission offer(LedgerEvent event) {
        now = now.plusMillis(1);
        Submission answer = state.submit("key-" + ++serial, event, now);
        if (answer instanceof Submission.Accepted(LogRecord record)) {
            state.apply(record);
            log.add(record);
        }
        return answer;
    }

    /// Records an event that must be accepted.
    public LogRecord record(LedgerEvent event) {
        Submission answer = offer(event);
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return log.getLast();
    }

    /// The reasons why an event is refused now; empty if it is not.
    public List<Refusal.Reason> reasons(LedgerEvent event) {
        return state.check(event, now).stream().map(Refusal::reason).toList();
    }

    /// A proposal, not yet recorded; lapses after 30 days.
    public LedgerEvent.EntryProposed proposal(String id, JournalEntry entry, String manager) {
        Instant expires = now.plusSeconds(DAYS_TO_DECIDE * 86_400);
        return new LedgerEvent.EntryProposed(
                id,
                entry,
                expires,
                signed(manager, state.acts().propose(id, entry, expires, manager)));
    }

    /// An approval of a recorded proposal, not yet recorded.
    public LedgerEvent.Approved approval(String id, String manager) {
        Proposal proposal = state.proposal(id).orElseThrow();
        return new LedgerEvent.Approved(
                id,
                proposal.content(),
                signed(
                        manager,
                        state.acts().approve(id, proposal.content(), proposal.expires(), manager)));
    }

    /// A void of a recorded proposal, not yet recorded.
    public LedgerEvent.Voided voiding(String id, String reason, String manager) {
        Hash content = state.proposal(id).orElseThrow().content();
        return new LedgerEvent.Voided(
                id, reason, signed(manager, state.acts().voiding(id, content, reason, manager)));
    }

    /// A recusal, not yet recorded.
    public LedgerEvent.Recused recusal(String id, String reason, String manager) {
        Hash content = state.proposal(id).orElseThrow().content();
        return new LedgerEvent.Recused(
                id, reason, signed(manager, state.acts().recuse(id, content, reason, manager)));
    }

    /// A deadlock, not yet recorded.
    public LedgerEvent.Deadlocked deadlock(String id, String reason, String manager) {
        Hash content = state.proposal(id).orElseThrow().content();
        return new LedgerEvent.Deadlocked(
                id, reason, signed(manager, state.acts().deadlock(id, content, reason, manager)));
    }

    /// The present head, signed by a manager, not yet recorded.
    public LedgerEvent.HeadSigned headSigned(String manager) {
        Head head = state.head();
        return new LedgerEvent.HeadSigned(
                head, signed(manager, state.acts().signHead(head, manager)));
    }

    /// A closing, not yet recorded.
    public LedgerEvent.PeriodClosed closing(LocalDate through, String manager) {
        return new LedgerEvent.PeriodClosed(
                through, signed(manager, state.acts().closePeriod(through, manager)));
    }

    /// Proposes under the entry's own number and gives both approvals.
    public void approveBoth(JournalEntry entry) {
        record(proposal(entry.id(), entry, "ua1"));
        record(approval(entry.id(), "ua2"));
        record(approval(entry.id(), "us1"));
    }

    /// Proposes, approves and posts; an open gate is given where one is needed.
    public LogRecord book(JournalEntry entry) {
        approveBoth(entry);
        return record(new LedgerEvent.Posted(entry.id(), openGate(entry)));
    }

    /// An open gate for the activity of an entry.
    public static Optional<GateEvidence> openGate(JournalEntry entry) {
        return entry.activity()
                .map(
                        a ->
                                new GateEvidence(
                                        a,
                                        "test",
                                        entry.effective(),
                                        true,
                                        List.of("in_force OPEN: test")));
    }

    /// A rate, recorded.
    public LedgerEvent.RateRecorded rate(
            String id, CurrencyUnit from, CurrencyUnit to, String value, LocalDate date) {
        LedgerEvent.RateRecorded rate =
                new LedgerEvent.RateRecorded(id, from, to, new BigDecimal(value), date, "test");
        record(rate);
        return rate;
    }
}
