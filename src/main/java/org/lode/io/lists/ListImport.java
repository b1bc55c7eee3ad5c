package org.lode.io.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.screening.LegalWeight;

/// Takes list files into a library: all of them, or none.
///
/// The bytes are kept as they were given (packed with gzip), named by list and date, and their
/// hash goes into the catalogue. The date is the one that the file prints; only a file that
/// prints none takes it from the request.
public final class ListImport {
    private final Request request;
    private final ListProblems problems = new ListProblems();
    private final List<RowProblem> warnings = new ArrayList<>();

    private ListImport(Request request) {
        this.request = request;
    }

    /// What to import and how to call it.
    ///
    /// @param library folder of the library; made if it is not there
    /// @param files list files; OFAC's delimited files among them make one list
    /// @param id key of the list, else the usual one of the format
    /// @param asOf date of the list, for files that print none
    /// @param retrieved day of the import
    /// @param publisher else the usual one of the format
    /// @param licence else the usual one of the format
    /// @param weight else the usual one of the format
    /// @param scope how complete the copy is; empty for the whole official file
    public record Request(
            Path library,
            List<Path> files,
            Optional<String> id,
            Optional<LocalDate> asOf,
            LocalDate retrieved,
            Optional<String> publisher,
            Optional<String> licence,
            Optional<LegalWeight> weight,
            String scope) {
        public Request {
            files = List.copyOf(files);
        }
    }

    /// What came of an import.
    ///
    /// @param added rows that are now in the catalogue; empty if there are problems
    /// @param problems why nothing was imported
    /// @param warnings what a person should look at
    public record Outcome(
            List<ListRow> added, List<RowProblem> problems, List<RowProblem> warnings) {
        public Outcome {
            added = List.copyOf(added);
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /// A list about to be stored: its row and the files it is made of.
    record Ready(ListRow row, List<ListSource> sources) {
        Ready {
            sources = List.copyOf(sources);
        }
    }

    /// Imports all files or none.
    public static Outcome run(Request request) {
        return new ListImport(request).run();
    }

    private Outcome run() {
        List<List<ListSource>> lists = grouped();
        List<Ready> ready = new ArrayList<>();
        if (problems.isEmpty() && request.id().isPresent() && lists.size() > 1) {
            refuse(
                    "--id",
                    Reason.CONFLICTING_SOURCES,
                    "one id for %d lists.".formatted(lists.size()),
                    "Maybe import them one by one.");
        }
        for (List<ListSource> sources : lists) {
            ready(sources).ifPresent(ready::add);
        }
        new ListStore(request.library(), problems).add(ready);
        List<ListRow> added =
                problems.isEmpty() ? ready.stream().map(Ready::row).toList() : List.of();
        return new Outcome(added, problems.errors(), warnings);
    }

    private List<List<ListSource>> grouped() {
        List<List<ListSource>> lists = new ArrayList<>();
        List<ListSource> set = new ArrayList<>();
        for (Path file : request.files()) {
            ListSource source = ListSource.of(file);
            boolean isPart = ListReader.formatOf(source).map(ListFormat::isOfacCsv).orElse(false);
            if (isPart) {
                set.add(source);
            } else {
                lists.add(List.of(source));
            }
        }
        if (!set.isEmpty()) {
            lists.addFirst(List.copyOf(set));
        }
        return lists;
    }

    private Optional<Ready> ready(List<ListSource> sources) {
        return switch (ListReader.read(request.id().orElse("list"), sources)) {
            case ListReadResult.Refused refused -> {
                refused.problems().forEach(problems::refuse);
                warnings.addAll(refused.warnings());
                yield Optional.empty();
            }
            case ListReadResult.Valid valid -> {
                warnings.addAll(valid.warnings());
                yield row(valid).map(row -> new Ready(row, inOrder(valid, sources)));
            }
        };
    }

    private static List<ListSource> inOrder(ListReadResult.Valid valid, List<ListSource> sources) {
        return valid.files().stream()
                .map(
                        file ->
                                sources.stream()
                                        .filter(source -> source.name().equals(file.name()))
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }

    private Optional<ListRow> row(ListReadResult.Valid valid) {
        String file = valid.files().getFirst().name();
        Publication usual = Publication.of(valid.format());
        String id = request.id().orElse(usual.id());
        if (!ListCatalogue.isId(id)) {
            refuse(
                    file,
                    Reason.MISSING_DATA,
                    id.isEmpty()
                            ? "several lists are published in this form: %s."
                                    .formatted(valid.format().title())
                            : "%s is no id: lower-case letters, digits and hyphens, at most 61."
                                    .formatted(ListProblems.tidy(id, 60)),
                    usual.remedy());
            return Optional.empty();
        }
        if (valid.format() == ListFormat.OFAC_ALT_CSV && request.id().isEmpty()) {
            // Else the aliases would be the newest ofac-sdn and hide the list with the names.
            refuse(
                    file,
                    Reason.MISSING_DATA,
                    "the main file, sdn.csv, is not among the files: most names would be lost.",
                    "Maybe add it, or give the copy a name of its own with --id and --scope.");
            return Optional.empty();
        }
        Optional<LocalDate> date = date(file, valid.printedDate());
        return date.map(day -> row(valid, usual, id, day));
    }

    private Optional<LocalDate> date(String file, Optional<LocalDate> printed) {
        if (printed.isEmpty() && request.asOf().isEmpty()) {
            refuse(
                    file,
                    Reason.MISSING_DATA,
                    "the file prints no date, and a verdict needs the date of the list.",
                    "Maybe the publisher's page gives it: add --as-of YYYY-MM-DD.");
            return Optional.empty();
        }
        if (printed.isPresent() && request.asOf().isPresent() && !printed.equals(request.asOf())) {
            refuse(
                    file,
                    Reason.CONFLICTING_SOURCES,
                    "the file prints the date %s, but --as-of says %s."
                            .formatted(printed.get(), request.asOf().get()),
                    "Maybe leave --as-of out.");
            return Optional.empty();
        }
        Optional<LocalDate> date = printed.or(request::asOf);
        if (date.isPresent() && date.get().isAfter(request.retrieved())) {
            refuse(
                    file,
                    Reason.OUT_OF_RANGE,
                    "the date of the list, %s, is after today.".formatted(date.get()),
                    "Maybe a digit of the year is wrong.");
            return Optional.empty();
        }
        return date;
    }

    private ListRow row(ListReadResult.Valid valid, Publication usual, String id, LocalDate day) {
        List<String> names = new ArrayList<>();
        for (ListReadResult.FileFacts file : valid.files()) {
            String part =
                    valid.files().size() == 1
                            ? ""
                            : "-" + file.format().toString().replaceAll("^ofac_|_csv$", "");
            names.add("%s-%s%s.%s.gz".formatted(id, day, part, extension(file.format())));
        }
        return new ListRow(
                id,
                usual.title(),
                request.publisher().orElse(usual.publisher()),
                day,
                request.retrieved().toString(),
                names,
                valid.format(),
                valid.files().stream().map(ListReadResult.FileFacts::sha256).toList(),
                request.licence().orElse(usual.licence()),
                request.weight().orElse(usual.weight()),
                request.scope(),
                valid.parties().size(),
                usual.jurisdiction(),
                "imported file " + String.join(", ", originalNames(valid)),
                "imported",
                valid.printedDate().isPresent() ? "" : "Date given by the user.");
    }

    private static List<String> originalNames(ListReadResult.Valid valid) {
        return valid.files().stream().map(file -> ListProblems.tidy(file.name(), 80)).toList();
    }

    private static String extension(ListFormat format) {
        String word = format.toString();
        if (word.endsWith("_xml")) {
            return "xml";
        }
        return word.endsWith("_json") ? "json" : format == ListFormat.BIS_DPL ? "txt" : "csv";
    }

    private void refuse(String file, Reason reason, String message, String remedy) {
        problems.refuse(ListProblems.ofFile(file, reason, message, remedy));
    }
}
