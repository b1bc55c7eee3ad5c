package org.lode.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.statement.MayReport;
import org.lode.ledger.statement.NavStatement;
import org.lode.ledger.statement.Notice;
import org.lode.ledger.statement.PostedJournal;
import org.lode.ledger.statement.StatementPeriod;
import org.lode.report.MayReportText;
import org.lode.report.NoticeText;
import org.lode.report.StatementJson;
import org.lode.report.StatementText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode fund statement FUND`: net asset value and commitment of a period, or the notice of an
/// entry.
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = {
            "Prints net asset value and commitment of a period.",
            "For each partner and the fund, from opening to closing, with deemed capital apart; with",
            "--notice what partners are told of one entry."
        },
        footer = {
            "",
            "Example: ./lode fund statement urif --period 2026-Q1 --known-on 2026-04-30",
            "Example: ./lode fund statement urif --notice 2025-003",
            "Example: ./lode fund statement urif --may-report 2025",
            "Reading is noted in the log; --dry-run reads without a note."
        })
final class FundStatementCommand implements Callable<Integer> {
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
            names = "--partner",
            paramLabel = "ID",
            description = "one partner only (default: every partner and the fund)")
    private @Nullable String partner;

    @Option(
            names = "--period",
            defaultValue = "inception",
            paramLabel = "PERIOD",
            description = "2026-Q1, 2026 or inception (default: ${DEFAULT-VALUE})")
    private String period = "inception";

    @Option(names = "--notice", paramLabel = "ENTRY", description = "notice of a posted entry")
    private @Nullable String notice;

    @Option(
            names = "--may-report",
            paramLabel = "YEAR",
            description =
                    "the report of 1 May on the contributions of a year (partner UA, unless"
                            + " --partner)")
    private @Nullable Integer mayReport;

    @Override
    public Integer call() {
        return fund.run(spec, this::print);
    }

    private FundAnswer print(FundDesk desk) {
        if (partner != null) {
            desk.requirePartner("--partner", partner);
        }
        PostedJournal journal = reading.journal(desk);
        if (mayReport != null) {
            return mayReport(desk, journal, mayReport);
        }
        return notice == null ? statement(desk, journal) : notice(desk, journal, notice);
    }

    private FundAnswer statement(FundDesk desk, PostedJournal journal) {
        StatementPeriod days =
                FundProblem.read(
                        "--period", () -> StatementPeriod.parse(period, reading.asOf(desk)));
        List<NavStatement> statements =
                partner == null
                        ? NavStatement.all(journal, days)
                        : List.of(
                                NavStatement.of(
                                        journal, Optional.of(journal.partner(partner)), days));
        StatementText.Heading heading =
                new StatementText.Heading(reading.knownOn(desk), journal.records());
        desk.noteReading(
                reading.reader(),
                "statement %s%s as of %s, known on %s"
                        .formatted(
                                days.name(),
                                partner == null ? "" : " of " + partner,
                                days.to(),
                                heading.knownOn()));
        return new FundAnswer(
                ExitCode.DONE,
                StatementText.render(journal, statements, heading),
                StatementJson.tree(journal, statements, heading));
    }

    private FundAnswer mayReport(FundDesk desk, PostedJournal journal, int year) {
        if (notice != null) {
            throw FundProblem.usage("--may-report and --notice are two papers. Maybe one of them.");
        }
        String whose = partner == null ? "UA" : partner;
        desk.requirePartner("--partner", whose);
        MayReport report =
                FundProblem.read(
                        "--may-report",
                        () ->
                                MayReport.of(
                                        journal,
                                        desk.state().rates(),
                                        journal.partner(whose),
                                        new MayReport.YearRead(year, reading.asOf(desk))));
        StatementText.Heading heading =
                new StatementText.Heading(reading.knownOn(desk), journal.records());
        desk.noteReading(reading.reader(), "report of 1 May on %d of %s".formatted(year, whose));
        return new FundAnswer(
                ExitCode.DONE,
                MayReportText.render(journal, report, heading),
                MayReportText.tree(journal, report, heading));
    }

    private FundAnswer notice(FundDesk desk, PostedJournal journal, String entry) {
        PostedEntry posted =
                journal.entry(entry)
                        .orElseThrow(
                                () ->
                                        FundProblem.usage(
                                                "--notice: no posted entry '%s' is known. Maybe it is still proposed: lode fund status."
                                                        .formatted(entry)));
        Notice told =
                Notice.of(journal, posted)
                        .orElseThrow(
                                () ->
                                        FundProblem.usage(
                                                "--notice: entry '%s' is of kind %s, of which partners get no notice. Maybe a call, contribution or distribution."
                                                        .formatted(entry, posted.entry().kind())));
        desk.noteReading(reading.reader(), "notice of " + entry);
        return new FundAnswer(
                ExitCode.DONE, NoticeText.render(journal, told), StatementJson.notice(told));
    }
}
