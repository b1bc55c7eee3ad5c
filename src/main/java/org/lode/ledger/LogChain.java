package org.lode.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The chain of record hashes, the tree over them, and which keys were used.
final class LogChain {
    private final List<Hash> hashes = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();
    private final Map<String, KeyUse> keys = new HashMap<>();
    private Instant lastAt = Instant.MIN;

    /// What an idempotency key was used for.
    record KeyUse(long sequence, Hash input, Hash record) {}

    long count() {
        return hashes.size();
    }

    Instant lastAt() {
        return lastAt;
    }

    Hash last() {
        return hashes.isEmpty() ? Hash.GENESIS : hashes.getLast();
    }

    Optional<KeyUse> use(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    Head head(long count) {
        Hash last = count == 0 ? Hash.GENESIS : hashes.get(Math.toIntExact(count - 1));
        return new Head(count, last, tree.root(count));
    }

    Receipt receipt(long sequence) {
        if (sequence < 1 || sequence > count()) {
            throw new IllegalArgumentException(
                    "records are 1 to %d, asked for %d.".formatted(count(), sequence));
        }
        return new Receipt(
                sequence,
                hashes.get(Math.toIntExact(sequence - 1)),
                head(count()),
                tree.inclusion(sequence - 1, count()));
    }

    List<Hash> consistency(long earlier) {
        return tree.consistency(earlier, count());
    }

    /// @throws IllegalArgumentException if the record does not follow the last one
    void append(LogRecord record) {
        if (record.sequence() != count() + 1) {
            throw new IllegalArgumentException(
                    "record %d follows record %d.".formatted(record.sequence(), count()));
        }
        if (!record.previousHash().equals(last())) {
            throw new IllegalArgumentException(
                    "record %d does not name the hash of the record before it."
                            .formatted(record.sequence()));
        }
        if (record.recordedAt().isBefore(lastAt)) {
            throw new IllegalArgumentException(
                    "record %d is of %s, before the last of %s."
                            .formatted(record.sequence(), record.recordedAt(), lastAt));
        }
        KeyUse use = new KeyUse(record.sequence(), record.inputHash(), record.hash());
        if (keys.putIfAbsent(record.idempotencyKey(), use) != null) {
            throw new IllegalArgumentException(
                    "record %d repeats the key '%s'."
                            .formatted(record.sequence(), record.idempotencyKey()));
        }
        hashes.add(record.hash());
        tree.append(record.hash().bytes());
        lastAt = record.recordedAt();
    }
}
