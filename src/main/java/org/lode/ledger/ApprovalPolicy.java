package org.lode.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// Who must agree before an entry is posted, as a term of the fund.
///
/// A proposal is posted when `approvalsPerPartner` managers of each partner have signed the same
/// content. The proposer's own approval is always refused, and so is the approval of a recused
/// manager.
///
/// @param approvalsPerPartner managers of each partner who must sign, at least 1
/// @param needsRecommendation true if a committee must recommend an entry of kind investment
///     before it can be posted
/// @param canSuspendVotes true if a partner's managers can lose their votes; off unless the terms
///     say so (known from a leak of the partnership agreement only)
/// @param noDistributionBefore end of the lock-up; empty if there is none
public record ApprovalPolicy(
        int approvalsPerPartner,
        boolean needsRecommendation,
        boolean canSuspendVotes,
        Optional<LocalDate> noDistributionBefore) {
    /// One manager of each partner, no committee, no suspension, no lock-up.
    public static final ApprovalPolicy ONE_OF_EACH =
            new ApprovalPolicy(1, false, false, Optional.empty());

    public ApprovalPolicy {
        if (approvalsPerPartner < 1) {
            throw new IllegalArgumentException(
                    "approvals per partner must be 1 or more, was %d."
                            .formatted(approvalsPerPartner));
        }
    }

    /// The same policy with a lock-up.
    public ApprovalPolicy withLockUp(LocalDate end) {
        return new ApprovalPolicy(
                approvalsPerPartner, needsRecommendation, canSuspendVotes, Optional.of(end));
    }
}
