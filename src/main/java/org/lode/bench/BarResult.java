package org.lode.bench;

/// What one bar came to.
///
/// @param id key of the bar, for example `B1`, or of a part of it, `B1 people`
/// @param question what is measured, with the unit
/// @param floor least value to ship, in words with its direction, for example `>= 0.80`
/// @param lead value that leads the field, in the same words
/// @param measured the value measured, with its 95 per cent interval if it is a rate
/// @param baseline what the peers reached on the same rows, or where their figure is published
/// @param verdict where the value lies
/// @param note what the reader must know: rows used, rows left out, limits; may be empty
public record BarResult(
        String id,
        String question,
        String floor,
        String lead,
        String measured,
        String baseline,
        Verdict verdict,
        String note) {

    /// Where a measured value lies against its bar.
    public enum Verdict {
        /// At or beyond the lead target.
        LEAD,
        /// At or beyond the floor, short of the lead target.
        FLOOR,
        /// Short of the floor.
        SHORT,
        /// Not measured: a file or a tool was not there.
        SKIPPED;

        /// The verdict for a value that must be high.
        public static Verdict atLeast(double value, double floor, double lead) {
            return value >= lead ? LEAD : value >= floor ? FLOOR : SHORT;
        }

        /// The verdict for a value that must be low.
        public static Verdict atMost(double value, double floor, double lead) {
            return value <= lead ? LEAD : value <= floor ? FLOOR : SHORT;
        }
    }

    /// A bar that could not be measured.
    public static BarResult skipped(String id, String question, String why) {
        return new BarResult(id, question, "", "", "", "", Verdict.SKIPPED, why);
    }
}
