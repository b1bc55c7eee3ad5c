package org.lode.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// A public Ed25519 key, in the X.509 encoding that Java and OpenSSL write (44 bytes).
///
/// Reference: RFC 8032, RFC 8410.
///
/// @param hex 88 lower-case hexadecimal digits
public record VerifyingKey(String hex) {
    private static final int DIGITS = 88;
    private static final String PREFIX = "302a300506032b6570032100";

    public VerifyingKey {
        HexText.require("an Ed25519 key", hex, DIGITS);
        if (!hex.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "the key is not Ed25519 (X.509 encoding), was '%s'.".formatted(hex));
        }
    }

    /// The ledger's form of a Java key.
    ///
    /// @throws IllegalArgumentException if it is not an Ed25519 key
    public static VerifyingKey of(PublicKey key) {
        return new VerifyingKey(HexFormat.of().formatHex(key.getEncoded()));
    }

    /// The Java form.
    ///
    /// @throws IllegalArgumentException if the bytes are no point of the curve
    public PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key: '%s'.".formatted(hex), e);
        }
    }

    /// SHA-256 of the encoding: what two partners read to each other to compare keys.
    public Hash fingerprint() {
        return Hash.of(HexFormat.of().parseHex(hex));
    }
}
