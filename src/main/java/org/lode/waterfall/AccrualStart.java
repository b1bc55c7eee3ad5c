package org.lode.waterfall;

import java.util.Locale;

/// The day from which a contribution earns a return.
public enum AccrualStart {
    /// The day the money was paid in.
    PAID_DATE,
    /// The day of the capital call.
    CALL_DATE,
    /// The day the call fell due.
    DUE_DATE;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static AccrualStart parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
