package org.lode.screening;

import java.util.Locale;

/// What kind of thing bears a name. A person never matches a vessel.
public enum PartyKind {
    /// A natural person.
    PERSON,
    /// A company, an authority, a group or any other legal person.
    ORGANISATION,
    /// A ship.
    VESSEL,
    /// An aircraft.
    AIRCRAFT,
    /// Not stated: may be any of the others.
    UNKNOWN;

    /// True if two kinds may be the same party.
    public boolean isCompatibleWith(PartyKind other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static PartyKind parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
