package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lode.bench.CrashBench;
import org.lode.bench.CrashTally;
import org.lode.bench.PostgresServer;
import org.lode.io.CaseLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode bench crash`: writers and servers are killed; every acknowledged entry must be there.
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description = {
            "Kills writing processes and servers (SIGKILL) at random moments, opens the ledger",
            "again, and looks for lost, half or doubled entries. Also with a full disk and torn",
            "last pages. Exit code 1 if anything is found."
        })
final class BenchCrashCommand implements Callable<Integer> {
    /// Which stores are tried.
    enum Stores {
        SQLITE,
        POSTGRES,
        BOTH
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--kills", defaultValue = "40", description = "kills, over all stores")
    private int kills;

    @Option(
            names = "--store",
            defaultValue = "BOTH",
            description = "sqlite, postgres or both (default)")
    @SuppressWarnings("NullAway.Init")
    private Stores stores;

    @Option(names = "--seed", defaultValue = "1", description = "seed of moments and damage")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path target = Files.createDirectories(CaseLocation.home().resolve("target"));
        Path folder = Files.createTempDirectory(target, "crash-");
        int each = stores == Stores.BOTH ? (kills + 1) / 2 : kills;
        List<CrashBench.Outcome> outcomes = new ArrayList<>();
        if (stores != Stores.POSTGRES) {
            outcomes.add(CrashBench.sqlite(folder.resolve("sqlite"), each, seed));
            print(out, outcomes.getLast());
        }
        if (stores != Stores.SQLITE) {
            try (PostgresServer server = PostgresServer.start(folder)) {
                outcomes.add(CrashBench.postgres(folder.resolve("postgres"), server, each, seed));
                print(out, outcomes.getLast());
            }
        }
        int killed = outcomes.stream().mapToInt(CrashBench.Outcome::kills).sum();
        List<String> faults = outcomes.stream().flatMap(o -> o.faults().stream()).toList();
        out.printf("%d kills (seed %d), %d faults.%n", killed, seed, faults.size());
        faults.stream().limit(20).forEach(fault -> out.println("  " + fault));
        out.flush();
        if (!faults.isEmpty()) {
            out.printf("The files are in %s.%n", folder);
            return ExitCode.FINDINGS;
        }
        CrashBench.remove(folder);
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, CrashBench.Outcome outcome) {
        for (CrashTally tally : outcome.tallies()) {
            out.printf(
                    "%-9s %-48s %4d rounds, %6d acknowledged, %4d stored and not yet answered%n",
                    tally.store(),
                    tally.manner().words(),
                    tally.rounds(),
                    tally.acknowledged(),
                    tally.beyond());
            int torn = tally.tornWhole() + tally.tornReported() + tally.tornShorter();
            if (torn > 0) {
                out.printf(
                        "%58s %4d copies: %d whole, %d called damaged, %d shorter, shown by the"
                                + " receipt%n",
                        "", torn, tally.tornWhole(), tally.tornReported(), tally.tornShorter());
            }
        }
        out.flush();
    }
}
