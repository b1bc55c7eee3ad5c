package org.lode.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lode prices`: how the prices of a case move, fitted to their history.
@Command(
        name = "prices",
        mixinStandardHelpOptions = true,
        description =
                "Fits price models to the history of prices, shows history and fan, and prices futures.",
        subcommands = {PricesFitCommand.class, PricesShowCommand.class, PricesFuturesCommand.class})
final class PricesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
