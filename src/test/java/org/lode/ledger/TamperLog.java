package org.lode.ledger;

import static org.lode.ledger.TestLedger.number;
import static org.lode.ledger.TestLedger.signed;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.eligibility.Activity;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// One log with every kind of event and every optional field present somewhere, co-signed at its
/// end.
final class TamperLog {
    private static final LocalDate DAY = TestLedger.OPENED;
    private final TestLedger on =
            TestLedger.opened(
                    TestLedger.opening("URIF", new ApprovalPolicy(1, true, true, Optional.of(DAY)))
                            .gatedBy("test"));
    private final SignedActs acts = on.state().acts();

    private TamperLog() {}

    static TestLedger made() {
        TamperLog made = new TamperLog();
        made.entries();
        made.waysOfProposals();
        made.office();
        made.on.record(made.on.headSigned("ua1"));
        made.on.record(made.on.headSigned("us1"));
        return made.on;
    }

    private void entries() {
        EntryTemplates entries = on.templates();
        on.book(entries.cashContribution(number("e1", DAY), "US", usd(9_000)).describedAs("seed"));
        LedgerEvent.RateRecorded rate =
                on.rate("r1", CurrencyUnit.UAH, CurrencyUnit.USD, "0.0241", DAY);
        Money hryvnia = Money.ofMinor(CurrencyUnit.UAH, 100_000);
        on.book(
                entries.foreignContribution(
                                number("e2", DAY),
                                "UA",
                                hryvnia,
                                new EntryTemplates.RateAndRounding(rate, RoundingMode.HALF_EVEN))
                        .backedBy(Hash.of(new byte[] {1}), Hash.of(new byte[] {2})));
        AidValuation aid = new AidValuation("aid-1", usd(700), usd(600), usd(500));
        on.book(entries.deemedContribution(number("e3", DAY), "US", aid));
        JournalEntry stake =
                entries.investment(number("e4", DAY), "Dobra", Activity.EXPLORATION, usd(100));
        on.approveBoth(stake);
        on.record(
                new LedgerEvent.Recommended(
                        "e4",
                        "investment committee",
                        List.of("a", "b", "c"),
                        List.of("d", "e"),
                        Hash.of(new byte[] {3})));
        on.record(new LedgerEvent.Posted("e4", TestLedger.openGate(stake)));
        on.book(entries.reversal(number("e5", DAY), stake));
    }

    private void waysOfProposals() {
        EntryTemplates entries = on.templates();
        on.record(on.proposal("p1", entries.call(number("e6", DAY), "UA", usd(5)), "ua1"));
        on.record(on.approval("p1", "us1"));
        on.record(on.recusal("p1", "owner of the bidder", "us1"));
        on.record(on.deadlock("p1", "no agreement", "us2"));
        on.record(on.proposal("p2", entries.call(number("e6", DAY), "UA", usd(5)), "ua1"));
        on.record(on.voiding("p2", "not now", "us2"));
        on.record(on.proposal("p3", entries.call(number("e6", DAY), "UA", usd(5)), "ua1"));
        on.advance(31 * 86_400);
        on.record(new LedgerEvent.Expired("p3"));
    }

    private void office() {
        on.record(
                new LedgerEvent.VotesSuspended(
                        "UA", "breach", signed("us1", acts.suspendVotes("UA", "breach", "us1"))));
        on.record(
                new LedgerEvent.VotesRestored(
                        "UA", "healed", signed("us1", acts.restoreVotes("UA", "healed", "us1"))));
        LocalDate from = ProposalChecks.day(on.now()).plusDays(1);
        on.record(
                new LedgerEvent.ManagerRemoved(
                        "us3",
                        from,
                        "end of term",
                        signed("us1", acts.remove("us3", from, "end of term", "us1"))));
        on.record(on.closing(DAY, "ua1"));
        on.record(on.closing(DAY, "us1"));
        on.record(new LedgerEvent.ReadLogged("ua1", "statement"));
        on.record(new LedgerEvent.Exported("us1", "log csv", Hash.of(new byte[] {4})));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
