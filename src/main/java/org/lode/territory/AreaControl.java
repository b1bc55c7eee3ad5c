package org.lode.territory;

import java.util.Locale;

/// What a control layer says about the holder of a place.
public enum AreaControl {
    /// The host government holds it; no fighting is recorded.
    GOVERNMENT,
    /// The host government holds it; hostilities are possible or go on (a war zone by decree).
    COMBAT_POSSIBLE,
    /// The source says that it is disputed, or says two things.
    CONTESTED,
    /// Occupied by a foreign power.
    OCCUPIED,
    /// The layer does not say.
    UNKNOWN;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static AreaControl parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /// True if the host government holds the place.
    public boolean isHeldByGovernment() {
        return this == GOVERNMENT || this == COMBAT_POSSIBLE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
