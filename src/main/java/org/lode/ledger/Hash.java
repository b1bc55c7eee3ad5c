package org.lode.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
///
/// Reference: FIPS 180-4.
///
/// @param hex 64 digits, 0 to 9 and a to f
public record Hash(String hex) {
    /// Stands for the record before the first one: 32 zero bytes, the digest of nothing known.
    public static final Hash GENESIS = new Hash("0".repeat(64));

    private static final int DIGITS = 64;

    public Hash {
        HexText.require("a hash", hex, DIGITS);
    }

    /// The digest of some bytes.
    public static Hash of(byte[] bytes) {
        return ofDigest(sha256().digest(bytes));
    }

    /// A digest already made.
    ///
    /// @param digest 32 bytes
    public static Hash ofDigest(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    /// The 32 bytes.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// The first eight digits, for tables.
    public String shortText() {
        return hex.substring(0, 8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
