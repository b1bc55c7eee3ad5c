package org.lode.io;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One file of a case: header and rows, with their places.
final class Table {
    /// More rows are refused.
    static final int MAX_ROWS = 200_000;

    /// A longer field is refused.
    static final int MAX_FIELD = 10_000;

    private static final Pattern RECORD_LINE =
            Pattern.compile("\\(record starting at line (\\d{1,9})\\)");

    private final CaseFile file;
    private final CsvText text;
    private final Problems problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int headerSize;
    private boolean isComplete = true;
    private boolean hasHeader = true;

    private Table(CaseFile file, CsvText text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /// A file that is not there.
    ///
    /// @param isComplete false if the file should be there
    static Table absent(CaseFile file, Problems problems, boolean isComplete) {
        Table table = new Table(file, new CsvText("", List.of()), problems);
        table.isComplete = isComplete;
        return table;
    }

    /// Splits a file into rows; problems are recorded.
    static Table read(CaseFile file, byte[] bytes, Problems problems) {
        Optional<CsvText> text = CsvText.decode(file.fileName(), bytes, problems);
        if (text.isEmpty()) {
            return absent(file, problems, false);
        }
        Table table = new Table(file, text.get(), problems);
        table.split();
        return table;
    }

    CaseFile file() {
        return file;
    }

    Problems problems() {
        return problems;
    }

    List<Row> rows() {
        return rows;
    }

    /// False if the file has rows that could not be read.
    boolean isComplete() {
        return isComplete;
    }

    /// True if no row is known to have a problem.
    boolean isSound() {
        return isComplete && rows.stream().allMatch(Row::isSound);
    }

    boolean hasColumn(String column) {
        return columns.containsKey(column);
    }

    /// Place of a column in the header from 0; -1 if it is not there.
    int indexOf(String column) {
        return columns.getOrDefault(column, -1);
    }

    /// A problem at a place in this file.
    RowProblem problem(int line, String column, Reason reason, String message, String remedy) {
        return new RowProblem(
                file.fileName(),
                line,
                column,
                indexOf(column) + 1,
                reason,
                message,
                text.excerpt(line),
                remedy);
    }

    private void split() {
        boolean isFirst = true;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text.text())) {
            for (CsvRecord record : reader) {
                if (isFirst) {
                    isFirst = false;
                    readHeader(record);
                    if (!hasHeader) {
                        return;
                    }
                } else {
                    addRow(record);
                }
                if (rows.size() > MAX_ROWS) {
                    tooManyRows(record);
                    return;
                }
            }
        } catch (CsvParseException e) {
            broken(e);
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        if (isFirst) {
            isComplete = false;
            problems.refuse(
                    RowProblem.ofFile(
                            file.fileName(),
                            Reason.MISSING_DATA,
                            "the file is empty: it needs a header row.",
                            "Maybe begin it with: %s"
                                    .formatted(String.join(",", file.requiredColumns()))));
        }
    }

    private void readHeader(CsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        headerSize = record.getFieldCount();
        if (record.getFields().stream().map(String::strip).noneMatch(file.columns()::contains)) {
            noHeader(line, record.getField(0).contains(";"));
            return;
        }
        for (int i = 0; i < headerSize; i++) {
            String name = record.getField(i).strip();
            if (columns.putIfAbsent(name, i) != null) {
                refuse(
                        line,
                        name,
                        Reason.DUPLICATE,
                        "column %s stands twice in the header.".formatted(shown(name)),
                        "Maybe rename or delete one of them.");
            }
        }
        List<String> known = file.columns();
        for (String name : columns.keySet()) {
            if (!known.contains(name)) {
                unknownColumn(line, name, known);
            }
        }
        for (String name : file.requiredColumns()) {
            if (!columns.containsKey(name)) {
                isComplete = false;
                refuse(
                        line,
                        "",
                        Reason.MISSING_DATA,
                        "column %s is missing.".formatted(name),
                        "Maybe it is misspelt; the columns are: %s."
                                .formatted(String.join(", ", known)));
            }
        }
    }

    private void noHeader(int line, boolean isSemicolon) {
        isComplete = false;
        hasHeader = false;
        refuse(
                line,
                "",
                Reason.MISSING_DATA,
                "the first row names no column of %s; the file was not read."
                        .formatted(file.fileName()),
                isSemicolon
                        ? "Maybe the file is separated by semicolons: save it with commas."
                        : "Maybe the header row is missing. Begin with: %s."
                                .formatted(String.join(",", file.requiredColumns())));
    }

    private void unknownColumn(int line, String name, List<String> known) {
        List<String> free = known.stream().filter(c -> !columns.containsKey(c)).toList();
        String remedy =
                Nearest.to(name, free)
                        .map("Maybe %s is meant."::formatted)
                        .orElse("Maybe move its content to note and delete the column.");
        refuse(
                line,
                name,
                Reason.UNKNOWN_COLUMN,
                name.isEmpty()
                        ? "column %d has no name.".formatted(indexOf(name) + 1)
                        : "%s is not a column of %s.".formatted(shown(name), file.fileName()),
                remedy);
    }

    private void addRow(CsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        int count = record.getFieldCount();
        if (count != headerSize) {
            isComplete = false;
            refuse(
                    line,
                    "",
                    Reason.SYNTAX,
                    "%d fields, but the header has %d.".formatted(count, headerSize),
                    count > headerSize
                            ? "Maybe a text with a comma lacks quotes."
                            : "Maybe a comma is missing.");
            return;
        }
        Row row = new Row(this, line, record.getFields());
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            int length = record.getField(column.getValue()).length();
            if (length > MAX_FIELD) {
                row.refuse(
                        column.getKey(),
                        Reason.OUT_OF_RANGE,
                        "the field has %d characters, at most %d are read."
                                .formatted(length, MAX_FIELD),
                        "Maybe a quote in an earlier row is not closed.");
            }
        }
        rows.add(row);
    }

    private void tooManyRows(CsvRecord record) {
        isComplete = false;
        refuse(
                Math.toIntExact(record.getStartingLineNumber()),
                "",
                Reason.OUT_OF_RANGE,
                "more than %d rows.".formatted(MAX_ROWS),
                "Maybe the file is not a table of a case.");
    }

    private void broken(CsvParseException e) {
        isComplete = false;
        String message = String.valueOf(e.getMessage());
        Matcher place = RECORD_LINE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : 0;
        boolean isUnclosed = message.startsWith("Unclosed");
        refuse(
                line,
                "",
                Reason.SYNTAX,
                isUnclosed
                        ? "a quote opens in this row and is never closed; nothing after it was"
                                + " read."
                        : "text follows a closing quote; nothing after it was read.",
                isUnclosed
                        ? "Maybe add the closing quote."
                        : "Maybe a quote inside the text must be doubled: \"\".");
    }

    private void refuse(int line, String column, Reason reason, String message, String remedy) {
        problems.refuse(problem(line, shown(column), reason, message, remedy));
    }

    private static String shown(String name) {
        return CsvText.tidy(name, Row.SHOWN);
    }
}
