package org.lode.option;

/// Right without expiry to give a cost for a project where both are geometric Brownian motions.
///
/// McDonald and Siegel 1986, doi:10.2307/1884175. Only the ratio of value to cost matters.
///
/// @param project the project, with the return forgone by waiting
/// @param cost the cost, with its payout
/// @param correlation correlation of the two, -1 to 1
public record StochasticCostOption(
        ExchangeOption.Asset project, ExchangeOption.Asset cost, double correlation) {
    public StochasticCostOption {
        Require.positive("payout of the project", project.payout());
        Require.positive("payout of the cost", cost.payout());
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "correlation must lie between -1 and 1, was %s.".formatted(correlation));
        }
        Require.positive("variance of the ratio", variance(project, cost, correlation));
    }

    /// The root above 1 of the quadratic in the ratio of value to cost.
    public double exponent() {
        double variance = variance(project, cost, correlation);
        double drift = (cost.payout() - project.payout()) / variance;
        double centre = 0.5 - drift;
        return centre + Math.sqrt(centre * centre + 2 * cost.payout() / variance);
    }

    /// Ratio of value to cost from which on it is best to invest.
    public double thresholdRatio() {
        double e = exponent();
        return e / (e - 1);
    }

    /// Value of the right today.
    public double value() {
        double ratio = project.price() / cost.price();
        double threshold = thresholdRatio();
        return ratio >= threshold
                ? project.price() - cost.price()
                : cost.price() * (threshold - 1) * Math.pow(ratio / threshold, exponent());
    }

    private static double variance(
            ExchangeOption.Asset project, ExchangeOption.Asset cost, double correlation) {
        return ExchangeOption.spreadVariance(project.sigma(), cost.sigma(), correlation);
    }
}
