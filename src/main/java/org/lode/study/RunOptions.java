package org.lode.study;

/// How a run is carried out.
///
/// @param trials trials per deposit and price process, 1 or more
/// @param seed seed of the random streams
/// @param threads number of threads; the results do not depend on it
/// @param version version of Lode, for the manifest
/// @param javaVersion version of the Java runtime, for the manifest
/// @param runDate ISO date of the run, for the manifest
/// @param progress told what is being done
/// @param sampling how trials are spread and inputs tied together
public record RunOptions(
        long trials,
        long seed,
        int threads,
        String version,
        String javaVersion,
        String runDate,
        Progress progress,
        Sampling sampling) {
    /// Hears about progress.
    @FunctionalInterface
    public interface Progress {
        /// @param done share done, 0 to 1
        /// @param what what is being done, in words
        void at(double done, String what);
    }

    /// The same run on another number of threads, heard about by another listener.
    RunOptions with(int otherThreads, Progress listener) {
        return new RunOptions(
                trials, seed, otherThreads, version, javaVersion, runDate, listener, sampling);
    }

    /// The same run with other sampling, and as many trials more as it needs.
    public RunOptions with(Sampling other) {
        return new RunOptions(
                other.scheme().roundUp(trials),
                seed,
                threads,
                version,
                javaVersion,
                runDate,
                progress,
                other);
    }

    /// A run of plain trials with the Gaussian copula.
    public RunOptions(
            long trials,
            long seed,
            int threads,
            String version,
            String javaVersion,
            String runDate,
            Progress progress) {
        this(trials, seed, threads, version, javaVersion, runDate, progress, Sampling.PLAIN);
    }

    public RunOptions {
        if (trials < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "a run needs at least one trial and one thread, was %d and %d."
                            .formatted(trials, threads));
        }
    }
}
