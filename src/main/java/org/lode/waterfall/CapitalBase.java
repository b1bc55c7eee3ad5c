package org.lode.waterfall;

import java.util.Locale;

/// What counts as a partner's capital.
public enum CapitalBase {
    /// Cash paid in.
    CASH,
    /// Cash and deemed contributions, such as military aid at its assessed value.
    CAPITAL,
    /// As [#CAPITAL], with the fees the partner has borne.
    CAPITAL_AND_FEES;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static CapitalBase parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    boolean deemed() {
        return this != CASH;
    }

    boolean fees() {
        return this == CAPITAL_AND_FEES;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
