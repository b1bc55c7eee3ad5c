package org.lode.io.agreement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.Agreements;
import org.lode.agreement.AnnexA;
import org.lode.agreement.QuotedTerm;
import org.lode.agreement.TermTopic;
import org.lode.io.CaseLocation;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// Reads a folder of agreement versions; all problems of all files at once.
public final class AgreementFolder {
    private static final String VERSIONS = "versions.csv";
    private static final String ANNEX = "annex-a.csv";
    private static final List<String> COLUMNS =
            List.of("id", "title", "date", "status", "file", "joins", "note");

    private final Path folder;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, String> placeOfId = new HashMap<>();

    private AgreementFolder(Path folder) {
        this.folder = folder;
    }

    /// The folder that comes with Lode: versions of the US-Ukraine agreement of 2025.
    public static Path shipped() {
        return CaseLocation.home().resolve("data").resolve("agreements");
    }

    /// Reads a folder.
    public static AgreementReadResult read(Path folder) {
        return new AgreementFolder(folder).read();
    }

    /// One row of `versions.csv` with the rows of its file.
    private record Draft(AgreementVersion version, TermRows rows, Cells row) {}

    private AgreementReadResult read() {
        if (!Files.isDirectory(folder)) {
            return new AgreementReadResult.Refused(
                    List.of(
                            new RowProblem(
                                    folder.toString(),
                                    0,
                                    "",
                                    0,
                                    Reason.MISSING_DATA,
                                    "there is no such folder.",
                                    "",
                                    "Maybe check the path; the versions that come with Lode are"
                                            + " in data/agreements.")));
        }
        Sheet list = Sheet.read(folder.resolve(VERSIONS), COLUMNS, problems);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Cells row : list.rows()) {
            draft(row, drafts);
        }
        if (list.isComplete() && drafts.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new RowProblem(
                            VERSIONS,
                            0,
                            "",
                            0,
                            Reason.MISSING_DATA,
                            "the file names no version.",
                            "",
                            "Maybe copy a row of data/agreements/versions.csv."));
        }
        Sheet annex = Sheet.read(folder.resolve(ANNEX), AnnexRows.COLUMNS, problems);
        AnnexA resources = new AnnexA(AnnexRows.read(annex));
        check(drafts);
        if (!problems.isEmpty()) {
            return new AgreementReadResult.Refused(problems);
        }
        return new AgreementReadResult.Valid(
                new Agreements(drafts.values().stream().map(Draft::version).toList(), resources));
    }

    private void draft(Cells row, Map<String, Draft> drafts) {
        String id = row.id("id");
        String title = row.required("title");
        Optional<LocalDate> date =
                row.parsed("date", AgreementFolder::day, "Maybe write 2025-04-30.");
        Optional<AgreementVersion.Status> status =
                row.constant("status", AgreementVersion.Status.class);
        String file = row.required("file");
        if (!file.isEmpty() && !file.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.csv")) {
            row.refuse(
                    "file",
                    Reason.SYNTAX,
                    "%s is not the name of a CSV file in the same folder."
                            .formatted(Sheet.shown(file)),
                    "Maybe write the name without a path, ending in .csv.");
        }
        if (drafts.containsKey(id)) {
            row.refuse(
                    "id",
                    Reason.DUPLICATE,
                    "%s is the id of another version too.".formatted(Sheet.shown(id)),
                    "Maybe give it a name of its own.");
        }
        if (!row.isSound() || date.isEmpty() || status.isEmpty()) {
            return;
        }
        Sheet sheet = Sheet.read(folder.resolve(file), TermRows.COLUMNS, problems);
        TermRows rows = TermRows.read(sheet, placeOfId);
        AgreementVersion version =
                new AgreementVersion(
                        id,
                        title,
                        date.get(),
                        status.get(),
                        row.list("joins"),
                        rows.quoted(),
                        rows.readings(),
                        row.text("note"));
        drafts.put(id, new Draft(version, rows, row));
    }

    private void check(Map<String, Draft> drafts) {
        Set<String> quoted = new HashSet<>();
        for (Draft draft : drafts.values()) {
            draft.version().quoted().stream().map(QuotedTerm::id).forEach(quoted::add);
        }
        boolean isWhole = problems.isEmpty();
        for (Draft draft : drafts.values()) {
            for (String part : draft.version().joins()) {
                if (!drafts.containsKey(part)) {
                    draft.row()
                            .refuse(
                                    "joins",
                                    Reason.UNKNOWN_REFERENCE,
                                    "no version %s in %s.".formatted(Sheet.shown(part), VERSIONS),
                                    "Maybe the id is misspelt; known: %s."
                                            .formatted(String.join(", ", drafts.keySet())));
                }
            }
            if (!isWhole) {
                continue;
            }
            List<TermTopic> missing =
                    draft.rows().check(quoted, draft.version().status().isComparable());
            if (!missing.isEmpty()) {
                draft.row()
                        .refuse(
                                "file",
                                Reason.MISSING_DATA,
                                "no reading of %s; a version that is compared settles every topic."
                                        .formatted(
                                                missing.stream()
                                                        .map(TermTopic::toString)
                                                        .collect(Collectors.joining(", "))),
                                "Maybe the term does not exist in this version: write none; or it"
                                        + " is not public: write its readings.");
            }
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s is not a day. Maybe write 2025-04-30.".formatted(Sheet.shown(text)), e);
        }
    }
}
