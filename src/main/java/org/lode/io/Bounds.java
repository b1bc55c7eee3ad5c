package org.lode.io;

import java.util.Optional;

/// The range in which a number must lie.
///
/// @param low lower bound
/// @param isLowIncluded true if the lower bound itself is allowed
/// @param high upper bound, itself allowed
/// @param remedy what to try when the number lies outside; empty for the usual advice
record Bounds(double low, boolean isLowIncluded, double high, String remedy) {
    /// No tonnage, price or amount of money of this world is larger.
    private static final double LARGEST = 1e15;

    static final Bounds ANY = new Bounds(-LARGEST, true, LARGEST, "");
    static final Bounds NOT_NEGATIVE = new Bounds(0, true, LARGEST, "");
    static final Bounds POSITIVE = new Bounds(0, false, LARGEST, "");
    static final Bounds SHARE = new Bounds(0, true, 1, "");
    static final Bounds POSITIVE_SHARE = new Bounds(0, false, 1, "");

    /// Both bounds allowed.
    static Bounds between(double low, double high) {
        return new Bounds(low, true, high, "");
    }

    /// The same bounds with another remedy.
    Bounds orMaybe(String otherRemedy) {
        return new Bounds(low, isLowIncluded, high, otherRemedy);
    }

    /// True for shares: a number above 1 is probably a per cent.
    boolean isShare() {
        return low == 0 && high == 1;
    }

    /// What is wrong with `value`, as a sentence; empty if it fits.
    Optional<String> complaint(double value) {
        if (value > high) {
            return Optional.of(
                    "%s is above %s.".formatted(Numbers.plain(value), Numbers.plain(high)));
        }
        if (value < low) {
            return Optional.of(
                    "%s is below %s.".formatted(Numbers.plain(value), Numbers.plain(low)));
        }
        if (!isLowIncluded && value == low) {
            return Optional.of(
                    "%s is not above %s.".formatted(Numbers.plain(value), Numbers.plain(low)));
        }
        return Optional.empty();
    }

    /// What to try when `value` lies outside.
    String advice(double value) {
        if (!remedy.isEmpty()) {
            return remedy;
        }
        if (isShare() && value > 1 && value <= 100) {
            return "Maybe a per cent: write %s.".formatted(Numbers.share(Double.toString(value)));
        }
        if (value < 0 && low == 0) {
            return "Maybe the minus sign is a slip.";
        }
        if (value == 0 && low == 0) {
            return "Maybe the figure is not known: leave the row out.";
        }
        return "Maybe the unit is another one, or the fields of the row are shifted.";
    }
}
