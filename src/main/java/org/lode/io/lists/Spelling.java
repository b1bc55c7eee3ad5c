package org.lode.io.lists;

import java.text.Normalizer;
import java.util.Locale;

/// Text of a list brought to one line, and words brought to one form for looking up.
final class Spelling {
    private Spelling() {}

    /// One line: control characters and white space in runs become one space, no-break and zero
    /// width spaces too; the ends are cut.
    static String line(String text) {
        int length = text.length();
        boolean isClean = true;
        boolean wasSpace = true;
        for (int i = 0; i < length && isClean; i++) {
            char c = text.charAt(i);
            isClean = !isOdd(c) && !(c == ' ' && wasSpace);
            wasSpace = c == ' ';
        }
        if (isClean && !(length > 0 && wasSpace)) {
            return text;
        }
        StringBuilder line = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c != ' ' && !isOdd(c)) {
                line.append(c);
            } else if (!line.isEmpty()
                    && line.charAt(line.length() - 1) != ' '
                    && !isInvisible(c)) {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isOdd(char c) {
        return c < ' ' || (c >= 0x7f && (c <= 0xa0 || isInvisible(c) || isWideSpace(c)));
    }

    private static boolean isWideSpace(char c) {
        return (c >= 0x2000 && c <= 0x200a)
                || c == 0x202f
                || c == 0x3000
                || c == 0x2028
                || c == 0x2029;
    }

    private static boolean isInvisible(char c) {
        return c == 0x200b
                || c == 0xfeff
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /// Lower case without marks and punctuation, for table look-up.
    static String key(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '.'
                    && c != '\''
                    && c != '\u2019'
                    && !key.isEmpty()
                    && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
