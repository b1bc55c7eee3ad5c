package org.lode.names;

/// Grammatical gender that a form of a name shows.
public enum Gender {
    /// Masculine form.
    MALE,
    /// Feminine form.
    FEMALE,
    /// The form shows no gender.
    OPEN;

    /// True if one is male and the other female.
    public boolean contradicts(Gender other) {
        return this != OPEN && other != OPEN && this != other;
    }
}
