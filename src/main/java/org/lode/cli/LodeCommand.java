package org.lode.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
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
            DecideCommand.class,
            SensitivityCommand.class,
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
            "  0 done, 1 findings, 2 usage, 65 bad data, 69 missing tool,",
            "  70 a mistake in Lode: please report it",
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
                .registerConverter(BigDecimal.class, LodeCommand::number)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(LodeCommand::report);
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException(
                    "'%s' is no number. Maybe write 41.50.".formatted(text));
        }
    }

    private static int report(
            Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        return CommandFailure.told(problem, command.getErr());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
