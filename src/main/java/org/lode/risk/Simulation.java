package org.lode.risk;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.lode.sampling.LatinHypercube;
import org.lode.sampling.PointSet;
import org.lode.sampling.ScrambledSobol;

/// Monte Carlo simulation of one project: draws, mine, price paths and cash flow in every trial.
///
/// Trials come in blocks of [#BLOCK_TRIALS]; a block depends on the plan, the seed and its number
/// only. Results are therefore the same for any number of threads, ranges of blocks can be run on
/// several machines and merged; the first plain trials of a longer run are those of a shorter one.
/// Plans with the same id draw the same random numbers, also under different price models, so
/// that differences between plans carry little sampling error (common random numbers).
public final class Simulation {
    /// Trials per block. A different size would give different random numbers.
    public static final int BLOCK_TRIALS = 512;

    private static final int PROGRESS_REPORTS = 200;

    private Simulation() {}

    /// Runs a simulation.
    ///
    /// @param plan what is simulated
    /// @param trials number of trials
    /// @param seed seed
    /// @param threads number of threads; no result depends on it
    /// @param progress told the number of trials done so far, about 200 times, from the working
    ///     threads
    public static Trials run(
            SimulationPlan plan, long trials, long seed, int threads, LongConsumer progress) {
        return run(plan, new RunSettings(trials, seed, threads, true), progress);
    }

    /// Runs a simulation, with or without the internal rate of return.
    public static Trials run(SimulationPlan plan, RunSettings settings, LongConsumer progress) {
        int count = Math.toIntExact(settings.trials());
        return runRange(
                plan,
                settings,
                draws(plan, settings, Exchange.none(plan)),
                new BlockRange(0, count),
                progress);
    }

    /// Runs the trials of [#run] with some sources exchanged.
    static Trials runExchanged(SimulationPlan plan, RunSettings settings, Exchange exchange) {
        int count = Math.toIntExact(settings.trials());
        return runRange(
                plan, settings, draws(plan, settings, exchange), new BlockRange(0, count), _ -> {});
    }

    /// Runs the trials of [#run] with some inputs of a second sample, the others given them.
    static Trials runKnown(SimulationPlan plan, RunSettings settings, KnownInputs.ByBlock known) {
        int count = Math.toIntExact(settings.trials());
        Supplier<Draws> first = draws(plan, settings, Exchange.none(plan));
        Supplier<Draws> second = draws(plan, settings, Exchange.all(plan));
        PointLayout layout = new PointLayout(plan);
        return runRange(
                plan,
                settings,
                () -> new ConditionalDraws(first.get(), second.get(), known, layout, BLOCK_TRIALS),
                new BlockRange(0, count),
                _ -> {});
    }

    /// Runs a range of whole blocks, to be joined by [Trials#merge].
    ///
    /// @param plan what is simulated
    /// @param settings how; its number of trials is that of the whole run
    /// @param firstBlock number of the first block, from 0
    /// @param blocks number of blocks
    public static Trials runBlocks(
            SimulationPlan plan, RunSettings settings, long firstBlock, int blocks) {
        int count = Math.multiplyExact(blocks, BLOCK_TRIALS);
        return runRange(
                plan,
                settings,
                draws(plan, settings, Exchange.none(plan)),
                new BlockRange(firstBlock, count),
                _ -> {});
    }

    /// @param firstBlock number of the first block
    /// @param trials number of trials
    private record BlockRange(long firstBlock, int trials) {}

    private static Trials runRange(
            SimulationPlan plan,
            RunSettings settings,
            Supplier<Draws> draws,
            BlockRange range,
            LongConsumer progress) {
        int count = range.trials();
        long firstBlock = range.firstBlock();
        boolean isWithDraws = settings.isWithDraws();
        Trials trials =
                Trials.ofSize(
                        count,
                        isWithDraws ? plan.variables().size() : 0,
                        isWithDraws ? plan.terms().products().size() : 0,
                        settings.scheme().replicates());
        int blocks = (count - 1) / BLOCK_TRIALS + 1;
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        int reportEvery = Math.max(1, blocks / PROGRESS_REPORTS);
        Runnable worker =
                () -> {
                    BlockRunner runner = new BlockRunner(plan, settings, draws.get(), BLOCK_TRIALS);
                    int b = next.getAndIncrement();
                    while (b < blocks && !Thread.currentThread().isInterrupted()) {
                        int offset = b * BLOCK_TRIALS;
                        int n = Math.min(BLOCK_TRIALS, count - offset);
                        runner.run(firstBlock + b, n, trials, offset);
                        long finished = done.addAndGet(n);
                        if (b % reportEvery == 0 || finished == count) {
                            progress.accept(finished);
                        }
                        b = next.getAndIncrement();
                    }
                };
        WorkerThreads.run(Math.min(settings.threads(), blocks), worker);
        return trials;
    }

    /// Makes the random numbers for one thread.
    private static Supplier<Draws> draws(
            SimulationPlan plan, RunSettings settings, Exchange exchange) {
        SamplingScheme scheme = settings.scheme();
        return switch (scheme) {
            case SamplingScheme.Plain _ -> () -> new StreamDraws(plan, settings.seed(), exchange);
            case SamplingScheme.LatinHypercube _, SamplingScheme.ScrambledSobol _ -> {
                PointLayout layout = new PointLayout(plan);
                int samples = exchange.isNone() ? 1 : 2;
                PointSet[] sets = pointSets(plan, settings, samples * layout.dimensions());
                yield () -> new PointDraws(layout, exchange, sets, BLOCK_TRIALS);
            }
        };
    }

    private static PointSet[] pointSets(SimulationPlan plan, RunSettings settings, int dimensions) {
        SamplingScheme scheme = settings.scheme();
        long seed = RandomStream.philox(settings.seed(), RandomStream.idOf(plan.id()), 0, 0)[0];
        long points = settings.trials() / scheme.replicates();
        PointSet[] sets = new PointSet[scheme.replicates()];
        for (int r = 0; r < sets.length; r++) {
            sets[r] =
                    switch (scheme) {
                        case SamplingScheme.Plain _ ->
                                throw new IllegalStateException("plain trials have no points");
                        case SamplingScheme.LatinHypercube _ ->
                                LatinHypercube.of(seed, r, dimensions, points);
                        case SamplingScheme.ScrambledSobol _ ->
                                ScrambledSobol.of(seed, r, dimensions, points);
                    };
        }
        return sets;
    }
}
