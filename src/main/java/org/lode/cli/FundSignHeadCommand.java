package org.lode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lode.ledger.Head;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.SignedBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode fund sign-head FUND`: a manager signs the state of the log.
@Command(
        name = "sign-head",
        mixinStandardHelpOptions = true,
        description = {
            "Signs the state of the log.",
            "Number of records, last hash and Merkle root. Each partner signs at the end of a period",
            "and keeps the other's: a log rewritten or cut later does not fit them."
        })
final class FundSignHeadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SigningOptions signing;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "sign the head of the first N records, as the other partner did (default: all"
                            + " records)")
    private long count;

    @Override
    public Integer call() {
        return fund.run(spec, this::sign);
    }

    private FundAnswer sign(FundDesk desk) {
        long records = count == 0 ? desk.state().count() : count;
        Head head = FundProblem.read("--count", () -> desk.state().head(records));
        SignedBy by = signing.sign(fund, desk.state().acts().signHead(head, signing.signer()));
        desk.record("the signature of the head", new LedgerEvent.HeadSigned(head, by));
        List<String> lines = new ArrayList<>();
        lines.add("Head of %d records, signed by %s".formatted(head.count(), signing.signer()));
        lines.add("  last %s".formatted(head.last()));
        lines.add("  root %s".formatted(head.root()));
        lines.add("  seal %s".formatted(by.seal().hex().substring(0, 64)));
        lines.add("       %s".formatted(by.seal().hex().substring(64)));
        return FundAnswer.done(
                lines,
                FundAnswer.object()
                        .put("count", head.count())
                        .put("last", head.last().hex())
                        .put("root", head.root().hex())
                        .put("manager", signing.signer())
                        .put("seal", by.seal().hex()));
    }
}
