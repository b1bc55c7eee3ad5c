package org.lode.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cyrillic words that a Latin spelling may stand for, likeliest first.
///
/// Romanisation loses letters (soft signs, ё, й and и), so the way back is a short list, for
/// display and for looking a name up in a Cyrillic register; matching uses [Fold] instead. Each
/// reading of each letter group has a cost; a beam search keeps the cheapest words.
public final class CyrillicSpellings {
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_GROUP = 5;
    private static final int BEAM = 64;

    private static final Map<String, List<Reading>> RUSSIAN = new HashMap<>();
    private static final Map<String, List<Reading>> UKRAINIAN = new HashMap<>();

    static {
        for (String[] row : NameTable.rows("reverse.tsv")) {
            Map<String, List<Reading>> table = row[0].equals("russian") ? RUSSIAN : UKRAINIAN;
            List<Reading> readings = new ArrayList<>();
            for (String cell : row[2].split(" ", -1)) {
                int cost = cell.charAt(cell.length() - 1) - '0';
                readings.add(new Reading(cell.substring(0, cell.length() - 1), cost));
            }
            table.put(row[1], List.copyOf(readings));
        }
    }

    private CyrillicSpellings() {}

    private record Reading(String text, int cost) {}

    /// Candidates for one word.
    ///
    /// @param word Latin word, capitals and marks allowed, at most 60 letters
    /// @param language Russian or Ukrainian
    /// @param limit largest number of candidates, 1 to 64
    /// @return small letters, or the first a capital as in the word; empty for a longer word
    /// @throws IllegalArgumentException for another language or limit
    public static List<String> candidates(String word, Scheme.Language language, int limit) {
        if (limit < 1 || limit > BEAM) {
            throw new IllegalArgumentException(
                    "limit must lie between 1 and 64, was " + limit + ".");
        }
        Map<String, List<Reading>> table =
                switch (language) {
                    case RUSSIAN -> RUSSIAN;
                    case UKRAINIAN -> UKRAINIAN;
                    case BELARUSIAN, UZBEK ->
                            throw new IllegalArgumentException(
                                    "no reverse table for "
                                            + language
                                            + ". Known: RUSSIAN, UKRAINIAN.");
                };
        String latin = plain(NameText.clean(word));
        if (latin.isEmpty() || latin.length() > LONGEST_WORD) {
            return List.of();
        }
        boolean isCapital = Character.isUpperCase(word.codePointAt(0));
        return search(latin, table).stream()
                .limit(limit)
                .map(r -> isCapital ? capital(r.text) : r.text)
                .toList();
    }

    private static String plain(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            if (c < 0x80) {
                out.append(c == '`' || c == '"' ? '\'' : c);
            } else {
                switch (c) {
                    case 'û' -> out.append("yu");
                    case 'â' -> out.append("ya");
                    default -> {
                        @Nullable String spelling = Letters.spelling(c);
                        out.append(spelling == null ? Character.toString(c) : spelling);
                    }
                }
            }
        }
        return out.toString();
    }

    private static List<Reading> search(String latin, Map<String, List<Reading>> table) {
        List<List<Reading>> beams = new ArrayList<>();
        for (int i = 0; i <= latin.length(); i++) {
            beams.add(new ArrayList<>());
        }
        beams.getFirst().add(new Reading("", 0));
        for (int at = 0; at < latin.length(); at++) {
            List<Reading> beam = cheapest(beams.get(at));
            boolean isRead = false;
            for (int end = Math.min(latin.length(), at + LONGEST_GROUP); end > at; end--) {
                for (Reading reading : readings(latin, at, end, table)) {
                    isRead = true;
                    extend(beam, reading, beams.get(end));
                }
            }
            if (!isRead) {
                extend(beam, new Reading(latin.substring(at, at + 1), 0), beams.get(at + 1));
            }
        }
        return cheapest(beams.getLast());
    }

    /// The reading of a letter group costs a little for each further group, so that long ones win.
    private static void extend(List<Reading> beam, Reading reading, List<Reading> to) {
        for (Reading part : beam) {
            to.add(new Reading(part.text + reading.text, part.cost + 10 * reading.cost + 6));
        }
    }

    private static List<Reading> readings(
            String latin, int at, int end, Map<String, List<Reading>> table) {
        String group = latin.substring(at, end);
        boolean isAfterVowel = at > 0 && "aeiouy".indexOf(latin.charAt(at - 1)) >= 0;
        @Nullable List<Reading> found = null;
        if (end == latin.length()) {
            found = table.get(group + "$");
        }
        if (found == null && at == 0) {
            found = table.get("^" + group);
        }
        if (found == null && isAfterVowel) {
            found = table.get("+" + group);
        }
        if (found == null) {
            found = table.get(group);
        }
        return found == null ? List.of() : found;
    }

    private static List<Reading> cheapest(List<Reading> readings) {
        Map<String, Integer> best = new LinkedHashMap<>();
        for (Reading reading : readings) {
            best.merge(reading.text, reading.cost, Math::min);
        }
        return best.entrySet().stream()
                .map(e -> new Reading(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Reading::cost).thenComparing(Reading::text))
                .limit(BEAM)
                .toList();
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
