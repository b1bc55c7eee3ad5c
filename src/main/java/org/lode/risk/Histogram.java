package org.lode.risk;

/// Counts of outcomes in bins of equal width, for drawing.
///
/// A bin holds its lower edge; the last one holds both. Counts of parts with the same bins may be
/// added in any order.
///
/// @param low lower edge of the first bin
/// @param high upper edge of the last bin
/// @param counts trials per bin
/// @param below trials under the first bin
/// @param above trials over the last bin
/// @param undefined trials without an outcome (NaN)
public record Histogram(
        double low, double high, long[] counts, long below, long above, long undefined) {
    public Histogram {
        if (!(low < high) || counts.length == 0) {
            throw new IllegalArgumentException(
                    "a histogram needs at least one bin and low below high, was %s to %s."
                            .formatted(low, high));
        }
        counts = counts.clone();
    }

    /// Counts the outcomes.
    ///
    /// @param outcomes one entry per trial; NaN counts as undefined
    /// @param bins number of bins, 1 or more
    /// @param low lower edge of the first bin
    /// @param high upper edge of the last bin, above `low`
    public static Histogram of(double[] outcomes, int bins, double low, double high) {
        long[] counts = new long[bins];
        long below = 0;
        long above = 0;
        long undefined = 0;
        double perWidth = bins / (high - low);
        for (double x : outcomes) {
            if (Double.isNaN(x)) {
                undefined++;
            } else if (x < low) {
                below++;
            } else if (x > high) {
                above++;
            } else {
                counts[Math.min(bins - 1, (int) ((x - low) * perWidth))]++;
            }
        }
        return new Histogram(low, high, counts, below, above, undefined);
    }

    /// Width of a bin.
    public double width() {
        return (high - low) / counts.length;
    }

    /// Lower edge of bin `k`.
    public double lowerEdge(int k) {
        return low + k * width();
    }
}
