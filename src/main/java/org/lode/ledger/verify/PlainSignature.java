package org.lode.ledger.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lode.risk.WorkerThreads;

/// Signatures checked with the platform's Ed25519 over a statement written anew.
final class PlainSignature {
    private PlainSignature() {}

    /// Verdicts on many signatures, by several threads; which thread gives which does not show.
    static Map<SignedText, Boolean> verdicts(Collection<SignedText> asked, int threads) {
        List<SignedText> all = List.copyOf(asked);
        boolean[] isGood = new boolean[all.size()];
        AtomicInteger next = new AtomicInteger();
        WorkerThreads.run(
                Math.clamp(all.size(), 1, threads),
                () -> {
                    for (int i = next.getAndIncrement();
                            i < isGood.length && !Thread.currentThread().isInterrupted();
                            i = next.getAndIncrement()) {
                        isGood[i] = all.get(i).isGood();
                    }
                });
        Map<SignedText, Boolean> verdicts = new HashMap<>();
        for (int i = 0; i < isGood.length; i++) {
            verdicts.put(all.get(i), isGood[i]);
        }
        return verdicts;
    }

    static String fingerprint(String key) {
        return RawForm.sha256(HexFormat.of().parseHex(key));
    }

    /// True if the key signed the act.
    static boolean isGood(SignedText signed) {
        try {
            byte[] text =
                    RawForm.statement(
                            signed.fields(),
                            Optional.of(signed.expires()).filter(e -> !e.isEmpty()));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(HexFormat.of().parseHex(signed.key()))));
            signature.update(text);
            return signature.verify(HexFormat.of().parseHex(signed.seal()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
