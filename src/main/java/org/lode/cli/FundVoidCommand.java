package org.lode.cli;

import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Proposal;
import org.lode.ledger.SignedActs;
import org.lode.ledger.SignedBy;
import org.lode.ledger.SignedStatement;
import picocli.CommandLine.Command;

/// `lode fund void FUND PROPOSAL`: takes a proposal off before it is posted.
@Command(
        name = "void",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a proposal off before it is posted.",
            "A manager of either partner may."
        })
final class FundVoidCommand extends FundEndCommand {
    @Override
    String act() {
        return "voiding";
    }

    @Override
    SignedStatement statement(SignedActs acts, Proposal proposal, String words, String manager) {
        return acts.voiding(proposal.id(), proposal.content(), words, manager);
    }

    @Override
    LedgerEvent event(String proposal, String words, SignedBy by) {
        return new LedgerEvent.Voided(proposal, words, by);
    }
}
