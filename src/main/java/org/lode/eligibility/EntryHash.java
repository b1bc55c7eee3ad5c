package org.lode.eligibility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lode.screening.ListedParty;

/// Fingerprint of one list entry: SHA-256 over every field, each preceded by its length, so that
/// no two different entries share a text. The first 16 hexadecimal digits are kept.
public final class EntryHash {
    private static final int DIGITS = 16;

    private EntryHash() {}

    /// The fingerprint, 16 lower-case hexadecimal digits.
    public static String of(ListedParty entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, entry.listId());
            add(digest, entry.entryId());
            add(digest, entry.kind().toString());
            add(digest, entry.names().toString());
            add(digest, entry.births().toString());
            add(digest, entry.countries().toString());
            add(digest, entry.identifiers().toString());
            add(digest, entry.programmes().toString());
            add(digest, entry.listedFrom());
            add(digest, entry.remark());
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
