package org.lode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lode.io.KeyFile;
import org.lode.ledger.Seal;
import org.lode.ledger.SignedBy;
import org.lode.ledger.SignedStatement;
import picocli.CommandLine.Option;

/// Who signs, and with which key.
final class SigningOptions {
    @Option(
            names = "--as",
            required = true,
            paramLabel = "MANAGER",
            description = "manager who signs")
    @SuppressWarnings("NullAway.Init")
    private String signer;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "private key of the manager (default: FUND/keys/MANAGER.pem)")
    private @Nullable Path key;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "first line of it opens the key")
    private @Nullable Path passphrase;

    /// The manager.
    String signer() {
        return signer;
    }

    /// The signature over a statement of this manager.
    SignedBy sign(FundOptions fund, SignedStatement statement) {
        Path file = key == null ? keyIn(fund.folder(), signer) : key;
        return new SignedBy(
                signer, Seal.sign(KeyFile.readPrivate(file, passphrase(passphrase)), statement));
    }

    /// Where `fund init` puts the key of a manager.
    static Path keyIn(Path folder, String id) {
        return folder.resolve("keys").resolve(id + ".pem");
    }

    /// The first line of a file.
    static Optional<String> passphrase(@Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            String first = Files.readString(file).lines().findFirst().orElse("");
            if (first.isEmpty()) {
                throw FundProblem.badData(
                        "%s: the first line is empty.\n  Maybe write the passphrase in it."
                                .formatted(file));
            }
            return Optional.of(first);
        } catch (IOException e) {
            throw FundProblem.badData(
                    "%s: cannot be read.\n  Maybe the path is wrong.".formatted(file));
        }
    }
}
