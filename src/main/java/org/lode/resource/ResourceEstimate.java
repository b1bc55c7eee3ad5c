package org.lode.resource;

import java.util.Optional;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;

/// One published resource figure, with its units typed and its words kept.
///
/// Contradicting estimates of one deposit stand side by side: disagreement is data. A figure
/// whose substance the source does not state is kept with [Substance#NOT_STATED] and never
/// converted.
///
/// @param id key of the figure
/// @param depositId the deposit, or the id of the country total
/// @param date date of the estimate as in the source
/// @param system reporting system as read (GKZ, JORC, NI 43-101 ...)
/// @param category category as read (C1+C2, measured, target ...)
/// @param classCode class in `classes.csv` to which the category is mapped
/// @param scope what part of the deposit, may be empty
/// @param ore tonnage of ore, if given
/// @param grade grade, if given
/// @param contained contained substance, if given
/// @param asPublished the figures as printed
/// @param reliability A (filing, state, law) to D (contradicts itself)
/// @param source citation
/// @param note remark, may be empty
public record ResourceEstimate(
        String id,
        String depositId,
        String date,
        String system,
        String category,
        String classCode,
        String scope,
        Optional<Range> ore,
        Optional<GradeRange> grade,
        Optional<ContainedRange> contained,
        String asPublished,
        char reliability,
        Source source,
        String note) {

    /// A tonnage range, t. `low` = `high` for a single figure.
    public record Range(double lowTonnes, double highTonnes) {
        public Range {
            if (!(lowTonnes > 0) || !(highTonnes >= lowTonnes)) {
                throw new IllegalArgumentException(
                        "a tonnage range needs 0 < low <= high, was %s to %s."
                                .formatted(lowTonnes, highTonnes));
            }
        }

        /// Geometric middle.
        public double middle() {
            return Math.sqrt(lowTonnes * highTonnes);
        }
    }

    /// A grade range as mass fraction of a substance in ore.
    ///
    /// @param low fraction, 0 to 1
    /// @param high fraction, 0 to 1
    /// @param substance of what
    public record GradeRange(double low, double high, Substance substance) {
        public GradeRange {
            if (!(low > 0) || !(high >= low) || !(high <= 1)) {
                throw new IllegalArgumentException(
                        "a grade range needs 0 < low <= high <= 1, was %s to %s. Maybe the unit is"
                                        .formatted(low, high)
                                + " per cent or grams per tonne.");
            }
        }

        /// Geometric middle.
        public double middle() {
            return Math.sqrt(low * high);
        }
    }

    /// A contained tonnage range.
    ///
    /// @param tonnes range, t
    /// @param substance of what
    public record ContainedRange(Range tonnes, Substance substance) {}
}
