package org.lode.ledger;

import java.util.Arrays;
import java.util.List;

/// Checks of Merkle paths by one who has roots and paths only, not the log.
///
/// Reference: RFC 9162, sections 2.1.3.2 and 2.1.4.2.
public final class MerkleProof {
    private MerkleProof() {}

    /// True if the path leads from the leaf to the root.
    ///
    /// @param leaf bytes of the leaf
    /// @param index its place, from 0
    /// @param size number of leaves under the root
    /// @param path as [MerkleTree#inclusion] gives it
    /// @param root the root
    public static boolean isIncluded(
            byte[] leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = MerkleTree.leafHash(leaf);
        for (Hash step : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(step.bytes(), hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, step.bytes());
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root.bytes());
    }

    /// True if the path shows that the later root extends the earlier one.
    ///
    /// @param earlier an earlier state: leaves and root
    /// @param later a later state
    /// @param path as [MerkleTree#consistency] gives it
    public static boolean isExtended(State earlier, State later, List<Hash> path) {
        if (earlier.size() < 1 || earlier.size() > later.size()) {
            return false;
        }
        if (earlier.size() == later.size()) {
            return path.isEmpty() && earlier.root().equals(later.root());
        }
        boolean isComplete = Long.bitCount(earlier.size()) == 1;
        if (path.isEmpty() && !isComplete) {
            return false;
        }
        int next = 0;
        byte[] first = isComplete ? earlier.root().bytes() : path.get(next++).bytes();
        byte[] second = first;
        long node = earlier.size() - 1;
        long last = later.size() - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        for (Hash step : path.subList(next, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = MerkleTree.nodeHash(step.bytes(), first);
                second = MerkleTree.nodeHash(step.bytes(), second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = MerkleTree.nodeHash(second, step.bytes());
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0
                && Arrays.equals(first, earlier.root().bytes())
                && Arrays.equals(second, later.root().bytes());
    }

    /// Leaves and root of a tree.
    ///
    /// @param size number of leaves
    /// @param root root over them
    public record State(long size, Hash root) {}
}
