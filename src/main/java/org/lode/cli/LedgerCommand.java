package org.lode.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lode ledger`: looks at a ledger from outside.
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Verifies a ledger by code that shares nothing with the one that wrote it.",
        subcommands = FundVerifyCommand.class)
final class LedgerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
