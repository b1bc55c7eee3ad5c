package org.lode.names;

import java.util.List;

/// One word of a name, or several words that stand for one thing ("limited liability company").
///
/// @param raw the word as written, cleaned and with look-alike letters put right
/// @param fold scheme-independent spelling, see [Fold]; words of a phrase are joined by spaces
/// @param key coarse key for finding candidates, see [Skeleton]
/// @param alternateKey second key where a letter has two readings (initial Latin `j`), else empty
/// @param role what the word is in the name
/// @param classes equivalence classes it belongs to, in the order of the tables: of given names
///     (`g:sergey`), of organisation words (`w:bank`), of legal forms (`f:LLC`); the father's name
///     for a patronymic; often empty
/// @param stem fold without gender and case: of a surname (`ivanov` for Ivanova), of the father's
///     name for a patronymic (`vladimir`); the fold itself for every other word
/// @param gender gender that the form shows
public record NameToken(
        String raw,
        String fold,
        String key,
        String alternateKey,
        Role role,
        List<String> classes,
        String stem,
        Gender gender) {
    public NameToken {
        classes = List.copyOf(classes);
    }

    /// What a word is in a name.
    public enum Role {
        /// A given name known to the table.
        GIVEN,
        /// A name made from the father's name.
        PATRONYMIC,
        /// By form or place a surname.
        SURNAME_LIKE,
        /// A single letter.
        INITIAL,
        /// Mr, Dr, General, Sheikh: says nothing of who it is.
        TITLE,
        /// Al, bin, von, and, of: joins other words.
        PARTICLE,
        /// Legal form of an organisation.
        LEGAL_FORM,
        /// A common word of organisations: bank, plant, institute.
        GENERIC,
        /// A country, region or town in the name of an organisation.
        PLACE,
        /// Digits, a Roman numeral, an ordinal.
        NUMBER,
        /// Any other word: what tells one name from another.
        CORE
    }

    /// True if the two words share an equivalence class.
    public boolean sharesClassWith(NameToken other) {
        for (String id : classes) {
            if (other.classes.contains(id)) {
                return true;
            }
        }
        return false;
    }

    /// True if both are patronymics that cannot come from the same father's name: their classes
    /// differ, or, for fathers' names outside the table, their stems differ by more than one
    /// letter.
    public boolean contradictsPatronymic(NameToken other) {
        if (role != Role.PATRONYMIC || other.role != Role.PATRONYMIC) {
            return false;
        }
        if (!classes.isEmpty() && !other.classes.isEmpty()) {
            return !sharesClassWith(other);
        }
        return !NearEqual.withinOneLetter(stem, other.stem);
    }
}
