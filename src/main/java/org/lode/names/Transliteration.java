package org.lode.names;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes Cyrillic text in Latin letters by one [Scheme], letter by letter.
///
/// A letter's value may depend on the start or end of the word and on the letters beside it; the
/// rule for the letter before wins over the rule for the letter after. Characters outside the
/// scheme's alphabet stay. A capital of several letters is written `Zh`, and `ZH` beside another
/// capital.
public final class Transliteration {
    private static final Map<Scheme, Transliteration> ALL = load();

    private final Map<String, String> values = new HashMap<>();
    private boolean hasEndings;
    private boolean hasAcute;

    private Transliteration() {}

    /// The routine of a scheme.
    public static Transliteration of(Scheme scheme) {
        Transliteration found = ALL.get(scheme);
        if (found == null) {
            throw new IllegalStateException("no table for scheme " + scheme + ".");
        }
        return found;
    }

    /// Transliterates text of any length.
    public String apply(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int length = text.length();
        int i = 0;
        while (i < length) {
            if (isBoundary(text.charAt(i))) {
                out.append(text.charAt(i));
                i++;
                continue;
            }
            int end = i;
            while (end < length && !isBoundary(text.charAt(end))) {
                end++;
            }
            word(text.substring(i, end), out);
            i = end;
        }
        // Belarusian ь is an acute over the letter before it: one code point with that letter.
        return hasAcute ? Normalizer.normalize(out, Normalizer.Form.NFC) : out.toString();
    }

    private void word(String word, StringBuilder out) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (lower.length() != word.length()) {
            out.append(word);
            return;
        }
        int stem = lower.length();
        @Nullable String ending = null;
        if (hasEndings && stem > 2) {
            ending = values.get("$" + lower.substring(stem - 2));
            if (ending != null) {
                stem -= 2;
            }
        }
        for (int i = 0; i < stem; i++) {
            append(out, value(lower, i, stem), word, i);
        }
        if (ending != null) {
            append(out, ending, word, stem);
        }
    }

    private String value(String word, int i, int stem) {
        String letter = word.substring(i, i + 1);
        @Nullable String value = values.get((i == 0 ? "^" : "<" + word.charAt(i - 1)) + letter);
        if (value == null && i + 1 < stem) {
            value = values.get(">" + word.charAt(i + 1) + letter);
        }
        if (value == null) {
            value = values.get(letter);
        }
        return value == null ? letter : value;
    }

    private static void append(StringBuilder out, String value, String word, int i) {
        if (!Character.isUpperCase(word.charAt(i))) {
            out.append(value);
            return;
        }
        boolean isBesideCapital =
                (i + 1 < word.length() && Character.isUpperCase(word.charAt(i + 1)))
                        || (i > 0
                                && i + 1 == word.length()
                                && Character.isUpperCase(word.charAt(i - 1)));
        boolean isFirst = true;
        for (int k = 0; k < value.length(); k++) {
            char c = value.charAt(k);
            boolean isCapital = Character.isLetter(c) && (isFirst || isBesideCapital);
            out.append(isCapital ? Character.toUpperCase(c) : c);
            isFirst &= !Character.isLetter(c);
        }
    }

    private static boolean isBoundary(char c) {
        return Character.isWhitespace(c) || ",.:;?!()\"".indexOf(c) >= 0;
    }

    private static Map<Scheme, Transliteration> load() {
        Map<Scheme, Transliteration> all = new EnumMap<>(Scheme.class);
        for (String table : List.of("schemes-ru.tsv", "schemes-other.tsv")) {
            List<String[]> rows = NameTable.rows(table);
            String[] head = rows.getFirst();
            for (int column = 1; column < head.length; column++) {
                Transliteration scheme = new Transliteration();
                for (String[] row : rows.subList(1, rows.size())) {
                    if (!row[column].isEmpty()) {
                        scheme.values.put(row[0], written(row[column]));
                        scheme.hasAcute |= row[column].equals("\u0301");
                    }
                }
                all.put(Scheme.parse(head[column]), scheme);
            }
        }
        List<String[]> rules = NameTable.rows("scheme-rules.tsv");
        for (String[] rule : rules.subList(1, rules.size())) {
            Transliteration scheme = all.get(Scheme.parse(rule[0]));
            if (scheme == null) {
                throw new IllegalStateException("scheme-rules.tsv names unknown " + rule[0] + ".");
            }
            scheme.addRule(rule[1], rule[2], rule[3], written(rule[4]));
        }
        return all;
    }

    private void addRule(String where, String context, String letters, String value) {
        switch (where) {
            case "start" -> values.put("^" + letters, value);
            case "end" -> {
                values.put("$" + letters, value);
                hasEndings = true;
            }
            case "after" -> addAll("<", context, letters, value);
            case "before" -> addAll(">", context, letters, value);
            default -> throw new IllegalStateException("scheme-rules.tsv: unknown place " + where);
        }
    }

    private void addAll(String sign, String context, String letters, String value) {
        for (int i = 0; i < context.length(); i++) {
            values.put(sign + context.charAt(i) + letters, value);
        }
    }

    private static String written(String cell) {
        return cell.equals("-") ? "" : cell;
    }
}
