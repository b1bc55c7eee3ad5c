package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.ledger.TestLedger.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.eligibility.Activity;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The past is corrected by new entries, never edited; a statement can be read as known on any day.
///
/// Published example: TigerBeetle, `docs/coding/recipes/correcting-transfers.md` (repository
/// tigerbeetle/tigerbeetle): A to X 100.00 and A to Y 0.50, corrected by 10 %: new postings X to A
/// 10.00 and Y to A 0.05, linked; the originals stay; net 90.00 and 0.45.
final class CorrectionTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private final TestLedger ledger = TestLedger.opened();

    CorrectionTest() {
        ledger.record(new LedgerEvent.AccountOpened(ledger.chart().investment("Second")));
        ledger.book(ledger.templates().cashContribution(number("e0", DAY), "US", usd(20_000)));
    }

    private JournalEntry stake(String id, String project, long cents) {
        return ledger.templates()
                .investment(number(id, DAY), project, Activity.EXPLORATION, usd(cents));
    }

    private JournalEntry back(String id, JournalEntry original, long cents) {
        return ledger.templates()
                .correction(
                        number(id, DAY.plusDays(9)),
                        original,
                        List.of(
                                new Posting("cash:USD", usd(cents)),
                                new Posting(
                                        "investment:" + original.project().orElseThrow(),
                                        usd(-cents))));
    }

    @Test
    void tenPerCentAreTakenBackByLinkedEntriesAndTheOriginalsStay() {
        JournalEntry x = stake("x", "Dobra", 10_000);
        JournalEntry y = stake("y", "Second", 50);
        ledger.book(x);
        ledger.book(y);
        List<LogRecord> before = ledger.log();
        ledger.on(DAY.plusDays(9));
        ledger.book(back("x-10", x, 1_000));
        ledger.book(back("y-10", y, 5));
        LedgerState state = ledger.state();
        assertThat(state.books().balance("investment:Dobra")).isEqualTo(usd(9_000));
        assertThat(state.books().balance("investment:Second")).isEqualTo(usd(45));
        assertThat(state.entry("x").orElseThrow().entry()).isEqualTo(x);
        assertThat(state.entry("y").orElseThrow().entry()).isEqualTo(y);
        assertThat(ledger.log().subList(0, before.size())).isEqualTo(before);
        JournalEntry correction = state.entry("x-10").orElseThrow().entry();
        assertThat(correction.corrects()).contains("x");
        assertThat(correction.project()).as("same business id").isEqualTo(x.project());
        assertThat(state.rootKind(correction)).isEqualTo(EntryKind.INVESTMENT);
    }

    @Test
    void noMoreIsTakenBackThanIsLeft() {
        JournalEntry x = stake("x", "Dobra", 10_000);
        ledger.book(x);
        JournalEntry first = back("c1", x, 1_000);
        ledger.book(first);
        assertThat(reasons(back("c2", x, 9_001))).containsOnly(Reason.CORRECTION_OUT_OF_BOUNDS);
        assertThat(reasons(back("c2", x, -1_001)))
                .as("nor more than was there")
                .containsOnly(Reason.CORRECTION_OUT_OF_BOUNDS);
        assertThat(reasons(back("c2", x, 9_000))).isEmpty();
        ledger.book(ledger.templates().reversal(number("c3", DAY.plusDays(9)), first));
        assertThat(reasons(back("c4", x, 10_000)))
                .as("a correction taken back makes room again")
                .isEmpty();
    }

    @Test
    void aCorrectionMovesOnlyWhatItsOriginalMoved() {
        JournalEntry x = stake("x", "Dobra", 10_000);
        ledger.book(x);
        JournalEntry other =
                ledger.templates()
                        .correction(
                                number("c1", DAY.plusDays(9)),
                                x,
                                List.of(
                                        new Posting("investment:Dobra", usd(-5)),
                                        new Posting("paid_in:UA", usd(5))));
        assertThat(reasons(other)).containsOnly(Reason.CORRECTION_OUT_OF_BOUNDS);
    }

    @Test
    void aStatementReadsAsKnownOnAnyDay() {
        JournalEntry x = stake("x", "Dobra", 10_000);
        ledger.book(x);
        Instant known = ledger.now();
        ledger.on(DAY.plusDays(40));
        ledger.book(back("c1", x, 1_000));
        LocalDate then = DAY.plusDays(9);
        LedgerState state = ledger.state();
        assertThat(state.books(then, known).balance("investment:Dobra")).isEqualTo(usd(10_000));
        assertThat(state.books(then, ledger.now()).balance("investment:Dobra"))
                .isEqualTo(usd(9_000));
        assertThat(state.books(then.minusDays(1), ledger.now()).balance("investment:Dobra"))
                .as("effective later")
                .isEqualTo(usd(10_000));
    }

    @Test
    void afterAPeriodIsClosedItsErrorsAreCorrectedInTheNextOne() {
        JournalEntry x = stake("x", "Dobra", 10_000);
        ledger.book(x);
        ledger.on(DAY.plusDays(20));
        ledger.record(ledger.closing(DAY.plusDays(9), "ua1"));
        ledger.record(ledger.closing(DAY.plusDays(8), "us1"));
        assertThat(ledger.state().closedThrough())
                .as("as far as both have signed")
                .contains(DAY.plusDays(8));
        assertThat(reasons(back("c1", x, 1_000))).isEmpty();
        ledger.record(ledger.closing(DAY.plusDays(9), "us2"));
        assertThat(reasons(back("c1", x, 1_000))).containsExactly(Reason.PERIOD_CLOSED);
        assertThat(ledger.reasons(ledger.closing(DAY.plusDays(20), "ua1")))
                .as("a day that is not over")
                .containsExactly(Reason.TIME_GOES_BACK);
    }

    @Test
    void anEntryApprovedBeforeTheClosingIsNotPostedAfterIt() {
        JournalEntry x = stake("x", "Dobra", 10_000);
        ledger.approveBoth(x);
        ledger.on(DAY.plusDays(2));
        ledger.record(ledger.closing(DAY, "ua1"));
        ledger.record(ledger.closing(DAY, "us1"));
        assertThat(ledger.reasons(new LedgerEvent.Posted("x", TestLedger.openGate(x))))
                .containsExactly(Reason.PERIOD_CLOSED);
    }

    private List<Reason> reasons(JournalEntry entry) {
        return ledger.reasons(ledger.proposal("p-new", entry, "ua1"));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
