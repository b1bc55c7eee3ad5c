package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lode.ledger.TestLedger.number;
import static org.lode.ledger.TestLedger.signed;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.eligibility.Activity;
import org.lode.ledger.verify.Fault;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Logs that break one rule each, forged with every key and with a good chain: the ledger refuses
/// the record, and the verifier finds a fault at that very record.
final class ForgedRulesTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final CurrencyUnit UAH = CurrencyUnit.UAH;
    private static final CurrencyUnit INR = CurrencyUnit.parse("INR");
    private static final ApprovalPolicy SUSPENDING =
            new ApprovalPolicy(1, false, true, Optional.empty());

    private final TestLedger on = TestLedger.opened();

    /// Fields at fault in the first record that the ledger refuses; both must agree which it is.
    private static List<String> faults(TestLedger on, List<LedgerEvent> forced) {
        List<LogRecord> log = new ArrayList<>(on.log());
        LedgerState state = LedgerState.replay(log);
        long refused = 0;
        for (LedgerEvent event : forced) {
            LogRecord record =
                    LogRecord.next(
                            log.size() + 1L,
                            on.now(),
                            "forced-" + log.size(),
                            event,
                            log.getLast().hash());
            if (refused == 0 && !state.check(event, on.now()).isEmpty()) {
                refused = record.sequence();
            }
            log.add(record);
            if (refused == 0) {
                state.apply(record);
            }
        }
        List<Fault> faults =
                LedgerVerifier.verify(RandomLedgerTest.stored(log), List.of()).faults().stream()
                        .filter(f -> f.sequence() > 0)
                        .toList();
        long first = faults.isEmpty() ? 0 : faults.getFirst().sequence();
        assertThat(first).as("%s", faults).isEqualTo(refused).isPositive();
        return faults.stream().filter(f -> f.sequence() == first).map(Fault::field).toList();
    }

    private List<String> faults(LedgerEvent... forced) {
        return faults(on, List.of(forced));
    }

    /// Faults of an entry that is proposed, and nothing more.
    private List<String> proposed(JournalEntry entry) {
        return faults(on.proposal("p-new", entry, "ua1"));
    }

    private static JournalEntry entry(EntryKind kind, Posting... postings) {
        return JournalEntry.of("e-new", kind, DAY, List.of(postings));
    }

    private static Posting posting(String account, CurrencyUnit currency, long minor) {
        return new Posting(account, Money.ofMinor(currency, minor));
    }

    private static Posting usd(String account, long cents) {
        return posting(account, USD, cents);
    }

    @Test
    void aBadEntryIsAFaultOfItsProposalThoughItIsNeverPosted() {
        assertThat(proposed(entry(EntryKind.BLOCK, usd("cash:USD", -5), usd("blocked:USD", 4))))
                .containsExactly("entry.postings");
        on.book(on.templates().call(number("e1", DAY), "UA", Money.ofMinor(USD, 5)));
        assertThat(proposed(on.templates().call(number("e1", DAY), "UA", Money.ofMinor(USD, 5))))
                .containsExactly("entry.id");
    }

    @Test
    void thePostingsOfAnEntryHaveBounds() {
        List<Posting> many = new ArrayList<>(Collections.nCopies(1_000, usd("cash:USD", -1)));
        many.add(usd("blocked:USD", 1_000));
        assertThat(proposed(JournalEntry.of("e-new", EntryKind.BLOCK, DAY, many)))
                .containsExactly("entry.postings");
        assertThat(proposed(entry(EntryKind.BLOCK, usd("cash:USD", -5))))
                .contains("entry.postings");
        long over = 1_000_000_000_000_001L;
        assertThat(
                        proposed(
                                entry(
                                        EntryKind.BLOCK,
                                        usd("cash:USD", -over),
                                        usd("blocked:USD", over))))
                .containsOnly("entry.postings.amount");
    }

    @Test
    void noBalanceLeavesTheRange() {
        List<Posting> most = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            most.add(usd("called:UA", -1_000_000_000_000_000L));
            most.add(usd("contra", 1_000_000_000_000_000L));
        }
        List<LedgerEvent> events = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            JournalEntry entry = JournalEntry.of("e" + i, EntryKind.CALL, DAY, most);
            LedgerEvent.EntryProposed proposal = on.proposal("p" + i, entry, "ua1");
            events.add(proposal);
            for (String manager : List.of("ua2", "us1")) {
                SignedStatement statement =
                        on.state()
                                .acts()
                                .approve("p" + i, entry.contentHash(), proposal.expires(), manager);
                events.add(
                        new LedgerEvent.Approved(
                                "p" + i, entry.contentHash(), signed(manager, statement)));
            }
            if (i < 18) {
                events.add(new LedgerEvent.Posted("p" + i, Optional.empty()));
                events.forEach(on::record);
                events.clear();
            }
        }
        events.forEach(on::record);
        assertThat(faults(new LedgerEvent.Posted("p18", Optional.empty())))
                .containsOnly("entry.postings.amount");
    }

    @Test
    void anInvestmentNamesItsOwnActivity() {
        JournalEntry bare =
                entry(EntryKind.INVESTMENT, usd("investment:Dobra", 5), usd("cash:USD", -5));
        assertThat(proposed(bare)).containsExactly("entry.activity");
        assertThat(proposed(bare.forActivity(Activity.DISTRIBUTION)))
                .containsExactly("entry.activity");
    }

    @Test
    void aidIsAgreedAboveZeroInTheBaseCurrency() {
        assertThat(proposed(aid(Money.ofMinor(UAH, 5), 5))).containsExactly("entry.aid.agreed");
        assertThat(proposed(aid(Money.ofMinor(USD, -5), -5))).containsExactly("entry.aid.agreed");
    }

    private static JournalEntry aid(Money agreed, long credited) {
        return new JournalEntry(
                "e-new",
                EntryKind.DEEMED_CONTRIBUTION,
                DAY,
                "",
                List.of(usd("contra", credited), usd("deemed:US", -credited)),
                Optional.empty(),
                List.of(),
                Optional.of(new AidValuation("aid-1", agreed, agreed, agreed)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// Two rates for one currency leave the other without; 15.00 UAH without their 0.36 USD would
    /// pass if the missing side were taken for whole dollars.
    @Test
    void everyExchangeKeepsToARateOfItsOwnCurrency() {
        on.rate("uah1", UAH, USD, "0.024", DAY);
        on.rate("uah2", UAH, USD, "0.024", DAY);
        JournalEntry both =
                entry(
                        EntryKind.CONVERSION,
                        posting("cash:UAH", UAH, -1_500),
                        posting("exchange:UAH", UAH, 1_500),
                        usd("exchange:UAH:book", -36),
                        usd("cash:USD", 36),
                        posting("cash:INR", INR, 10),
                        posting("exchange:INR", INR, -10));
        RateUse first = new RateUse("uah1", RoundingMode.HALF_UP);
        RateUse second = new RateUse("uah2", RoundingMode.HALF_UP);
        assertThat(proposed(both.at(first, second))).containsOnly("entry.rates");
        JournalEntry half =
                entry(
                        EntryKind.CONVERSION,
                        posting("cash:UAH", UAH, -1_500),
                        posting("exchange:UAH", UAH, 1_500));
        assertThat(proposed(half.at(first))).containsExactly("entry.rates");
        JournalEntry nothing =
                entry(
                        EntryKind.CONVERSION,
                        posting("exchange:UAH", UAH, 5),
                        posting("exchange:UAH", UAH, -5));
        assertThat(proposed(nothing.at(first))).containsExactly("entry.rates");
    }

    /// 100.00 UAH are worth 2.00 USD at 50 UAH to the dollar and were booked at 2.40.
    @Test
    void aRevaluationKeepsItsSignAndTheDayOfItsRate() {
        LedgerEvent.RateRecorded rate = on.rate("r1", UAH, USD, "0.024", DAY);
        on.book(
                on.templates()
                        .foreignContribution(
                                number("e1", DAY),
                                "UA",
                                Money.ofMinor(UAH, 10_000),
                                new EntryTemplates.RateAndRounding(rate, RoundingMode.HALF_UP)));
        on.rate("r2", USD, UAH, "50", DAY);
        on.rate("r3", USD, UAH, "50", DAY.plusDays(1));
        assertThat(on.reasons(on.proposal("p", revaluation(-40, "r2"), "ua1"))).isEmpty();
        assertThat(proposed(revaluation(-440, "r2"))).containsExactly("entry.rates");
        assertThat(proposed(revaluation(-40, "r3"))).containsExactly("entry.rates");
    }

    private static JournalEntry revaluation(long gain, String rate) {
        return entry(
                        EntryKind.REVALUATION,
                        usd("exchange:UAH:book", gain),
                        usd("exchange_result", -gain),
                        usd("allocated", gain),
                        usd("earned:UA", -gain))
                .at(new RateUse(rate, RoundingMode.HALF_UP));
    }

    /// A rate so high that the result leaves the range is refused, not a crash.
    @Test
    void aRateBeyondTheRangeIsRefused() {
        on.rate("r1", UAH, USD, "1" + "0".repeat(19), DAY);
        JournalEntry entry =
                entry(
                        EntryKind.CONVERSION,
                        posting("cash:UAH", UAH, -1_500),
                        posting("exchange:UAH", UAH, 1_500),
                        usd("exchange:UAH:book", -36),
                        usd("cash:USD", 36));
        assertThat(proposed(entry.at(new RateUse("r1", RoundingMode.UP))))
                .containsExactly("entry.rates");
        assertThat(
                        on.state()
                                .check(
                                        on.proposal(
                                                "p",
                                                entry.at(new RateUse("r1", RoundingMode.UP)),
                                                "ua1"),
                                        on.now()))
                .extracting(Refusal::toString)
                .containsExactly("TOO_LARGE: at rate 'r1' the UAH of the entry leave the range.");
        assertThatThrownBy(() -> new RateUse("r1", RoundingMode.UNNECESSARY))
                .hasMessage(
                        "the use of rate 'r1' names how it rounds, was UNNECESSARY. Maybe HALF_UP.");
        for (String value : List.of("1E+999999999", "1E20", "1E-21")) {
            assertThatThrownBy(() -> on.rate("r2", UAH, USD, value, DAY))
                    .hasMessage(
                            "rate 'r2' has more than 20 digits before or after the point. Maybe a"
                                    + " slip in the exponent.");
        }
    }

    @Test
    void theLastManagerOfAPartnerStays() {
        on.record(removal("us3"));
        on.record(removal("us2"));
        assertThat(faults(removal("us1"))).containsExactly("event.manager");
    }

    private LedgerEvent.ManagerRemoved removal(String manager) {
        LocalDate from = DAY.plusDays(9);
        SignedStatement statement = on.state().acts().remove(manager, from, "end", "us1");
        return new LedgerEvent.ManagerRemoved(manager, from, "end", signed("us1", statement));
    }

    @Test
    void votesAreThoseOfAPartner() {
        TestLedger suspending = TestLedger.opened("URIF", SUSPENDING);
        SignedStatement statement = suspending.state().acts().suspendVotes("EU", "x", "us1");
        LedgerEvent event = new LedgerEvent.VotesSuspended("EU", "x", signed("us1", statement));
        assertThat(faults(suspending, List.of(event))).containsExactly("event.partner");
    }

    @Test
    void nobodyIsRecusedTwiceAndNothingApprovedIsDeadlocked() {
        on.record(
                on.proposal(
                        "p1",
                        on.templates().call(number("e1", DAY), "UA", Money.ofMinor(USD, 5)),
                        "ua1"));
        on.record(on.recusal("p1", "owner of the bidder", "us2"));
        assertThat(faults(on.recusal("p1", "again", "us2"))).containsExactly("event.by.manager");
        on.record(on.approval("p1", "ua2"));
        on.record(on.approval("p1", "us1"));
        assertThat(faults(on.deadlock("p1", "no", "us3"))).containsExactly("event.proposal");
    }
}
