package org.lode.ledger.verify;

import java.util.List;

/// A signature with what it should be over.
///
/// @param key public key, hexadecimal
/// @param seal the signature, hexadecimal
/// @param fields fund, act, subject, manager, content, note
/// @param expires empty text if it does not lapse
record SignedText(String key, String seal, List<String> fields, String expires) {
    SignedText {
        fields = List.copyOf(fields);
    }

    /// True if the key signed the act.
    boolean isGood() {
        return PlainSignature.isGood(this);
    }
}
