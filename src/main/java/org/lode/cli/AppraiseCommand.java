package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.report.CsvReport;
import org.lode.report.JsonReport;
import org.lode.report.ReportFiles;
import org.lode.report.TerminalTable;
import org.lode.study.StudyResult;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The main job: what the deposits of a case are worth, how sure that is, who gets what.
@Command(
        name = "appraise",
        mixinStandardHelpOptions = true,
        description = {
            "Appraises every deposit of a case: how big, how profitable, how sure, "
                    + "what decides it, who gets what.",
            "Prints a ranking and writes a report to a folder."
        })
final class AppraiseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CaseOptions options;

    @Parameters(
            paramLabel = "DEPOSIT",
            arity = "0..*",
            description = "ids of deposits (default: all of the case)")
    private List<String> deposits = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            defaultValue = "out",
            description = "folder for report.html, JSON and CSV (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            defaultValue = "100",
            description = "width of the table, 80 or more (default: ${DEFAULT-VALUE})")
    private int width;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats on standard output, instead of the table and the files.
    static final class Format {
        @Option(names = "--json", description = "print JSON instead of the table")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per deposit")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (width < 80) {
            err.printf("--width must be 80 or more, was %d.%n", width);
            return ExitCode.USAGE;
        }
        if (format == null && Files.exists(folder) && !Files.isDirectory(folder)) {
            return cannotWrite(err);
        }
        options.withEligibility = true;
        Optional<StudyResult> run = options.run(deposits, out, err);
        if (run.isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        StudyResult result = run.get();
        if (format != null && format.isJson) {
            out.println(JsonReport.render(result));
        } else if (format != null && format.isCsv) {
            out.print(CsvReport.deposits(result));
        } else {
            List<Path> files;
            try {
                files = ReportFiles.write(result, folder);
            } catch (IOException e) {
                return cannotWrite(err);
            }
            out.print(TerminalTable.render(result, width, ProgressLine.isTerminal(), files));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private int cannotWrite(PrintWriter err) {
        err.printf("%s: cannot be written; its files are as they were.%n", folder);
        err.println(
                Files.exists(folder) && !Files.isDirectory(folder)
                        ? "  It is a file. Maybe choose another folder with --out."
                        : "  Maybe the right to write there is missing, or the disk is full.");
        err.flush();
        return ExitCode.USAGE;
    }
}
