package org.lode.io.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lode.io.Reason;

/// Which format a file has, by its root element, first key or header, never by its name.
final class FormatDetection {
    private static final Map<String, ListFormat> ROOTS =
            Map.of(
                    "sdnList", ListFormat.OFAC_XML,
                    "Sanctions", ListFormat.OFAC_ADVANCED_XML,
                    "export", ListFormat.EU_FSF_XML,
                    "Designations", ListFormat.UK_LIST_XML,
                    "CONSOLIDATED_LIST", ListFormat.UN_XML,
                    "data-set", ListFormat.CANADA_XML,
                    "swiss-sanctions-list", ListFormat.SECO_XML);

    private FormatDetection() {}

    /// A format and how its text is laid out.
    ///
    /// @param format what it is
    /// @param separator between fields of a CSV file, else a comma
    /// @param hasHeader true if a row names the columns
    /// @param preamble rows before the header, as text
    record Layout(ListFormat format, char separator, boolean hasHeader, List<String> preamble) {
        static Layout of(ListFormat format) {
            return new Layout(format, ',', true, List.of());
        }
    }

    /// Decides by the beginning of the text.
    ///
    /// @throws ListDefect if it is the beginning of no known list
    static Layout of(String head) {
        String text = head.stripLeading();
        if (text.isEmpty()) {
            throw new ListDefect(
                    0,
                    Reason.MISSING_DATA,
                    "the file is empty.",
                    "Maybe the download broke off: fetch it again.");
        }
        return switch (text.charAt(0)) {
            case '<' -> Layout.of(markup(text));
            case '{', '[' -> Layout.of(json(text));
            default -> table(text);
        };
    }

    private static ListFormat markup(String text) {
        int start = rootStart(text);
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end)) && end - start < 80) {
            end++;
        }
        String name =
                text.substring(
                        text.lastIndexOf(':', end - 1) >= start
                                ? text.lastIndexOf(':', end - 1) + 1
                                : start,
                        end);
        ListFormat format = ROOTS.get(name);
        if (format == null) {
            boolean isPage = name.equalsIgnoreCase("html");
            throw new ListDefect(
                    lineOf(text, start),
                    Reason.UNKNOWN_WORD,
                    "the root element is %s. Known are: %s."
                            .formatted(
                                    name.isEmpty() ? "without a name" : name,
                                    ROOTS.keySet().stream()
                                            .sorted()
                                            .collect(Collectors.joining(", "))),
                    isPage
                            ? "Maybe the publisher's web page was saved instead of the file."
                            : "Maybe bring it into the plain CSV columns: %s."
                                    .formatted(String.join(",", PlainCsvReader.COLUMNS)));
        }
        return format;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }

    /// Place of the root element's name, after declaration, comments and instructions.
    private static int rootStart(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                throw documentType(lineOf(text, at));
            } else {
                return Math.min(text.length(), at + 1);
            }
        }
        return text.length();
    }

    private static int after(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    static ListDefect documentType(int line) {
        return new ListDefect(
                line,
                Reason.UNREADABLE,
                "the file declares a document type (<!DOCTYPE), through which entities could read"
                        + " other files or fill the memory; no published list needs one.",
                "Maybe the file is an attack; if it is not, delete the declaration.");
    }

    private static int lineOf(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static ListFormat json(String text) {
        if (text.contains("\"schema\"") && text.contains("\"properties\"")) {
            return ListFormat.FTM_JSON;
        }
        if (text.contains("\"sid\"") || text.contains("\"translit\"")) {
            return ListFormat.NSDC_JSON;
        }
        throw new ListDefect(
                1,
                Reason.UNKNOWN_WORD,
                "the JSON holds neither FollowTheMoney entities (\"schema\", \"properties\") nor"
                        + " the Ukrainian register (\"sid\", \"translit\").",
                "Maybe bring it into the plain CSV columns: %s."
                        .formatted(String.join(",", PlainCsvReader.COLUMNS)));
    }

    private static Layout table(String text) {
        for (char separator : new char[] {',', ';', '\t'}) {
            List<List<String>> rows = firstRows(text, separator);
            for (int i = 0; i < rows.size(); i++) {
                ListFormat named = byHeader(CsvTable.columns(rows.get(i)), i);
                if (named != null) {
                    return new Layout(
                            named,
                            separator,
                            true,
                            rows.subList(0, i).stream().map(row -> String.join(" ", row)).toList());
                }
            }
            if (separator == ',' && !rows.isEmpty()) {
                ListFormat ofac = ofacRow(rows);
                if (ofac != null) {
                    return new Layout(ofac, ',', !isNumber(rows.getFirst().getFirst()), List.of());
                }
            }
        }
        String first = text.lines().findFirst().orElse("");
        throw new ListDefect(
                1,
                Reason.UNKNOWN_COLUMN,
                "no known list begins with: %s.".formatted(ListProblems.tidy(first, 80)),
                "Maybe bring it into the plain CSV columns: %s."
                        .formatted(String.join(",", PlainCsvReader.COLUMNS)));
    }

    private static @Nullable ListFormat byHeader(Map<String, Integer> columns, int row) {
        if (columns.containsKey("naal_wholename") || columns.containsKey("namealias_wholename")) {
            return ListFormat.EU_FSF_CSV;
        }
        if (columns.containsKey("name 6") && columns.containsKey("group id")) {
            return ListFormat.UK_OFSI_CSV;
        }
        if (columns.containsKey("name 6") && columns.containsKey("unique id")) {
            return ListFormat.UK_LIST_CSV;
        }
        if (row > 0) {
            return null;
        }
        if (columns.keySet().containsAll(List.of("schema", "name", "aliases", "id"))) {
            return ListFormat.TARGETS_CSV;
        }
        if (columns.keySet().containsAll(List.of("street_address", "standard_order"))) {
            return ListFormat.BIS_DPL;
        }
        if (columns.keySet().containsAll(List.of("name", "alias", "designation"))) {
            return ListFormat.NAMES_CSV;
        }
        return columns.keySet().containsAll(List.of("id", "name", "kind"))
                ? ListFormat.PLAIN_CSV
                : null;
    }

    /// The first or second row of an OFAC file: the second if the first is a header that somebody
    /// added.
    private static @Nullable ListFormat ofacRow(List<List<String>> rows) {
        int data = isNumber(rows.getFirst().getFirst()) ? 0 : 1;
        if (data >= rows.size() || !isNumber(rows.get(data).getFirst())) {
            return null;
        }
        List<String> row = rows.get(data);
        boolean hasNull = row.stream().anyMatch(f -> f.strip().equals(OfacCsvReader.NOTHING));
        return switch (row.size()) {
            case 12 -> hasNull ? ListFormat.OFAC_SDN_CSV : null;
            case 5 -> OfacCsvReader.isAliasType(row.get(2)) ? ListFormat.OFAC_ALT_CSV : null;
            case 6 -> isNumber(row.get(1)) && hasNull ? ListFormat.OFAC_ADD_CSV : null;
            case 2 -> data == 0 ? ListFormat.OFAC_COMMENTS_CSV : null;
            default -> null;
        };
    }

    static boolean isNumber(String text) {
        String digits = text.strip();
        return !digits.isEmpty()
                && digits.length() <= 9
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The first three rows, as far as the text can be split.
    private static List<List<String>> firstRows(String text, char separator) {
        List<List<String>> rows = new ArrayList<>(3);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                rows.add(List.copyOf(record.getFields()));
                if (rows.size() == 3) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return rows;
    }
}
