package org.lode.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One record of the append-only log.
///
/// The hash covers the canonical form of every other field, the hash of the record before among
/// them, so that no field of any earlier record can change without changing this hash.
///
/// @param sequence 1 for the first record, then without gaps
/// @param recordedAt moment of recording in UTC, in whole microseconds; never before the last
/// @param idempotencyKey the caller's key of the request; one key, one record
/// @param inputHash hash of the event as the caller sent it
/// @param event what happened
/// @param previousHash hash of the record before; [Hash#GENESIS] for the first
/// @param hash SHA-256 of [#content]
public record LogRecord(
        long sequence,
        Instant recordedAt,
        String idempotencyKey,
        Hash inputHash,
        LedgerEvent event,
        Hash previousHash,
        Hash hash) {
    public LogRecord {
        Texts.require("an idempotency key", idempotencyKey);
        if (!recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException(
                    "a record's time is in whole microseconds, was %s.".formatted(recordedAt));
        }
    }

    /// The next record after a log of which number and last hash are known.
    public static LogRecord next(
            long sequence, Instant at, String idempotencyKey, LedgerEvent event, Hash previous) {
        RecordContent content =
                new RecordContent(sequence, at, idempotencyKey, inputHash(event), event, previous);
        return content.sealed(Hash.of(RecordForm.encode(content)));
    }

    /// Hash of an event as sent, to tell a repeated request from another one under the same key.
    public static Hash inputHash(LedgerEvent event) {
        return Hash.of(RecordForm.encode(event));
    }

    /// The canonical bytes that are hashed; a store keeps them as they are.
    public byte[] content() {
        return RecordForm.encode(
                new RecordContent(
                        sequence, recordedAt, idempotencyKey, inputHash, event, previousHash));
    }

    /// Reads a record from its canonical bytes; the hash is computed, not believed.
    ///
    /// @throws IllegalArgumentException if the bytes are not the one canonical form of a record
    public static LogRecord read(byte[] content) {
        return RecordForm.decode(content, RecordContent.class).sealed(Hash.of(content));
    }
}
