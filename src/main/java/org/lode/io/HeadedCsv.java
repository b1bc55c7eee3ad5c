package org.lode.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// A comma-separated file with a header row, plain or gzip, UTF-8, read whole.
///
/// @param file name for messages
/// @param columns names of the columns in order, lower case
/// @param rows the rows whose number of fields fits the header
/// @param problems what is wrong with the file or its other rows
public record HeadedCsv(
        String file, List<String> columns, List<Line> rows, List<RowProblem> problems) {
    private static final int EXCERPT = 88;

    public HeadedCsv {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// One row.
    ///
    /// @param number line in the file, from 1
    /// @param fields value of each column, stripped
    public record Line(int number, Map<String, String> fields) {
        /// The value of a column, empty if there is no such column.
        public String get(String column) {
            return fields.getOrDefault(column, "");
        }

        /// The row in short, safe to print.
        public String excerpt() {
            return CsvText.tidy(String.join(",", fields.values()), EXCERPT);
        }
    }

    /// Reads a file; what is wrong with it is in the problems, not thrown.
    public static HeadedCsv read(Path path) {
        String file = String.valueOf(path.getFileName());
        List<RowProblem> problems = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<Line> rows = new ArrayList<>();
        try (Reader text = open(path);
                CsvReader<CsvRecord> reader =
                        CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    record.getFields().forEach(f -> columns.add(header(f)));
                } else {
                    add(file, record, columns, rows, problems);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(unreadable(file, "cannot be read as UTF-8 text."));
        } catch (CsvParseException e) {
            String why =
                    e.getCause() instanceof IOException
                            ? "cannot be read as UTF-8 text."
                            : "is not a comma-separated file: a quote or a row is broken.";
            problems.add(unreadable(file, why));
        }
        if (columns.isEmpty() && problems.isEmpty()) {
            problems.add(
                    RowProblem.ofFile(
                            file,
                            Reason.MISSING_DATA,
                            "the file is empty.",
                            "Maybe the header row is missing."));
        }
        return new HeadedCsv(file, columns, rows, problems);
    }

    private static RowProblem unreadable(String file, String why) {
        return RowProblem.ofFile(
                file,
                Reason.UNREADABLE,
                why,
                "Maybe check the path, or save the file as CSV in UTF-8.");
    }

    private static String header(String field) {
        return field.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Reader open(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.mark(2);
        boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        InputStream plain = isGzip ? new GZIPInputStream(in) : in;
        return new InputStreamReader(
                plain,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void add(
            String file,
            CsvRecord record,
            List<String> columns,
            List<Line> rows,
            List<RowProblem> problems) {
        int line = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
        if (record.getFieldCount() != columns.size()) {
            problems.add(
                    new RowProblem(
                            file,
                            line,
                            "",
                            0,
                            Reason.SYNTAX,
                            "%d fields, but the header has %d."
                                    .formatted(record.getFieldCount(), columns.size()),
                            CsvText.tidy(String.join(",", record.getFields()), EXCERPT),
                            "Maybe a text with a comma lacks quotes."));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.putIfAbsent(columns.get(i), record.getField(i).strip());
        }
        rows.add(new Line(line, fields));
    }
}
