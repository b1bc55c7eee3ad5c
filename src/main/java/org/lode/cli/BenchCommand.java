package org.lode.cli;

import picocli.CommandLine.Command;

/// Measurements of quality and speed beside peers, in one run.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures quality and speed beside peers, in one run.",
        subcommands = {
            BenchConvergenceCommand.class,
            BenchCrashCommand.class,
            BenchLedgerCommand.class,
            BenchMc25Command.class,
            BenchListsFuzzCommand.class,
            BenchOwnershipCommand.class,
            BenchScreeningCommand.class,
            BenchWhatIfCommand.class
        })
final class BenchCommand {}
