package org.lode.scenario;

/// Insurance against loss and damage by war: how much of a mine it covers, what it costs, what it
/// pays.
///
/// On the covered part of the capital the premium of the cover takes the place of the state's own
/// insurance rate. The owner takes it in a state only if it is worth its premium there. Limits:
/// the insured sum is the capital in place; no deductible; paid at the end of the year of the loss.
///
/// @param capUsd most that all policies together pay, USD; 0 = no cover
/// @param ratePerYear premium, share of the insured sum per year
/// @param subsidyUsdPerYear part of the premium that the state pays, at most, USD per year
public record WarRiskCover(double capUsd, double ratePerYear, double subsidyUsdPerYear) {
    /// No cover.
    public static final WarRiskCover NONE = new WarRiskCover(0, 0, 0);

    public WarRiskCover {
        if (!(capUsd >= 0) || !(ratePerYear >= 0) || !(subsidyUsdPerYear >= 0)) {
            throw new IllegalArgumentException(
                    "cover, premium and subsidy must be 0 or more, was %s, %s, %s."
                            .formatted(capUsd, ratePerYear, subsidyUsdPerYear));
        }
    }

    /// The insured sum on some capital, USD.
    public double insuredUsd(double capitalUsd) {
        return Math.min(capUsd, Math.max(capitalUsd, 0));
    }

    /// Share of some capital that is insured, 0 to 1.
    public double coveredShare(double capitalUsd) {
        return capitalUsd > 0 ? insuredUsd(capitalUsd) / capitalUsd : 0;
    }

    /// What the owner pays in a year, USD: the premium on the covered part less the subsidy, and
    /// the state's own rate on the rest.
    ///
    /// @param capitalUsd capital in place
    /// @param ownRate insurance rate of the state of the country
    double costUsd(double capitalUsd, double ownRate) {
        double insured = insuredUsd(capitalUsd);
        return Math.max(0, ratePerYear * insured - subsidyUsdPerYear)
                + ownRate * (capitalUsd - insured);
    }
}
