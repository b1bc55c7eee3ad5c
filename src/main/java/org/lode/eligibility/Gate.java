package org.lode.eligibility;

import java.util.Locale;

/// A condition in time that an activity may have to wait for.
public enum Gate {
    /// The agreement is in force.
    IN_FORCE,
    /// The war has ended.
    WAR_END,
    /// The area is under the host government, by the verdict on the area.
    AREA_CONTROLLED,
    /// The years without distributions are over.
    LOCKUP_OVER;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static Gate parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
