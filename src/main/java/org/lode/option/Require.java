package org.lode.option;

/// Bounds of the figures of a decision; a figure outside is a programmer's mistake.
final class Require {
    private Require() {}

    static void positive(String what, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be above 0, was %s.".formatted(what, value));
        }
    }

    static void notNegative(String what, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be 0 or more, was %s.".formatted(what, value));
        }
    }

    static void finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be a number, was %s.".formatted(what, value));
        }
    }

    static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must lie between 0 and 1, was %s.".formatted(what, value));
        }
    }

    /// A discount factor per step: above 0, below 1 unless the horizon is finite.
    static void discount(double perStep) {
        if (!(perStep > 0 && perStep <= 1)) {
            throw new IllegalArgumentException(
                    ("discount factor must be above 0 and at most 1, was %s. "
                                    + "Maybe a rate: 10 %% a year is 1 / 1.10.")
                            .formatted(perStep));
        }
    }

    static void length(String what, int length, int wanted) {
        if (length != wanted) {
            throw new IllegalArgumentException(
                    "%s must have %d entries, had %d.".formatted(what, wanted, length));
        }
    }
}
