package org.lode.agreement;

import java.util.Locale;

/// What becomes of new military aid in the fund. It never brings cash.
public enum AidRule implements TermValue {
    /// Nothing.
    NOT_COUNTED("not counted"),
    /// It raises the capital account of the US partner by its assessed value (VI.5).
    DEEMED_CAPITAL("capital of the US partner"),
    /// It raises the cap on what the US partner gets.
    RAISES_CAP("raises the cap"),
    /// It is added to the claim of the US partner.
    RAISES_CLAIM("added to the claim");

    private final String words;

    AidRule(String words) {
        this.words = words;
    }

    /// In words, for tables.
    @Override
    public String text() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
