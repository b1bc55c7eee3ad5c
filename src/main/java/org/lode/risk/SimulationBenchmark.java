package org.lode.risk;

import java.util.Arrays;
import java.util.function.LongSupplier;

/// Measures how fast the simulation of a plan runs: the ordinary engine, IRR and payback
/// included.
public final class SimulationBenchmark {
    private static final double NANOS_PER_SECOND = 1e9;

    private SimulationBenchmark() {}

    /// How to measure.
    ///
    /// @param settings trials, seed and threads of each run
    /// @param warmups runs that are not counted, so that compilation is over
    /// @param repeats runs that are counted, 1 or more
    public record Protocol(RunSettings settings, int warmups, int repeats) {
        public Protocol {
            if (warmups < 0 || repeats < 1) {
                throw new IllegalArgumentException(
                        "a benchmark needs 0 or more warm-ups and at least one repeat, was %d, %d."
                                .formatted(warmups, repeats));
            }
        }
    }

    /// What was measured.
    ///
    /// @param trials trials per run
    /// @param threads threads
    /// @param seconds duration of each counted run, ascending
    /// @param meanNpvUsd mean NPV of the last run, to show that work was done
    public record Measurement(long trials, int threads, double[] seconds, double meanNpvUsd) {
        /// Trials per second of the median run.
        public double trialsPerSecond() {
            return trials / seconds[seconds.length / 2];
        }

        /// Trials per second of the fastest run.
        public double bestTrialsPerSecond() {
            return trials / seconds[0];
        }
    }

    /// Runs the benchmark.
    ///
    /// @param plan what is simulated
    /// @param protocol how to measure
    /// @param nanoTime clock, in nanoseconds
    public static Measurement run(SimulationPlan plan, Protocol protocol, LongSupplier nanoTime) {
        RunSettings settings = protocol.settings();
        double[] seconds = new double[protocol.repeats()];
        double mean = Double.NaN;
        for (int k = -protocol.warmups(); k < protocol.repeats(); k++) {
            long start = nanoTime.getAsLong();
            Trials trials = Simulation.run(plan, settings, _ -> {});
            long elapsed = nanoTime.getAsLong() - start;
            if (k >= 0) {
                seconds[k] = elapsed / NANOS_PER_SECOND;
                mean = Arrays.stream(trials.npv()).average().orElseThrow();
            }
        }
        Arrays.sort(seconds);
        return new Measurement(settings.trials(), settings.threads(), seconds, mean);
    }
}
