package org.lode.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lode.ledger.SignedStatement.Act;

/// The statements that managers of one fund sign, one method per act.
///
/// @param fund short name of the fund
public record SignedActs(String fund) {
    /// To propose an entry that lapses at a moment.
    public SignedStatement propose(
            String proposal, JournalEntry entry, Instant expires, String manager) {
        return statement(Act.PROPOSE, proposal, manager, entry.contentHash(), expires);
    }

    /// To approve the content of a proposal.
    public SignedStatement approve(String proposal, Hash content, Instant expires, String manager) {
        return statement(Act.APPROVE, proposal, manager, content, expires);
    }

    /// To take a proposal off.
    public SignedStatement voiding(String proposal, Hash content, String reason, String manager) {
        return statement(Act.VOID, proposal, manager, content, reason);
    }

    /// To take no part in a proposal.
    public SignedStatement recuse(String proposal, Hash content, String reason, String manager) {
        return statement(Act.RECUSE, proposal, manager, content, reason);
    }

    /// To state that the partners do not agree on a proposal.
    public SignedStatement deadlock(String proposal, Hash content, String reason, String manager) {
        return statement(Act.DECLARE_DEADLOCK, proposal, manager, content, reason);
    }

    /// To appoint a further manager of one's partner.
    public SignedStatement appoint(
            String appointed, VerifyingKey key, LocalDate from, String manager) {
        return statement(Act.APPOINT, appointed, manager, key.fingerprint(), from.toString());
    }

    /// To remove a manager of one's partner from a day on.
    public SignedStatement remove(String removed, LocalDate from, String reason, String manager) {
        return statement(Act.REMOVE, removed, manager, Hash.GENESIS, from + " " + reason);
    }

    /// To suspend the votes of another partner.
    public SignedStatement suspendVotes(String partner, String reason, String manager) {
        return statement(Act.SUSPEND_VOTES, partner, manager, Hash.GENESIS, reason);
    }

    /// To give the votes of another partner back.
    public SignedStatement restoreVotes(String partner, String reason, String manager) {
        return statement(Act.RESTORE_VOTES, partner, manager, Hash.GENESIS, reason);
    }

    /// To close the books through a day.
    public SignedStatement closePeriod(LocalDate through, String manager) {
        return statement(Act.CLOSE_PERIOD, through.toString(), manager, Hash.GENESIS, "");
    }

    /// To sign a head.
    public SignedStatement signHead(Head head, String manager) {
        return statement(
                Act.SIGN_HEAD, Long.toString(head.count()), manager, head.contentHash(), "");
    }

    private SignedStatement statement(
            Act act, String subject, String manager, Hash content, Instant expires) {
        return new SignedStatement(fund, act, subject, manager, content, "", Optional.of(expires));
    }

    private SignedStatement statement(
            Act act, String subject, String manager, Hash content, String note) {
        return new SignedStatement(fund, act, subject, manager, content, note, Optional.empty());
    }
}
