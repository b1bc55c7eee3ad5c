package org.lode.ledger.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Signatures checked with the platform's Ed25519 over a statement written anew.
final class PlainSignature {
    private PlainSignature() {}

    static String fingerprint(String key) {
        return RawForm.sha256(HexFormat.of().parseHex(key));
    }

    /// True if the key signed the act.
    ///
    /// @param fields fund, act, subject, manager, content, note
    /// @param expires empty text if it does not lapse
    static boolean isGood(String key, String seal, List<String> fields, String expires) {
        try {
            byte[] text =
                    RawForm.statement(
                            fields, expires.isEmpty() ? Optional.empty() : Optional.of(expires));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(key))));
            signature.update(text);
            return signature.verify(HexFormat.of().parseHex(seal));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
