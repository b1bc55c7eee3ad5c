package org.lode.names;

import java.util.ArrayList;
import java.util.List;

/// Cuts a cleaned name into words.
///
/// A word is a run of letters, digits and marks; apostrophes inside it (soft signs, O'Brien) are
/// part of it, and so is a straight quote before a small letter, which some schemes write for ъ.
/// A joined given name and patronymic ("ИванПетрович") is cut at the inner capital.
final class Words {
    private final String text;
    /// Letters before an inner capital that make a word of their own.
    private final int leastPart;
    private final List<Draft> words = new ArrayList<>();
    private boolean isRepaired;

    private Words(String text, int leastPart) {
        this.text = text;
        this.leastPart = leastPart;
    }

    /// The words of a cleaned name with the flag whether look-alike letters were put right.
    static Words of(String text, NameKind kind) {
        Words words = new Words(text, kind == NameKind.ORGANISATION ? 3 : 4);
        words.run();
        return words;
    }

    List<Draft> drafts() {
        return words;
    }

    boolean isRepaired() {
        return isRepaired;
    }

    private void run() {
        int start = -1;
        int i = 0;
        int length = text.length();
        while (i < length) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (isWordPart(c)) {
                if (start < 0) {
                    start = i;
                } else if (isInnerCapital(c, start, i)) {
                    add(start, i, i);
                    start = i;
                }
            } else if (start >= 0 && !isInnerSign(c, i)) {
                add(start, i, i);
                start = -1;
            }
            if (c == '&') {
                words.add(new Draft("and"));
            }
            i += width;
        }
        if (start >= 0) {
            add(start, length, length);
        }
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.isSupplementaryCodePoint(c);
    }

    private boolean isInnerSign(int c, int i) {
        if (c == '\'' || c == '`') {
            // An apostrophe ends a quoted word unless another letter follows.
            return i + 1 < text.length() && isInnerNext(i + 1, c);
        }
        boolean isHardSign = c == '"' && i + 1 < text.length();
        return isHardSign && Character.isLowerCase(text.charAt(i + 1));
    }

    private boolean isInnerNext(int i, int sign) {
        char next = text.charAt(i);
        return Character.isLetter(next) || (next == sign && i + 1 < text.length());
    }

    private boolean isInnerCapital(int c, int start, int i) {
        if (i - start < leastPart || !Character.isUpperCase(c)) {
            return false;
        }
        boolean isAfterSmall = Character.isLowerCase(text.charAt(i - 1));
        boolean isLongRest = i + 4 <= text.length() && Character.isLowerCase(text.charAt(i + 3));
        return isAfterSmall && isLongRest;
    }

    private void add(int start, int end, int next) {
        String word = text.substring(start, end);
        String repaired = LookAlikes.repair(word);
        isRepaired |= !repaired.equals(word);
        Draft draft = new Draft(repaired);
        int after = next;
        while (after < text.length() && "\"')".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        draft.isDotted = next < text.length() && text.charAt(next) == '.';
        draft.isBeforeComma = after < text.length() && text.charAt(after) == ',';
        words.add(draft);
    }
}
