package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A sliding scale: a share that depends on the price of the product.
///
/// Below the first point its share holds, above the last point that one's.
///
/// @param points ascending prices with their shares, one or more
/// @param between how the share moves from one point to the next
public record PriceScale(List<Point> points, Between between) {
    private static final int DECIMALS = 12;

    /// A price and the share that begins there.
    ///
    /// @param price in the unit of the price fixings
    /// @param share 0 to 1
    public record Point(BigDecimal price, BigDecimal share) {
        public Point {
            ReturnTerms.requireShare("the share at price " + price.toPlainString(), share);
        }
    }

    /// The course of a share between two points.
    public enum Between {
        /// The share of the point at or below the price.
        STEPS,
        /// On the straight line, rounded half up to 12 decimals.
        STRAIGHT_LINE
    }

    public PriceScale {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a sliding scale needs a price and a share.");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).price().compareTo(points.get(i - 1).price()) <= 0) {
                throw new IllegalArgumentException(
                        "prices of a sliding scale must ascend, %s comes after %s."
                                .formatted(points.get(i).price(), points.get(i - 1).price()));
            }
        }
    }

    /// The share at a price.
    public BigDecimal at(BigDecimal price) {
        int next = 0;
        while (next < points.size() && points.get(next).price().compareTo(price) <= 0) {
            next++;
        }
        if (next == 0) {
            return points.getFirst().share();
        }
        Point below = points.get(next - 1);
        if (next == points.size() || between == Between.STEPS) {
            return below.share();
        }
        Point above = points.get(next);
        BigDecimal rise = above.share().subtract(below.share());
        BigDecimal run = above.price().subtract(below.price());
        return below.share()
                .add(
                        rise.multiply(price.subtract(below.price()))
                                .divide(run, DECIMALS, RoundingMode.HALF_UP));
    }
}
