package org.lode.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.ReceiptFile;
import org.lode.ledger.Receipt;
import org.lode.report.LogJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `lode fund receipt FUND`: what a partner takes home.
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a receipt for a record.",
            "Its hash, the state of the log, and the Merkle path from the one to the other. A log",
            "that is cut or rewritten later does not fit it."
        },
        footer = {"", "Check it later: ./lode fund verify urif --receipt FILE"})
final class FundReceiptCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Option(
            names = "--record",
            paramLabel = "N",
            defaultValue = "0",
            description = "number of the record (default: the last)")
    private long record;

    @Option(names = "--out", paramLabel = "FILE", description = "new file (default: printed)")
    private @Nullable Path out;

    @Override
    public Integer call() {
        return fund.run(spec, this::give);
    }

    private FundAnswer give(FundDesk desk) {
        long count = desk.state().count();
        long sequence = record == 0 ? count : record;
        if (sequence < 1 || sequence > count) {
            throw FundProblem.usage(
                    "--record must lie between 1 and %d, was %d.".formatted(count, sequence));
        }
        Receipt receipt = desk.state().receipt(sequence);
        ObjectNode json = FundAnswer.object();
        json.set("receipt", LogJson.tree(receipt));
        if (out == null) {
            return FundAnswer.done(List.of(ReceiptFile.text(receipt).strip()), json);
        }
        Path file = out;
        if (!desk.isDryRun()) {
            ReceiptFile.write(file, receipt);
        }
        return FundAnswer.done(
                List.of(
                        "Receipt for record %d of %d: %s".formatted(sequence, count, file),
                        "  record %s".formatted(receipt.record()),
                        "  root   %s".formatted(receipt.head().root())),
                json);
    }
}
