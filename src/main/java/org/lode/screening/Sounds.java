package org.lode.screening;

import java.text.Normalizer;
import java.util.Locale;
import org.lode.names.Fold;

/// The coarse spelling in which two transliterations of one name look alike.
///
/// A token is lower-cased, its accents are taken off, and every script that Lode knows is
/// written in
/// one small alphabet of sounds: `a e i o u`, single letters for the usual consonants, and `S`
/// (sh, shch), `Z` (zh), `C` (ch), `c` (ts), `h` (h, kh). A glide `i` beside another vowel and
/// doubled letters are dropped, so `Сергеев`, `Sergeev`, `Sergeyev` and `Sergeiev` fold alike.
///
/// Limit: the fold joins what schemes of transliteration set apart; it is for comparison, never
/// for
/// display. Chinese, Japanese and other scripts without an alphabet are kept as they are.
final class Sounds {
    private Sounds() {}

    /// Lower case without accents, apostrophes and invisible characters; the script stays.
    static String plain(String token) {
        boolean isAscii = true;
        for (int i = 0; i < token.length() && isAscii; i++) {
            char c = token.charAt(i);
            isAscii = c < 128 && (c < 'A' || c > 'Z') && c != '\'';
        }
        if (isAscii) {
            return token;
        }
        String bare = stripped(token);
        return bare.isEmpty() ? token : bare;
    }

    /// Latin letters without accents; other scripts by the common fold.
    static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String word : text.split(" ", -1)) {
            String bare = plain(word.replace("-", " "));
            out.append(word.chars().allMatch(c -> c < 128) ? word : Fold.of(bare)).append(' ');
        }
        return out.toString();
    }

    private static String stripped(String token) {
        String keep = token.toLowerCase(Locale.ROOT);
        String split = Normalizer.normalize(keep, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == ' ') {
                out.append(plainLetter(c));
            } else if (type == Character.COMBINING_SPACING_MARK) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String plainLetter(char c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'þ' -> "th";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'ə' -> "a";
            default -> String.valueOf(c);
        };
    }

    /// The sounds of a word: its [Fold] with one sign for each sound.
    static String ofFold(String fold) {
        StringBuilder out = new StringBuilder(fold.length());
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            char next = i + 1 < fold.length() ? fold.charAt(i + 1) : ' ';
            if (c == 's' && fold.startsWith("sch", i)) {
                out.append('S');
                i += 2;
            } else if (next == 'h' && (c == 's' || c == 'z' || c == 'c')) {
                out.append(c == 's' ? 'S' : c == 'z' ? 'Z' : 'C');
                i++;
            } else if (c == 't' && next == 's') {
                out.append('c');
                i++;
            } else {
                out.append(c);
            }
        }
        return tidied(out);
    }

    /// Glides beside vowels, doubled letters and a `j` that is only a glide are taken out.
    private static String tidied(StringBuilder raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int length = raw.length();
        boolean isBelarusian =
                length > 4
                        && raw.charAt(length - 1) == 'u'
                        && (raw.charAt(length - 2) == 'a' || raw.charAt(length - 2) == 'e');
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c == 'd' && i + 1 < length && raw.charAt(i + 1) == 'Z') {
                c = 'j';
                raw.setCharAt(i + 1, ' ');
            } else if (c == ' ') {
                continue;
            } else if (isBelarusian && i == length - 1) {
                c = 'v';
            }
            char before = i > 0 ? raw.charAt(i - 1) : ' ';
            char after = i + 1 < length ? raw.charAt(i + 1) : ' ';
            if (c == 'j' && (isVowel(before) || (i > 0 && !isVowel(after)))) {
                c = 'i';
            }
            boolean isGlide = c == 'i' && (isFullVowel(before) || isFullVowel(after));
            boolean isDouble =
                    out.length() > 0 && out.charAt(out.length() - 1) == c && !Character.isDigit(c);
            if (!isGlide && !isDouble) {
                out.append(c);
            }
        }
        return out.isEmpty() ? raw.toString() : out.toString();
    }

    static boolean isVowel(char c) {
        return c == 'i' || isFullVowel(c);
    }

    private static boolean isFullVowel(char c) {
        return c == 'a' || c == 'e' || c == 'o' || c == 'u';
    }

    /// The consonants of a fold in classes: the key under which similar tokens meet.
    static String skeleton(String fold) {
        StringBuilder out = new StringBuilder(fold.length());
        for (int i = 0; i < fold.length(); i++) {
            char c = consonantClass(fold.charAt(i));
            if (c != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char consonantClass(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'j' -> 0;
            case 'g', 'h' -> 'g';
            case 'S', 'Z' -> 'S';
            case 'c', 's', 'z' -> 's';
            case 'v', 'f' -> 'f';
            default -> c;
        };
    }
}
