package org.lode.cli;

import java.util.List;
import java.util.Optional;

/// The known name that a mistyped one may stand for.
final class Spelling {
    private Spelling() {}

    /// The known name with the fewest letters to change, if those are at most a third of the
    /// longer of the two; else the first known name that begins with the typed one. Distance:
    /// Levenshtein 1966, insertions, deletions and replacements of one letter.
    static Optional<String> nearest(String typed, List<String> known) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(typed, name);
            if (distance < least && distance * 3 <= Math.max(name.length(), typed.length())) {
                least = distance;
                nearest = name;
            }
        }
        if (!nearest.isEmpty()) {
            return Optional.of(nearest);
        }
        return typed.length() < 3
                ? Optional.empty()
                : known.stream().filter(name -> name.startsWith(typed)).findFirst();
    }

    /// Letters to insert, delete or replace.
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
