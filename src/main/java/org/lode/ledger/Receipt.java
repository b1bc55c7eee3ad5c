package org.lode.ledger;

import java.util.List;

/// What a partner takes home: that a record is in the log, and how long the log was.
///
/// A log that is later shorter than the head's count, or has another root at that count, was cut
/// or rewritten. The receipt needs nothing but itself to show that the record is under the root.
///
/// @param sequence number of the record
/// @param record hash of the record
/// @param head state of the log when the receipt was given
/// @param path Merkle path from the record to the root
public record Receipt(long sequence, Hash record, Head head, List<Hash> path) {
    public Receipt {
        path = List.copyOf(path);
    }

    /// True if the record is under the root.
    public boolean isConsistent() {
        return MerkleProof.isIncluded(
                record.bytes(), sequence - 1, head.count(), path, head.root());
    }
}
