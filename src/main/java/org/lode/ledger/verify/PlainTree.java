package org.lode.ledger.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Merkle root and receipts by the definition of RFC 9162, section 2.1.1: recursive, no memory.
final class PlainTree {
    private PlainTree() {}

    static String root(List<String> records) {
        return records.isEmpty()
                ? RawForm.sha256(new byte[0])
                : HexFormat.of().formatHex(node(records));
    }

    /// Path from a leaf to the root, section 2.1.3.1.
    static List<String> path(List<String> records, int place) {
        int size = records.size();
        if (size == 1) {
            return List.of();
        }
        int split = split(size);
        boolean isLeft = place < split;
        List<String> near = isLeft ? records.subList(0, split) : records.subList(split, size);
        List<String> far = isLeft ? records.subList(split, size) : records.subList(0, split);
        List<String> path = new ArrayList<>(path(near, isLeft ? place : place - split));
        path.add(root(far));
        return path;
    }

    /// The largest power of two below a size of 2 or more.
    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }

    private static byte[] node(List<String> records) {
        int size = records.size();
        if (size == 1) {
            return RawForm.digest(new byte[] {0}, HexFormat.of().parseHex(records.getFirst()));
        }
        int split = split(size);
        return RawForm.digest(
                new byte[] {1},
                node(records.subList(0, split)),
                node(records.subList(split, size)));
    }
}
