package org.lode.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Proposal;
import org.lode.ledger.SignedActs;
import org.lode.ledger.SignedBy;
import org.lode.ledger.SignedStatement;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What a manager may do with a proposal beside approving it: each with a reason, signed.
abstract sealed class FundEndCommand implements Callable<Integer>
        permits FundVoidCommand, FundRecuseCommand, FundDeadlockCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Parameters(index = "1", paramLabel = "PROPOSAL", description = "id, as P2026-001")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SigningOptions signing;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "one sentence")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    /// What is done, for messages.
    abstract String act();

    /// What is signed.
    abstract SignedStatement statement(
            SignedActs acts, Proposal proposal, String words, String manager);

    /// What is recorded.
    abstract LedgerEvent event(String proposal, String words, SignedBy by);

    @Override
    public final Integer call() {
        return fund.run(spec, this::end);
    }

    private FundAnswer end(FundDesk desk) {
        Proposal proposal = desk.proposal(id);
        SignedBy by =
                signing.sign(
                        fund, statement(desk.state().acts(), proposal, reason, signing.signer()));
        desk.record(
                "the %s of %s by %s".formatted(act(), proposal.id(), signing.signer()),
                event(proposal.id(), reason, by));
        Proposal now = desk.proposal(proposal.id());
        return FundAnswer.done(
                List.of(
                        "%s: %s by %s, \"%s\". It is %s."
                                .formatted(
                                        now.id(),
                                        act(),
                                        signing.signer(),
                                        reason,
                                        ProposalOptions.word(now.state()))),
                FundAnswer.object()
                        .put("proposal", now.id())
                        .put("state", ProposalOptions.word(now.state())));
    }
}
