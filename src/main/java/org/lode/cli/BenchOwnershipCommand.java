package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lode.bench.Bar;
import org.lode.bench.BarResult;
import org.lode.bench.OwnershipBars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The bars of ownership, beside a JGraphT object graph.
@Command(
        name = "ownership",
        mixinStandardHelpOptions = true,
        description =
                "Measures ownership: exactness on random graphs (B13), the fixpoint on "
                        + "10 million edges beside a JGraphT object graph of a tenth of the size "
                        + "(B14), look-through (B15).")
final class BenchOwnershipCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = "../shared/data",
            description = "folder of the test data")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean isShort = false;
        for (Bar bar : OwnershipBars.all()) {
            for (BarResult result : bar.measure(data)) {
                out.printf(
                        "%-11s %-7s %s%n            measured %s (floor %s, lead %s)%n"
                                + "            beside: %s%n            note: %s%n",
                        result.id(),
                        result.verdict(),
                        result.question(),
                        result.measured(),
                        result.floor(),
                        result.lead(),
                        result.baseline(),
                        result.note());
                out.flush();
                isShort |= result.verdict() == BarResult.Verdict.SHORT;
            }
        }
        return isShort ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
