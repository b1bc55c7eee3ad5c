package org.lode.cli;

import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Proposal;
import org.lode.ledger.SignedActs;
import org.lode.ledger.SignedBy;
import org.lode.ledger.SignedStatement;
import picocli.CommandLine.Command;

/// `lode fund deadlock FUND PROPOSAL`: the partners do not agree; nothing is paid.
@Command(
        name = "deadlock",
        mixinStandardHelpOptions = true,
        description =
                "States that the partners do not agree: the proposal ends and nothing is paid.")
final class FundDeadlockCommand extends FundEndCommand {
    @Override
    String act() {
        return "deadlock";
    }

    @Override
    SignedStatement statement(SignedActs acts, Proposal proposal, String words, String manager) {
        return acts.deadlock(proposal.id(), proposal.content(), words, manager);
    }

    @Override
    LedgerEvent event(String proposal, String words, SignedBy by) {
        return new LedgerEvent.Deadlocked(proposal, words, by);
    }
}
