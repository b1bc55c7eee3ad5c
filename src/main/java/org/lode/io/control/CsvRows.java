package org.lode.io.control;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lode.io.Reason;

/// Rows of a table of control, one at a time: a year of VIINA has twelve million.
final class CsvRows {
    private final FileProblems problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int line;
    private CsvRecord record;
    private boolean isSound;

    private CsvRows(FileProblems problems, CsvRecord first) {
        this.problems = problems;
        this.record = first;
    }

    /// The names in the header; empty if there is none or the file is unreadable.
    static List<String> header(Path file) {
        try (InputStream in = LayerBytes.open(file, LayerBytes.MOST_CSV);
                CsvReader<CsvRecord> reader = reader(text(in))) {
            for (CsvRecord record : reader) {
                return record.getFields().stream().map(CsvRows::name).toList();
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return List.of();
        }
        return List.of();
    }

    private static Reader text(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    private static String name(String field) {
        String name = field.strip();
        return name.startsWith("\uFEFF") ? name.substring(1) : name;
    }

    /// Gives every row to `each`; what cannot be read is a problem.
    ///
    /// @param required columns without which nothing is read
    static void read(
            Path file, List<String> required, FileProblems problems, Consumer<CsvRows> each) {
        int last = 0;
        try (InputStream in = LayerBytes.open(file, LayerBytes.MOST_CSV);
                CsvReader<CsvRecord> reader = reader(text(in))) {
            CsvRows rows = null;
            for (CsvRecord record : reader) {
                last = Math.toIntExact(record.getStartingLineNumber());
                if (rows == null) {
                    rows = new CsvRows(problems, record);
                    if (!rows.readHeader(record, required)) {
                        return;
                    }
                } else if (rows.move(record, last)) {
                    each.accept(rows);
                }
            }
            if (rows == null) {
                problems.refuse(
                        0,
                        "",
                        Reason.MISSING_DATA,
                        "the file is empty: it needs a header row.",
                        "Maybe begin it with: %s".formatted(String.join(",", required)));
            }
        } catch (UncheckedIOException e) {
            unreadable(e.getCause() == null ? new IOException() : e.getCause(), last, problems);
        } catch (IOException e) {
            unreadable(e, last, problems);
        } catch (CsvParseException e) {
            problems.refuse(
                    last + 1,
                    "",
                    Reason.SYNTAX,
                    "the table breaks off after this line: a quote is not closed, or text follows"
                            + " a closing quote.",
                    "Maybe the file is cut off or damaged.");
        }
    }

    static void unreadable(IOException e, int after, FileProblems problems) {
        String message;
        String remedy;
        if (e instanceof CharacterCodingException) {
            message = "bytes after this line are not UTF-8.";
            remedy = "Maybe the file was saved as Windows-1251 or UTF-16: save it as UTF-8.";
        } else if (e instanceof LayerBytes.TooLongException) {
            message = "the file is longer than is read: %s.".formatted(e.getMessage());
            remedy = "Maybe it is not a layer, or cut it to the country and the years needed.";
        } else if (e instanceof java.nio.file.NoSuchFileException) {
            message = "there is no such file.";
            remedy = "Maybe the path is relative to another folder.";
        } else if (e.getMessage() != null && e.getMessage().startsWith("the archive holds")) {
            message = e.getMessage() + ".";
            remedy = "Maybe unpack it and bring one file.";
        } else {
            message = "the file cannot be read to its end.";
            remedy = "Maybe it is cut off, damaged, or not the kind that its name says.";
        }
        problems.refuse(after, "", Reason.UNREADABLE, message, remedy);
    }

    private boolean readHeader(CsvRecord header, List<String> required) {
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(name(header.getField(i)), i);
        }
        List<String> missing = required.stream().filter(c -> !columns.containsKey(c)).toList();
        if (!missing.isEmpty()) {
            problems.refuse(
                    1,
                    missing.getFirst(),
                    Reason.MISSING_DATA,
                    "the header lacks %s.".formatted(String.join(", ", missing)),
                    "Maybe the file has another form: the columns needed are %s."
                            .formatted(String.join(", ", required)));
        }
        return missing.isEmpty();
    }

    private boolean move(CsvRecord next, int at) {
        record = next;
        line = at;
        isSound = true;
        if (next.getFieldCount() != columns.size()) {
            problems.refuse(
                    line,
                    "",
                    Reason.SYNTAX,
                    "%d fields, but the header has %d."
                            .formatted(next.getFieldCount(), columns.size()),
                    "Maybe the file is cut off, or a text with a comma lacks quotes.");
            return false;
        }
        return true;
    }

    int line() {
        return line;
    }

    /// False as soon as a field of the row was refused.
    boolean isSound() {
        return isSound;
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : record.getField(index).strip();
    }

    void refuse(String column, Reason reason, String message, String remedy) {
        isSound = false;
        problems.refuse(line, column, reason, message, remedy);
    }

    String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            refuse(
                    column,
                    Reason.MISSING_DATA,
                    "the field is empty.",
                    "Maybe the row is not finished: fill in %s.".formatted(column));
        }
        return value;
    }

    /// A number between bounds; NaN if it is wrong.
    double number(String column, double low, double high) {
        String value = required(column);
        double number;
        try {
            number = value.isEmpty() ? Double.NaN : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (!value.isEmpty() && !(number >= low && number <= high)) {
            refuse(
                    column,
                    Reason.OUT_OF_RANGE,
                    "%s is not a number from %s to %s."
                            .formatted(FileProblems.shown(value), plain(low), plain(high)),
                    "Maybe the fields of the row are shifted, or the coordinates are no degrees.");
        }
        return number;
    }

    private static String plain(double value) {
        return Long.toString(Math.round(value));
    }

    /// A day as `2026-08-22` or `20260822`; empty if the field is empty or wrong.
    Optional<LocalDate> day(String column) {
        String value = text(column);
        Optional<LocalDate> day = parseDay(value);
        if (day.isEmpty() && !value.isEmpty()) {
            refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not a day of the form 2026-08-22 or 20260822."
                            .formatted(FileProblems.shown(value)),
                    "Maybe write year, month and day.");
        }
        return day;
    }

    Optional<LocalDate> requiredDay(String column) {
        required(column);
        return day(column);
    }

    static Optional<LocalDate> parseDay(String value) {
        int gap = value.length() == 10 ? 1 : 0;
        boolean isDay =
                value.length() == 8
                        || (gap == 1 && value.charAt(4) == '-' && value.charAt(7) == '-');
        if (!isDay) {
            return Optional.empty();
        }
        int year = digits(value, 0, 4);
        int month = digits(value, 4 + gap, 6 + gap);
        int day = digits(value, 6 + 2 * gap, 8 + 2 * gap);
        boolean exists =
                year >= 0
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /// The number that the digits make; -1 if one of them is none.
    private static int digits(String value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }

    /// The meaning of a word of a list; empty if it is not known.
    <T> Optional<T> word(String column, Map<String, T> known) {
        String value = required(column);
        T found = known.get(value);
        if (found == null && !value.isEmpty()) {
            refuse(
                    column,
                    Reason.UNKNOWN_WORD,
                    "%s is not one of %s."
                            .formatted(
                                    FileProblems.shown(value), String.join(", ", known.keySet())),
                    "Maybe it is misspelt.");
        }
        return Optional.ofNullable(found);
    }
}
