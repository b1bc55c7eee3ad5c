package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lode.bench.CrashBench;
import org.lode.bench.LedgerBench;
import org.lode.bench.LedgerRate;
import org.lode.bench.PostgresServer;
import org.lode.io.CaseLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `lode bench ledger`: durable postings per second on both stores, beside plain SQL.
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "Measures acknowledged durable postings per second, batch and single, on both",
            "stores, beside plain SQL tables with the same durability in the same run; and how",
            "fast a ledger is verified. The figure is the median of the rounds."
        })
final class BenchLedgerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--store",
            defaultValue = "BOTH",
            description = "sqlite, postgres or both (default)")
    @SuppressWarnings("NullAway.Init")
    private BenchCrashCommand.Stores stores;

    @Option(names = "--rounds", defaultValue = "5", description = "rounds, 1 to 100; default 5")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "1",
            description = "time of one way in one round, 0.01 to 60; default 1")
    private double seconds;

    @Option(names = "--json", description = "print the figures as JSON")
    private boolean isJson;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (rounds < 1 || rounds > 100 || !(seconds >= 0.01 && seconds <= 60)) {
            err.println(
                    "--rounds is 1 to 100 and --seconds 0.01 to 60, were %d and %s."
                            .formatted(rounds, seconds));
            return ExitCode.USAGE;
        }
        Path target = Files.createDirectories(CaseLocation.home().resolve("target"));
        Path folder = Files.createTempDirectory(target, "bench-ledger-");
        try {
            List<LedgerRate> rates = measured(folder);
            if (isJson) {
                out.println(json(rates));
            } else {
                rates.forEach(rate -> out.println(line(rate)));
            }
            out.flush();
            return ExitCode.DONE;
        } catch (PostgresServer.Missing e) {
            err.println(e.getMessage());
            return ExitCode.MISSING_TOOL;
        } finally {
            CrashBench.remove(folder);
        }
    }

    private List<LedgerRate> measured(Path folder)
            throws IOException, SQLException, InterruptedException {
        List<LedgerRate> rates = new ArrayList<>();
        rates.add(LedgerBench.flushes(folder, rounds, seconds / 2));
        rates.add(LedgerBench.signatures(rounds, seconds / 2));
        if (stores != BenchCrashCommand.Stores.POSTGRES) {
            rates.addAll(LedgerBench.sqlite(folder, rounds, seconds));
        }
        if (stores != BenchCrashCommand.Stores.SQLITE) {
            try (PostgresServer server = PostgresServer.start(folder)) {
                rates.addAll(LedgerBench.postgres(server, rounds, seconds));
            }
        }
        return rates;
    }

    private static String line(LedgerRate rate) {
        return String.format(
                Locale.ROOT,
                "%-10s %-46s %,9.0f %-11s (%,.0f to %,.0f)",
                rate.store(),
                rate.what(),
                rate.median(),
                rate.unit(),
                rate.rounds().getFirst(),
                rate.rounds().getLast());
    }

    private static String json(List<LedgerRate> rates) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (LedgerRate rate : rates) {
            ObjectNode node = list.addObject();
            node.put("store", rate.store()).put("what", rate.what()).put("unit", rate.unit());
            node.put("median", rate.median());
            rate.rounds().forEach(node.withArray("rounds")::add);
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(list);
    }
}
