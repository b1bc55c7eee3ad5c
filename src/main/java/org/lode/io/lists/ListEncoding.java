package org.lode.io.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.io.Reason;

/// How the bytes of a file stand for characters, and on what ground.
///
/// @param charset the encoding
/// @param mark length of the byte order mark in bytes
/// @param isGuessed true if nothing in the file says so
record ListEncoding(Charset charset, int mark, boolean isGuessed) {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private static final List<String> KNOWN =
            List.of(
                    "utf-8",
                    "us-ascii",
                    "utf-16",
                    "utf-16le",
                    "utf-16be",
                    "windows-1251",
                    "windows-1252",
                    "iso-8859-1",
                    "iso-8859-5",
                    "koi8-r",
                    "koi8-u");

    /// Decides by byte order mark, then by declaration, then by the bytes.
    ///
    /// @throws ListDefect if the bytes are text in no known encoding
    static ListEncoding of(ListScan scan) {
        byte[] head = scan.head();
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            refuseBadUtf8(scan);
            return new ListEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return new ListEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return new ListEncoding(StandardCharsets.UTF_16BE, 2, false);
        }
        if (head.length >= 4 && head[0] != 0 && head[1] == 0 && head[3] == 0) {
            return new ListEncoding(StandardCharsets.UTF_16LE, 0, true);
        }
        if (head.length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0) {
            return new ListEncoding(StandardCharsets.UTF_16BE, 0, true);
        }
        return oneByteUnits(scan);
    }

    private static ListEncoding oneByteUnits(ListScan scan) {
        refuseNul(scan);
        String text = new String(scan.head(), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(text);
        if (declared.find()) {
            Charset charset = declared(declared.group(1));
            if (charset.equals(StandardCharsets.UTF_8)
                    || charset.equals(StandardCharsets.US_ASCII)) {
                refuseBadUtf8(scan);
                charset = StandardCharsets.UTF_8;
            }
            return new ListEncoding(charset, 0, false);
        }
        boolean isMarkup = text.stripLeading().startsWith("<");
        if (!isMarkup && scan.utf8().isOneByteText()) {
            Charset guess =
                    Charset.forName(scan.utf8().looksCyrillic() ? "windows-1251" : "windows-1252");
            return new ListEncoding(guess, 0, true);
        }
        refuseBadUtf8(scan);
        return new ListEncoding(StandardCharsets.UTF_8, 0, false);
    }

    private static Charset declared(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(lower);
            if (KNOWN.contains(charset.name().toLowerCase(Locale.ROOT))
                    && !lower.startsWith("utf-16")) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // Named below together with the encodings that are known.
        }
        throw new ListDefect(
                1,
                Reason.UNREADABLE,
                "the file says that its encoding is %s. Read are: %s."
                        .formatted(ListProblems.tidy(name, 40), String.join(", ", KNOWN)),
                "Maybe save it as UTF-8.");
    }

    private static void refuseNul(ListScan scan) {
        Utf8Check check = scan.utf8();
        if (check.nulOffset() >= 0) {
            throw new ListDefect(
                    check.nulLine(),
                    Reason.UNREADABLE,
                    "byte 0x00 at offset %d: a NUL is not text.".formatted(check.nulOffset()),
                    "Maybe the file is damaged or not a list: fetch it again.");
        }
    }

    private static void refuseBadUtf8(ListScan scan) {
        refuseNul(scan);
        Utf8Check check = scan.utf8();
        if (!check.isValid()) {
            throw new ListDefect(
                    check.badLine(),
                    Reason.UNREADABLE,
                    "byte 0x%02x at offset %d is not UTF-8."
                            .formatted(check.badByte(), check.badOffset()),
                    "Maybe the file is damaged, or was saved as Windows-1251: fetch it again or"
                            + " save it as UTF-8.");
        }
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// The text of the file after the byte order mark; bytes that are not text end it with a
    /// [java.nio.charset.CharacterCodingException].
    Reader open(ListScan scan) throws IOException {
        InputStream in = scan.open();
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Beginning of the text, for deciding on the format.
    String head(ListScan scan) {
        byte[] head = scan.head();
        return new String(head, mark, Math.max(0, head.length - mark), charset);
    }
}
