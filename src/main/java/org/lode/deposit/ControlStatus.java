package org.lode.deposit;

import java.util.Locale;

/// Who holds the area of a deposit, as recorded in the case on a date.
public enum ControlStatus {
    /// The host government.
    GOVERNMENT,
    /// Occupied by a foreign power.
    OCCUPIED,
    /// The disc of the location crosses the line, or the line is disputed.
    CONTESTED,
    /// Not known.
    UNKNOWN;

    /// Reads the lower-case name.
    public static ControlStatus parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
