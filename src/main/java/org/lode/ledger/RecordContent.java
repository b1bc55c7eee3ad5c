package org.lode.ledger;

import java.time.Instant;

/// A record without its own hash: the hashed text.
record RecordContent(
        long sequence,
        Instant recordedAt,
        String idempotencyKey,
        Hash inputHash,
        LedgerEvent event,
        Hash previousHash) {
    LogRecord sealed(Hash hash) {
        return new LogRecord(
                sequence, recordedAt, idempotencyKey, inputHash, event, previousHash, hash);
    }
}
