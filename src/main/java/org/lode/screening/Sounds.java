package org.lode.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.names.Fold;
import org.lode.names.NameText;

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
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةآأإؤئپچژگکیە";
    private static final String LATIN =
            "a b t t j h h d d r z s sh s d t z a g f k k l m n h u i a a a a i u i"
                    + " p ch zh g k i e";
    private static final String[] ARABIC_SOUNDS = LATIN.split(" ", -1);

    private Sounds() {}

    /// Arabic letters by their usual English sound; short vowels are not written and so not
    /// known.
    private static String fromArabic(String word) {
        boolean isArabic = false;
        for (int i = 0; i < word.length() && !isArabic; i++) {
            isArabic = word.charAt(i) >= 0x621 && word.charAt(i) <= 0x6d5;
        }
        if (!isArabic) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            int at = ARABIC.indexOf(word.charAt(i));
            boolean isLetter = Character.isLetterOrDigit(word.charAt(i));
            out.append(at >= 0 ? ARABIC_SOUNDS[at] : isLetter ? word.substring(i, i + 1) : "");
        }
        return out.isEmpty() ? word : out.toString();
    }

    /// Words of a text: letters and digits; an apostrophe joins, anything else separates.
    static List<String> words(String name) {
        String text = NameText.clean(name);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean isInside = isWordPart(c);
            if (isInside && start < 0) {
                start = i;
            } else if (!isInside && start >= 0) {
                addWord(text.substring(start, i), words);
                start = -1;
            }
            if (c == '&') {
                words.add("and");
            }
        }
        return words;
    }

    private static void addWord(String raw, List<String> words) {
        int cut = capitalInside(raw);
        String word =
                Homoglyphs.oneScript(cut < 0 ? raw : raw.substring(0, cut))
                        .toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
            words.add(word);
        }
        if (cut >= 0) {
            addWord(raw.substring(cut), words);
        }
    }

    /// Where a word of mixed case begins anew: `VladimirPutin`. Parts of one or two letters
    /// (Mc, De)
    /// stay with the rest.
    private static int capitalInside(String raw) {
        for (int i = 3; i + 2 < raw.length(); i++) {
            if (Character.isUpperCase(raw.charAt(i))
                    && Character.isLowerCase(raw.charAt(i - 1))
                    && Character.isLowerCase(raw.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '\''
                    || c == '`';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || "’‘ʼʻ`´′".indexOf(c) >= 0;
    }

    /// Lower case without accents, apostrophes and invisible characters; the script stays.
    static String plain(String token) {
        boolean isAscii = true;
        for (int i = 0; i < token.length() && isAscii; i++) {
            char c = token.charAt(i);
            isAscii = c < 128 && (c < 'A' || c > 'Z') && c != '\'';
        }
        return isAscii ? token : stripped(token);
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
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
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
    static String sounds(String word) {
        String fold = Fold.of(fromArabic(word));
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
