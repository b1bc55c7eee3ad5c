package org.lode.cost;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.mine.ProcessClass;

/// One published study as the calibration sees it; money in US dollars of 2024.
///
/// @param id row id
/// @param project project the study belongs to; studies of one project share one vote
/// @param isEarlyStage true for scoping studies, preliminary economic and initial assessments
/// @param processClass what stands behind the mine
/// @param undergroundShare 0 open pit, 1 underground, 0.5 both; empty for wells and brine
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
        boolean isEarlyStage,
        ProcessClass processClass,
        OptionalDouble undergroundShare,
        String family,
        OptionalDouble oreTonnesPerYear,
        OptionalDouble productValueUsdPerYear,
        OptionalDouble strippingRatio,
        OptionalDouble lifeYears,
        OptionalDouble capitalUsd,
        OptionalDouble operatingUsdPerTonne,
        boolean isCapitalComparable,
        boolean isOperatingComparable) {

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
        if (processClass == ProcessClass.IN_SITU_LEACH || undergroundShare.isEmpty()) {
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
