package org.lode.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Merkle tree over the records of a log, as in certificate transparency.
///
/// A leaf is hashed with a byte 0 in front and a node with a byte 1, so that no node passes for a
/// leaf. An inclusion path shows that one record is under a root without showing the others; a
/// consistency path shows that a later root extends an earlier one. Both have at most about
/// log2(n) + 1 hashes. Reference: RFC 9162, section 2.1 (the same tree as RFC 6962).
public final class MerkleTree {
    /// Hashes of complete subtrees: level k holds the roots of 2^k leaves each.
    private final List<List<byte[]>> levels = new ArrayList<>();

    /// Adds a leaf.
    public void append(byte[] leaf) {
        byte[] hash = leafHash(leaf);
        for (int level = 0; ; level++) {
            if (levels.size() == level) {
                levels.add(new ArrayList<>());
            }
            List<byte[]> row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 != 0) {
                return;
            }
            hash = nodeHash(row.get(row.size() - 2), row.getLast());
        }
    }

    /// Number of leaves.
    public long size() {
        return levels.isEmpty() ? 0 : levels.getFirst().size();
    }

    /// Root over the first leaves.
    ///
    /// @param size number of leaves, 0 to [#size]; the root of none is the hash of no bytes
    public Hash root(long size) {
        requireSize(size);
        return size == 0 ? Hash.of(new byte[0]) : Hash.ofDigest(subtree(0, size));
    }

    /// Path that shows a leaf under the root of the first leaves.
    ///
    /// @param index place of the leaf, from 0
    /// @param size number of leaves under the root, above `index`
    public List<Hash> inclusion(long index, long size) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "a leaf lies between 0 and %d, was %d.".formatted(size - 1, index));
        }
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return List.copyOf(path);
    }

    private void inclusion(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + splitBelow(end - start);
        if (index < middle) {
            inclusion(index, start, middle, path);
            path.add(Hash.ofDigest(subtree(middle, end)));
        } else {
            inclusion(index, middle, end, path);
            path.add(Hash.ofDigest(subtree(start, middle)));
        }
    }

    /// Path that shows one root to be an earlier state of another.
    ///
    /// @param earlier leaves under the earlier root, at least 1
    /// @param later leaves under the later root, at least `earlier`
    public List<Hash> consistency(long earlier, long later) {
        requireSize(later);
        if (earlier < 1 || earlier > later) {
            throw new IllegalArgumentException(
                    "the earlier size lies between 1 and %d, was %d.".formatted(later, earlier));
        }
        List<Hash> path = new ArrayList<>();
        consistency(earlier, 0, later, true, path);
        return List.copyOf(path);
    }

    private void consistency(long earlier, long start, long end, boolean whole, List<Hash> path) {
        if (earlier == end) {
            if (!whole) {
                path.add(Hash.ofDigest(subtree(start, end)));
            }
            return;
        }
        long middle = start + splitBelow(end - start);
        if (earlier <= middle) {
            consistency(earlier, start, middle, whole, path);
            path.add(Hash.ofDigest(subtree(middle, end)));
        } else {
            consistency(earlier, middle, end, false, path);
            path.add(Hash.ofDigest(subtree(start, middle)));
        }
    }

    /// Root over the leaves from `start` to `end`; complete subtrees are at hand.
    private byte[] subtree(long start, long end) {
        long size = end - start;
        if (Long.bitCount(size) == 1 && start % size == 0) {
            int level = Long.numberOfTrailingZeros(size);
            return levels.get(level).get(Math.toIntExact(start / size));
        }
        long middle = start + splitBelow(size);
        return nodeHash(subtree(start, middle), subtree(middle, end));
    }

    private void requireSize(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException(
                    "the tree has %d leaves, asked for %d.".formatted(size(), size));
        }
    }

    /// The largest power of two below a size of 2 or more.
    static long splitBelow(long size) {
        return Long.highestOneBit(size - 1);
    }

    static byte[] leafHash(byte[] leaf) {
        MessageDigest digest = Hash.sha256();
        digest.update((byte) 0);
        return digest.digest(leaf);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest digest = Hash.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
