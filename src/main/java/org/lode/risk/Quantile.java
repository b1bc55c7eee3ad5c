package org.lode.risk;

/// One quantile of simulated outcomes with its sampling error.
///
/// Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996,
/// doi:10.1080/00031305.1996.10473566; the default of numpy and R). For independent trials the
/// standard error is half the distance between the quantiles at p - s and p + s with
/// s = sqrt(p (1 - p) / n), the standard deviation of the empirical probability, and the
/// confidence interval reaches from the quantile at p - 1.96 s to that at p + 1.96 s: neither
/// needs a density estimate, and both are rough when fewer than about ten trials lie beyond the
/// quantile. For a scheme with replicates they come from [ReplicateScatter].
///
/// @param probability p, 0 to 1
/// @param value outcome that is not exceeded with probability p; NaN without trials
/// @param standardError sampling standard error of the value; NaN without trials
/// @param low95 lower end of the 95 % confidence interval
/// @param high95 upper end
public record Quantile(
        double probability, double value, double standardError, double low95, double high95) {
    /// Standard normal quantile at 0.975.
    static final double NORMAL_975 = 1.959963984540054;

    /// The quantile of an ascending sample of independent outcomes.
    ///
    /// @param ascending outcomes in ascending order, without NaN
    /// @param probability p, 0 to 1
    public static Quantile of(double[] ascending, double probability) {
        double spread = Math.sqrt(probability * (1 - probability) / ascending.length);
        double above = moved(ascending, probability, spread);
        double below = moved(ascending, probability, -spread);
        return new Quantile(
                probability,
                valueAt(ascending, probability),
                0.5 * (above - below),
                moved(ascending, probability, -NORMAL_975 * spread),
                moved(ascending, probability, NORMAL_975 * spread));
    }

    /// The quantile of the outcomes of all replicates.
    ///
    /// @param ascending outcomes in ascending order, without NaN
    /// @param probability p, 0 to 1
    /// @param scatter of the same quantile between the replicates
    static Quantile of(double[] ascending, double probability, ReplicateScatter scatter) {
        double value = valueAt(ascending, probability);
        return new Quantile(
                probability,
                value,
                scatter.standardError(),
                value - scatter.halfWidth95(),
                value + scatter.halfWidth95());
    }

    private static double moved(double[] ascending, double probability, double by) {
        return valueAt(ascending, Math.clamp(probability + by, 0.0, 1.0));
    }

    /// The value alone.
    ///
    /// @param ascending outcomes in ascending order, without NaN
    /// @param probability p, 0 to 1
    public static double valueAt(double[] ascending, double probability) {
        if (!(probability >= 0 && probability <= 1) && ascending.length > 0) {
            throw new IllegalArgumentException(
                    "a probability must lie between 0 and 1, was %s. Maybe a per cent: write 0.05."
                            .formatted(probability));
        }
        if (ascending.length == 0) {
            return Double.NaN;
        }
        double position = probability * (ascending.length - 1);
        int lower = (int) position;
        int upper = Math.min(lower + 1, ascending.length - 1);
        return ascending[lower] + (position - lower) * (ascending[upper] - ascending[lower]);
    }
}
