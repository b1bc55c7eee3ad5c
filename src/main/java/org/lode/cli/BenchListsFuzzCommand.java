package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.bench.ListsFuzz;
import org.lode.io.CaseLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode bench lists-fuzz`: damaged list files against the reader.
@Command(
        name = "lists-fuzz",
        mixinStandardHelpOptions = true,
        description = "Damages list files at random; the reader must never throw an exception.")
final class BenchListsFuzzCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--files", defaultValue = "100000", description = "damaged files to read")
    private int files;

    @Option(names = "--seed", defaultValue = "1", description = "seed of the damage")
    private long seed;

    @Option(names = "--samples", paramLabel = "DIR", description = "folder of good lists")
    private @Nullable Path samples;

    @Override
    public Integer call() throws IOException {
        Path folder =
                samples == null ? CaseLocation.home().resolve("src/test/resources/lists") : samples;
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isDirectory(folder)) {
            err.println("%s: there is no such folder.".formatted(folder));
            err.println("  Maybe name one with good list files: --samples DIR.");
            return ExitCode.MISSING_TOOL;
        }
        ListsFuzz.Outcome outcome = ListsFuzz.run(folder, files, seed);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "%d damaged files (seed %d): %d read, %d refused, %d escaped; slowest %d ms."
                        .formatted(
                                outcome.files(),
                                seed,
                                outcome.read(),
                                outcome.refused(),
                                outcome.escaped().size(),
                                outcome.slowestMillis()));
        outcome.escaped().stream().limit(20).forEach(out::println);
        out.flush();
        return outcome.escaped().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
