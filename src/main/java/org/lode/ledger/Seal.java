package org.lode.ledger;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;

/// An Ed25519 signature.
///
/// Reference: RFC 8032. The algorithm is deterministic: one key and one text give one seal.
///
/// @param hex 128 lower-case hexadecimal digits
public record Seal(String hex) {
    private static final int DIGITS = 128;

    public Seal {
        HexText.require("a signature", hex, DIGITS);
    }

    /// Signs a statement.
    ///
    /// @throws IllegalArgumentException if the key is not an Ed25519 key
    public static Seal sign(PrivateKey key, SignedStatement statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(statement.bytes());
            return new Seal(HexFormat.of().formatHex(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the key cannot sign. Maybe it is not an Ed25519 key.", e);
        }
    }

    /// True if the holder of the key signed this very statement.
    public boolean isBy(VerifyingKey key, SignedStatement statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.publicKey());
            signature.update(statement.bytes());
            return signature.verify(HexFormat.of().parseHex(hex));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
