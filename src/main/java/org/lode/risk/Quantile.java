package org.lode.risk;

/// One quantile of simulated outcomes with its sampling error.
///
/// Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996,
/// doi:10.1080/00031305.1996.10473566; the default of numpy and R). The standard error is half
/// the distance between the quantiles at p - s and p + s with s = sqrt(p (1 - p) / n), the
/// standard deviation of the empirical probability; it needs no density estimate, and is rough
/// when fewer than about ten trials lie beyond the quantile.
///
/// @param probability p, 0 to 1
/// @param value outcome that is not exceeded with probability p; NaN without trials
/// @param standardError sampling standard error of the value; NaN without trials
public record Quantile(double probability, double value, double standardError) {

    /// The quantile of an ascending sample.
    ///
    /// @param ascending outcomes in ascending order, without NaN
    /// @param probability p, 0 to 1
    public static Quantile of(double[] ascending, double probability) {
        double spread = Math.sqrt(probability * (1 - probability) / ascending.length);
        double above = valueAt(ascending, Math.min(1, probability + spread));
        double below = valueAt(ascending, Math.max(0, probability - spread));
        return new Quantile(probability, valueAt(ascending, probability), 0.5 * (above - below));
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
