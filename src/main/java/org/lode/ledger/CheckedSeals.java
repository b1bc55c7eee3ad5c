package org.lode.ledger;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicLong;

/// Signatures that were found good, so that a ledger checks none of them a second time.
///
/// Whether a key signed a text can never change; whether its holder may sign can, and is no part of
/// this. So a signature can be checked before the writer's lock is taken, and the rules find it
/// here once they hold the lock. Only good signatures are kept: a wrong one is checked anew each
/// time that it is asked for. What is kept is the SHA-256 of key, text and signature, each behind
/// its length, so that nothing but the same three finds it again. Nothing is stored: a new process
/// begins with none.
///
/// Any number of threads may use it; two that ask for the same signature at the same moment may
/// both check it. The independent verifier does not use it.
public final class CheckedSeals {
    /// Signatures that are kept; the oldest goes first. Together they take about 12 MB.
    static final int MOST = 65_536;

    private final int most;
    private final SequencedSet<Hash> good = new LinkedHashSet<>();
    private final AtomicLong checks = new AtomicLong();

    /// None checked yet.
    public CheckedSeals() {
        this(MOST);
    }

    CheckedSeals(int most) {
        this.most = most;
    }

    /// True if the holder of the key signed this very statement.
    boolean isBy(VerifyingKey key, SignedStatement statement, Seal seal) {
        Hash name = name(key, statement.bytes(), seal);
        synchronized (good) {
            if (good.contains(name)) {
                return true;
            }
        }
        checks.incrementAndGet();
        boolean isGood = seal.isBy(key, statement);
        if (isGood) {
            keep(name);
        }
        return isGood;
    }

    private void keep(Hash name) {
        synchronized (good) {
            good.add(name);
            if (good.size() > most) {
                good.removeFirst();
            }
        }
    }

    private static Hash name(VerifyingKey key, byte[] text, Seal seal) {
        byte[] keyBytes = HexFormat.of().parseHex(key.hex());
        byte[] sealBytes = HexFormat.of().parseHex(seal.hex());
        int lengths = 3 * Integer.BYTES;
        ByteBuffer all =
                ByteBuffer.allocate(lengths + keyBytes.length + text.length + sealBytes.length);
        all.putInt(keyBytes.length).put(keyBytes);
        all.putInt(text.length).put(text);
        all.putInt(sealBytes.length).put(sealBytes);
        return Hash.of(all.array());
    }

    /// How often a signature was really checked.
    long checks() {
        return checks.get();
    }

    /// Number of signatures that are kept now.
    int size() {
        synchronized (good) {
            return good.size();
        }
    }
}
