package org.lode.risk;

/// How a simulation is run.
///
/// @param trials number of trials, 1 to 2,000,000,000 (memory permitting)
/// @param seed seed; with the plan's id it fixes every random number
/// @param threads number of threads, 1 or more; no result depends on it
/// @param isWithIrr false leaves the internal rate of return out (NaN in every trial)
/// @param isWithDraws false keeps the outcomes only: no drawn variables and price drivers, from
///     which the drivers of the spread are found; saves 8 bytes a trial for each
/// @param scheme how the trials are spread
public record RunSettings(
        long trials,
        long seed,
        int threads,
        boolean isWithIrr,
        boolean isWithDraws,
        SamplingScheme scheme) {
    private static final long MOST_TRIALS = 2_000_000_000L;

    public RunSettings {
        if (!(trials >= 1 && trials <= MOST_TRIALS)) {
            throw new IllegalArgumentException(
                    "trials must lie between 1 and %d, was %d. Maybe run ranges of blocks."
                            .formatted(MOST_TRIALS, trials));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, was " + threads + ".");
        }
        if (scheme.roundUp(trials) != trials) {
            throw new IllegalArgumentException(
                    "trials do not fit the scheme (%s, %d replicates), was %d. Maybe %d."
                            .formatted(
                                    scheme.label(),
                                    scheme.replicates(),
                                    trials,
                                    scheme.roundUp(trials)));
        }
    }

    /// Plain trials; the draws are kept.
    public RunSettings(long trials, long seed, int threads, boolean isWithIrr) {
        this(trials, seed, threads, isWithIrr, true, SamplingScheme.PLAIN);
    }

    /// The same run under another scheme, with as many trials more as it needs.
    public RunSettings with(SamplingScheme other) {
        return new RunSettings(other.roundUp(trials), seed, threads, isWithIrr, isWithDraws, other);
    }

    /// The same run, of which only the outcomes are kept.
    public RunSettings withoutDraws() {
        return new RunSettings(trials, seed, threads, isWithIrr, false, scheme);
    }
}
