package org.lode.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Several names written in one field: `A / B`, `A (also known as B)`, `A or B`.
final class NameVariants {
    private static final Pattern ALSO =
            Pattern.compile(
                    "\\((?:also known as|formerly known as|previously|a\\.?k\\.?a\\.?|f\\.?k\\.?a\\.?)"
                            + "[: ]+([^)]*)\\)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK =
            Pattern.compile(
                    "\\s*;\\s*|\\s*/\\s*|\\s+(?:or|aka|a\\.k\\.a\\.)\\s+",
                    Pattern.CASE_INSENSITIVE);

    private NameVariants() {}

    /// The names in a field, in order; the whole field alone if it cannot be told apart.
    static List<String> of(String text) {
        boolean isPlain =
                text.indexOf('/') < 0
                        && text.indexOf('(') < 0
                        && text.indexOf(';') < 0
                        && text.indexOf(" or ") < 0
                        && text.indexOf(" aka ") < 0
                        && text.indexOf(" a.k.a. ") < 0;
        if (isPlain) {
            return List.of(text);
        }
        Set<String> names = new LinkedHashSet<>();
        Matcher also = ALSO.matcher(text);
        List<String> inner = new ArrayList<>();
        while (also.find()) {
            String names1 = also.group(1);
            if (names1 != null) {
                inner.add(names1);
            }
        }
        split(also.reset().replaceAll(" ").strip(), names);
        inner.forEach(part -> split(part.strip(), names));
        return names.isEmpty() ? List.of(text) : List.copyOf(names);
    }

    private static boolean hasTwoWords(String part) {
        return part.indexOf(' ') > 0 || part.indexOf('-') > 0;
    }

    /// Splits if every part has at least two words; a single word is a variant of one word
    /// only.
    private static void split(String text, Set<String> into) {
        String[] parts = BREAK.split(text, -1);
        boolean isWhole = parts.length > 1;
        for (String part : parts) {
            isWhole &= hasTwoWords(part.strip());
        }
        if (!isWhole) {
            if (!text.isBlank()) {
                into.add(text);
            }
            return;
        }
        for (String part : parts) {
            into.add(part.strip());
        }
    }
}
