package org.lode.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.LogRecord;
import org.lode.ledger.statement.PostedJournal;
import picocli.CommandLine.Option;

/// Who reads, up to which day, and as known on which day.
final class ReadingOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "last effective day (default: the day of the command)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-on",
            paramLabel = "DAY",
            description =
                    "as the books were known at the end of this day, UTC (default: everything"
                            + " recorded)")
    private @Nullable LocalDate knownOn;

    @Option(
            names = "--reader",
            paramLabel = "NAME",
            description = "who reads, for the log (default: the user of the machine)")
    private @Nullable String reader;

    /// Last effective day.
    LocalDate asOf(FundDesk desk) {
        return asOf == null ? desk.today() : asOf;
    }

    /// Day of knowledge.
    LocalDate knownOn(FundDesk desk) {
        return knownOn == null ? desk.today() : knownOn;
    }

    /// Who reads.
    String reader() {
        return reader == null ? System.getProperty("user.name", "unknown") : reader;
    }

    /// The posted entries as known then.
    PostedJournal journal(FundDesk desk) {
        if (knownOn == null) {
            return desk.journal();
        }
        Instant end = endOf(knownOn);
        return FundProblem.read("--known-on", () -> PostedJournal.knownAt(desk.log(), end));
    }

    /// The records as known then; at least the opening of the fund.
    List<LogRecord> log(FundDesk desk) {
        if (knownOn == null) {
            return desk.log();
        }
        Instant end = endOf(knownOn);
        List<LogRecord> known =
                desk.log().stream().filter(r -> !r.recordedAt().isAfter(end)).toList();
        if (known.isEmpty()) {
            throw FundProblem.usage(
                    "--known-on: nothing was recorded by %s. Maybe a later day."
                            .formatted(knownOn));
        }
        return known;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }
}
