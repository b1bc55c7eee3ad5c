package org.lode.quantity;

/// Citation of one figure: who says so, when, and whether anybody looked.
///
/// @param citation publisher, title or address; never blank
/// @param date date of the source as printed there (ISO date, month or year), or `undated`
/// @param status how well the source is known
public record Source(String citation, String date, Evidence status) {
    public Source {
        if (citation.isBlank()) {
            throw new IllegalArgumentException(
                    "a source needs a citation. Maybe the figure is an assumption: say whose.");
        }
    }

    /// A source for a figure that the author of a case sets by judgement.
    public static Source assumption(String reason) {
        return new Source(reason, "undated", Evidence.ASSUMPTION);
    }
}
