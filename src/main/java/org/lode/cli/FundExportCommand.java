package org.lode.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lode.ledger.Hash;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LogRecord;
import org.lode.ledger.statement.StatementPeriod;
import org.lode.report.FundExport;
import org.lode.report.FundPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `lode fund export FUND`: the books as files for others.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the books as files: csv (folder of tables), json (log and statements), xlsx",
            "(workbook), hledger (journal), ocds (folder of open data), audit (folder with",
            "everything that is needed to check the books)."
        },
        footer = {
            "",
            "Example: ./lode fund export urif --format audit --out audit-2026 --period 2026",
            "The export is noted in the log with its SHA-256; of a folder that of its SHA256SUMS.",
            "--dry-run makes it, prints the hashes and writes nothing."
        })
final class FundExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FundOptions fund;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReadingOptions reading;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private FundExport.Format format;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "PLACE",
            description = "file to write; for csv, ocds and audit a folder")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--period",
            defaultValue = "inception",
            paramLabel = "PERIOD",
            description =
                    "of the statements: 2026-Q1, 2026 or inception (default: ${DEFAULT-VALUE})")
    private String period = "inception";

    @Override
    public Integer call() {
        return fund.run(spec, this::export);
    }

    private FundAnswer export(FundDesk desk) {
        requirePlace();
        List<LogRecord> log = reading.log(desk);
        StatementPeriod days =
                FundProblem.read(
                        "--period", () -> StatementPeriod.parse(period, reading.asOf(desk)));
        FundExport export = FundExport.of(format, FundPack.of(log, days, reading.knownOn(desk)));
        Runnable note = () -> note(desk, export, days);
        if (desk.isDryRun()) {
            note.run();
        } else {
            write(export, note);
        }
        return answer(export, log.size());
    }

    private void requirePlace() {
        if (format.isFolder() && Files.exists(out) && !Files.isDirectory(out)) {
            throw FundProblem.usage(
                    "--out: '%s' is a file; %s writes a folder.".formatted(out, format));
        }
        if (!format.isFolder() && Files.isDirectory(out)) {
            throw FundProblem.usage(
                    "--out: '%s' is a folder; %s writes one file. Maybe --out %s."
                            .formatted(out, format, out.resolve("fund." + format)));
        }
    }

    /// Every export is a record of its own, also the second one of the same books.
    private void note(FundDesk desk, FundExport export, StatementPeriod days) {
        desk.record(
                "the note of the export",
                "export:%d:%s".formatted(desk.state().count(), reading.reader()),
                new LedgerEvent.Exported(
                        reading.reader(),
                        "%s, %s as of %s, known on %s"
                                .formatted(format, days.name(), days.to(), reading.knownOn(desk)),
                        export.hash()));
    }

    private void write(FundExport export, Runnable note) {
        try {
            export.write(out, note);
        } catch (UncheckedIOException e) {
            throw FundProblem.badData(
                    "%s: cannot be written.\n  Maybe the right to write there is missing, or the disk is full."
                            .formatted(out));
        }
    }

    private FundAnswer answer(FundExport export, long records) {
        List<String> lines = new ArrayList<>();
        lines.add("Export %s of %d records: %s".formatted(format, records, out));
        ObjectNode json = FundAnswer.object().put("format", format.toString());
        json.put("out", out.toString()).put("sha256", export.hash().hex());
        var files = json.putArray("files");
        export.files()
                .forEach(
                        (name, bytes) -> {
                            if (format.isFolder()) {
                                lines.add("  %-28s %,12d bytes".formatted(name, bytes.length));
                            }
                            files.addObject()
                                    .put("name", name)
                                    .put("bytes", bytes.length)
                                    .put("sha256", Hash.of(bytes).hex());
                        });
        lines.add("  sha256 %s".formatted(export.hash().hex()));
        return FundAnswer.done(lines, json);
    }
}
