package org.lode.ledger;

/// The state of a log in one line: what partners sign and exchange.
///
/// @param count number of records
/// @param last hash of the last record
/// @param root root of the Merkle tree over the hashes of all records
public record Head(long count, Hash last, Hash root) {
    /// Hash of the three, as signed.
    public Hash contentHash() {
        return Hash.of(RecordForm.encode(this));
    }
}
