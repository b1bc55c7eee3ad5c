package org.lode.names;

import java.text.Normalizer;

/// A name as text, freed of what cannot be seen or only looks different.
///
/// Brings to Unicode NFKC (composed letters, full-width forms to plain ones); drops zero-width
/// characters, bidirectional controls, soft hyphens, variation selectors and marks over Cyrillic
/// letters that only show stress; one kind of apostrophe, quote, dash and space. Letter case and
/// script stay. References: Unicode UAX 15 (normalisation), UTS 39 (confusables), UAX 9 (bidi).
public final class NameText {
    private NameText() {}

    /// The cleaned name; the empty string for a name of invisible characters only. Never throws;
    /// time is proportional to the length.
    public static String clean(String name) {
        String text = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(text.length());
        boolean isSpaceDue = false;
        for (int i = 0; i < text.length(); i++) {
            char c = unified(text.charAt(i));
            if (c == 0) {
                continue;
            }
            if (c == ' ') {
                isSpaceDue = !out.isEmpty();
                continue;
            }
            if (isSpaceDue) {
                out.append(' ');
                isSpaceDue = false;
            }
            out.append(c);
        }
        return out.toString();
    }

    /// True if normalisation cannot change the text: Latin-1 letters, Cyrillic, no marks.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c < 0x7F || (c >= 0x400 && c < 0x483) || (c >= 0x48A && c < 0x530);
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /// The character to keep for this one; 0 if it is to go.
    private static char unified(char c) {
        if (c < 0x7F) {
            return c <= ' ' ? ' ' : c;
        }
        return switch (c) {
            case '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> '"';
            case '\u2039', '\u203A', '\u300C', '\u300D', '\u300A', '\u300B', '\u02BA' -> '"';
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '\u02B9' -> '\'';
            case '\u02BB', '\u02BC', '\u02BD', '\u02BE', '\u02BF', '\u02C8', '\uA78C' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u034F', '\u061C', '\u180E', '\u00AD', '\uFEFF', '\u00B7', '\u2027' -> 0;
            case '\u0640', '\uFFFD' -> 0;
            default -> unifiedByKind(c);
        };
    }

    private static char unifiedByKind(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        boolean isHidden =
                (c >= 0x0300 && c <= 0x036F)
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x206F)
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || (c >= 0xFE20 && c <= 0xFE2F)
                        || Character.isISOControl(c);
        return isHidden ? 0 : c;
    }
}
