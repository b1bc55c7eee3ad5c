package org.lode.screening;

import java.util.Locale;

/// What a list is worth in law. A list of a newspaper does not bar anybody; a regulation does.
public enum LegalWeight {
    /// A legal act binds the reader's jurisdiction: OFAC SDN, EU and UK consolidated lists, the
    /// Ukrainian State Register of Sanctions, the UN list.
    LAW,
    /// An authority publishes it as information, without legal effect of its own.
    OFFICIAL_EVIDENCE,
    /// Compiled by a third party.
    THIRD_PARTY;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static LegalWeight parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
