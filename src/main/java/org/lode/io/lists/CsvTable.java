package org.lode.io.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// A list file in comma-separated form, read row by row.
///
/// @param file name for messages
/// @param separator between fields
/// @param preamble rows before the header
/// @param width number of fields of each row; 0 takes it from the header
record CsvTable(String file, char separator, int preamble, int width) {
    private static final Pattern RECORD_LINE =
            Pattern.compile("\\(record starting at line (\\d{1,9})\\)");

    /// End-of-file mark of old systems, which OFAC still writes as a last row.
    private static final String SUBSTITUTE = "\u001a";

    /// Reads every row; a row with another number of fields is a problem.
    void forEach(Reader text, ListProblems problems, Consumer<CsvRow> sink) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(ListLimits.USUAL.fieldLength())
                        .ofCsvRecord(text)) {
            rows(reader, problems, sink);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw broken(e);
        }
    }

    private void rows(CsvReader<CsvRecord> reader, ListProblems problems, Consumer<CsvRow> sink) {
        Map<String, Integer> columns = Map.of();
        int expected = width;
        int before = preamble;
        for (CsvRecord record : reader) {
            if (before > 0) {
                before--;
                continue;
            }
            List<String> fields = record.getFields();
            if (expected == 0) {
                columns = columns(fields);
                expected = fields.size();
                continue;
            }
            int line = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
            if (fields.getFirst().startsWith(SUBSTITUTE)) {
                continue;
            }
            if (fields.size() != expected) {
                problems.refuse(wrongWidth(line, fields, expected));
                continue;
            }
            sink.accept(new CsvRow(line, fields, columns));
        }
    }

    /// First of two columns of the same name wins, as in the EU file.
    static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return Map.copyOf(columns);
    }

    private RowProblem wrongWidth(int line, List<String> fields, int expected) {
        return new RowProblem(
                file,
                line,
                "",
                0,
                Reason.SYNTAX,
                "%d fields, but this file has %d.".formatted(fields.size(), expected),
                ListProblems.excerpt(fields),
                fields.size() > expected
                        ? "Maybe a text with a separator lacks quotes."
                        : "Maybe the file is cut off here: fetch it again.");
    }

    private static ListDefect broken(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher place = RECORD_LINE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : 0;
        if (message.startsWith("Unclosed")) {
            return new ListDefect(
                    line,
                    Reason.SYNTAX,
                    "a quote opens in this row and is never closed.",
                    "Maybe the file is cut off: fetch it again.");
        }
        if (message.contains("buffer") || message.contains("exceed")) {
            return new ListDefect(
                    line,
                    Reason.OUT_OF_RANGE,
                    "a field or row is longer than %d characters."
                            .formatted(ListLimits.USUAL.fieldLength()),
                    "Maybe a quote in an earlier row is not closed.");
        }
        return new ListDefect(
                line,
                Reason.SYNTAX,
                "text follows a closing quote.",
                "Maybe a quote inside the text must be doubled: \"\".");
    }
}
