package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.ledger.TestLedger.number;
import static org.lode.ledger.TestLedger.signed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.eligibility.Activity;
import org.lode.ledger.Refusal.Reason;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Who can make an entry count, and with which signatures.
final class ApprovalTest {
    private static final LocalDate DAY = TestLedger.OPENED;
    private static final LedgerEvent.Posted POST = new LedgerEvent.Posted("e1", Optional.empty());
    private final TestLedger ledger = TestLedger.opened();

    private JournalEntry contribution(String id) {
        return ledger.templates()
                .cashContribution(number(id, DAY), "UA", Money.ofMinor(CurrencyUnit.USD, 7_500));
    }

    private Proposal propose(String proposal, String entry) {
        ledger.record(ledger.proposal(proposal, contribution(entry), "ua1"));
        return ledger.state().proposal(proposal).orElseThrow();
    }

    @Test
    void oneManagerOfEachPartnerMakesItCount() {
        propose("e1", "e1");
        ledger.record(ledger.approval("e1", "ua2"));
        assertThat(state("e1")).isEqualTo(Proposal.State.PENDING);
        ledger.record(ledger.approval("e1", "us1"));
        assertThat(state("e1")).isEqualTo(Proposal.State.APPROVED);
        assertThat(cash()).as("approved is not posted").isZero();
        ledger.record(POST);
        assertThat(state("e1")).isEqualTo(Proposal.State.POSTED);
        assertThat(cash()).isEqualTo(7_500);
        assertThat(ledger.reasons(POST)).as("once only").containsExactly(Reason.NOT_PENDING);
    }

    @Test
    void twoManagersOfOnePartnerAreNotEnough() {
        propose("e1", "e1");
        ledger.record(ledger.approval("e1", "ua2"));
        ledger.record(ledger.approval("e1", "ua3"));
        assertThat(ledger.state().missingApprovals(ledger.state().proposal("e1").orElseThrow()))
                .containsExactly("US");
        assertThat(ledger.reasons(POST)).containsExactly(Reason.NOT_APPROVED);
        assertThat(ledger.reasons(ledger.approval("e1", "ua3")))
                .as("nor does one count twice")
                .containsExactly(Reason.ALREADY_USED);
    }

    @Test
    void theProposerApprovesNeitherForHimselfNorInAnotherName() {
        Proposal proposal = propose("e1", "e1");
        assertThat(ledger.reasons(ledger.approval("e1", "ua1")))
                .containsExactly(Reason.SELF_APPROVAL);
        SignedStatement his =
                ledger.state().acts().approve("e1", proposal.content(), proposal.expires(), "ua1");
        SignedBy borrowed = new SignedBy("ua2", signed("ua1", his).seal());
        assertThat(ledger.reasons(new LedgerEvent.Approved("e1", proposal.content(), borrowed)))
                .containsExactly(Reason.BAD_SIGNATURE);
    }

    @Test
    void aSignatureWithAnyOneBitFlippedIsRefused() {
        Proposal proposal = propose("e1", "e1");
        byte[] seal = HexFormat.of().parseHex(ledger.approval("e1", "us1").by().seal().hex());
        for (int bit = 0; bit < seal.length * 8; bit++) {
            byte[] flipped = seal.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            SignedBy by = new SignedBy("us1", new Seal(HexFormat.of().formatHex(flipped)));
            assertThat(ledger.reasons(new LedgerEvent.Approved("e1", proposal.content(), by)))
                    .as("bit %d", bit)
                    .containsExactly(Reason.BAD_SIGNATURE);
        }
    }

    @Test
    void anApprovalServesForNoOtherProposalEvenOfTheSameEntry() {
        propose("p1", "e1");
        ledger.advance(1);
        propose("p2", "e1");
        LedgerEvent.Approved first = ledger.approval("p1", "us1");
        assertThat(ledger.state().proposal("p2").orElseThrow().content())
                .isEqualTo(first.content());
        assertThat(ledger.reasons(new LedgerEvent.Approved("p2", first.content(), first.by())))
                .containsExactly(Reason.BAD_SIGNATURE);
    }

    @Test
    void anApprovalServesForNoOtherFundWithTheSameManagers() {
        TestLedger other = TestLedger.opened("OTHER", ApprovalPolicy.ONE_OF_EACH);
        other.record(other.proposal("e1", contribution("e1"), "ua1"));
        Proposal here = propose("e1", "e1");
        LedgerEvent.Approved there = other.approval("e1", "us1");
        assertThat(there.content()).isEqualTo(here.content());
        assertThat(other.state().proposal("e1").orElseThrow().expires()).isEqualTo(here.expires());
        assertThat(ledger.reasons(there)).containsExactly(Reason.BAD_SIGNATURE);
    }

    @Test
    void anApprovalServesForNoOtherExpiry() {
        Proposal proposal = propose("e1", "e1");
        Instant later = proposal.expires().plusSeconds(1);
        SignedStatement statement =
                ledger.state().acts().approve("e1", proposal.content(), later, "us1");
        assertThat(
                        ledger.reasons(
                                new LedgerEvent.Approved(
                                        "e1", proposal.content(), signed("us1", statement))))
                .containsExactly(Reason.BAD_SIGNATURE);
    }

    @Test
    void anApprovalIsReplayedNeitherAfterVoidNorUnderANewProposalOfTheSameName() {
        propose("e1", "e1");
        LedgerEvent.Approved approval = ledger.approval("e1", "us1");
        ledger.record(approval);
        ledger.record(ledger.voiding("e1", "not now", "us2"));
        assertThat(ledger.reasons(approval)).containsExactly(Reason.NOT_PENDING);
        assertThat(ledger.reasons(ledger.proposal("e1", contribution("e1"), "ua1")))
                .containsExactly(Reason.ALREADY_USED);
        propose("p2", "e1");
        assertThat(state("p2")).as("begins without approvals").isEqualTo(Proposal.State.PENDING);
        assertThat(ledger.state().proposal("p2").orElseThrow().approvals()).isEmpty();
    }

    @Test
    void nothingIsApprovedOrPostedAfterTheExpiryAndAllIsUntilThen() {
        Proposal proposal = propose("e1", "e1");
        LedgerEvent.Approved late = ledger.approval("e1", "us1");
        ledger.record(ledger.approval("e1", "ua2"));
        ledger.record(late);
        LedgerState state = ledger.state();
        assertThat(state.check(POST, proposal.expires())).isEmpty();
        assertThat(state.check(new LedgerEvent.Expired("e1"), proposal.expires()))
                .extracting(Refusal::reason)
                .containsExactly(Reason.NOT_EXPIRED);
        Instant after = proposal.expires().plusNanos(1_000);
        assertThat(state.check(POST, after))
                .extracting(Refusal::reason)
                .containsExactly(Reason.EXPIRED);
        assertThat(state.check(ledger.approval("e1", "us2"), after))
                .extracting(Refusal::reason)
                .containsExactly(Reason.EXPIRED);
        ledger.advance(31 * 86_400);
        ledger.record(new LedgerEvent.Expired("e1"));
        assertThat(ledger.reasons(late)).containsExactly(Reason.NOT_PENDING);
        assertThat(cash()).isZero();
    }

    @Test
    void aRecusedManagerDoesNotCountEvenIfHeApprovedBefore() {
        propose("e1", "e1");
        ledger.record(ledger.approval("e1", "ua2"));
        ledger.record(ledger.approval("e1", "us1"));
        ledger.record(ledger.recusal("e1", "DFC owns part of the bidder", "us1"));
        assertThat(state("e1")).isEqualTo(Proposal.State.PENDING);
        assertThat(ledger.reasons(POST)).containsExactly(Reason.NOT_APPROVED);
        assertThat(ledger.reasons(ledger.approval("e1", "us1"))).containsExactly(Reason.RECUSED);
        ledger.record(ledger.approval("e1", "us2"));
        ledger.record(POST);
        assertThat(cash()).isEqualTo(7_500);
    }

    @Test
    void aDeadlockEndsAProposalWithNothingPaid() {
        propose("e1", "e1");
        ledger.record(ledger.approval("e1", "ua2"));
        ledger.record(ledger.deadlock("e1", "no agreement", "us1"));
        assertThat(state("e1")).isEqualTo(Proposal.State.DEADLOCKED);
        assertThat(ledger.reasons(POST)).containsExactly(Reason.NOT_PENDING);
        assertThat(ledger.reasons(ledger.approval("e1", "us2")))
                .containsExactly(Reason.NOT_PENDING);
        assertThat(ledger.state().entries()).isEmpty();
        assertThat(cash()).isZero();
    }

    @Test
    void anApprovedProposalIsVoidedByEitherPartnerButNotDeadlocked() {
        propose("e1", "e1");
        ledger.record(ledger.approval("e1", "ua2"));
        ledger.record(ledger.approval("e1", "us1"));
        assertThat(ledger.reasons(ledger.deadlock("e1", "no agreement", "us1")))
                .containsExactly(Reason.NOT_PENDING);
        assertThat(ledger.reasons(ledger.voiding("e1", "not now", "ua3"))).isEmpty();
        ledger.record(ledger.voiding("e1", "not now", "us3"));
        assertThat(ledger.reasons(POST)).containsExactly(Reason.NOT_PENDING);
    }

    @Test
    void votesAreSuspendedOnlyUnderTermsThatSaySo() {
        assertThat(ApprovalPolicy.ONE_OF_EACH.canSuspendVotes()).isFalse();
        assertThat(ledger.reasons(suspension(ledger))).containsExactly(Reason.NOT_ALLOWED_BY_TERMS);
        TestLedger leaked =
                TestLedger.opened("URIF", new ApprovalPolicy(1, false, true, Optional.empty()));
        leaked.record(leaked.proposal("e1", contribution("e1"), "us1"));
        leaked.record(suspension(leaked));
        assertThat(leaked.reasons(leaked.approval("e1", "ua2")))
                .containsExactly(Reason.VOTES_SUSPENDED);
        assertThat(leaked.reasons(POST)).containsExactly(Reason.NOT_APPROVED);
        leaked.record(leaked.approval("e1", "us2"));
        leaked.record(POST);
        assertThat(leaked.state().suspendedPartners()).containsExactly("UA");
    }

    private static LedgerEvent.VotesSuspended suspension(TestLedger on) {
        return new LedgerEvent.VotesSuspended(
                "UA",
                "contribution not paid",
                signed(
                        "us1",
                        on.state().acts().suspendVotes("UA", "contribution not paid", "us1")));
    }

    @Test
    void nobodySuspendsTheVotesOfHisOwnPartner() {
        TestLedger leaked =
                TestLedger.opened("URIF", new ApprovalPolicy(1, false, true, Optional.empty()));
        SignedStatement statement = leaked.state().acts().suspendVotes("UA", "breach", "ua1");
        assertThat(
                        leaked.reasons(
                                new LedgerEvent.VotesSuspended(
                                        "UA", "breach", signed("ua1", statement))))
                .containsExactly(Reason.NOT_ALLOWED_BY_TERMS);
    }

    @Test
    void anInvestmentWaitsForTheCommitteeUnderTermsThatSaySo() {
        TestLedger on =
                TestLedger.opened("URIF", new ApprovalPolicy(1, true, false, Optional.empty()));
        on.book(contribution("e0"));
        Money stake = Money.ofMinor(CurrencyUnit.USD, 5_000);
        JournalEntry entry =
                on.templates().investment(number("e1", DAY), "Dobra", Activity.EXPLORATION, stake);
        on.approveBoth(entry);
        LedgerEvent.Posted post = new LedgerEvent.Posted("e1", TestLedger.openGate(entry));
        on.record(recommendation(List.of("a", "b"), List.of("c", "d")));
        assertThat(on.reasons(post)).as("2:2").containsExactly(Reason.NOT_RECOMMENDED);
        on.record(recommendation(List.of("a", "b", "e"), List.of("c", "d")));
        on.record(post);
        assertThat(on.state().books().balance("investment:Dobra")).isEqualTo(stake);
    }

    private static LedgerEvent.Recommended recommendation(
            List<String> inFavour, List<String> against) {
        return new LedgerEvent.Recommended(
                "e1", "investment committee", inFavour, against, Hash.of(new byte[] {1}));
    }

    @Test
    void twoOfEachPartnerAreNeededUnderTermsThatSaySo() {
        TestLedger on =
                TestLedger.opened("URIF", new ApprovalPolicy(2, false, false, Optional.empty()));
        on.record(on.proposal("e1", contribution("e1"), "ua1"));
        List.of("ua2", "us1", "us2").forEach(m -> on.record(on.approval("e1", m)));
        assertThat(on.reasons(POST)).containsExactly(Reason.NOT_APPROVED);
        on.record(on.approval("e1", "ua3"));
        assertThat(on.reasons(POST)).isEmpty();
    }

    private Proposal.State state(String proposal) {
        return ledger.state().proposal(proposal).orElseThrow().state();
    }

    private long cash() {
        return ledger.state().books().balance("cash:USD").minorUnits();
    }
}
