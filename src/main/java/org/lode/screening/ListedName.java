package org.lode.screening;

/// One name of a listed party, as printed in the list.
///
/// @param text the name as printed, any script, never blank
/// @param role what the list calls it
public record ListedName(String text, Role role) {
    public ListedName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a listed name must not be blank.");
        }
    }

    /// How the list holds the name.
    public enum Role {
        /// The main name.
        PRIMARY,
        /// Also known as.
        ALIAS,
        /// Also known as, marked by the list itself as weak: a nickname or a common word.
        WEAK_ALIAS,
        /// Formerly known as.
        FORMER
    }
}
