package org.lode.names;

/// The coarse key of a folded word, for finding candidates: its consonants by class.
///
/// Vowels go, except that a leading vowel stays as `a`; `s z sh zh sch ts j` are one class, `g h`
/// one, `v f` one, `d t` one. A word with at most one consonant keeps its vowels in three classes,
/// since `Kim`, `Li` and `Yu` would otherwise all be alike. Misses only where a consonant was
/// lost, added or replaced by one of another class; finds far more than it should, so a key is
/// for retrieval and never evidence.
public final class Skeleton {
    private Skeleton() {}

    /// Key of a word as [Fold] gives it; equals the word for scripts that are not folded.
    public static String of(String fold) {
        if (fold.isEmpty() || Character.isDigit(fold.charAt(0))) {
            return fold;
        }
        StringBuilder key = new StringBuilder(fold.length());
        int consonants = 0;
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            if (isVowel(c) || c == ' ') {
                if (i == 0) {
                    key.append('a');
                }
                continue;
            }
            char kind = c;
            int digraph = 1;
            if (c == 's' || c == 'z' || c == 't') {
                digraph = sibilantLength(fold, i);
                kind = digraph == 1 && c == 't' ? 't' : 's';
            } else if (c == 'c') {
                digraph = i + 1 < fold.length() && fold.charAt(i + 1) == 'h' ? 2 : 1;
            } else {
                kind = consonantClass(c);
            }
            i += digraph - 1;
            consonants++;
            if (key.isEmpty() || key.charAt(key.length() - 1) != kind) {
                key.append(kind);
            }
        }
        return consonants <= 1 ? withVowels(fold) : key.toString();
    }

    private static int sibilantLength(String fold, int i) {
        if (fold.startsWith("sch", i)) {
            return 3;
        }
        boolean isPair =
                fold.startsWith("sh", i) || fold.startsWith("zh", i) || fold.startsWith("ts", i);
        return isPair ? 2 : 1;
    }

    private static char consonantClass(char c) {
        return switch (c) {
            case 'h' -> 'g';
            case 'f' -> 'v';
            case 'd' -> 't';
            case 'j' -> 's';
            default -> c;
        };
    }

    private static String withVowels(String fold) {
        StringBuilder key = new StringBuilder(fold.length());
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            char kind =
                    switch (c) {
                        case 'e' -> 'i';
                        case 'u' -> 'o';
                        default -> consonantClass(c);
                    };
            if (key.isEmpty() || key.charAt(key.length() - 1) != kind) {
                key.append(kind);
            }
        }
        return key.toString();
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
