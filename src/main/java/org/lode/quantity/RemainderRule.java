package org.lode.quantity;

import java.util.Locale;

/// Who gets the minor units that a proportional division leaves over.
///
/// Every share is first rounded down; fewer minor units than there are shares remain. Which rule
/// hands them out is a term of the agreement: it decides who gets the cent.
public enum RemainderRule {
    /// One unit each to the first shares in order (Formance Numscript).
    FIRST_LINES,
    /// One unit each to the largest remainders, ties to the earlier share (method of Hamilton).
    LARGEST_REMAINDER,
    /// As [#FIRST_LINES], but starting with another share each time: the sequence number of the
    /// division, modulo the number of shares, starts. Over many divisions nobody is favoured.
    ROTATING;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static RemainderRule parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
