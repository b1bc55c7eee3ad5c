package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Messages and notices in lines of at most 80 columns.
public final class Lines {
    private static final int WIDTH = 80;

    private Lines() {}

    /// A text whose long lines are broken between words; what follows is indented by two more.
    ///
    /// A line that names a file by a path from the root stays whole, so that the place can be
    /// copied, and so does one with a word that does not fit.
    public static String wrapped(String text) {
        String end = text.endsWith("\n") ? "\n" : "";
        return text.lines().map(Lines::broken).collect(Collectors.joining("\n")) + end;
    }

    private static String broken(String line) {
        String words = line.strip();
        int indent = line.indexOf(words);
        int room = WIDTH - indent - 2;
        boolean isWhole =
                Text.width(line) <= WIDTH
                        || List.of(words.split(" +", -1)).stream()
                                .anyMatch(w -> Text.width(w) > room || isPath(w));
        if (isWhole) {
            return line;
        }
        List<String> parts = new ArrayList<>(Text.wrap(words, WIDTH - indent));
        String first = " ".repeat(indent) + parts.removeFirst();
        // The rest is wrapped anew: it has less room.
        String rest = words.substring(first.length() - indent).strip();
        return first
                + Text.wrap(rest, room).stream()
                        .map(part -> "\n" + " ".repeat(indent + 2) + part)
                        .collect(Collectors.joining());
    }

    private static boolean isPath(String word) {
        return word.startsWith("/") || word.startsWith("'/");
    }
}
