package org.lode.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
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
        Instant end = knownOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
        return FundProblem.read("--known-on", () -> PostedJournal.knownAt(desk.log(), end));
    }
}
