package org.lode.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The score that the official Sanctions List Search of the US Treasury gives two names,
/// rebuilt.
///
/// The office says that it compares the whole text with Jaro-Winkler, then the single words
/// that
/// sound alike by Soundex (FAQ 249). The rest was found from recorded scores: the prefix of up
/// to
/// four letters counts 0.12 a letter; the list's own order `SURNAME, Given` is kept; a word
/// without
/// a partner of the same sound counts nothing. The higher of the two results is the score.
///
/// Accuracy on 94 recorded scores: see docs/screening.md, bar B8. This mode answers "what would
/// the
/// official search show?"; it is no better than that search across scripts.
///
/// References: W. E. Winkler, Proceedings of the Section on Survey Research Methods (ASA),
/// 1990;
/// ofac.treasury.gov/faqs/249.
public final class OfacSearchScore {
    private static final double PREFIX_LETTER = 0.12;
    private static final int PREFIX = 4;
    private static final double NEAR_WORD = 0.88;
    private static final String SOUNDEX = "01230120022455012623010202";

    private OfacSearchScore() {}

    /// Score from 0 to 100.
    public static int of(String query, String listed) {
        return of(words(query), words(listed));
    }

    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String upper = Sounds.ascii(name).toUpperCase(Locale.ROOT).replace("'", "");
        for (String word : upper.split("[^A-Z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    static int of(List<String> query, List<String> listed) {
        if (query.isEmpty() || listed.isEmpty()) {
            return 0;
        }
        double whole = jaroWinkler(String.join(" ", query), String.join(" ", listed));
        double sum = 0;
        for (String word : query) {
            sum += bestPartner(word, listed);
        }
        return (int) Math.round(100 * Math.max(whole, sum / query.size()));
    }

    private static double bestPartner(String word, List<String> listed) {
        double best = 0;
        for (String other : listed) {
            double near = word.charAt(0) == other.charAt(0) ? jaroWinkler(word, other) : 0;
            boolean isPartner =
                    soundex(word).equals(soundex(other))
                            || (near >= NEAR_WORD && Math.abs(word.length() - other.length()) <= 1);
            if (isPartner && near > best) {
                best = near;
            }
        }
        return best;
    }

    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_LETTER * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] usedA = new boolean[a.length()];
        boolean[] usedB = new boolean[b.length()];
        int same = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    same++;
                    break;
                }
            }
        }
        if (same == 0) {
            return 0;
        }
        int moved = 0;
        int k = 0;
        for (int i = 0; i < a.length(); i++) {
            if (usedA[i]) {
                while (!usedB[k]) {
                    k++;
                }
                moved += a.charAt(i) == b.charAt(k) ? 0 : 1;
                k++;
            }
        }
        double m = same;
        return (m / a.length() + m / b.length() + (m - moved / 2.0) / m) / 3;
    }

    static String soundex(String word) {
        StringBuilder code = new StringBuilder(4);
        char last = '0';
        for (int i = 0; i < word.length() && code.length() < 4; i++) {
            char c = word.charAt(i);
            char digit = c >= 'A' && c <= 'Z' ? SOUNDEX.charAt(c - 'A') : '0';
            if (code.isEmpty()) {
                code.append(c);
            } else if (digit != '0' && digit != last) {
                code.append(digit);
            }
            if (c != 'H' && c != 'W') {
                last = digit;
            }
        }
        return code.append("000").substring(0, 4);
    }
}
