package org.lode.sampling;

/// Part of a group of inputs in the variance of a result, as shares of that variance.
///
/// @param name what the group is called
/// @param first share that the group explains alone: what the variance would fall by, on
///     average, if the group were known. For a group of several inputs this is the closed index,
///     which holds their interactions with each other
/// @param firstError standard error of `first`
/// @param total share that the group has a part in: what would be left, on average, if all else
///     were known. `total - first` is interaction with other groups
/// @param totalError standard error of `total`
public record GroupIndex(
        String name, double first, double firstError, double total, double totalError) {}
