package org.lode.fiscal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the state takes from one project, in the order in which it is calculated.
///
/// @param royalties one term per product
/// @param isRoyaltyOnNetback true if freight is deducted from the royalty base, false if the
///     royalty falls on the gross value
/// @param permitFeeUsd paid with the first capital, USD
/// @param incomeTaxRate corporate income tax, 0 to 1
/// @param lossUseShare share of the loss stock that may be used in a year, 0 to 1 (1 =
///     unlimited)
/// @param assetClasses depreciation of the initial capital; shares sum to at most 1
/// @param isClosureDeductible true if closure spending is deductible for income tax
/// @param withholdingRate tax on dividends to non-residents, 0 to 1
/// @param valueAddedTax timing of input tax
/// @param sharing production-sharing terms; null under the permit regime
/// @param fund contribution to the joint fund
public record FiscalRegime(
        List<RoyaltyTerm> royalties,
        boolean isRoyaltyOnNetback,
        double permitFeeUsd,
        double incomeTaxRate,
        double lossUseShare,
        List<AssetClass> assetClasses,
        boolean isClosureDeductible,
        double withholdingRate,
        ValueAddedTax valueAddedTax,
        @Nullable ProductionSharing sharing,
        FundTerms fund) {
    public FiscalRegime {
        royalties = List.copyOf(royalties);
        assetClasses = List.copyOf(assetClasses);
        requireShare("income tax rate", incomeTaxRate);
        requireShare("loss use share", lossUseShare);
        requireShare("withholding rate", withholdingRate);
        if (!(permitFeeUsd >= 0)) {
            throw new IllegalArgumentException(
                    "permit fee must be 0 or more, was " + permitFeeUsd + ".");
        }
        double sum = 0;
        for (AssetClass assets : assetClasses) {
            sum += assets.shareOfCapex();
        }
        if (sum > 1 + 1e-12) {
            throw new IllegalArgumentException(
                    "asset classes cover %s of the capital, more than all of it.".formatted(sum));
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must lie between 0 and 1, was %s. Maybe a per cent: write 0.18 for 18 %%."
                            .formatted(name, value));
        }
    }
}
