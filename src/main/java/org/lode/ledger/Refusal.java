package org.lode.ledger;

/// Why the ledger does not take an event.
///
/// @param reason the rule
/// @param message the rule with the values, and what to do
public record Refusal(Reason reason, String message) {
    /// The rules, so that a report can count them.
    public enum Reason {
        NOT_OPENED,
        ALREADY_OPENED,
        KEY_REUSED,
        TIME_GOES_BACK,
        UNKNOWN_PARTNER,
        UNKNOWN_MANAGER,
        UNKNOWN_ACCOUNT,
        UNKNOWN_RATE,
        UNKNOWN_PROPOSAL,
        UNKNOWN_ENTRY,
        ALREADY_USED,
        NOT_IN_OFFICE,
        NOT_ALLOWED_BY_TERMS,
        BAD_SIGNATURE,
        REPLAYED,
        WRONG_CONTENT,
        SELF_APPROVAL,
        RECUSED,
        VOTES_SUSPENDED,
        NOT_PENDING,
        NOT_APPROVED,
        NOT_RECOMMENDED,
        EXPIRED,
        NOT_EXPIRED,
        TOO_FEW_POSTINGS,
        ZERO_AMOUNT,
        UNBALANCED,
        WRONG_CURRENCY,
        WRONG_ROLE,
        NO_RATE,
        RATE_WITHIN_CURRENCY,
        RATE_NOT_KEPT,
        RESULT_NOT_ALLOCATED,
        AID_NOT_VALUED,
        CORRECTION_OUT_OF_BOUNDS,
        OVERDRAWN,
        PERIOD_CLOSED,
        LOCKED_UP,
        GATE_MISSING,
        GATE_CLOSED,
        WRONG_HEAD,
        TOO_LARGE
    }

    @Override
    public String toString() {
        return reason + ": " + message;
    }
}
