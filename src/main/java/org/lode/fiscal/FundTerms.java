package org.lode.fiscal;

/// What the state pays from a project into the joint fund, and how the fund divides it.
///
/// Contribution = `contributionShare` x (royalty + permit fee + state's share of profit
/// production), for projects under permits or agreements issued after the fund's start (Budget
/// Code amendment signed 2025-07-03). The ratio between the partners stands in no public text:
/// the split is a named parameter, and a result that depends on it says so.
///
/// @param contributionShare share of the base, 0 to 1; 0 if the project is not eligible
/// @param firstPartnerShare share of the contribution credited to the first partner (the host
///     state), 0 to 1; the second partner has the rest
public record FundTerms(double contributionShare, double firstPartnerShare) {
    public FundTerms {
        if (!(contributionShare >= 0 && contributionShare <= 1)
                || !(firstPartnerShare >= 0 && firstPartnerShare <= 1)) {
            throw new IllegalArgumentException(
                    "fund shares must lie between 0 and 1, was %s and %s."
                            .formatted(contributionShare, firstPartnerShare));
        }
    }
}
