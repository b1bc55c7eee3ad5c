package org.lode.sampling;

/// Bounds of dimension and point numbers, checked in one place for all point sets.
final class PointRange {
    private PointRange() {}

    /// Refuses dimensions and points that a set does not have.
    static void check(PointSet set, int dimension, long first, int n) {
        if (dimension < 0 || dimension >= set.dimensions()) {
            throw new IndexOutOfBoundsException(
                    "there is no dimension %d: the point set has %d dimensions, numbered from 0."
                            .formatted(dimension, set.dimensions()));
        }
        if (first < 0 || n < 0 || n > set.points() - first) {
            throw new IndexOutOfBoundsException(
                    "there are no %d points from number %d: the point set has %d, numbered from 0."
                            .formatted(n, first, set.points()));
        }
    }

    /// Refuses to build a set of impossible size.
    static void checkSize(int dimensions, int mostDimensions, long points, long mostPoints) {
        if (dimensions < 0 || dimensions > mostDimensions) {
            throw new IllegalArgumentException(
                    "number of dimensions must lie between 0 and %d, was %d."
                            .formatted(mostDimensions, dimensions));
        }
        if (points < 1 || points > mostPoints) {
            throw new IllegalArgumentException(
                    "number of points must lie between 1 and %d, was %d."
                            .formatted(mostPoints, points));
        }
    }
}
