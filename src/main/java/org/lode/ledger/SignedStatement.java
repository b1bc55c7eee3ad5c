package org.lode.ledger;

import java.time.Instant;
import java.util.Optional;

/// What a manager signs: one act on one subject of one fund.
///
/// The fund, the subject, the hash of its content, the reason and the expiry are all in the text,
/// so that a signature given for one proposal serves for no other, in no other fund, and for no
/// other content. The text is in [CanonicalForm]. `SignedActs` makes the statement of an event.
///
/// @param fund the fund
/// @param act what is done
/// @param subject the proposal; for appointments the manager; for votes the partner; for periods
///     the day; for heads the number of records
/// @param manager who signs
/// @param content hash of what is signed: the journal entry of a proposal, a key, a head
/// @param note the reason, or the first day of an appointment; may be empty
/// @param expires until when the signature may be used; empty if it does not lapse
public record SignedStatement(
        String fund,
        Act act,
        String subject,
        String manager,
        Hash content,
        String note,
        Optional<Instant> expires) {
    /// The acts of a manager.
    public enum Act {
        PROPOSE,
        APPROVE,
        VOID,
        RECUSE,
        DECLARE_DEADLOCK,
        APPOINT,
        REMOVE,
        SUSPEND_VOTES,
        RESTORE_VOTES,
        CLOSE_PERIOD,
        SIGN_HEAD
    }

    /// The bytes that are signed.
    public byte[] bytes() {
        return RecordForm.encode(this);
    }
}
