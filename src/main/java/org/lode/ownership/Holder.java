package org.lode.ownership;

import java.util.Locale;

/// A party of an ownership graph.
///
/// @param id key in the graph
/// @param name name in words, may equal the id
/// @param kind what it is: decides whether a missing owner is a gap
/// @param reason why the party or its owners are not known, in the source's words; may be empty
public record Holder(String id, String name, Kind kind, String reason) {
    /// A party of which nothing but the id is known.
    public static Holder named(String id) {
        return new Holder(id, id, Kind.NOT_STATED, "");
    }

    /// The name with the id beside it, or the id alone if it has no other name.
    public String label() {
        return name.equals(id) ? id : "%s [%s]".formatted(name, id);
    }

    /// What a party is.
    public enum Kind {
        /// A natural person: nobody owns it.
        PERSON,
        /// A state or public authority: nobody owns it.
        STATE,
        /// A company or other legal person. Without a recorded owner its owner is unknown.
        COMPANY,
        /// A trust, nomination or other arrangement. As a company.
        ARRANGEMENT,
        /// A holder who is not identified.
        UNKNOWN,
        /// An identified party of which the source does not say what it is. As a company.
        NOT_STATED;

        /// True if somebody must stand behind the party.
        public boolean isOwnable() {
            return this != PERSON && this != STATE;
        }

        /// Reads the lower-case name; empty text is [#NOT_STATED].
        ///
        /// @throws IllegalArgumentException for any other word
        public static Kind parse(String text) {
            return text.isBlank() ? NOT_STATED : valueOf(text.strip().toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
