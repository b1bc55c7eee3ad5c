package org.lode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.GateEvidence;
import org.lode.ledger.Hash;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.Proposal;
import org.lode.ledger.SignedBy;
import org.lode.report.EntryText;
import org.lode.report.GateText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `lode fund approve FUND PROPOSAL`: a manager approves; the last approval posts.
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Signs the content of a proposal.",
            "When no partner's approval is missing any more the entry is posted; its gate is asked",
            "then, on the effective day."
        },
        footer = {
            "",
            "Example: ./lode fund approve urif P2026-001 --as us-1 --key us-1.pem --content 3f9a",
            "Given again after an interruption it finishes what is left: the posting."
        })
final class FundApproveCommand implements Callable<Integer> {
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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private GateOptions gates;

    @Option(
            names = "--content",
            paramLabel = "HASH",
            description = "beginning of the content hash that was read; another one is refused")
    private @Nullable String content;

    @Override
    public Integer call() {
        return fund.run(spec, this::approve);
    }

    private FundAnswer approve(FundDesk desk) {
        Proposal proposal = desk.proposal(id);
        if (content != null && !proposal.content().hex().startsWith(content)) {
            throw FundProblem.badData(
                    "--content: '%s' was read, the proposal has %s. Maybe read it again: it is another entry."
                            .formatted(content, proposal.content().hex()));
        }
        List<String> lines = new ArrayList<>(EntryText.lines(proposal.entry()));
        if (proposal.isOpen()) {
            lines.addAll(FundDivision.of(desk).reviewed(proposal));
        }
        boolean isRepeated =
                proposal.approvals().contains(signing.signer())
                        || proposal.state() == Proposal.State.POSTED;
        if (isRepeated && proposal.approvals().contains(signing.signer())) {
            lines.add("%s has approved it already.".formatted(signing.signer()));
        } else {
            desk.record(
                    "the approval of %s by %s".formatted(proposal.id(), signing.signer()),
                    approval(desk, proposal));
            lines.add("Approved by %s.".formatted(signing.signer()));
        }
        Proposal now = desk.proposal(proposal.id());
        post(desk, now, lines);
        ObjectNode json = FundAnswer.object().put("proposal", now.id());
        json.put("state", ProposalOptions.word(desk.proposal(now.id()).state()));
        var missing = json.putArray("missing");
        desk.state().missingApprovals(now).forEach(missing::add);
        return FundAnswer.done(lines, json);
    }

    private LedgerEvent approval(FundDesk desk, Proposal proposal) {
        Hash hash = proposal.content();
        SignedBy by =
                signing.sign(
                        fund,
                        desk.state()
                                .acts()
                                .approve(
                                        proposal.id(), hash, proposal.expires(), signing.signer()));
        return new LedgerEvent.Approved(proposal.id(), hash, by);
    }

    private void post(FundDesk desk, Proposal proposal, List<String> lines) {
        switch (proposal.state()) {
            case PENDING ->
                    lines.add(
                            "Pending: %s."
                                    .formatted(
                                            desk.state().missingApprovals(proposal).isEmpty()
                                                    ? "a committee must recommend it"
                                                    : "the approval of "
                                                            + String.join(
                                                                    ", ",
                                                                    desk.state()
                                                                            .missingApprovals(
                                                                                    proposal))
                                                            + " is missing"));
            case POSTED -> lines.add("It is posted.");
            case VOIDED, EXPIRED, DEADLOCKED ->
                    lines.add("It is %s.".formatted(ProposalOptions.word(proposal.state())));
            case APPROVED -> {
                Optional<GateEvidence> evidence = gates.evidence(desk, proposal.entry());
                evidence.ifPresent(g -> lines.addAll(GateText.lines(g, 0)));
                desk.record(
                        "the posting of " + proposal.id(),
                        new LedgerEvent.Posted(proposal.id(), evidence));
                lines.add("Posted as %s.".formatted(proposal.entry().id()));
            }
        }
    }
}
