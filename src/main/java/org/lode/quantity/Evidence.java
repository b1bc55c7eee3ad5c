package org.lode.quantity;

import java.util.Locale;

/// How well the source of a row is known.
///
/// The word is printed beside every output that the row reaches, so that a figure nobody read
/// at its source can never pass as a read one.
public enum Evidence {
    /// The figure was read in the cited source.
    READ,
    /// The figure is remembered by a person who knows the field; the source was not opened.
    MEMORY,
    /// The figure is a judgement of the author of the case; no source states it.
    ASSUMPTION;

    /// Reads `read`, `memory` or `assumption`.
    ///
    /// @throws IllegalArgumentException for any other word
    public static Evidence parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /// The weaker of two states: a result is as good as its weakest input.
    public Evidence weaker(Evidence other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
