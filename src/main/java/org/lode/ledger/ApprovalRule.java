package org.lode.ledger;

import java.util.ArrayList;
import java.util.List;

/// When a proposal is approved: enough managers of each partner whose votes are not suspended.
final class ApprovalRule {
    private final Register register;

    ApprovalRule(Register register) {
        this.register = register;
    }

    /// Partners from which approvals are still missing.
    List<String> missing(Proposal proposal) {
        LedgerEvent.FundOpened fund = register.opened();
        List<String> missing = new ArrayList<>();
        for (Partner partner : fund.partners()) {
            long given =
                    proposal.approvals().stream()
                            .map(register.managers()::get)
                            .filter(m -> m != null && m.partner().equals(partner.id()))
                            .count();
            boolean counts = !register.suspended().contains(partner.id());
            if (counts && given < fund.policy().approvalsPerPartner()) {
                missing.add(partner.id());
            }
        }
        return missing;
    }

    /// True if a committee's recommendation is needed and the latest, if any, is not in favour.
    boolean lacksRecommendation(Proposal proposal) {
        boolean needs =
                register.opened().policy().needsRecommendation()
                        && proposal.entry().kind() == EntryKind.INVESTMENT;
        List<LedgerEvent.Recommended> given = proposal.recommendations();
        return needs && (given.isEmpty() || !given.getLast().isInFavour());
    }

    /// The proposal in the state that its approvals give it.
    Proposal settled(Proposal proposal) {
        if (!proposal.isOpen()) {
            return proposal;
        }
        boolean isApproved = missing(proposal).isEmpty() && !lacksRecommendation(proposal);
        Proposal.State state = isApproved ? Proposal.State.APPROVED : Proposal.State.PENDING;
        return state == proposal.state() ? proposal : proposal.in(state);
    }
}
