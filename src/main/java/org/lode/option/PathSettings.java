package org.lode.option;

/// How price paths are simulated.
///
/// @param paths number of paths, 2 or more; even if antithetic
/// @param seed seed of the run
/// @param isAntithetic whether every second path mirrors the one before it
/// @param startSpread standard deviation of the logarithm of the first price, 0 or more; above 0
///     only to learn a rule that is later used from several prices
public record PathSettings(int paths, long seed, boolean isAntithetic, double startSpread) {
    public PathSettings {
        if (paths < 2 || (isAntithetic && paths % 2 != 0)) {
            throw new IllegalArgumentException(
                    "paths must be 2 or more, and even if antithetic, was " + paths + ".");
        }
        Require.notNegative("spread of the first price", startSpread);
    }

    /// Antithetic paths from one price.
    public static PathSettings antithetic(int paths, long seed) {
        return new PathSettings(paths, seed, true, 0);
    }
}
