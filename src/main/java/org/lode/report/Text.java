package org.lode.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lettering in columns: display width, wrapping, cutting.
///
/// Width convention: one column per character; combining marks take none; East Asian wide
/// characters take two. Control characters are replaced by spaces, so that a name cannot move the
/// cursor of the reader's terminal.
final class Text {
    private Text() {}

    /// The parts that are not blank.
    static String joined(String separator, String... parts) {
        return Arrays.stream(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    /// `text` without control and direction characters, on one line.
    static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /// Columns that `text` takes on a terminal.
    static int width(String text) {
        return text.codePoints().map(Text::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide =
                (c >= 0x1100 && c <= 0x115f)
                        || (c >= 0x2e80 && c <= 0xa4cf)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0x1f300 && c <= 0x1faff);
        return isWide ? 2 : 1;
    }

    /// `text` cut to `columns` with an ellipsis, never within a character.
    static String cut(String text, int columns) {
        String line = clean(text);
        if (width(line) <= columns) {
            return line;
        }
        if (columns < 1) {
            return "";
        }
        return head(line, columns - 1).stripTrailing() + "…";
    }

    private static String head(String line, int columns) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int end = 0;
        for (int next = characters.next();
                next != BreakIterator.DONE && width(line.substring(0, next)) <= columns;
                next = characters.next()) {
            end = next;
        }
        return line.substring(0, end);
    }

    /// `text` in exactly `columns`, cut or filled with spaces on the right.
    static String left(String text, int columns) {
        String shown = cut(text, columns);
        return shown + " ".repeat(Math.max(0, columns - width(shown)));
    }

    /// As [#left], with the spaces in front of `text` kept.
    static String indented(String text, int columns) {
        int indent = text.length() - text.stripLeading().length();
        return " ".repeat(indent) + left(text.strip(), columns - indent);
    }

    /// `text` in exactly `columns`, cut or filled with spaces on the left.
    static String right(String text, int columns) {
        String shown = cut(text, columns);
        return " ".repeat(Math.max(0, columns - width(shown))) + shown;
    }

    /// Lines of at most `columns`, broken at spaces; a longer word is broken anywhere.
    static List<String> wrap(String text, int columns) {
        int room = Math.max(1, columns);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : List.of(clean(text).split(" +", -1))) {
            String rest = word;
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > room) {
                String head = head(rest, room);
                head = head.isEmpty() ? rest.substring(0, rest.offsetByCodePoints(0, 1)) : head;
                lines.add(head);
                rest = rest.substring(head.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
