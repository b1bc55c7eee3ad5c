package org.lode.agreement;

import java.util.Locale;

/// Whether an unpaid return earns a return.
public enum Compounding implements TermValue {
    /// No.
    SIMPLE("simple"),
    /// Once a year.
    ANNUAL("compounded yearly");

    private final String words;

    Compounding(String words) {
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
