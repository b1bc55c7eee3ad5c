package org.lode.ledger;

import java.util.List;

/// Answer of the ledger to an event that a caller wants recorded.
public sealed interface Submission {
    /// The event passes. The record is not part of the ledger until a store has written it and
    /// `LedgerState.apply` has taken it.
    record Accepted(LogRecord record) implements Submission {}

    /// The same request was recorded before under the same key: nothing more to do.
    ///
    /// @param sequence its record
    /// @param hash hash of the record
    record Repeated(long sequence, Hash hash) implements Submission {}

    /// The event breaks rules.
    ///
    /// @param refusals every rule that it breaks, at least one
    record Refused(List<Refusal> refusals) implements Submission {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
