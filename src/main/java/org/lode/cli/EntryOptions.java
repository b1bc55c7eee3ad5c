package org.lode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.Hash;
import org.lode.ledger.JournalEntry;
import picocli.CommandLine.Option;

/// What every entry says beside its amounts.
final class EntryOptions {
    @Option(
            names = "--effective",
            paramLabel = "DAY",
            description = "day on which the entry counts (default: the day of recording)")
    private @Nullable LocalDate effective;

    @Option(names = "--description", paramLabel = "TEXT", description = "one sentence")
    private String description = "";

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "document behind the entry; its SHA-256 is kept; may be repeated")
    private List<Path> documents = new ArrayList<>();

    @Option(names = "--project", paramLabel = "ID", description = "project it belongs to")
    private @Nullable String project;

    /// The day on which the entry counts.
    LocalDate effective(FundDesk desk) {
        return effective == null ? desk.today() : effective;
    }

    /// The project it belongs to, if one was named.
    Optional<String> project() {
        return Optional.ofNullable(project);
    }

    /// The user's sentence; may be empty.
    String description() {
        return description;
    }

    /// The entry with description, documents and project.
    EntryDraft draft(JournalEntry made) {
        return draft(made, "");
    }

    /// The same; what the amounts rest on follows the user's sentence.
    ///
    /// @param basis a sentence, or empty
    EntryDraft draft(JournalEntry made, String basis) {
        return new EntryDraft(made)
                .said(
                        (description + " " + basis).strip(),
                        documents.stream().map(EntryOptions::hash).toList(),
                        project());
    }

    private static Hash hash(Path file) {
        try {
            return Hash.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw FundProblem.badData(
                    "%s: cannot be read.\n  Maybe the path of the document is wrong."
                            .formatted(file));
        }
    }
}
