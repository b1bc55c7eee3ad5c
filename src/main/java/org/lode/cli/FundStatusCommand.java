package org.lode.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lode.ledger.Books;
import org.lode.ledger.LedgerState;
import org.lode.ledger.Proposal;
import org.lode.quantity.Money;
import org.lode.report.LogJson;
import org.lode.report.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `lode fund status FUND`: balances and what open proposals would make of them.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Prints balances together with open proposals.",
            "Whose approval they lack, signed heads and closed periods. Writes nothing."
        })
final class FundStatusCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Override
    public Integer call() {
        return fund.run(spec, this::print);
    }

    private FundAnswer print(FundDesk desk) {
        LedgerState state = desk.state();
        Books books = state.books();
        ObjectNode json = FundAnswer.object().put("fund", desk.fund().fund());
        json.put("knownRecords", state.count());
        json.set("head", LogJson.tree(state.head()));
        Map<String, Money> reserved = StatusText.reserved(state, desk.now());
        var accounts = json.putArray("accounts");
        books.trialBalance()
                .forEach(
                        (code, balance) ->
                                accounts.addObject()
                                        .put("account", code)
                                        .put("balance", balance.toString())
                                        .put(
                                                "open",
                                                reserved.getOrDefault(
                                                                code,
                                                                Money.zero(balance.currency()))
                                                        .toString()));
        List<Proposal> open = state.proposals().stream().filter(Proposal::isOpen).toList();
        var proposals = json.putArray("proposals");
        for (Proposal proposal : open) {
            ObjectNode node = proposals.addObject().put("proposal", proposal.id());
            node.put("state", ProposalOptions.word(proposal.state()));
            node.put("isLapsed", desk.now().isAfter(proposal.expires()));
            node.set("missing", LogJson.tree(state.missingApprovals(proposal)));
            node.set("entry", LogJson.tree(proposal.entry()));
        }
        return new FundAnswer(ExitCode.DONE, StatusText.render(state, desk.now()), json);
    }
}
