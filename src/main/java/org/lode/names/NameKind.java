package org.lode.names;

/// Whose name it is, which decides how its words are read.
public enum NameKind {
    /// A natural person: given name, patronymic, surname, titles.
    PERSON,
    /// A company, authority, vessel or other thing: legal form, common words, proper words.
    ORGANISATION,
    /// Not stated: read as an organisation if a legal form or a common word of organisations
    /// occurs, else as a person.
    UNKNOWN
}
