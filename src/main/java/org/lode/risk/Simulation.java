package org.lode.risk;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Monte Carlo simulation of one project: draws, mine, price paths and cash flow in every trial.
///
/// Trials come in blocks of [#BLOCK_TRIALS]; a block depends on the plan, the seed and its number
/// only. Results are therefore the same for any number of threads, ranges of blocks can be run on
/// several machines and merged, and the first trials of a longer run are those of a shorter one.
/// Plans with the same id draw the same random numbers, also under different price models, so
/// that differences between plans carry little sampling error (common random numbers).
public final class Simulation {
    /// Trials per block. A different size would give different random numbers.
    public static final int BLOCK_TRIALS = 256;

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
        return runRange(plan, settings, 0, count, progress);
    }

    /// Runs a range of whole blocks, to be joined by [Trials#merge].
    ///
    /// @param plan what is simulated
    /// @param settings how; its number of trials is not used
    /// @param firstBlock number of the first block, from 0
    /// @param blocks number of blocks
    public static Trials runBlocks(
            SimulationPlan plan, RunSettings settings, long firstBlock, int blocks) {
        return runRange(
                plan, settings, firstBlock, Math.multiplyExact(blocks, BLOCK_TRIALS), _ -> {});
    }

    private static Trials runRange(
            SimulationPlan plan,
            RunSettings settings,
            long firstBlock,
            int count,
            LongConsumer progress) {
        boolean isWithDraws = settings.isWithDraws();
        Trials trials =
                Trials.ofSize(
                        count,
                        isWithDraws ? plan.variables().size() : 0,
                        isWithDraws ? plan.terms().products().size() : 0);
        int blocks = (count - 1) / BLOCK_TRIALS + 1;
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        int reportEvery = Math.max(1, blocks / PROGRESS_REPORTS);
        Runnable worker =
                () -> {
                    BlockRunner runner = new BlockRunner(plan, settings, BLOCK_TRIALS);
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
}
