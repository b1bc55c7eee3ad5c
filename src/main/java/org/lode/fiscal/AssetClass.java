package org.lode.fiscal;

/// A class of depreciable assets: a share of the initial capital and how it is written off.
///
/// Depreciation starts in the first year of production. `years` = 0 means unit of production: the
/// share of the capital written off in a year is the ore of that year over the ore of the
/// reserve.
///
/// @param shareOfCapex share of the initial capital in this class, 0 to 1
/// @param years straight-line life in years, or 0 for unit of production
public record AssetClass(double shareOfCapex, int years) {
    public AssetClass {
        if (!(shareOfCapex >= 0 && shareOfCapex <= 1)) {
            throw new IllegalArgumentException(
                    "share of capital must lie between 0 and 1, was " + shareOfCapex + ".");
        }
        if (years < 0) {
            throw new IllegalArgumentException(
                    "depreciation life must be 0 (unit of production) or more years, was "
                            + years
                            + ".");
        }
    }
}
