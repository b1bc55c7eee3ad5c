package org.lode.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.ledger.Refusal.Reason;

/// The way of a proposal: proposed, approved by one manager of each partner, posted; or void,
/// expired, deadlocked.
final class ProposalChecks {
    private final Register register;
    private final Journal journal;
    private final Map<String, Proposal> proposals;
    private final OfficeChecks office;
    private final ApprovalRule rule;

    ProposalChecks(Register register, Journal journal, Map<String, Proposal> proposals) {
        this.register = register;
        this.journal = journal;
        this.proposals = proposals;
        this.office = new OfficeChecks(register);
        this.rule = new ApprovalRule(register);
    }

    void check(LedgerEvent.EntryProposed event, Instant at, Refusals refusals) {
        if (proposals.containsKey(event.proposal())) {
            refusals.add(
                    Reason.ALREADY_USED,
                    "a proposal '%s' was made before. Maybe use a new id."
                            .formatted(event.proposal()));
        }
        if (!event.expires().isAfter(at)) {
            refusals.add(
                    Reason.EXPIRED,
                    "the proposal would lapse at %s, it is %s.".formatted(event.expires(), at));
        }
        office.signer(
                        event.by(),
                        acts().propose(
                                        event.proposal(),
                                        event.entry(),
                                        event.expires(),
                                        event.by().manager()),
                        day(at),
                        refusals)
                .ifPresent(m -> office.requireVote(m, refusals));
        new EntryChecks(register, journal).check(event.entry(), refusals);
    }

    void check(LedgerEvent.Approved event, Instant at, Refusals refusals) {
        Optional<Proposal> found = open(event.proposal(), at, refusals);
        if (found.isEmpty()) {
            return;
        }
        Proposal proposal = found.orElseThrow();
        String manager = event.by().manager();
        if (!event.content().equals(proposal.content())) {
            refusals.add(
                    Reason.WRONG_CONTENT,
                    "content %s was approved, proposal '%s' has %s."
                            .formatted(
                                    event.content().shortText(),
                                    proposal.id(),
                                    proposal.content().shortText()));
        }
        if (manager.equals(proposal.proposer())) {
            refusals.add(
                    Reason.SELF_APPROVAL,
                    "'%s' proposed it and cannot approve it.".formatted(manager));
        }
        if (proposal.recused().contains(manager)) {
            refusals.add(Reason.RECUSED, "'%s' takes no part in this proposal.".formatted(manager));
        }
        if (proposal.approvals().contains(manager)) {
            refusals.add(Reason.ALREADY_USED, "'%s' approved it before.".formatted(manager));
        }
        office.signer(
                        event.by(),
                        acts().approve(proposal.id(), event.content(), proposal.expires(), manager),
                        day(at),
                        refusals)
                .ifPresent(m -> office.requireVote(m, refusals));
    }

    void check(LedgerEvent.Recommended event, Instant at, Refusals refusals) {
        open(event.proposal(), at, refusals);
    }

    void check(LedgerEvent.Recused event, Instant at, Refusals refusals) {
        open(event.proposal(), at, refusals)
                .ifPresent(
                        p -> {
                            SignedBy by = event.by();
                            if (p.recused().contains(by.manager())) {
                                refusals.add(
                                        Reason.ALREADY_USED,
                                        "'%s' is recused already.".formatted(by.manager()));
                            }
                            office.signer(
                                    by,
                                    acts().recuse(
                                                    p.id(),
                                                    p.content(),
                                                    event.reason(),
                                                    by.manager()),
                                    day(at),
                                    refusals);
                        });
    }

    void check(LedgerEvent.Deadlocked event, Instant at, Refusals refusals) {
        open(event.proposal(), at, refusals)
                .ifPresent(
                        p -> {
                            SignedBy by = event.by();
                            if (p.state() == Proposal.State.APPROVED) {
                                refusals.add(
                                        Reason.NOT_PENDING,
                                        "proposal '%s' is approved. Maybe void it."
                                                .formatted(p.id()));
                            }
                            SignedStatement statement =
                                    acts().deadlock(
                                                    p.id(),
                                                    p.content(),
                                                    event.reason(),
                                                    by.manager());
                            office.signer(by, statement, day(at), refusals)
                                    .ifPresent(m -> office.requireVote(m, refusals));
                        });
    }

    void check(LedgerEvent.Voided event, Instant at, Refusals refusals) {
        pending(event.proposal(), refusals)
                .ifPresent(
                        p -> {
                            SignedBy by = event.by();
                            SignedStatement statement =
                                    acts().voiding(
                                                    p.id(),
                                                    p.content(),
                                                    event.reason(),
                                                    by.manager());
                            office.signer(by, statement, day(at), refusals)
                                    .ifPresent(m -> office.requireVote(m, refusals));
                        });
    }

    void check(LedgerEvent.Expired event, Instant at, Refusals refusals) {
        pending(event.proposal(), refusals)
                .filter(p -> !at.isAfter(p.expires()))
                .ifPresent(
                        p ->
                                refusals.add(
                                        Reason.NOT_EXPIRED,
                                        "proposal '%s' lapses after %s, it is %s."
                                                .formatted(p.id(), p.expires(), at)));
    }

    void check(LedgerEvent.Posted event, Instant at, Refusals refusals) {
        Optional<Proposal> found = open(event.proposal(), at, refusals);
        if (found.isEmpty()) {
            return;
        }
        Proposal proposal = found.orElseThrow();
        List<String> missing = rule.missing(proposal);
        if (!missing.isEmpty()) {
            refusals.add(
                    Reason.NOT_APPROVED,
                    "proposal '%s' lacks the approval of %s."
                            .formatted(proposal.id(), String.join(", ", missing)));
        }
        if (rule.lacksRecommendation(proposal)) {
            refusals.add(
                    Reason.NOT_RECOMMENDED,
                    "proposal '%s' lacks the recommendation of a committee."
                            .formatted(proposal.id()));
        }
        new EntryChecks(register, journal).check(proposal.entry(), refusals);
        new PostingChecks(register, journal)
                .check(proposal.entry(), event.gate(), day(at), refusals);
    }

    /// A proposal that is open and has not passed its time.
    private Optional<Proposal> open(String id, Instant at, Refusals refusals) {
        Optional<Proposal> found = pending(id, refusals);
        found.filter(p -> at.isAfter(p.expires()))
                .ifPresent(
                        p ->
                                refusals.add(
                                        Reason.EXPIRED,
                                        "proposal '%s' lapsed after %s, it is %s."
                                                .formatted(id, p.expires(), at)));
        return found;
    }

    private Optional<Proposal> pending(String id, Refusals refusals) {
        Proposal proposal = proposals.get(id);
        if (proposal == null) {
            refusals.add(Reason.UNKNOWN_PROPOSAL, "no proposal '%s'.".formatted(id));
            return Optional.empty();
        }
        Proposal settled = rule.settled(proposal);
        if (!settled.isOpen()) {
            refusals.add(Reason.NOT_PENDING, "proposal '%s' is %s.".formatted(id, settled.state()));
            return Optional.empty();
        }
        return Optional.of(settled);
    }

    private SignedActs acts() {
        return new SignedActs(register.opened().fund());
    }

    /// The day of a moment, in UTC.
    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
