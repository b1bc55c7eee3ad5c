package org.lode.store;

import java.util.Arrays;
import org.lode.ledger.Hash;
import org.lode.ledger.LogRecord;

/// A row of the table `log`, as it is stored and not yet believed.
///
/// The content alone is the record; the other columns repeat parts of it, for keys, rules and
/// queries.
///
/// @param sequence place in the log, from 1 without a gap
/// @param recordedAt time as [StoredTime] writes it
/// @param idempotencyKey given by the caller; one record per key
/// @param inputHash SHA-256 of the event as the caller sent it
/// @param content the record in its canonical form
/// @param previousHash hash of the record before; zeros for the first
/// @param hash SHA-256 of the content
record LogRow(
        long sequence,
        String recordedAt,
        String idempotencyKey,
        byte[] inputHash,
        byte[] content,
        byte[] previousHash,
        byte[] hash) {

    /// The row of a record.
    static LogRow of(LogRecord record) {
        return new LogRow(
                record.sequence(),
                StoredTime.text(record.recordedAt()),
                record.idempotencyKey(),
                record.inputHash().bytes(),
                record.content(),
                record.previousHash().bytes(),
                record.hash().bytes());
    }

    /// The record in the row.
    ///
    /// @throws IllegalArgumentException if the content is no record, or a column does not say what
    ///     the content says; the message names the column
    LogRecord record() {
        LogRecord record = LogRecord.read(content);
        require("sequence", sequence == record.sequence());
        require("recorded_at", recordedAt.equals(StoredTime.text(record.recordedAt())));
        require("idempotency_key", idempotencyKey.equals(record.idempotencyKey()));
        require("input_hash", isHash(inputHash, record.inputHash()));
        require("previous_hash", isHash(previousHash, record.previousHash()));
        require("hash", isHash(hash, record.hash()));
        return record;
    }

    private static boolean isHash(byte[] stored, Hash hash) {
        return Arrays.equals(stored, hash.bytes());
    }

    private void require(String column, boolean isSame) {
        if (!isSame) {
            throw new IllegalArgumentException(
                    "record %d: column %s does not say what the content says."
                            .formatted(sequence, column));
        }
    }
}
