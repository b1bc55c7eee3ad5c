package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lode.ledger.TestLedger.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.eligibility.Activity;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Deemed capital, lock-up, gates, blocked transfers, repeated requests.
final class FundRulesTest {
    private static final LocalDate DAY = TestLedger.OPENED;

    /// Constructed example: seed of 75 from each partner and ten yearly contributions of 50 from
    /// Ukraine, no gain; the percentages are 575 and 75 plus aid over their sum. That aid brings
    /// no cash is published (sofrep.com, "The illusion that is the Ukraine minerals deal").
    @ParameterizedTest
    @CsvSource({
        "0, 88.4615, 11.5385",
        "100, 76.6667, 23.3333",
        "500, 50.0000, 50.0000",
        "1000, 34.8485, 65.1515"
    })
    void aidChangesPercentagesAndLeavesCashAndNetAssetValue(int aid, double ua, double us) {
        TestLedger on = TestLedger.opened();
        EntryTemplates entries = on.templates();
        on.book(entries.cashContribution(number("seed-ua", DAY), "UA", dollars(75)));
        on.book(entries.cashContribution(number("seed-us", DAY), "US", dollars(75)));
        for (int year = 1; year <= 10; year++) {
            LocalDate day = DAY.plusYears(year);
            on.on(day);
            on.book(entries.cashContribution(number("ua-" + year, day), "UA", dollars(50)));
        }
        Money cash = on.state().books().balance("cash:USD");
        Money value = on.state().books().netAssetValue();
        assertThat(cash).isEqualTo(dollars(650)).isEqualTo(value);
        if (aid > 0) {
            AidValuation valued =
                    new AidValuation("aid-1", dollars(aid + 20), dollars(aid + 5), dollars(aid));
            on.book(entries.deemedContribution(number("aid", on(on)), "US", valued));
        }
        Books books = on.state().books();
        assertThat(books.balance("cash:USD")).isEqualTo(cash);
        assertThat(books.netAssetValue()).isEqualTo(value);
        double sum = closing(books, "UA") + closing(books, "US");
        assertThat(100 * closing(books, "UA") / sum).isCloseTo(ua, within(5e-5));
        assertThat(100 * closing(books, "US") / sum).isCloseTo(us, within(5e-5));
        assertThat(books.capitalAccount("US").netAssetValue()).isEqualTo(dollars(75));
    }

    private static LocalDate on(TestLedger ledger) {
        return ProposalChecks.day(ledger.now());
    }

    private static long closing(Books books, String partner) {
        return books.capitalAccount(partner).closing().minorUnits();
    }

    @Test
    void aidIsCreditedOnceAndAtTheAgreedAmountOnly() {
        TestLedger on = TestLedger.opened();
        AidValuation valued = new AidValuation("aid-1", dollars(9), dollars(8), dollars(7));
        JournalEntry entry = on.templates().deemedContribution(number("e1", DAY), "US", valued);
        JournalEntry other =
                on.templates()
                        .deemedContribution(
                                number("e1", DAY),
                                "US",
                                new AidValuation("aid-1", dollars(9), dollars(8), dollars(8)));
        JournalEntry mixed =
                new JournalEntry(
                        "e1",
                        EntryKind.DEEMED_CONTRIBUTION,
                        DAY,
                        "",
                        other.postings(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(valued),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(reasons(on, mixed)).containsExactly(Reason.AID_NOT_VALUED);
        on.book(entry);
        assertThat(reasons(on, on.templates().deemedContribution(number("e2", DAY), "US", valued)))
                .containsExactly(Reason.ALREADY_USED);
    }

    @Test
    void nothingIsDistributedBeforeTheLockUpEndsAndAllIsFromThatDay() {
        LocalDate end = DAY.plusYears(10);
        TestLedger on = TestLedger.opened("URIF", ApprovalPolicy.ONE_OF_EACH.withLockUp(end));
        on.book(on.templates().cashContribution(number("e0", DAY), "US", dollars(100)));
        on.on(end.minusDays(1));
        assertThat(reasons(on, distribution(on, end.minusDays(1))))
                .containsExactly(Reason.LOCKED_UP);
        JournalEntry early = distribution(on, end);
        assertThat(reasons(on, early)).as("proposed a day ahead").isEmpty();
        on.approveBoth(early);
        assertThat(on.reasons(posted(early)))
                .as("but not posted a day ahead")
                .containsExactly(Reason.LOCKED_UP);
        on.on(end);
        on.record(posted(early));
        assertThat(on.state().books().capitalAccount("UA").distributed()).isEqualTo(dollars(30));
        assertThat(on.state().books().capitalAccount("US").distributed()).isEqualTo(dollars(30));
    }

    @Test
    void noOtherKindOfEntryPaysAPartnerPastTheLockUp() {
        TestLedger on =
                TestLedger.opened("URIF", ApprovalPolicy.ONE_OF_EACH.withLockUp(DAY.plusYears(10)));
        for (EntryKind kind : EntryKind.values()) {
            JournalEntry hidden =
                    JournalEntry.of(
                            "e1",
                            kind,
                            DAY,
                            List.of(
                                    new Posting("distributed:US", dollars(1)),
                                    new Posting("cash:USD", dollars(-1))));
            assertThat(reasons(on, hidden))
                    .as("%s", kind)
                    .contains(Reason.LOCKED_UP, Reason.GATE_MISSING);
        }
    }

    @Test
    void aDistributionPassesAnOpenGateOnItsDayOnly() {
        TestLedger on = TestLedger.opened();
        on.book(on.templates().cashContribution(number("e0", DAY), "US", dollars(100)));
        JournalEntry entry = distribution(on, DAY);
        on.approveBoth(entry);
        assertThat(on.reasons(new LedgerEvent.Posted("d1", Optional.empty())))
                .containsExactly(Reason.GATE_MISSING);
        assertThat(on.reasons(posted(Activity.DISTRIBUTION, DAY, false)))
                .containsExactly(Reason.GATE_CLOSED);
        assertThat(on.reasons(posted(Activity.DISTRIBUTION, DAY.minusDays(1), true)))
                .containsExactly(Reason.GATE_MISSING);
        assertThat(on.reasons(posted(Activity.EXPLORATION, DAY, true)))
                .containsExactly(Reason.GATE_MISSING);
        on.record(posted(Activity.DISTRIBUTION, DAY, true));
        assertThat(on.state().books().balance("cash:USD")).isEqualTo(dollars(40));
    }

    /// A verdict by another policy than that of the opening does not count.
    @Test
    void theGatePolicyIsThatOfTheOpening() {
        LedgerEvent.FundOpened opening = TestLedger.opening("URIF", ApprovalPolicy.ONE_OF_EACH);
        TestLedger on = TestLedger.opened(opening.gatedBy("ukraine/public_record"));
        on.book(on.templates().cashContribution(number("e0", DAY), "US", dollars(100)));
        on.approveBoth(distribution(on, DAY));
        assertThat(on.reasons(posted(Activity.DISTRIBUTION, DAY, true)))
                .containsExactly(Reason.GATE_MISSING);
        on.record(
                new LedgerEvent.Posted(
                        "d1",
                        Optional.of(
                                new GateEvidence(
                                        Activity.DISTRIBUTION,
                                        "ukraine/public_record",
                                        DAY,
                                        true,
                                        List.of("test")))));
    }

    @Test
    void anInvestmentNamesItsActivityAndPassesItsGate() {
        TestLedger on = TestLedger.opened();
        on.book(on.templates().cashContribution(number("e0", DAY), "US", dollars(100)));
        List<Posting> postings =
                List.of(
                        new Posting("investment:Dobra", dollars(5)),
                        new Posting("cash:USD", dollars(-5)));
        JournalEntry bare = JournalEntry.of("d1", EntryKind.INVESTMENT, DAY, postings);
        assertThat(reasons(on, bare)).containsExactly(Reason.GATE_MISSING);
        assertThat(reasons(on, bare.forActivity(Activity.DISTRIBUTION)))
                .containsExactly(Reason.GATE_MISSING);
        on.approveBoth(bare.forActivity(Activity.CONSTRUCTION));
        assertThat(on.reasons(posted(Activity.CONSTRUCTION, DAY, false)))
                .containsExactly(Reason.GATE_CLOSED);
        assertThat(on.reasons(posted(Activity.CONSTRUCTION, DAY, true))).isEmpty();
    }

    @Test
    void blockedMoneyIsPartOfTheFundButPaysNothing() {
        TestLedger on = TestLedger.opened();
        EntryTemplates entries = on.templates();
        on.book(entries.cashContribution(number("e0", DAY), "US", dollars(100)));
        on.book(entries.block(number("e1", DAY), dollars(70)));
        assertThat(on.state().books().balance("blocked:USD")).isEqualTo(dollars(70));
        assertThat(on.state().books().netAssetValue()).isEqualTo(dollars(100));
        JournalEntry entry = distribution(on, DAY);
        on.approveBoth(entry);
        assertThat(on.reasons(posted(entry))).containsExactly(Reason.OVERDRAWN);
        JournalEntry direct =
                JournalEntry.of(
                                "d2",
                                EntryKind.DISTRIBUTION,
                                DAY,
                                List.of(
                                        new Posting("distributed:US", dollars(60)),
                                        new Posting("blocked:USD", dollars(-60))))
                        .forActivity(Activity.DISTRIBUTION);
        assertThat(reasons(on, direct)).containsExactly(Reason.WRONG_ROLE);
        on.book(entries.release(number("e2", DAY), dollars(70)));
        on.record(posted(entry));
        assertThat(on.state().books().balance("cash:USD")).isEqualTo(dollars(40));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithItsFirstRecordAndAChangedOneRefused() {
        TestLedger on = TestLedger.opened();
        LedgerEvent first = on.proposal("p1", distribution(on, DAY), "ua1");
        Submission answer = on.state().submit("request-1", first, on.now());
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        LogRecord record = ((Submission.Accepted) answer).record();
        on.state().apply(record);
        long count = on.state().count();
        assertThat(on.state().submit("request-1", first, on.now().plusSeconds(86_400 * 365)))
                .as("also when it would be refused by now")
                .isEqualTo(new Submission.Repeated(record.sequence(), record.hash()));
        LedgerEvent other = new LedgerEvent.ReadLogged("ua1", "statement");
        assertThat(on.state().submit("request-1", other, on.now()))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        r ->
                                assertThat(r.refusals())
                                        .extracting(Refusal::reason)
                                        .containsExactly(Reason.KEY_REUSED));
        assertThat(on.state().count()).isEqualTo(count);
        assertThat(on.state().submit("request-2", first, on.now()))
                .as("the same event under another key is another request")
                .isInstanceOf(Submission.Refused.class);
    }

    private static JournalEntry distribution(TestLedger on, LocalDate day) {
        return on.templates().distribution(number("d1", day), List.of(dollars(30), dollars(30)));
    }

    private static LedgerEvent.Posted posted(JournalEntry entry) {
        return new LedgerEvent.Posted(entry.id(), TestLedger.openGate(entry));
    }

    private static LedgerEvent.Posted posted(Activity activity, LocalDate day, boolean isOpen) {
        return new LedgerEvent.Posted(
                "d1",
                Optional.of(new GateEvidence(activity, "test", day, isOpen, List.of("test"))));
    }

    private static List<Reason> reasons(TestLedger on, JournalEntry entry) {
        return on.reasons(on.proposal("p-new", entry, "ua1"));
    }

    private static Money dollars(long dollars) {
        return Money.ofMinor(CurrencyUnit.USD, dollars * 100);
    }
}
