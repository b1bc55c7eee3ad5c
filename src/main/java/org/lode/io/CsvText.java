package org.lode.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The text of one file: strict UTF-8, without byte order mark and NUL.
///
/// @param text whole text
/// @param lines physical lines, for excerpts
record CsvText(String text, List<String> lines) {
    /// A larger file is refused.
    static final int MAX_BYTES = 20_000_000;

    /// Length of the excerpt of a row.
    private static final int EXCERPT = 88;

    /// Decodes the bytes; a problem is recorded and the result is empty if they are not text.
    static Optional<CsvText> decode(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String decoded = out.toString();
        if (result.isError()) {
            problems.refuse(
                    at(
                            file,
                            decoded,
                            "byte 0x%02x is not UTF-8."
                                    .formatted(bytes[in.position()] & 0xff)
                                    .toLowerCase(Locale.ROOT)
                                    .replace("utf", "UTF"),
                            "Maybe the file was saved as Windows-1251 or Latin-1: save it as"
                                    + " UTF-8."));
            return Optional.empty();
        }
        if (decoded.startsWith("\uFEFF")) {
            decoded = decoded.substring(1);
        }
        int nul = decoded.indexOf('\0');
        if (nul >= 0) {
            problems.refuse(
                    at(
                            file,
                            decoded.substring(0, nul),
                            "there is a NUL character.",
                            "Maybe the file was saved as UTF-16 or is damaged: save it as"
                                    + " UTF-8."));
            return Optional.empty();
        }
        return Optional.of(new CsvText(decoded, decoded.lines().toList()));
    }

    private static RowProblem at(String file, String before, String message, String remedy) {
        List<String> lines = (before + ".").lines().toList();
        String last = lines.getLast();
        String excerpt = tidy(last.substring(0, last.length() - 1), EXCERPT);
        return new RowProblem(
                file, lines.size(), "", 0, Reason.UNREADABLE, message, excerpt, remedy);
    }

    /// Beginning of a physical line, safe to print.
    String excerpt(int line) {
        return line >= 1 && line <= lines.size() ? tidy(lines.get(line - 1), EXCERPT) : "";
    }

    /// Text cut to `length` characters, with control characters made visible.
    static String tidy(String text, int length) {
        String cut = text.length() > length ? text.substring(0, length - 3) + "..." : text;
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
}
