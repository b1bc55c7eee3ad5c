package org.lode.names;

import org.jspecify.annotations.Nullable;

/// The part of an East Slavic surname that husband and wife, brother and sister share.
///
/// @param stem fold without the ending of gender: `ivanov` for Ivanova, `sk` for -skyi and -skaya
/// @param gender gender that the ending shows
record Surname(String stem, Gender gender) {
    /// Reads a folded word; null if it does not end like an East Slavic surname.
    ///
    /// @param raw the word as written, to tell the adjectival -yi from a plain final i
    static @Nullable Surname read(String fold, String raw) {
        int n = fold.length();
        if (n < 4) {
            return null;
        }
        @Nullable Surname found = possessive(fold, n, raw);
        if (found == null) {
            found = adjective(fold, n, raw);
        }
        if (found == null && isNeutral(fold)) {
            found = new Surname(fold, Gender.OPEN);
        }
        return found;
    }

    private static @Nullable Surname possessive(String fold, int n, String raw) {
        if (fold.endsWith("ova") || fold.endsWith("eva") || (n > 4 && fold.endsWith("ina"))) {
            return new Surname(fold.substring(0, n - 1), Gender.FEMALE);
        }
        if (fold.endsWith("ov") || fold.endsWith("ev") || (n > 4 && fold.endsWith("in"))) {
            return new Surname(fold, Gender.MALE);
        }
        // Belarusian -оў in Latin letters: Shatrou.
        if (n > 4 && fold.endsWith("u") && raw.toLowerCase(java.util.Locale.ROOT).endsWith("ou")) {
            return new Surname(fold.substring(0, n - 1) + "ov", Gender.MALE);
        }
        // Latvian and Lithuanian spellings: Lavrovs, Ivanovas.
        if (fold.endsWith("ovs") || fold.endsWith("evs")) {
            return new Surname(fold.substring(0, n - 1), Gender.MALE);
        }
        if (fold.endsWith("ovas") || fold.endsWith("evas")) {
            return new Surname(fold.substring(0, n - 2), Gender.MALE);
        }
        return null;
    }

    private static @Nullable Surname adjective(String fold, int n, String raw) {
        if (fold.endsWith("skaia")) {
            return new Surname(fold.substring(0, n - 3), Gender.FEMALE);
        }
        if (n > 4 && fold.endsWith("ska")) {
            return new Surname(fold.substring(0, n - 1), Gender.FEMALE);
        }
        if (n > 4 && (fold.endsWith("ski") || fold.endsWith("skoi"))) {
            int cut = fold.endsWith("skoi") ? 2 : 1;
            return new Surname(fold.substring(0, n - cut), Gender.MALE);
        }
        if (n > 5 && fold.endsWith("aia")) {
            return new Surname(fold.substring(0, n - 3), Gender.FEMALE);
        }
        if (n > 4 && fold.endsWith("oi")) {
            return new Surname(fold.substring(0, n - 2), Gender.MALE);
        }
        if (n > 4 && fold.endsWith("i") && isAdjectiveEnding(raw)) {
            return new Surname(fold.substring(0, n - 1), Gender.MALE);
        }
        return null;
    }

    private static boolean isAdjectiveEnding(String raw) {
        int n = raw.length();
        if (n < 3) {
            return false;
        }
        char last = Character.toLowerCase(raw.charAt(n - 1));
        char before = Character.toLowerCase(raw.charAt(n - 2));
        boolean isCyrillic = last == 'й' && (before == 'ы' || before == 'и' || before == 'і');
        boolean isLatin =
                (last == 'y' || last == 'i' || last == 'j') && (before == 'y' || before == 'i');
        return isCyrillic || isLatin;
    }

    private static boolean isNeutral(String fold) {
        return fold.endsWith("enko")
                || fold.endsWith("chuk")
                || fold.endsWith("iuk")
                || fold.endsWith("ian")
                || fold.endsWith("shvili")
                || fold.endsWith("adze")
                || fold.endsWith("vich")
                || fold.endsWith("ets")
                || fold.endsWith("ko");
    }
}
