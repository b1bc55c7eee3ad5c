package org.lode.ledger.verify;

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

    private static byte[] node(List<String> records) {
        int size = records.size();
        if (size == 1) {
            return RawForm.digest(new byte[] {0}, HexFormat.of().parseHex(records.getFirst()));
        }
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return RawForm.digest(
                new byte[] {1},
                node(records.subList(0, split)),
                node(records.subList(split, size)));
    }
}
