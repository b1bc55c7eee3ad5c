package org.lode.agreement;

import java.util.Locale;

/// Yes, no, or nobody knows. Nobody knows is never counted as either.
public enum Fact {
    YES,
    NO,
    UNKNOWN;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static Fact parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
