package org.lode.risk;

import java.util.Locale;
import org.lode.risk.SimulationBenchmark.Measurement;
import org.lode.risk.SimulationBenchmark.Protocol;

/// Runs the benchmark of MC25 by hand: arguments trials, threads, repeats.
final class Mc25Bench {
    private Mc25Bench() {}

    public static void main(String[] args) {
        long trials = Long.parseLong(args[0]);
        int threads = Integer.parseInt(args[1]);
        int repeats = Integer.parseInt(args[2]);
        RunSettings settings = new RunSettings(trials, 1, threads, true);
        Measurement m =
                SimulationBenchmark.run(
                        Mc25.plan(), new Protocol(settings, 3, repeats), System::nanoTime);
        System.out.printf(
                Locale.ROOT,
                "%d threads: median %.0f, best %.0f trials/s, mean NPV %.3f M USD%n",
                threads,
                m.trialsPerSecond(),
                m.bestTrialsPerSecond(),
                m.meanNpvUsd() / 1e6);
    }
}
