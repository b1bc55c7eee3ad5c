package org.lode.names;

import org.jspecify.annotations.Nullable;

/// The common spelling of one word of a name, whatever scheme or script it was written in.
///
/// Letters first go to a reference Latin spelling ([Letters]); then sound rules bring the habits
/// of the schemes together: `iy`, `ii`, `yi`, `ij`, `y` are `i`; `ya`, `ja`, `ia` are `ia`; `ye`,
/// `je`, `ie` are `e`; `kh`, `x` of Cyrillic and `h` are `h`; `shch`, `sch`, `shh`, `šč`, `chtch`
/// are `sch`; `w` is `v`; a final `-off` is `-ov`; soft signs and doubled letters go. Two
/// spellings of one name then coincide or differ in one or two letters; the differences that
/// remain are `g`/`h` (Ukrainian г), `i`/`e`, `ch`/`h` and `j`/`zh`.
///
/// Limits: one spelling may stand for several sounds (German `sch`, Polish `cz`, French `ch`), so
/// equal folds do not prove equal names. Letters of other scripts stand for themselves.
public final class Fold {
    private final String in;
    private final boolean isSlavicLatin;
    private final StringBuilder out;

    /// Abbreviations such as KKR, OOO, LLC keep their doubled letters.
    private final boolean isShort;

    private int at;

    /// In Latin words `ou` and `oo` spell one u; Cyrillic оу and оо are two vowels.
    private final boolean isLatin;

    private Fold(String in, boolean isSlavicLatin, boolean isLatin) {
        this.in = in;
        this.isLatin = isLatin;
        this.isSlavicLatin = isSlavicLatin;
        this.out = new StringBuilder(in.length() + 4);
        this.isShort = in.length() <= 3;
    }

    /// Folds one word.
    ///
    /// @param word letters, digits and marks, any case
    /// @return lower-case word, empty only for an empty word
    public static String of(String word) {
        return of(word, hasScientificSigns(word));
    }

    /// Folds one word of a name.
    ///
    /// @param isSlavicLatin true if other words of the name show a scientific romanisation, in
    ///     which `j` is й, `c` is ц, `û` is ю and `â` is я
    static String of(String word, boolean isSlavicLatin) {
        String reference = reference(word, isSlavicLatin);
        boolean isLatin = !word.isEmpty() && Script.of(word.charAt(0)) == Script.LATIN;
        String folded = new Fold(reference, isSlavicLatin, isLatin).run();
        return folded.isEmpty() ? word.toLowerCase(java.util.Locale.ROOT) : folded;
    }

    /// True if the text shows signs of scientific romanisation of Cyrillic (ISO 9, GOST 7.79 A,
    /// scholarly transliteration): carons, `ij` or `ej` at the end, a consonant before `ja`, `ju`.
    static boolean hasScientificSigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c == 'š' || c == 'č' || c == 'ž' || c == 'ŝ' || c == 'û' || c == 'ʹ') {
                return true;
            }
            if (c == 'j' && i > 0 && isSlavicJ(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSlavicJ(String text, int i) {
        char before = Character.toLowerCase(text.charAt(i - 1));
        boolean isLast = i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1));
        if (isLast) {
            return before == 'i' || before == 'e' || before == 'y' || before == 'a';
        }
        char next = Character.toLowerCase(text.charAt(i + 1));
        if (next == 'a' || next == 'u') {
            // Marija, Natalja; but Khadija, whose j is the sound of дж.
            boolean isMarija = before == 'i' && next == 'a' && i >= 2 && text.charAt(i - 2) != 'd';
            return "lnrtmvsb".indexOf(before) >= 0 || (isMarija && endsWord(text, i + 2));
        }
        return next == 'e' && text.startsWith("ev", i + 1);
    }

    private static boolean endsWord(String text, int i) {
        return i >= text.length() || !Character.isLetter(text.charAt(i));
    }

    private static String reference(String word, boolean isSlavicLatin) {
        StringBuilder text = new StringBuilder(word.length() + 8);
        char before = 0;
        for (int i = 0; i < word.length(); i++) {
            char raw = word.charAt(i);
            char c = Character.toLowerCase(raw);
            if (c == 'ў' && i + 1 == word.length() && i > 3) {
                // Belarusian surnames in -оў, -аў, -еў are Russian -ов, -ев.
                text.append('v');
            } else if (c < 0x80) {
                if (c != '\'' && c != '`' && c != '"') {
                    text.append(c);
                }
            } else {
                text.append(spelled(c, before, isSlavicLatin));
            }
            before = c;
        }
        return text.toString();
    }

    private static String spelled(char c, char before, boolean isSlavicLatin) {
        switch (c) {
            case 'о' -> {
                // Consonant + йо or ьо is how Ukrainian and Bulgarian write ё.
                return before == 'ь' ? "yo" : "o";
            }
            case 'û' -> {
                return isSlavicLatin ? "yu" : "u";
            }
            case 'â' -> {
                return isSlavicLatin ? "ya" : "a";
            }
            case 'υ', 'ύ' -> {
                return before == 'ο' || before == 'ό' ? "u" : "i";
            }
            case 'ւ' -> {
                return before == 'ո' ? "u" : "v";
            }
            default -> {
                @Nullable String spelling = Letters.spelling(c);
                return spelling == null ? Character.toString(c) : spelling;
            }
        }
    }

    private String run() {
        int length = in.length();
        while (at < length) {
            char c = in.charAt(at);
            switch (c) {
                case 's' -> sibilant();
                case 'c' -> letterC();
                case 't' -> letterT();
                case 'd' -> letterD();
                case 'z' -> put(starts("zgh") ? "zg" : starts("zh") ? "zh" : "z", width());
                case 'k' -> put(starts("kh") ? "h" : "k", starts("kh") ? 2 : 1);
                case 'g' -> letterG();
                case 'p' -> put(starts("ph") ? "f" : "p", starts("ph") ? 2 : 1);
                case 'q' -> put("k", 1);
                case 'w' -> put("v", starts("wh") ? 2 : 1);
                case 'x' -> put("ks", 1);
                case 'f' -> letterF();
                case 'h' -> put(isSilentFinalH() ? "" : "h", 1);
                case 'j' -> letterJ();
                case 'y', 'i' -> letterI();
                case 'o' -> letterO();
                default -> put(Character.toString(c), 1);
            }
        }
        return out.toString();
    }

    private int width() {
        return starts("zgh") ? 3 : starts("zh") ? 2 : 1;
    }

    private void letterO() {
        boolean isU = isLatin && !isShort && (starts("ou") || starts("oo"));
        put(isU ? "u" : "o", isU ? 2 : 1);
    }

    private void sibilant() {
        if (starts("schtsch")) {
            put("sch", 7);
        } else if (starts("shtch") || starts("stsch")) {
            put("sch", 5);
        } else if (starts("shch") || starts("szcz")) {
            put("sch", 4);
        } else if (starts("shh") || starts("sch")) {
            put("sch", 3);
        } else if (starts("sh") || starts("sz")) {
            put("sh", 2);
        } else if (starts("sc") && isFrontVowel(at + 2)) {
            put("sch", 2);
        } else {
            put("s", 1);
        }
    }

    private void letterC() {
        if (starts("chtch")) {
            put("sch", 5);
        } else if (starts("chzh")) {
            // Chinese zh in Russian spelling (Palladius): Чжао.
            put("zh", 4);
        } else if (starts("ch") || starts("cz")) {
            put("ch", 2);
        } else if (starts("ck")) {
            put("k", 2);
        } else if (isSlavicLatin) {
            put("ts", 1);
        } else if (isSerbianEnding()) {
            put("ch", 1);
        } else {
            put(isFrontVowel(at + 1) ? "s" : "k", 1);
        }
    }

    /// Surnames in -vic, -jic: the Serbo-Croatian ć without its mark.
    private boolean isSerbianEnding() {
        return at + 1 == in.length()
                && at >= 4
                && in.charAt(at - 1) == 'i'
                && (in.charAt(at - 2) == 'v' || in.charAt(at - 2) == 'j');
    }

    private void letterT() {
        if (starts("tsch")) {
            put("ch", 4);
        } else if (starts("tch") || starts("tsh")) {
            put("ch", 3);
        } else if (starts("tz") || (starts("tc") && !starts("tch"))) {
            put("ts", 2);
        } else if (starts("th")) {
            put("t", 2);
        } else {
            put("t", 1);
        }
    }

    private void letterD() {
        if (starts("dsch")) {
            put("j", 4);
        } else if (starts("dzh")) {
            put("j", 3);
        } else if (starts("dj")) {
            put("j", 2);
        } else {
            put("d", 1);
        }
    }

    private void letterG() {
        if (starts("gh")) {
            put("g", 2);
        } else if (starts("gu") && isFrontVowel(at + 2)) {
            // French and Spanish keep g hard with a silent u: Guennadi, Sergueï.
            put("g", 2);
        } else {
            put("g", 1);
        }
    }

    private void letterF() {
        boolean isFinalFf = starts("ff") && at + 2 == in.length() && at >= 3;
        put(isFinalFf ? "v" : "f", isFinalFf ? 2 : 1);
    }

    private boolean isSilentFinalH() {
        return at + 1 == in.length() && at >= 3 && in.charAt(at - 1) == 'a';
    }

    private void letterJ() {
        boolean isVowelNext = isVowel(at + 1);
        boolean isAfterConsonant = at > 0 && !isVowel(at - 1);
        if (isSlavicLatin || !isVowelNext || isAfterConsonant) {
            letterI();
        } else {
            put("j", 1);
        }
    }

    /// One run of i, y (and j where it is й) and the vowel after it.
    private void letterI() {
        int start = at;
        int end = at + 1;
        while (end < in.length() && isIotLetter(end)) {
            end++;
        }
        at = end;
        char next = end < in.length() ? in.charAt(end) : 0;
        if (next == 'e') {
            return;
        }
        boolean isAfterConsonant = start > 0 && !isVowel(start - 1);
        if (next == 'o' && end - start == 1 && isAfterConsonant && in.charAt(start) != 'i') {
            at++;
            put("e", 0);
            return;
        }
        put("i", 0);
    }

    private boolean isIotLetter(int i) {
        char c = in.charAt(i);
        return c == 'i' || c == 'y' || (c == 'j' && (isSlavicLatin || !isVowel(i + 1)));
    }

    private boolean isFrontVowel(int i) {
        if (i >= in.length()) {
            return false;
        }
        char c = in.charAt(i);
        return c == 'e' || c == 'i' || c == 'y';
    }

    private boolean isVowel(int i) {
        return i >= 0 && i < in.length() && "aeiouy".indexOf(in.charAt(i)) >= 0;
    }

    private boolean starts(String text) {
        return in.startsWith(text, at);
    }

    /// Appends, dropping a letter that doubles the one before, and moves on.
    private void put(String sound, int width) {
        at += width;
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            boolean isDouble =
                    !isShort
                            && !out.isEmpty()
                            && out.charAt(out.length() - 1) == c
                            && Character.isLetter(c);
            if (!isDouble) {
                out.append(c);
            }
        }
    }
}
