package org.lode.io.lists;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// First look at a file: its hash, its beginning, and whether its bytes are UTF-8.
final class ListScan {
    /// So much of the beginning decides on the format.
    static final int HEAD = 1 << 16;

    /// A file up to this size stays in memory and is unpacked once.
    private static final int KEPT = 64_000_000;

    private final ListSource source;
    private final ListLimits limits;
    private final Utf8Check utf8 = new Utf8Check();
    private String sha256 = "";
    private long size;
    private byte[] head = new byte[0];
    private byte @Nullable [] whole;

    private ListScan(ListSource source, ListLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /// Reads the file once.
    static ListScan of(ListSource source, ListLimits limits) throws IOException {
        ListScan scan = new ListScan(source, limits);
        scan.read();
        return scan;
    }

    private void read() throws IOException {
        MessageDigest digest = sha256();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 20);
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Unpacked.open(source, limits)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                utf8.add(buffer, n);
                size += n;
                if (size <= KEPT) {
                    kept.write(buffer, 0, n);
                }
            }
        }
        utf8.end();
        byte[] first = kept.toByteArray();
        head = Arrays.copyOf(first, Math.min(first.length, HEAD));
        whole = size <= KEPT ? first : null;
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /// The unpacked bytes from the beginning.
    InputStream open() throws IOException {
        return whole == null ? Unpacked.open(source, limits) : new ByteArrayInputStream(whole);
    }

    String name() {
        return source.name();
    }

    /// Lower-case hexadecimal hash of the unpacked bytes.
    String sha256Hex() {
        return sha256;
    }

    long size() {
        return size;
    }

    byte[] head() {
        return head;
    }

    Utf8Check utf8() {
        return utf8;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
