package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.ledger.TestLedger.number;
import static org.lode.ledger.TestLedger.signed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.eligibility.Activity;
import org.lode.ledger.verify.Fault;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// A ledger that forgets its rules and writes what it should refuse, with a good chain and good
/// signatures: the verifier knows the rules by itself.
final class FaultyLedgerTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private TestLedger ledger = TestLedger.opened();
    private final EntryTemplates entries = ledger.templates();

    /// Faults after events that were written though the rules refuse the last of them.
    private List<String> faults(LedgerEvent... forced) {
        List<LogRecord> log = new ArrayList<>(ledger.log());
        for (LedgerEvent event : forced) {
            log.add(
                    LogRecord.next(
                            log.size() + 1L,
                            ledger.now(),
                            "forced-" + log.size(),
                            event,
                            log.getLast().hash()));
        }
        List<Fault> faults =
                LedgerVerifier.verify(RandomLedgerTest.stored(log), List.of()).faults();
        assertThat(faults)
                .filteredOn(f -> !isProposal(log, f))
                .allSatisfy(f -> assertThat(f.sequence()).isIn(0L, (long) log.size()));
        return faults.stream().filter(f -> f.sequence() == log.size()).map(Fault::field).toList();
    }

    /// What is wrong with an entry is a fault of its proposal already.
    private static boolean isProposal(List<LogRecord> log, Fault fault) {
        return fault.sequence() > 0
                && log.get((int) fault.sequence() - 1).event() instanceof LedgerEvent.EntryProposed;
    }

    /// Faults after an entry went the whole way though the rules refuse it.
    private List<String> posted(JournalEntry entry) {
        String id = entry.id();
        LedgerEvent.EntryProposed proposed = ledger.proposal(id, entry, "ua1");
        Hash content = entry.contentHash();
        List<LedgerEvent> events = new ArrayList<>(List.of(proposed));
        for (String manager : List.of("ua2", "us1")) {
            SignedStatement statement =
                    ledger.state().acts().approve(id, content, proposed.expires(), manager);
            events.add(new LedgerEvent.Approved(id, content, signed(manager, statement)));
        }
        events.add(new LedgerEvent.Posted(id, TestLedger.openGate(entry)));
        return faults(events.toArray(LedgerEvent[]::new));
    }

    private JournalEntry contribution(String id) {
        return entries.cashContribution(number(id, DAY), "US", usd(100));
    }

    private static LedgerEvent.Posted post(String id) {
        return new LedgerEvent.Posted(id, Optional.empty());
    }

    @Test
    void aSoundEntryThatIsWrittenPastTheLedgerHasNoFault() {
        assertThat(posted(contribution("e1"))).isEmpty();
    }

    @Test
    void postingsWithoutApprovalsAreSeen() {
        ledger.record(ledger.proposal("e1", contribution("e1"), "ua1"));
        ledger.record(ledger.approval("e1", "ua2"));
        ledger.record(ledger.approval("e1", "ua3"));
        assertThat(faults(post("e1"))).containsExactly("event.proposal");
        assertThat(faults(ledger.approval("e1", "ua1"))).containsExactly("event.by.manager");
        assertThat(faults(ledger.approval("e1", "ua2"))).containsExactly("event.by.manager");
        assertThat(faults(post("e9"))).containsExactly("event.proposal");
        ledger.record(ledger.recusal("e1", "owner of the bidder", "us1"));
        assertThat(faults(ledger.approval("e1", "us1"))).containsExactly("event.by.manager");
        LedgerEvent.Approved late = ledger.approval("e1", "us2");
        ledger.advance(31 * 86_400);
        assertThat(faults(late)).containsExactly("recordedAt");
        ledger.record(ledger.voiding("e1", "not now", "us2"));
        assertThat(faults(post("e1"))).contains("event.proposal");
    }

    @Test
    void entriesThatBreakDoubleEntryAreSeen() {
        assertThat(posted(entry(EntryKind.CASH_CONTRIBUTION, 100, "paid_in:US", -99)))
                .containsExactly("entry.postings");
        assertThat(posted(entry(EntryKind.CASH_CONTRIBUTION, 0, "paid_in:US", 0)))
                .containsOnly("entry.postings.amount");
        assertThat(posted(entry(EntryKind.CASH_CONTRIBUTION, 100, "paid_in:EU", -100)))
                .containsExactly("entry.postings.account");
        assertThat(posted(entry(EntryKind.BLOCK, 100, "paid_in:US", -100)))
                .containsExactly("entry.kind");
        assertThat(posted(entry(EntryKind.INCOME, 100, "income", -100)))
                .containsExactly("entry.postings");
        assertThat(posted(entry(EntryKind.BLOCK, -100, "blocked:USD", 100)))
                .containsExactly("entry.postings.amount");
    }

    private static JournalEntry entry(EntryKind kind, long cash, String account, long cents) {
        return JournalEntry.of(
                "e1",
                kind,
                DAY,
                List.of(new Posting("cash:USD", usd(cash)), new Posting(account, usd(cents))));
    }

    @Test
    void exchangesOffTheRateAreSeen() {
        ledger.book(contribution("e0"));
        LedgerEvent.RateRecorded rate = ledger.rate("r1", USD, CurrencyUnit.UAH, "41.5055", DAY);
        JournalEntry exchange =
                entries.conversion(
                        number("e1", DAY),
                        usd(100),
                        new EntryTemplates.RateAndRounding(rate, RoundingMode.HALF_UP));
        assertThat(posted(exchange)).isEmpty();
        assertThat(posted(exchange.at())).containsExactly("entry.rates");
        assertThat(posted(exchange.at(new RateUse("r1", RoundingMode.DOWN))))
                .containsExactly("entry.rates");
        assertThat(
                        faults(
                                new LedgerEvent.RateRecorded(
                                        "r2", USD, USD, new BigDecimal("0.5"), DAY, "test")))
                .containsExactly("event.from");
    }

    @Test
    void moneyPaidPastAGateALockUpOrAClosingIsSeen() {
        TestLedger locked =
                TestLedger.opened("URIF", ApprovalPolicy.ONE_OF_EACH.withLockUp(DAY.plusDays(9)));
        locked.book(contribution("e0"));
        JournalEntry early = entries.distribution(number("e1", DAY.plusDays(9)), List.of(usd(1)));
        locked.approveBoth(early);
        LogRecord next =
                LogRecord.next(
                        locked.state().count() + 1,
                        locked.now(),
                        "forced",
                        new LedgerEvent.Posted("e1", TestLedger.openGate(early)),
                        locked.log().getLast().hash());
        List<LogRecord> log = new ArrayList<>(locked.log());
        log.add(next);
        assertThat(LedgerVerifier.verify(RandomLedgerTest.stored(log), List.of()).faults())
                .extracting(Fault::field)
                .containsExactly("entry.effective");

        ledger.book(contribution("e0"));
        JournalEntry paid = entries.distribution(number("e1", DAY), List.of(usd(1)));
        ledger.approveBoth(paid);
        assertThat(faults(post("e1"))).containsExactly("event.gate");
        GateEvidence closed =
                new GateEvidence(Activity.DISTRIBUTION, "test", DAY, false, List.of());
        assertThat(faults(new LedgerEvent.Posted("e1", Optional.of(closed))))
                .containsExactly("event.gate.isOpen");
        ledger.on(DAY.plusDays(2));
        ledger.record(ledger.closing(DAY, "ua1"));
        ledger.record(ledger.closing(DAY, "us1"));
        assertThat(posted(contribution("e2"))).containsExactly("entry.effective");
    }

    @Test
    void aVerdictByAnotherPolicyThanThatOfTheOpeningIsSeen() {
        ledger =
                TestLedger.opened(
                        TestLedger.opening("URIF", ApprovalPolicy.ONE_OF_EACH)
                                .gatedBy("ukraine/public_record"));
        ledger.book(contribution("e0"));
        JournalEntry paid = entries.distribution(number("e1", DAY), List.of(usd(1)));
        ledger.approveBoth(paid);
        assertThat(faults(new LedgerEvent.Posted("e1", TestLedger.openGate(paid))))
                .containsExactly("event.gate.policy");
    }

    @Test
    void aidTwiceAndCorrectionsBeyondTheOriginalAreSeen() {
        AidValuation aid = new AidValuation("aid-1", usd(9), usd(8), usd(7));
        ledger.book(entries.deemedContribution(number("e1", DAY), "US", aid));
        assertThat(posted(entries.deemedContribution(number("e2", DAY), "US", aid)))
                .containsExactly("entry.aid");
        JournalEntry call = entries.call(number("e3", DAY), "UA", usd(100));
        ledger.book(call);
        ledger.book(entries.reversal(number("e4", DAY), call));
        assertThat(posted(entries.reversal(number("e5", DAY), call)))
                .containsOnly("entry.postings");
        assertThat(posted(entries.reversal(number("e6", DAY), contribution("e9"))))
                .contains("entry.corrects");
    }

    @Test
    void accountsThatDoNotFitAndManagersRemovedTwiceAreSeen() {
        Account foreign = Account.of("paid_in:UA:UAH", AccountRole.PAID_IN, CurrencyUnit.UAH, "UA");
        assertThat(faults(new LedgerEvent.AccountOpened(foreign)))
                .containsExactly("event.account.currency");
        Account stranger = Account.of("paid_in:EU", AccountRole.PAID_IN, USD, "EU");
        assertThat(faults(new LedgerEvent.AccountOpened(stranger)))
                .containsExactly("event.account.partner");
        Account bare = Account.of("exchange:USD", AccountRole.EXCHANGE, USD);
        assertThat(faults(new LedgerEvent.AccountOpened(bare)))
                .containsExactly("event.account.counter");
        ledger.record(removal(DAY.plusDays(5)));
        assertThat(faults(removal(DAY.plusDays(50)))).containsExactly("event.manager");
    }

    private LedgerEvent.ManagerRemoved removal(LocalDate from) {
        SignedStatement statement = ledger.state().acts().remove("us3", from, "end", "us1");
        return new LedgerEvent.ManagerRemoved("us3", from, "end", signed("us1", statement));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(USD, cents);
    }
}
