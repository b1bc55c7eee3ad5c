package org.lode.price;

/// Bounds of the parameters of a process, refused with name and value.
final class Require {
    private Require() {}

    static void positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be above 0, was %s.".formatted(name, value));
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be 0 or more, was %s.".formatted(name, value));
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be finite, was %s.".formatted(name, value));
        }
    }

    static void correlation(String name, double value) {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must lie between -1 and 1, was %s.".formatted(name, value));
        }
    }
}
