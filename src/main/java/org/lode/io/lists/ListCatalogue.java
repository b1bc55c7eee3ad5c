package org.lode.io.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.screening.LegalWeight;

/// The file `lists.csv` of a list library: one row for each snapshot.
final class ListCatalogue {
    static final String FILE = "lists.csv";

    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "title",
                    "publisher",
                    "as_of",
                    "retrieved",
                    "file",
                    "format",
                    "sha256",
                    "licence",
                    "weight",
                    "scope",
                    "records",
                    "jurisdiction",
                    "source",
                    "status",
                    "note");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}");

    private ListCatalogue() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Reads the rows; a bad row is a problem and left out.
    static List<ListRow> read(Path folder, ListProblems problems) {
        List<ListRow> rows = new ArrayList<>();
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            problems.refuse(
                    ListProblems.ofFile(
                            FILE,
                            Reason.MISSING_DATA,
                            "there is no %s in %s.".formatted(FILE, folder),
                            "Maybe import a list first: ./lode lists import FILE --lists DIR."));
            return rows;
        }
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            new CsvTable(FILE, ',', 0, 0).forEach(text, problems, row -> row(row, rows, problems));
        } catch (ListDefect e) {
            problems.refuse(ListProblems.of(FILE, e));
        } catch (IOException e) {
            problems.refuse(
                    ListProblems.ofFile(
                            FILE,
                            Reason.UNREADABLE,
                            "cannot be read as UTF-8 text.",
                            "Maybe take the copy from before the last change."));
        }
        refuseTwins(rows, problems);
        return rows;
    }

    private static void refuseTwins(List<ListRow> rows, ListProblems problems) {
        Set<String> seen = new java.util.HashSet<>();
        for (ListRow row : rows) {
            if (!seen.add(row.id() + " " + row.asOf())) {
                problems.refuse(
                        ListProblems.ofFile(
                                FILE,
                                Reason.DUPLICATE,
                                "%s of %s stands twice.".formatted(row.id(), row.asOf()),
                                "Maybe delete one of the rows."));
            }
        }
    }

    private static void row(CsvRow row, List<ListRow> rows, ListProblems problems) {
        int before = problems.errors().size();
        for (String column : COLUMNS) {
            if (!row.columns().containsKey(column)) {
                refuse(row, column, Reason.MISSING_DATA, "the column is missing.", problems);
                return;
            }
        }
        List<String> files = List.of(row.get("file").split(";", -1));
        List<String> hashes = List.of(row.get("sha256").split(";", -1));
        check(row, "id", isId(row.get("id")), problems);
        check(row, "file", files.stream().allMatch(f -> FILE_NAME.matcher(f).matches()), problems);
        check(
                row,
                "sha256",
                hashes.size() == files.size()
                        && hashes.stream().allMatch(h -> HASH.matcher(h).matches()),
                problems);
        check(row, "records", FormatDetection.isNumber(row.get("records")), problems);
        check(row, "as_of", isDate(row.get("as_of")), problems);
        check(row, "format", isWord(row.get("format"), ListFormat.values()), problems);
        check(row, "weight", isWord(row.get("weight"), LegalWeight.values()), problems);
        if (problems.errors().size() > before) {
            return;
        }
        rows.add(
                new ListRow(
                        row.get("id"),
                        row.get("title"),
                        row.get("publisher"),
                        LocalDate.parse(row.get("as_of")),
                        row.get("retrieved"),
                        files,
                        ListFormat.parse(row.get("format")),
                        hashes,
                        row.get("licence"),
                        LegalWeight.parse(row.get("weight")),
                        row.get("scope"),
                        Integer.parseInt(row.get("records")),
                        row.get("jurisdiction"),
                        row.get("source"),
                        row.get("status"),
                        row.get("note")));
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWord(String text, Object[] words) {
        for (Object word : words) {
            if (word.toString().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static void check(CsvRow row, String column, boolean isGood, ListProblems problems) {
        if (!isGood) {
            refuse(
                    row,
                    column,
                    Reason.SYNTAX,
                    "%s is not what this column holds."
                            .formatted(ListProblems.tidy(row.get(column), 60)),
                    problems);
        }
    }

    private static void refuse(
            CsvRow row, String column, Reason reason, String message, ListProblems problems) {
        problems.refuse(
                new RowProblem(
                        FILE,
                        row.line(),
                        column,
                        row.columns().getOrDefault(column, -1) + 1,
                        reason,
                        message,
                        ListProblems.excerpt(row.fields()),
                        "Maybe remove the row and import the list again."));
    }

    /// The rows as text, by id and date.
    static String text(List<ListRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LF).build(text)) {
            csv.writeRecord(COLUMNS);
            rows.stream()
                    .sorted(Comparator.comparing(ListRow::id).thenComparing(ListRow::asOf))
                    .forEach(row -> csv.writeRecord(fields(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static final de.siegmar.fastcsv.writer.LineDelimiter LF =
            de.siegmar.fastcsv.writer.LineDelimiter.LF;

    private static List<String> fields(ListRow row) {
        return List.of(
                row.id(),
                row.title(),
                row.publisher(),
                row.asOf().toString(),
                row.retrieved(),
                String.join(";", row.files()),
                row.format().toString(),
                String.join(";", row.sha256()),
                row.licence(),
                row.weight().toString(),
                row.scope(),
                Integer.toString(row.records()),
                row.jurisdiction(),
                row.source(),
                row.status(),
                row.note());
    }
}
