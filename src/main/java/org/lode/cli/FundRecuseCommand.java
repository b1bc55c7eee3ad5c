package org.lode.cli;

import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Proposal;
import org.lode.ledger.SignedActs;
import org.lode.ledger.SignedBy;
import org.lode.ledger.SignedStatement;
import picocli.CommandLine.Command;

/// `lode fund recuse FUND PROPOSAL`: a manager takes no part in it.
@Command(
        name = "recuse",
        mixinStandardHelpOptions = true,
        description =
                "A manager takes no part in a proposal, for example because the partner owns part of the bidder.")
final class FundRecuseCommand extends FundEndCommand {
    @Override
    String act() {
        return "recusal";
    }

    @Override
    SignedStatement statement(SignedActs acts, Proposal proposal, String words, String manager) {
        return acts.recuse(proposal.id(), proposal.content(), words, manager);
    }

    @Override
    LedgerEvent event(String proposal, String words, SignedBy by) {
        return new LedgerEvent.Recused(proposal, words, by);
    }
}
