package org.lode.io;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The known word that a misspelt one probably means.
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /// The nearest of `known` by edit distance, if no more than a third of the letters differ, or
    /// else one that begins with the word. Of two equally near words the first is taken.
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = normal(word);
        int best = (wanted.length() < 3 ? 0 : (wanted.length() + 1) / 3) + 1;
        String nearest = "";
        for (String candidate : known) {
            if (candidate.length() > LONGEST) {
                continue;
            }
            int distance = distance(wanted, normal(candidate));
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest.isEmpty() ? beginningWith(wanted, known) : Optional.of(nearest);
    }

    private static Optional<String> beginningWith(String wanted, Collection<String> known) {
        return wanted.length() < 3
                ? Optional.empty()
                : known.stream().filter(word -> normal(word).startsWith(wanted)).findFirst();
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /// Levenshtein distance with two rows.
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                Math.min(current[j - 1], previous[j]) + 1,
                                previous[j - 1] + change);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
