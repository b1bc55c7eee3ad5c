package org.lode.screening;

/// One reason behind a score.
///
/// @param kind what was compared
/// @param asked what the subject says, may be empty
/// @param listed what the list says, may be empty
/// @param value for a word its likeness from 0 to 1; for a penalty or a bonus the factor or the
///     amount that was applied
/// @param text the reason in words
public record Evidence(Kind kind, String asked, String listed, double value, String text) {

    /// What was compared.
    public enum Kind {
        /// Two words of the names agree.
        WORD,
        /// Words written together on one side and apart on the other agree.
        JOINED_WORDS,
        /// A word stands on one side only.
        UNMATCHED,
        /// Words that stand for each other differ: two different parties.
        CONTRADICTION,
        /// Legal forms.
        LEGAL_FORM,
        /// Gender shown by the words.
        GENDER,
        /// Person, organisation, vessel or aircraft.
        PARTY_KIND,
        /// Date of birth.
        BIRTH,
        /// Country.
        COUNTRY,
        /// Registration number.
        IDENTIFIER,
        /// The list itself marks the name as weak.
        WEAK_ALIAS
    }
}
