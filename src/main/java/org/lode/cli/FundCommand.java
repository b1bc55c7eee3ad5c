package org.lode.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lode fund`: the books of a fund of two or more partners.
@Command(
        name = "fund",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps the books of a fund: double entry, approved by a manager of each partner,",
            "append-only, verifiable by both."
        },
        subcommands = {
            FundInitCommand.class,
            FundAppointCommand.class,
            FundContributeCommand.class,
            FundProposeCommand.class,
            FundApproveCommand.class,
            FundVoidCommand.class,
            FundRecuseCommand.class,
            FundDeadlockCommand.class,
            FundDistributeCommand.class,
            FundStatusCommand.class,
            FundStatementCommand.class,
            FundExportCommand.class,
            FundCloseCommand.class,
            FundSignHeadCommand.class,
            FundReceiptCommand.class,
            FundVerifyCommand.class
        },
        footer = {
            "",
            "First time: ./lode fund init urif --terms A --partner UA=\"PPP Agency\" --partner"
                    + " US=DFC --manager UA:ua-1 --manager UA:ua-2 --manager US:us-1 --manager"
                    + " US:us-2"
        })
final class FundCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
