package org.lode.names;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// The reference Latin spelling of every letter that Lode can read: Latin with marks, Cyrillic,
/// Greek, Georgian, Armenian. Letters of other scripts have none and stand for themselves.
final class Letters {
    /// Latin, Greek, Cyrillic, Armenian, Georgian and Latin Extended Additional lie below.
    private static final int LIMIT = 0x2000;

    private static final @Nullable String[] SPELLING = new String[LIMIT];

    static {
        for (int c = 0; c < LIMIT; c++) {
            if (hasMarkedLetters(c) && Character.isLetter(c)) {
                SPELLING[c] = baseLetter((char) c);
            }
        }
        for (String[] row : NameTable.rows("letters.tsv")) {
            SPELLING[row[0].charAt(0)] = row[1];
        }
        // Marked letters outside the table read like their base letter: Greek with accents.
        for (int c = 0; c < LIMIT; c++) {
            if (SPELLING[c] == null && hasMarkedLetters(c) && Character.isLetter(c)) {
                int base = decomposed((char) c);
                SPELLING[c] = base != c && base < LIMIT ? SPELLING[base] : null;
            }
        }
    }

    private Letters() {}

    /// Reference spelling of a lower-case letter, lower-case ASCII, maybe empty (a soft sign).
    ///
    /// @return null if the letter belongs to a script that is not transliterated
    static @Nullable String spelling(char letter) {
        return letter < LIMIT ? SPELLING[letter] : null;
    }

    /// Latin, Greek and Cyrillic blocks.
    private static boolean hasMarkedLetters(int c) {
        return c < 0x530 || c >= 0x1E00;
    }

    private static @Nullable String baseLetter(char letter) {
        int base = decomposed(letter);
        return base >= 'a' && base <= 'z' ? Character.toString(base) : null;
    }

    private static int decomposed(char letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD).charAt(0);
    }
}
