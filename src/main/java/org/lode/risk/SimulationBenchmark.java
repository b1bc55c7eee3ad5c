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

    /// Where the times come from.
    ///
    /// @param nanoTime clock, in nanoseconds
    /// @param cpuNanos processor time used by the process so far, in nanoseconds; below 0 if the
    ///     system does not say
    public record Clocks(LongSupplier nanoTime, LongSupplier cpuNanos) {}

    /// What was measured.
    ///
    /// @param trials trials per run
    /// @param threads threads
    /// @param seconds duration of each counted run, ascending
    /// @param cpuSeconds processor time of one counted run on all threads, compiling and
    ///     collecting included, mean of the counted runs; NaN if not measured
    /// @param meanNpvUsd mean NPV of the last run, to show that work was done
    public record Measurement(
            long trials, int threads, double[] seconds, double cpuSeconds, double meanNpvUsd) {
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
        return run(plan, protocol, new Clocks(nanoTime, () -> -1));
    }

    /// Runs the benchmark and measures processor time as well.
    ///
    /// @param plan what is simulated
    /// @param protocol how to measure
    /// @param clocks wall clock and processor time
    public static Measurement run(SimulationPlan plan, Protocol protocol, Clocks clocks) {
        RunSettings settings = protocol.settings();
        double[] seconds = new double[protocol.repeats()];
        double mean = Double.NaN;
        long cpuStart = -1;
        for (int k = -protocol.warmups(); k < protocol.repeats(); k++) {
            if (k == 0) {
                cpuStart = clocks.cpuNanos().getAsLong();
            }
            long start = clocks.nanoTime().getAsLong();
            Trials trials = Simulation.run(plan, settings, _ -> {});
            long elapsed = clocks.nanoTime().getAsLong() - start;
            if (k >= 0) {
                seconds[k] = elapsed / NANOS_PER_SECOND;
                mean = Arrays.stream(trials.npv()).average().orElseThrow();
            }
        }
        long cpuEnd = clocks.cpuNanos().getAsLong();
        double cpuSeconds =
                cpuStart < 0 || cpuEnd < 0
                        ? Double.NaN
                        : (cpuEnd - cpuStart) / NANOS_PER_SECOND / protocol.repeats();
        Arrays.sort(seconds);
        return new Measurement(settings.trials(), settings.threads(), seconds, cpuSeconds, mean);
    }
}
