package org.lode.ownership;

import java.time.LocalDate;

/// The ownership rule of one sanctions regime in one period, as data.
///
/// @param id short key: `ofac`, `eu`, `uk`, `bis` ...
/// @param title the rule in words
/// @param period days on which this version is the rule, both ends included
/// @param threshold part of the company at which it is owned, 0 to 1
/// @param isStrict true for "more than", false for "or more"
/// @param isAggregated true if the holdings of all listed parties are added; false if each listed
///     party (or joint arrangement) stands alone
/// @param basis what is counted
/// @param control what control without ownership does under the regime, in words
/// @param status whether the rule may be applied
/// @param source law or guidance, article and date
/// @param note remark, may be empty
public record RegimeRule(
        String id,
        String title,
        Period period,
        Fraction threshold,
        boolean isStrict,
        boolean isAggregated,
        Basis basis,
        String control,
        Status status,
        String source,
        String note) {
    public RegimeRule {
        if (threshold.signum() <= 0 || threshold.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException(
                    "the threshold of %s must lie above 0 and at most at 1, was %s."
                            .formatted(id, threshold));
        }
    }

    /// What a regime counts.
    public enum Basis {
        /// Shares; votes without shares are a matter of control.
        SHARES,
        /// Shares or votes, each for itself.
        SHARES_OR_VOTES
    }

    /// Whether a rule may be applied.
    public enum Status {
        /// In force and checked against its source.
        IN_FORCE,
        /// Suspended by the authority in this period: not applied.
        SUSPENDED,
        /// Not checked, or its state on the day was not seen: not applied, and said so.
        UNVERIFIED
    }

    /// True if the rule may be applied to a party.
    public boolean isApplicable() {
        return status == Status.IN_FORCE;
    }

    /// True on the days of this version.
    public boolean isValidOn(LocalDate day) {
        return period.contains(day);
    }

    /// The test in words: `50% or more, added up`.
    public String testInWords() {
        return (isStrict ? "more than " : "")
                + threshold.toPercent()
                + (isStrict ? "" : " or more")
                + (isAggregated ? ", listed holders added up" : ", each listed holder alone");
    }

    /// Is a sum that is surely at least `sum` over the threshold?
    ///
    /// @param sum lowest possible sum
    /// @param isOpen true if the sum is surely more than that
    /// @param scaledThreshold threshold, already scaled to the capital counted
    boolean isSurelyMet(Fraction sum, boolean isOpen, Fraction scaledThreshold) {
        int order = sum.compareTo(scaledThreshold);
        return order > 0 || (order == 0 && (!isStrict || isOpen));
    }

    /// Can a sum that is at most `sum` reach the threshold?
    ///
    /// @param isOpen true if the sum is surely less than that
    boolean isPossiblyMet(Fraction sum, boolean isOpen, Fraction scaledThreshold) {
        int order = sum.compareTo(scaledThreshold);
        return order > 0 || (order == 0 && !isStrict && !isOpen);
    }
}
