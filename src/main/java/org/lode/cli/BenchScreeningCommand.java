package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lode.bench.Bar;
import org.lode.bench.BarResult;
import org.lode.bench.ScreeningBench;
import org.lode.io.CaseLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `lode bench screening`: how good and how fast is screening, beside others?
@Command(
        name = "screening",
        mixinStandardHelpOptions = true,
        description = {
            "Measures screening and ownership, bars B1 to B18, on labelled rows, the "
                    + "shipped lists and random graphs, with Lucene, ICU4J and JGraphT "
                    + "in the same process.",
            "Takes some minutes."
        },
        footer = {"", "Exit codes: 0 every bar at its floor, 1 a bar is short."})
final class BenchScreeningCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            description = "Folder with rows that Lode may not ship (default: ${DEFAULT-VALUE}).",
            defaultValue = "../shared/data/sanctions")
    private Path data = Path.of("../shared/data/sanctions");

    @Option(names = "--bar", description = "Only the group of bars with this one, for example B6.")
    private String only = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path rows = CaseLocation.home().resolve("bench").resolve("screening");
        Path folder = data.isAbsolute() ? data : CaseLocation.home().resolve(data);
        List<BarResult> results = new ArrayList<>();
        for (Bar bar : ScreeningBench.bars(rows)) {
            if (only.isEmpty() || List.of(bar.id().split(" ", -1)).contains(only)) {
                progress("measuring " + bar.id() + " ...");
                for (BarResult result : bar.measure(folder)) {
                    results.add(result);
                    if (!isJson) {
                        out.print(text(result));
                        out.flush();
                    }
                }
            }
        }
        if (isJson) {
            out.println(
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(
                                    results.stream().map(BenchScreeningCommand::row).toList()));
            out.flush();
        }
        boolean isShort = results.stream().anyMatch(r -> r.verdict() == BarResult.Verdict.SHORT);
        return isShort ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /// Only on a terminal: a log needs no progress.
    private void progress(String line) {
        if (ProgressLine.isTerminal() && !isJson) {
            spec.commandLine().getErr().println(line);
            spec.commandLine().getErr().flush();
        }
    }

    private static String text(BarResult r) {
        if (r.verdict() == BarResult.Verdict.SKIPPED) {
            return "%-10s %-7s %s%n%20s%s%n"
                    .formatted(r.id(), r.verdict(), r.question(), "", r.note());
        }
        return "%-10s %-7s %s%n%20sours %s | floor %s | lead %s%n%20s%s%n%20s%s%n"
                .formatted(
                        r.id(),
                        r.verdict(),
                        r.question(),
                        "",
                        r.measured(),
                        r.floor(),
                        r.lead(),
                        "",
                        r.baseline(),
                        "",
                        r.note());
    }

    private static Map<String, Object> row(BarResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("bar", result.id());
        row.put("question", result.question());
        row.put("floor", result.floor());
        row.put("lead", result.lead());
        row.put("measured", result.measured());
        row.put("baseline", result.baseline());
        row.put("verdict", result.verdict().name());
        row.put("note", result.note());
        return row;
    }
}
