package org.lode.option;

/// Right without expiry to spend a fixed cost for a project whose value follows geometric
/// Brownian motion: how far must the value exceed the cost before it pays to stop waiting?
///
/// Dixit and Pindyck 1994, Investment under Uncertainty, chapter 5. Holds only while the payout
/// is above 0: without it waiting costs nothing and one never invests.
///
/// @param projectValue value of the finished project today, above 0
/// @param cost cost of investing, above 0
/// @param rate riskless rate, continuous, per year, above 0
/// @param payout return forgone by waiting, continuous, per year, above 0
/// @param sigma volatility of the project value per square root of a year, above 0
public record PerpetualOption(
        double projectValue, double cost, double rate, double payout, double sigma) {
    public PerpetualOption {
        Require.positive("project value", projectValue);
        Require.positive("cost", cost);
        Require.positive("riskless rate", rate);
        Require.positive("payout", payout);
        Require.positive("volatility", sigma);
    }

    /// The root above 1 of the quadratic b (b - 1) s^2 / 2 + (r - d) b - r = 0.
    public double exponent() {
        double ratio = (rate - payout) / (sigma * sigma);
        double centre = 0.5 - ratio;
        return centre + Math.sqrt(centre * centre + 2 * rate / (sigma * sigma));
    }

    /// Project value from which on it is best to invest.
    public double threshold() {
        double beta = exponent();
        return beta / (beta - 1) * cost;
    }

    /// Value of the right today.
    public double value() {
        double threshold = threshold();
        return projectValue >= threshold
                ? projectValue - cost
                : (threshold - cost) * Math.pow(projectValue / threshold, exponent());
    }
}
