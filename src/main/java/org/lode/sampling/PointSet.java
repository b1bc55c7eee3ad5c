package org.lode.sampling;

/// Points of the unit cube at which a model is run: one coordinate per uncertain input.
///
/// A coordinate is found from the number of its point and its dimension alone, without those
/// before it. A run may therefore be cut into blocks in any way, run apart, in any order and on
/// any number of threads, and two scenarios that use the same point set see the same draws.
///
/// Coordinates lie strictly between 0 and 1. Sets are immutable and serve all threads at once.
public sealed interface PointSet permits PlainPoints, LatinHypercube, SobolPoints, ScrambledSobol {
    /// Number of dimensions, numbered from 0.
    int dimensions();

    /// Number of points, numbered from 0.
    long points();

    /// Sets `u[i]` to coordinate `dimension` of point `first + i`, for i from 0 to `n` - 1.
    ///
    /// @param dimension 0 to [#dimensions] - 1
    /// @param first number of the first point
    /// @param n number of points, at most the length of `u`; `first + n` is at most [#points]
    /// @param u receives the coordinates
    /// @throws IndexOutOfBoundsException if there is no such dimension or point
    void fill(int dimension, long first, int n, double[] u);
}
