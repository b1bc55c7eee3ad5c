package org.lode.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/// Measures how fast the mean NPV settles under a sampling scheme: standard error and time by
/// number of trials.
///
/// Every point is measured under several seeds. The printed error is the root mean square of the
/// standard errors that the runs report; beside it stands the scatter of the means themselves
/// over the seeds, which checks it.
public final class ConvergenceStudy {
    private static final double NANOS_PER_SECOND = 1e9;

    private final SimulationPlan plan;
    private final int threads;
    private final int seeds;
    private final LongSupplier nanoTime;

    /// @param plan what is simulated
    /// @param threads threads of every run
    /// @param seeds runs per point, 3 or more
    /// @param nanoTime clock, in nanoseconds
    public ConvergenceStudy(SimulationPlan plan, int threads, int seeds, LongSupplier nanoTime) {
        if (seeds < 3) {
            throw new IllegalArgumentException("seeds must be 3 or more, was " + seeds + ".");
        }
        this.plan = plan;
        this.threads = threads;
        this.seeds = seeds;
        this.nanoTime = nanoTime;
    }

    /// One number of trials under one scheme.
    ///
    /// @param scheme scheme
    /// @param trials trials per run
    /// @param seconds wall time of a run, median over the seeds
    /// @param mean mean NPV over all seeds, USD
    /// @param relativeError standard error of a run's mean, share of the mean
    /// @param relativeScatter standard deviation of the means over the seeds, share of the mean
    public record Point(
            SamplingScheme scheme,
            long trials,
            double seconds,
            double mean,
            double relativeError,
            double relativeScatter) {}

    /// Measures one point.
    public Point measure(SamplingScheme scheme, long trials) {
        double[] means = new double[seeds];
        double[] seconds = new double[seeds];
        double variance = 0;
        for (int k = 0; k < seeds; k++) {
            RunSettings settings =
                    new RunSettings(trials, k + 1L, threads, false).withoutDraws().with(scheme);
            long start = nanoTime.getAsLong();
            double[] npv = Simulation.run(plan, settings, _ -> {}).npv();
            MeanError mean = MeanError.of(npv, scheme.replicates());
            seconds[k] = (nanoTime.getAsLong() - start) / NANOS_PER_SECOND;
            means[k] = mean.mean();
            variance += mean.standardError() * mean.standardError() / seeds;
        }
        Arrays.sort(seconds);
        double mean = OutcomeSummary.mean(means, seeds);
        return new Point(
                scheme,
                scheme.roundUp(trials),
                seconds[seeds / 2],
                mean,
                Math.sqrt(variance) / Math.abs(mean),
                OutcomeSummary.of(means).sd() / Math.abs(mean));
    }

    /// Points from `from` trials on, doubling, until the error is below `target` or the trials
    /// above `most`; the last point is the first below the target, if there is one.
    public List<Point> until(SamplingScheme scheme, long from, long most, double target) {
        List<Point> points = new ArrayList<>();
        for (long trials = from; trials <= most; trials *= 2) {
            Point point = measure(scheme, trials);
            points.add(point);
            if (point.relativeError() <= target) {
                break;
            }
        }
        return points;
    }

    /// The number of independent trials that brings the error to `target`, from the error at
    /// another number: it falls with the square root.
    public static long plainTrialsFor(Point plain, double target) {
        double factor = plain.relativeError() / target;
        return (long) Math.ceil(plain.trials() * factor * factor);
    }

    /// Mean and standard error without the sorting that quantiles need.
    private record MeanError(double mean, double standardError) {
        static MeanError of(double[] npv, int replicates) {
            double mean = OutcomeSummary.mean(npv, npv.length);
            if (replicates > 1) {
                double[] means = new double[replicates];
                for (int r = 0; r < replicates; r++) {
                    double[] own = Trials.ofReplicate(npv, r, replicates);
                    means[r] = OutcomeSummary.mean(own, own.length);
                }
                return new MeanError(mean, ReplicateScatter.of(means).standardError());
            }
            double squares = 0;
            for (double x : npv) {
                squares += (x - mean) * (x - mean);
            }
            double n = npv.length;
            return new MeanError(mean, Math.sqrt(squares / (n - 1) / n));
        }
    }
}
