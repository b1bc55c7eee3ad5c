package org.lode.io;

/// Why a row or a file is refused or doubted. A report counts problems by reason.
public enum Reason {
    /// The file cannot be read, or its bytes are not text.
    UNREADABLE,
    /// The text does not follow the form: quotes, number of fields, a number, a date, an id.
    SYNTAX,
    /// A file, column, row or field is not there.
    MISSING_DATA,
    /// A column, parameter or file name that the format does not have.
    UNKNOWN_COLUMN,
    /// A word that is not in the list of known words.
    UNKNOWN_WORD,
    /// An id that no row defines.
    UNKNOWN_REFERENCE,
    /// The same key twice.
    DUPLICATE,
    /// A number beyond its bound.
    OUT_OF_RANGE,
    /// Two figures that cannot both be right.
    CONFLICTING_SOURCES,
    /// A field that is filled in, but has no meaning here.
    NOT_APPLICABLE
}
