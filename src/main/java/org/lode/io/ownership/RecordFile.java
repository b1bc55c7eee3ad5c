package org.lode.io.ownership;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.lode.io.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// A file of records, plain or compressed with gzip: JSON lines, or one JSON array.
///
/// Numbers are read as decimals, so that 43.5 stays 43.5. Files are streamed; one record may have
/// 8 million characters, nesting is bounded by the parser, and a text of more than 4,000 million
/// characters after unpacking is refused.
final class RecordFile {
    static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final int LONGEST_LINE = 8_000_000;
    private static final long LONGEST_FILE = 4_000_000_000L;

    private final Path path;
    private final RecordProblems problems;

    RecordFile(Path path, RecordProblems problems) {
        this.path = path;
        this.problems = problems;
    }

    /// Opens the text, strict UTF-8.
    static Reader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            InputStream text =
                    path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
            return new BufferedReader(
                    new InputStreamReader(
                            text,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    1 << 16);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// Hands every record to `use` with its line; what cannot be read is recorded.
    void forEach(BiConsumer<Integer, JsonNode> use) throws IOException {
        try (PushbackReader reader = new PushbackReader(open(path))) {
            int first = reader.read();
            while (first == '\uFEFF' || (first >= 0 && Character.isWhitespace(first))) {
                first = reader.read();
            }
            if (first < 0) {
                problems.refuse(
                        0,
                        "",
                        Reason.MISSING_DATA,
                        "the file holds no record.",
                        "Maybe another file is meant.");
                return;
            }
            reader.unread(first);
            if (first == '[') {
                readArray(reader, use);
            } else {
                readLines(reader, use);
            }
        } catch (CharacterCodingException e) {
            problems.refuse(
                    0,
                    "",
                    Reason.UNREADABLE,
                    "the file is not UTF-8.",
                    "Maybe it was saved in another encoding: save it as UTF-8.");
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            problems.refuse(
                    0,
                    "",
                    Reason.UNREADABLE,
                    "the file is not a whole gzip file.",
                    "Maybe the download was cut, or the ending .gz is wrong.");
        }
    }

    private void readArray(Reader reader, BiConsumer<Integer, JsonNode> use) {
        int line = 1;
        try (MappingIterator<JsonNode> records =
                JSON.readerFor(JsonNode.class).readValues(reader)) {
            while (records.hasNextValue()) {
                line = records.currentLocation().getLineNr();
                use.accept(line, records.nextValue());
            }
        } catch (JacksonException e) {
            broken(e.getLocation() == null ? line : e.getLocation().getLineNr());
        }
    }

    private void readLines(Reader reader, BiConsumer<Integer, JsonNode> use) throws IOException {
        StringBuilder text = new StringBuilder(1 << 12);
        int line = 1;
        long read = 0;
        int character = reader.read();
        while (character >= 0) {
            text.setLength(0);
            while (character >= 0 && character != '\n') {
                if (text.length() < LONGEST_LINE) {
                    text.append((char) character);
                }
                character = reader.read();
            }
            read += text.length();
            if (read > LONGEST_FILE || text.length() == LONGEST_LINE) {
                tooLong(line);
                return;
            }
            readLine(line, text.toString(), use);
            line++;
            if (character >= 0) {
                character = reader.read();
            }
        }
    }

    private void readLine(int line, String text, BiConsumer<Integer, JsonNode> use) {
        if (text.isBlank()) {
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            broken(line);
            return;
        }
        use.accept(line, node);
    }

    private void broken(int line) {
        problems.refuse(
                line,
                "",
                Reason.SYNTAX,
                "the text is not JSON.",
                "Maybe one object must stand on one line, or the file was cut.");
    }

    private void tooLong(int line) {
        problems.refuse(
                line,
                "",
                Reason.OUT_OF_RANGE,
                "the line is longer than %d characters, or the file is too long."
                        .formatted(LONGEST_LINE),
                "Maybe the line breaks between the records are missing.");
    }
}
