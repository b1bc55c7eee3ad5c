package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.report.Lines;
import org.lode.report.LogJson;
import org.lode.store.LedgerStore;
import org.lode.store.StoreAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Options of every command on the fund's books: which fund, when, dry or not, for whom to print.
final class FundOptions {
    @Parameters(
            index = "0",
            paramLabel = "FUND",
            description = "folder of the fund; its ledger is the file fund.db in it")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--db",
            paramLabel = "ADDRESS",
            description =
                    "ledger in another place: a file, or"
                            + " postgresql://host:port/database?user=NAME")
    private @Nullable String address;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "time of recording instead of the clock: 2026-04-30 or"
                            + " 2026-04-30T09:00:00Z; for tests and forecasts")
    private @Nullable String at;

    @Option(names = "--dry-run", description = "print what would be written, and write nothing")
    private boolean isDryRun;

    @Option(names = "--json", description = "print JSON, for programs")
    private boolean isJson;

    /// What a command does at the desk.
    @FunctionalInterface
    interface Work {
        FundAnswer at(FundDesk desk);
    }

    /// Opens the books, does the work, prints the answer and what was recorded.
    int run(CommandSpec spec, Work work) {
        return printed(
                spec,
                () -> {
                    StoreAddress place = place();
                    try (FundDesk desk =
                            FundDesk.at(LedgerStore.open(place, clock()), clock(), isDryRun)) {
                        desk.fund();
                        return finished(desk, work.at(desk));
                    }
                });
    }

    /// Opens the store only to read it; a store that is damaged is opened too.
    int runReading(CommandSpec spec, Function<LedgerStore, FundAnswer> work) {
        return printed(
                spec,
                () -> {
                    try (LedgerStore store = LedgerStore.open(place(), clock())) {
                        return work.apply(store);
                    }
                });
    }

    /// As [#run] for a fund that is not there yet; its store is made when the first records are
    /// written, so that a command that fails leaves nothing.
    int runNew(CommandSpec spec, Work work) {
        return printed(
                spec,
                () -> {
                    requireNone();
                    try (FundDesk desk = new FundDesk(this::made, clock(), isDryRun)) {
                        return finished(desk, work.at(desk));
                    }
                });
    }

    private void requireNone() {
        if (place() instanceof StoreAddress.SqliteFile(Path file) && isFilled(file)) {
            try (LedgerStore left = LedgerStore.open(place(), clock())) {
                long count = left.query(LedgerState::count);
                if (count > 0) {
                    throw FundProblem.badData(
                            "%s: there is a fund already, with %d records.\n  Maybe choose another folder."
                                    .formatted(file, count));
                }
            }
        }
    }

    private static boolean isFilled(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// A new store; or the empty one that an interrupted command left.
    private LedgerStore made() {
        StoreAddress place = place();
        if (place instanceof StoreAddress.SqliteFile(Path file)) {
            if (isFilled(file)) {
                return LedgerStore.open(place, clock());
            }
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw FundProblem.badData(
                        "%s: the folder cannot be made.\n  Maybe it is a file, or the right to write is missing."
                                .formatted(folder));
            }
        }
        return LedgerStore.create(place, clock());
    }

    @FunctionalInterface
    private interface Printing {
        FundAnswer answer();
    }

    private int printed(CommandSpec spec, Printing printing) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            FundAnswer answer = printing.answer();
            out.print(
                    isJson
                            ? JsonMapper.shared()
                                            .writerWithDefaultPrettyPrinter()
                                            .writeValueAsString(answer.json())
                                    + "\n"
                            : Lines.wrapped(answer.text()));
            out.flush();
            return answer.code();
        } catch (RuntimeException e) {
            return CommandFailure.told(e, err);
        }
    }

    /// The answer with a line on what was recorded.
    private static FundAnswer finished(FundDesk desk, FundAnswer answer) {
        ObjectNode json = answer.json();
        json.put("dryRun", desk.isDryRun());
        ArrayNode records = json.putArray("records");
        desk.written().forEach(r -> records.add(LogJson.record(r)));
        StringBuilder text = new StringBuilder(answer.text());
        if (desk.isDryRun()) {
            text.append("Dry run: nothing was written.");
            if (!desk.written().isEmpty()) {
                text.append(" It would be:");
            }
            text.append('\n');
        }
        recorded(text, desk.written(), desk.isDryRun());
        for (long sequence : desk.repeated()) {
            text.append(
                    "Already record %d: the same command was given before; nothing was doubled.\n"
                            .formatted(sequence));
        }
        return new FundAnswer(answer.code(), text.toString(), json);
    }

    /// One line per record; more than three of one kind in a row share a line.
    private static void recorded(StringBuilder text, List<LogRecord> records, boolean isDryRun) {
        String word = isDryRun ? "  record" : "Record";
        int at = 0;
        while (at < records.size()) {
            int end = at + 1;
            while (end < records.size() && words(records.get(end)).equals(words(records.get(at)))) {
                end++;
            }
            if (end - at > 3) {
                LogRecord last = records.get(end - 1);
                text.append(
                        "%ss %d to %d  %s  %s  last %s\n"
                                .formatted(
                                        word,
                                        records.get(at).sequence(),
                                        last.sequence(),
                                        words(last),
                                        last.recordedAt(),
                                        last.hash().shortText()));
            } else {
                for (LogRecord record : records.subList(at, end)) {
                    text.append(
                            "%s %d  %s  %s  %s\n"
                                    .formatted(
                                            word,
                                            record.sequence(),
                                            words(record),
                                            record.recordedAt(),
                                            record.hash().shortText()));
                }
            }
            at = end;
        }
    }

    /// `EntryProposed` as `entry proposed`.
    static String words(LogRecord record) {
        return record.event()
                .getClass()
                .getSimpleName()
                .replaceAll("(?<!^)(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /// Where the ledger lies.
    StoreAddress place() {
        String text = address == null ? folder.resolve("fund.db").toString() : address;
        return FundProblem.read("--db", () -> StoreAddress.parse(text));
    }

    /// The folder of the fund.
    Path folder() {
        return folder;
    }

    /// True if nothing may be written.
    boolean isDryRun() {
        return isDryRun;
    }

    private InstantSource clock() {
        return at == null ? InstantSource.system() : InstantSource.fixed(moment(at));
    }

    private static Instant moment(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw FundProblem.usage(
                    "--at: '%s' is no time. Maybe write 2026-04-30 or 2026-04-30T09:00:00Z."
                            .formatted(text));
        }
    }
}
