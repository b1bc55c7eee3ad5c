package org.lode.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lode.eligibility.Activity;
import org.lode.ledger.EntryKind;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.Posting;
import org.lode.quantity.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads entries to be proposed from a CSV or JSON file; all problems at once.
final class EntryFile {
    private static final int SHOWN = 20;
    private static final long MOST_BYTES = 20_000_000;
    private static final List<String> COLUMNS =
            List.of("entry", "kind", "effective", "description", "account", "amount");

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, EntryDraft> drafts = new LinkedHashMap<>();

    private EntryFile(String name) {
        this.name = name;
    }

    /// Entries of a file, in order.
    static List<EntryDraft> read(Path file) {
        EntryFile reading = new EntryFile(String.valueOf(file.getFileName()));
        String text = reading.text(file);
        if (text.stripLeading().startsWith("[") || file.toString().endsWith(".json")) {
            reading.json(text);
        } else {
            reading.csv(text);
        }
        if (reading.problems.isEmpty() && reading.drafts.isEmpty()) {
            reading.problems.add(reading.name + ": there is no entry in it.");
        }
        if (!reading.problems.isEmpty()) {
            throw FundProblem.badData(reading.message());
        }
        return List.copyOf(reading.drafts.values());
    }

    private String message() {
        String shown = String.join("\n", problems.stream().limit(SHOWN).toList());
        return problems.size() > SHOWN
                ? "%s\n... %d of %d problems shown.".formatted(shown, SHOWN, problems.size())
                : shown;
    }

    private String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw FundProblem.badData(
                        "%s: %d bytes are too many, at most %d."
                                .formatted(name, Files.size(file), MOST_BYTES));
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (MalformedInputException e) {
            throw FundProblem.badData(name + ": the file is not UTF-8.\n  Maybe save it as UTF-8.");
        } catch (IOException e) {
            throw FundProblem.badData(
                    "%s: cannot be read.\n  Maybe the path is wrong: %s".formatted(name, file));
        }
    }

    private void csv(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                if (drafts.isEmpty() && problems.isEmpty() && !hasColumns(row)) {
                    return;
                }
                csvLine(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            problems.add("%s: is not valid CSV: %s".formatted(name, e.getMessage()));
        }
    }

    private boolean hasColumns(NamedCsvRecord row) {
        List<String> missing = COLUMNS.stream().filter(c -> !row.getHeader().contains(c)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    "%s:1: the columns %s are missing. Known: %s, corrects, project, activity."
                            .formatted(
                                    name, String.join(", ", missing), String.join(", ", COLUMNS)));
        }
        return missing.isEmpty();
    }

    private void csvLine(NamedCsvRecord row) {
        Function<String, String> field = c -> row.findField(c).orElse("").strip();
        Function<String, String> place =
                c -> "%s:%d:%s".formatted(name, row.getStartingLineNumber(), c);
        Optional<Posting> posting = posting(field, place);
        EntryDraft earlier = drafts.get(field.apply("entry"));
        Optional<JournalEntry> head = head(field, place);
        if (posting.isEmpty() || head.isEmpty()) {
            return;
        }
        JournalEntry draft = head.get();
        List<Posting> lines = new ArrayList<>();
        if (earlier != null) {
            if (!withLines(earlier.entry(), List.of()).equals(draft)) {
                problems.add(
                        "%s: entry '%s' differs from its line before in kind, day or description."
                                .formatted(place.apply("entry"), field.apply("entry")));
            }
            lines.addAll(earlier.entry().postings());
        }
        lines.add(posting.get());
        drafts.put(field.apply("entry"), new EntryDraft(withLines(draft, lines)));
    }

    private static JournalEntry withLines(JournalEntry entry, List<Posting> lines) {
        return new JournalEntry(
                entry.id(),
                entry.kind(),
                entry.effective(),
                entry.description(),
                lines,
                entry.corrects(),
                entry.rates(),
                entry.aid(),
                entry.documents(),
                entry.activity(),
                entry.project());
    }

    private void json(String text) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            problems.add("%s: is not valid JSON: %s".formatted(name, e.getOriginalMessage()));
            return;
        }
        if (!root.isArray()) {
            problems.add(name + ": is no list of entries. Maybe put the entry in [ ].");
            return;
        }
        int number = 0;
        for (JsonNode node : root) {
            String at = "%s[%d]".formatted(name, number++);
            Function<String, String> field = c -> node.path(c).asString("").strip();
            Optional<JournalEntry> head = head(field, c -> at + "." + c);
            List<Posting> lines = new ArrayList<>();
            int line = 0;
            for (JsonNode p : node.path("postings")) {
                String of = "%s.postings[%d]".formatted(at, line++);
                posting(c -> p.path(c).asString("").strip(), c -> of + "." + c)
                        .ifPresent(lines::add);
            }
            head.ifPresent(h -> drafts.put(at, new EntryDraft(withLines(h, lines))));
        }
    }

    private Optional<JournalEntry> head(
            Function<String, String> field, Function<String, String> place) {
        Optional<EntryKind> kind =
                parsed(field.apply("kind"), place.apply("kind"), "kind", EntryKind::parse);
        Optional<LocalDate> day =
                parsed(field.apply("effective"), place.apply("effective"), "day", LocalDate::parse);
        String word = field.apply("activity");
        Optional<Activity> activity =
                word.isEmpty()
                        ? Optional.empty()
                        : parsed(word, place.apply("activity"), "activity", Activity::parse);
        if (kind.isEmpty() || day.isEmpty() || (activity.isEmpty() && !word.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new JournalEntry(
                        EntryDraft.NONE,
                        kind.get(),
                        day.get(),
                        field.apply("description"),
                        List.of(),
                        present(field.apply("corrects")),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        activity,
                        present(field.apply("project"))));
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<Posting> posting(
            Function<String, String> field, Function<String, String> place) {
        String account = field.apply("account");
        if (account.isEmpty()) {
            problems.add(place.apply("account") + ": is empty.");
        }
        Optional<Money> amount =
                parsed(field.apply("amount"), place.apply("amount"), "amount", Money::parse);
        return account.isEmpty()
                ? Optional.empty()
                : amount.map(money -> new Posting(account, money));
    }

    private <T> Optional<T> parsed(
            String text, String place, String what, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (RuntimeException e) {
            problems.add(
                    "%s: '%s' is no %s. %s"
                            .formatted(
                                    place,
                                    text,
                                    what,
                                    switch (what) {
                                        case "day" -> "Maybe write 2026-03-31.";
                                        case "amount" -> "Maybe write USD 1234.50.";
                                        case "kind" -> "Known: " + kinds() + ".";
                                        default -> "Known: exploration, construction, extraction.";
                                    }));
            return Optional.empty();
        }
    }

    private static String kinds() {
        return String.join(
                ", ",
                java.util.Arrays.stream(EntryKind.values()).map(EntryKind::toString).toList());
    }
}
