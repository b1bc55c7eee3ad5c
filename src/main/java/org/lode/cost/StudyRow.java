package org.lode.cost;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.mine.ProcessClass;

/// One published study as the calibration sees it; money in US dollars of 2024.
///
/// @param id row id
/// @param project project the study belongs to; studies of one project share one vote
/// @param stage level of the study
/// @param processClass what stands behind the mine
/// @param method how the ore is won
/// @param family commodity family
/// @param oreTonnesPerYear plant rate published, or plan ore / life; empty if neither was seen
/// @param productValueUsdPerYear product rate x [ReferencePrice]; empty if not known
/// @param strippingRatio as published, else empty
/// @param lifeYears as published, else empty
/// @param capitalUsd initial capital
/// @param operatingUsdPerTonne operating cost per tonne of ore
/// @param isCapitalComparable false for brownfield and brine projects
/// @param isOperatingComparable false if net of by-products or all-in sustaining
public record StudyRow(
        String id,
        String project,
        Stage stage,
        ProcessClass processClass,
        Method method,
        String family,
        OptionalDouble oreTonnesPerYear,
        OptionalDouble productValueUsdPerYear,
        OptionalDouble strippingRatio,
        OptionalDouble lifeYears,
        OptionalDouble capitalUsd,
        OptionalDouble operatingUsdPerTonne,
        boolean isCapitalComparable,
        boolean isOperatingComparable) {

    /// Level of a study.
    public enum Stage {
        /// Scoping studies, preliminary economic and initial assessments.
        EARLY,
        /// Pre-feasibility and better.
        ADVANCED,
        /// The source does not say.
        UNKNOWN
    }

    /// How the ore is won, as far as it is known.
    public enum Method {
        PIT(0),
        PIT_AND_UNDERGROUND(0.5),
        UNDERGROUND(1),
        /// Wells, brine, in-situ leach: no mine.
        SOLUTION(0),
        /// The source does not say, or in words that we do not know.
        UNKNOWN(0);

        private final double undergroundShare;

        Method(double undergroundShare) {
            this.undergroundShare = undergroundShare;
        }

        double undergroundShare() {
            return undergroundShare;
        }
    }

    StudyRow with(Stage otherStage, Method otherMethod) {
        return new StudyRow(
                id,
                project,
                otherStage,
                processClass,
                otherMethod,
                family,
                oreTonnesPerYear,
                productValueUsdPerYear,
                strippingRatio,
                lifeYears,
                capitalUsd,
                operatingUsdPerTonne,
                isCapitalComparable,
                isOperatingComparable);
    }

    /// The published figure.
    public OptionalDouble actual(Figure figure) {
        return switch (figure) {
            case CAPITAL -> capitalUsd;
            case OPERATING -> operatingUsdPerTonne;
        };
    }

    /// Why the row says nothing about the figure; empty if it does.
    public Optional<String> reasonNotScored(Figure figure) {
        if (actual(figure).isEmpty()) {
            return Optional.of("MISSING_DATA: no published figure");
        }
        if (processClass == ProcessClass.IN_SITU_LEACH || method == Method.SOLUTION) {
            return Optional.of("NOT_APPLICABLE: wells, brine or in-situ leach has no mine curve");
        }
        if (oreTonnesPerYear.isEmpty() && productValueUsdPerYear.isEmpty()) {
            return Optional.of("MISSING_DATA: neither throughput nor a priced product rate");
        }
        return switch (figure) {
            case CAPITAL ->
                    oreTonnesPerYear.isPresent() && !isCapitalComparable
                            ? Optional.of("NOT_APPLICABLE: capital marked as not comparable")
                            : Optional.empty();
            case OPERATING ->
                    isOperatingComparable
                            ? Optional.empty()
                            : Optional.of(
                                    "NOT_APPLICABLE: net of by-products, all-in sustaining, or not"
                                            + " per tonne of ore");
        };
    }

    /// True if the throughput is known and the figure marked comparable: the rows of the
    /// headline.
    public boolean isCore(Figure figure) {
        boolean isComparable =
                switch (figure) {
                    case CAPITAL -> isCapitalComparable;
                    case OPERATING -> isOperatingComparable;
                };
        return isComparable && oreTonnesPerYear.isPresent() && reasonNotScored(figure).isEmpty();
    }
}
