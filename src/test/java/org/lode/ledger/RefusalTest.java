package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.ledger.TestLedger.number;
import static org.lode.ledger.TestLedger.signed;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.eligibility.Activity;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// One event for every reason to refuse, that breaks this rule and no other. The switch has no
/// default: a new reason does not compile until it has its event here.
final class RefusalTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final CurrencyUnit UAH = CurrencyUnit.UAH;
    private static final LedgerEvent READ = new LedgerEvent.ReadLogged("ua1", "statement");
    private static final ApprovalPolicy SUSPENDING =
            new ApprovalPolicy(1, false, true, Optional.empty());

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasAnEventThatBreaksThisRuleOnly(Reason reason) {
        TestLedger ledger = TestLedger.opened();
        List<Refusal> refusals = example(reason, ledger);
        Set<Reason> reasons =
                refusals.stream().map(Refusal::reason).collect(Collectors.toUnmodifiableSet());
        assertThat(reasons).as("%s", refusals).containsExactly(reason);
        assertThat(refusals)
                .allSatisfy(r -> assertThat(r.message()).endsWith(".").hasSizeGreaterThan(10));
    }

    private static List<Refusal> example(Reason reason, TestLedger on) {
        return switch (reason) {
            case NOT_OPENED -> TestLedger.empty().state().check(READ, on.now());
            case ALREADY_OPENED ->
                    check(on, TestLedger.opening("URIF", ApprovalPolicy.ONE_OF_EACH));
            case KEY_REUSED -> keyReused(on);
            case TIME_GOES_BACK -> on.state().check(READ, on.now().minusSeconds(1));
            case UNKNOWN_PARTNER ->
                    check(on, account(Account.of("paid_in:EU", AccountRole.PAID_IN, USD, "EU")));
            case UNKNOWN_MANAGER -> check(on, on.headSigned("eu1"));
            case UNKNOWN_ACCOUNT ->
                    propose(on, EntryKind.BLOCK, posting("cash:EUR", 5), posting("cash:USD", -5));
            case UNKNOWN_RATE -> propose(on, conversion(on).at(use("r9")));
            case UNKNOWN_PROPOSAL ->
                    check(on, new LedgerEvent.Posted("p9", Optional.<GateEvidence>empty()));
            case UNKNOWN_ENTRY -> propose(on, reversal(on, contribution(on, "e9", 5)));
            case ALREADY_USED -> check(on, account(Account.of("income", AccountRole.COST, USD)));
            case NOT_IN_OFFICE -> notInOffice(on);
            case NOT_ALLOWED_BY_TERMS -> check(on, suspension(on, "breach"));
            case BAD_SIGNATURE -> badSignature(on);
            case REPLAYED -> replayed();
            case WRONG_CONTENT -> wrongContent(on);
            case SELF_APPROVAL -> check(proposed(on), on.approval("e1", "ua1"));
            case RECUSED -> recused(on);
            case VOTES_SUSPENDED -> votesSuspended();
            case NOT_PENDING -> notPending(on);
            case NOT_APPROVED ->
                    check(proposed(on), new LedgerEvent.Posted("e1", Optional.empty()));
            case NOT_RECOMMENDED -> notRecommended();
            case EXPIRED -> expired(on);
            case NOT_EXPIRED -> check(proposed(on), new LedgerEvent.Expired("e1"));
            case TOO_FEW_POSTINGS -> propose(on, EntryKind.BLOCK, posting("cash:USD", 5));
            case ZERO_AMOUNT ->
                    propose(on, EntryKind.BLOCK, posting("cash:USD", 0), posting("blocked:USD", 0));
            case UNBALANCED ->
                    propose(
                            on,
                            EntryKind.BLOCK,
                            posting("cash:USD", -5),
                            posting("blocked:USD", 4));
            case WRONG_CURRENCY ->
                    propose(
                            on,
                            EntryKind.BLOCK,
                            new Posting("cash:USD", Money.ofMinor(UAH, -5)),
                            posting("blocked:USD", 5));
            case WRONG_ROLE ->
                    propose(
                            on,
                            EntryKind.BLOCK,
                            posting("cash:USD", -5),
                            posting("receivable:USD", 5));
            case NO_RATE -> propose(on, conversion(on).at());
            case RATE_WITHIN_CURRENCY -> check(on, rate("r2", USD, USD, "0.5"));
            case RATE_NOT_KEPT -> check(on, rate("r2", UAH, USD, "-0.5"));
            case RESULT_NOT_ALLOCATED ->
                    propose(on, EntryKind.INCOME, posting("cash:USD", 5), posting("income", -5));
            case AID_NOT_VALUED ->
                    propose(
                            on,
                            EntryKind.DEEMED_CONTRIBUTION,
                            posting("contra", 5),
                            posting("deemed:US", -5));
            case CORRECTION_OUT_OF_BOUNDS -> correctedTwice(on);
            case OVERDRAWN -> overdrawn(on);
            case PERIOD_CLOSED -> periodClosed(on);
            case LOCKED_UP -> lockedUp();
            case GATE_MISSING -> postDistribution(on, Optional.empty());
            case GATE_CLOSED -> postDistribution(on, Optional.of(closedGate()));
            case WRONG_HEAD -> wrongHead(on);
            case TOO_LARGE -> tooLarge(on);
        };
    }

    private static List<Refusal> keyReused(TestLedger on) {
        on.state().apply(accepted(on.state().submit("key", READ, on.now())));
        LedgerEvent other = new LedgerEvent.ReadLogged("us1", "statement");
        return refused(on.state().submit("key", other, on.now()));
    }

    private static List<Refusal> notInOffice(TestLedger on) {
        LocalDate from = DAY.plusDays(1);
        on.record(
                new LedgerEvent.ManagerRemoved(
                        "us3",
                        from,
                        "end of term",
                        signed(
                                "us1",
                                on.state().acts().remove("us3", from, "end of term", "us1"))));
        assertThat(on.reasons(on.headSigned("us3"))).as("the day before").isEmpty();
        on.on(from);
        return check(on, on.headSigned("us3"));
    }

    private static List<Refusal> badSignature(TestLedger on) {
        LedgerEvent.Approved good = proposed(on).approval("e1", "us1");
        SignedStatement statement =
                on.state()
                        .acts()
                        .approve(
                                "e1",
                                good.content(),
                                on.state().proposal("e1").orElseThrow().expires(),
                                "us1");
        Seal forged = Seal.sign(TestKeys.of("us2").getPrivate(), statement);
        return check(
                on, new LedgerEvent.Approved("e1", good.content(), new SignedBy("us1", forged)));
    }

    private static List<Refusal> replayed() {
        TestLedger on = TestLedger.opened("URIF", SUSPENDING);
        on.record(suspension(on, "breach of 1 June"));
        String reason = "remedied on 2 June";
        on.record(
                new LedgerEvent.VotesRestored(
                        "UA",
                        reason,
                        signed("us1", on.state().acts().restoreVotes("UA", reason, "us1"))));
        assertThat(on.reasons(suspension(on, "breach of 3 June"))).isEmpty();
        return check(on, suspension(on, "breach of 1 June"));
    }

    private static List<Refusal> wrongContent(TestLedger on) {
        Proposal proposal = proposed(on).state().proposal("e1").orElseThrow();
        Hash other = contribution(on, "e1", 6).contentHash();
        SignedStatement statement =
                on.state().acts().approve("e1", other, proposal.expires(), "us1");
        return check(on, new LedgerEvent.Approved("e1", other, signed("us1", statement)));
    }

    private static List<Refusal> recused(TestLedger on) {
        proposed(on).record(on.recusal("e1", "owner of the bidder", "us1"));
        return check(on, on.approval("e1", "us1"));
    }

    private static List<Refusal> votesSuspended() {
        TestLedger on = TestLedger.opened("URIF", SUSPENDING);
        on.record(suspension(on, "breach"));
        return check(on, on.proposal("e1", contribution(on, "e1", 5), "ua1"));
    }

    private static List<Refusal> notPending(TestLedger on) {
        proposed(on).record(on.voiding("e1", "not now", "us2"));
        return check(on, on.approval("e1", "us1"));
    }

    private static List<Refusal> notRecommended() {
        TestLedger on =
                TestLedger.opened("URIF", new ApprovalPolicy(1, true, false, Optional.empty()));
        on.book(contribution(on, "e1", 100));
        JournalEntry stake =
                on.templates().investment(number("e2", DAY), "Dobra", Activity.EXPLORATION, usd(5));
        on.approveBoth(stake);
        return check(on, new LedgerEvent.Posted("e2", TestLedger.openGate(stake)));
    }

    private static List<Refusal> expired(TestLedger on) {
        LedgerEvent.Approved approval = proposed(on).approval("e1", "us1");
        on.advance(31 * 86_400);
        return check(on, approval);
    }

    private static List<Refusal> correctedTwice(TestLedger on) {
        JournalEntry original = contribution(on, "e1", 5);
        on.book(original);
        on.book(reversal(on, original));
        return propose(on, on.templates().reversal(number("e3", DAY), original));
    }

    private static List<Refusal> overdrawn(TestLedger on) {
        JournalEntry block = on.templates().block(number("e1", DAY), usd(5));
        on.approveBoth(block);
        return check(on, new LedgerEvent.Posted("e1", Optional.empty()));
    }

    private static List<Refusal> periodClosed(TestLedger on) {
        on.on(DAY.plusDays(2));
        on.record(on.closing(DAY, "ua1"));
        assertThat(propose(on, contribution(on, "e1", 5))).as("one partner alone").isEmpty();
        on.record(on.closing(DAY, "us1"));
        assertThat(propose(on, on.templates().call(number("e1", DAY.plusDays(1)), "UA", usd(5))))
                .as("the day after")
                .isEmpty();
        return propose(on, contribution(on, "e1", 5));
    }

    private static List<Refusal> lockedUp() {
        TestLedger on =
                TestLedger.opened("URIF", ApprovalPolicy.ONE_OF_EACH.withLockUp(DAY.plusDays(1)));
        return propose(on, on.templates().distribution(number("e1", DAY), List.of(usd(1), usd(1))));
    }

    private static List<Refusal> postDistribution(TestLedger on, Optional<GateEvidence> gate) {
        on.book(contribution(on, "e1", 5));
        on.approveBoth(on.templates().distribution(number("e2", DAY), List.of(usd(1), usd(1))));
        return check(on, new LedgerEvent.Posted("e2", gate));
    }

    private static GateEvidence closedGate() {
        return new GateEvidence(
                Activity.DISTRIBUTION, "war_end", DAY, false, List.of("war_end CLOSED: test"));
    }

    private static List<Refusal> wrongHead(TestLedger on) {
        Head head = on.state().head();
        Head other = new Head(head.count(), head.last(), Hash.GENESIS);
        return check(
                on,
                new LedgerEvent.HeadSigned(
                        other, signed("us1", on.state().acts().signHead(other, "us1"))));
    }

    private static List<Refusal> tooLarge(TestLedger on) {
        long over = EntryChecks.LARGEST_MINOR_UNITS + 1;
        assertThat(
                        propose(
                                on,
                                EntryKind.BLOCK,
                                posting("cash:USD", 1 - over),
                                posting("blocked:USD", over - 1)))
                .as("the largest amount itself")
                .isEmpty();
        return propose(
                on, EntryKind.BLOCK, posting("cash:USD", -over), posting("blocked:USD", over));
    }

    private static TestLedger proposed(TestLedger on) {
        on.record(on.proposal("e1", contribution(on, "e1", 5), "ua1"));
        return on;
    }

    private static LedgerEvent.VotesSuspended suspension(TestLedger on, String reason) {
        return new LedgerEvent.VotesSuspended(
                "UA", reason, signed("us1", on.state().acts().suspendVotes("UA", reason, "us1")));
    }

    private static JournalEntry contribution(TestLedger on, String id, long cents) {
        return on.templates().cashContribution(number(id, DAY), "UA", usd(cents));
    }

    private static JournalEntry reversal(TestLedger on, JournalEntry original) {
        return on.templates().reversal(number("e2", DAY), original);
    }

    private static JournalEntry conversion(TestLedger on) {
        LedgerEvent.RateRecorded rate = on.rate("r1", UAH, USD, "0.024", DAY);
        return on.templates()
                .conversion(
                        number("e1", DAY),
                        Money.ofMinor(UAH, 100_000),
                        new EntryTemplates.RateAndRounding(rate, RoundingMode.HALF_UP));
    }

    private static LedgerEvent.RateRecorded rate(
            String id, CurrencyUnit from, CurrencyUnit to, String value) {
        return new LedgerEvent.RateRecorded(
                id, from, to, new java.math.BigDecimal(value), DAY, "test");
    }

    private static RateUse use(String rate) {
        return new RateUse(rate, RoundingMode.HALF_UP);
    }

    private static LedgerEvent.AccountOpened account(Account account) {
        return new LedgerEvent.AccountOpened(account);
    }

    private static Posting posting(String account, long cents) {
        return new Posting(account, usd(cents));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(USD, cents);
    }

    private static List<Refusal> propose(TestLedger on, EntryKind kind, Posting... postings) {
        return propose(on, JournalEntry.of("e1", kind, DAY, List.of(postings)));
    }

    private static List<Refusal> propose(TestLedger on, JournalEntry entry) {
        return check(on, on.proposal("p-new", entry, "ua1"));
    }

    private static List<Refusal> check(TestLedger on, LedgerEvent event) {
        return on.state().check(event, on.now());
    }

    private static LogRecord accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).record();
    }

    private static List<Refusal> refused(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Refused.class);
        return ((Submission.Refused) answer).refusals();
    }
}
