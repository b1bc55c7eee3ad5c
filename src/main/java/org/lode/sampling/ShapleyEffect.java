package org.lode.sampling;

/// Fair share of a group of inputs in the variance of a result; the shares of all groups sum to 1.
///
/// @param name what the group is called
/// @param share share of the variance
/// @param error standard error of `share`
public record ShapleyEffect(String name, double share, double error) {}
