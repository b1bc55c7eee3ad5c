package org.lode.cli;

import picocli.CommandLine.Command;

/// Measurements of speed beside a peer, in one run.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed beside a peer, in one run.",
        subcommands = {
            BenchMc25Command.class,
            BenchListsFuzzCommand.class,
            BenchOwnershipCommand.class
        })
final class BenchCommand {}
