package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.ProblemPrinter;
import org.lode.io.lists.ListLibrary;
import org.lode.io.lists.ListRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `lode lists`: the snapshots of sanctions lists that are kept, with date, age and hash.
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        description = "Shows the sanctions lists at hand: date, age, entries, legal weight, hash.",
        subcommands = ListsImportCommand.class,
        footer = {"", "Exit codes: 0 done, 65 bad data."})
public final class ListsCommand implements Callable<Integer> {
    private static final int WIDTH = 80;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--lists", paramLabel = "DIR", description = "library of lists")
    private @Nullable Path folder;

    @Option(names = "--at", paramLabel = "DATE", description = "day for the ages; today if absent")
    private @Nullable LocalDate at;

    @Option(names = "--json", description = "print JSON")
    private boolean isJson;

    @Override
    public Integer call() {
        ListLibrary library = ListLibrary.open(folder == null ? ListLibrary.shipped() : folder);
        LocalDate day = at == null ? LocalDate.now(ZoneOffset.UTC) : at;
        PrintWriter out = spec.commandLine().getOut();
        if (!library.problems().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.print(ProblemPrinter.text(library.problems(), "problem"));
            err.flush();
            return ExitCode.BAD_DATA;
        }
        if (isJson) {
            out.println(json(library, day));
        } else {
            out.print(table(library.rows(), day));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String table(List<ListRow> rows, LocalDate day) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%-20s %-10s %6s %8s %-17s %s%n"
                        .formatted("list", "as of", "days", "entries", "weight", "sha-256"));
        for (ListRow row : rows) {
            text.append(
                    "%-20s %-10s %6d %8d %-17s %s%n"
                            .formatted(
                                    row.id(),
                                    row.asOf(),
                                    age(row, day),
                                    row.records(),
                                    row.weight(),
                                    row.snapshotHash().substring(0, 12)));
            if (!row.scope().isEmpty()) {
                text.append(wrapped(row.scope()));
            }
        }
        text.append("%d snapshots; ages are days before %s.%n".formatted(rows.size(), day));
        return text.toString();
    }

    /// The scope in lines of 80 columns, set in by four.
    private static String wrapped(String scope) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder("   ");
        for (String word : scope.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > 4) {
                text.append(line).append(System.lineSeparator());
                line = new StringBuilder("   ");
            }
            line.append(' ').append(word);
        }
        return text.append(line).append(System.lineSeparator()).toString();
    }

    private static long age(ListRow row, LocalDate day) {
        return ChronoUnit.DAYS.between(row.asOf(), day);
    }

    private static String json(ListLibrary library, LocalDate day) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("at", day.toString());
        root.put("lists", library.rows().stream().map(row -> row(row, day)).toList());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    private static Map<String, Object> row(ListRow row, LocalDate day) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", row.id());
        map.put("title", row.title());
        map.put("publisher", row.publisher());
        map.put("as_of", row.asOf().toString());
        map.put("age_days", age(row, day));
        map.put("records", row.records());
        map.put("weight", row.weight().toString());
        map.put("format", row.format().toString());
        map.put("sha256", row.snapshotHash());
        map.put("licence", row.licence());
        map.put("scope", row.scope());
        map.put("jurisdiction", row.jurisdiction());
        map.put("source", row.source());
        map.put("status", row.status());
        map.put("files", row.files());
        return map;
    }
}
