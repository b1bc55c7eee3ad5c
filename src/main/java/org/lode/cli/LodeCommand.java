package org.lode.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lode.quantity.Parameters;
import org.lode.study.CaseProblemException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `lode`.
@Command(
        name = "lode",
        mixinStandardHelpOptions = true,
        versionProvider = LodeVersion.class,
        description = {
            "Appraises mineral-for-reconstruction partnerships: what is it worth,",
            "who and where may take part, who gets what."
        },
        subcommands = {
            AppraiseCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            ScreenCommand.class,
            NewCommand.class,
            TerritoryCommand.class,
            EligibleCommand.class,
            CompareTermsCommand.class,
            ScenarioCommand.class,
            WhatIfCommand.class,
            CalibrateCommand.class,
            PricesCommand.class,
            ListsCommand.class,
            OwnershipCommand.class,
            FundCommand.class,
            LedgerCommand.class,
            BenchCommand.class,
            GenerateCompletion.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 done, 1 findings, 2 usage, 65 bad data, 69 missing tool",
            "",
            "First time: ./lode appraise"
        })
public final class LodeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /// Runs the command and leaves nothing in a buffer: what a command prints without a line end
    /// reaches the stream too.
    ///
    /// @return exit code
    static int run(String[] args, PrintStream out, PrintStream err) {
        PrintWriter outWriter = new PrintWriter(new OutputStreamWriter(out, out.charset()), true);
        PrintWriter errWriter = new PrintWriter(new OutputStreamWriter(err, err.charset()), true);
        int code = commandLine().setOut(outWriter).setErr(errWriter).execute(args);
        outWriter.flush();
        errWriter.flush();
        return code;
    }

    /// The configured command line, for programs and tests.
    public static CommandLine commandLine() {
        return new CommandLine(new LodeCommand())
                .registerConverter(LocalDate.class, new DayOption())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(LodeCommand::report);
    }

    /// A user's mistake gets a message, a programmer's mistake its stack trace.
    private static int report(
            Exception problem, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        return switch (problem) {
            case CaseProblemException e -> badData(err, e);
            case Parameters.MissingParameterException e -> badData(err, e);
            default -> throw problem;
        };
    }

    private static int badData(PrintWriter err, Exception problem) {
        err.println(problem.getMessage());
        return ExitCode.BAD_DATA;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
