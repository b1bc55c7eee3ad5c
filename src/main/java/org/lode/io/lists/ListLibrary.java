package org.lode.io.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lode.io.CaseLocation;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.screening.ListSnapshot;

/// A folder of list snapshots with their catalogue `lists.csv`.
///
/// Several snapshots of one list may be kept: a verdict for a day uses the newest one that is not
/// later than that day. The hash of every file is checked each time it is read.
public final class ListLibrary {
    private final Path folder;
    private final List<ListRow> rows;
    private final List<RowProblem> problems;

    private ListLibrary(Path folder, List<ListRow> rows, List<RowProblem> problems) {
        this.folder = folder;
        this.rows = List.copyOf(rows);
        this.problems = problems;
    }

    /// Snapshots that were read, and what is wrong with the others.
    ///
    /// @param lists the snapshots by id
    /// @param problems why a list is missing; not empty means that a screening is not complete
    /// @param warnings what a person should look at
    public record Loaded(
            List<ListSnapshot> lists, List<RowProblem> problems, List<RowProblem> warnings) {
        public Loaded {
            lists = List.copyOf(lists);
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /// Folder of the lists that come with Lode.
    public static Path shipped() {
        return CaseLocation.home().resolve("data").resolve("lists");
    }

    /// Reads the catalogue of a folder.
    public static ListLibrary open(Path folder) {
        ListProblems problems = new ListProblems();
        List<ListRow> rows = ListCatalogue.read(folder, problems);
        return new ListLibrary(folder, rows, problems.errors());
    }

    /// Every snapshot kept, by id and date.
    public List<ListRow> rows() {
        return rows.stream()
                .sorted(Comparator.comparing(ListRow::id).thenComparing(ListRow::asOf))
                .toList();
    }

    /// What is wrong with the catalogue itself.
    public List<RowProblem> problems() {
        return problems;
    }

    /// Rows of the newest snapshot of each list that is not later than a day, by id.
    public List<ListRow> inForce(LocalDate asOf) {
        Map<String, ListRow> newest = new TreeMap<>();
        for (ListRow row : rows) {
            if (!row.asOf().isAfter(asOf)) {
                newest.merge(row.id(), row, (a, b) -> a.asOf().isAfter(b.asOf()) ? a : b);
            }
        }
        return List.copyOf(newest.values());
    }

    /// Reads the newest snapshot of each list that is not later than a day.
    ///
    /// @param asOf day for which the lists are wanted
    public Loaded load(LocalDate asOf) {
        return load(asOf, _ -> true);
    }

    /// Reads the newest snapshot of some lists that is not later than a day.
    ///
    /// @param asOf day for which the lists are wanted
    /// @param isWanted true for the id of a list to be read
    public Loaded load(LocalDate asOf, Predicate<String> isWanted) {
        List<One> loaded =
                inForce(asOf).parallelStream()
                        .filter(row -> isWanted.test(row.id()))
                        .map(this::one)
                        .toList();
        List<ListSnapshot> lists = new ArrayList<>();
        List<RowProblem> wrong = new ArrayList<>(problems);
        List<RowProblem> warnings = new ArrayList<>();
        for (One one : loaded) {
            lists.addAll(one.lists());
            wrong.addAll(one.problems());
            warnings.addAll(one.warnings());
        }
        return new Loaded(lists, wrong, warnings);
    }

    /// Result for one row; no list if there are problems.
    private record One(
            List<ListSnapshot> lists, List<RowProblem> problems, List<RowProblem> warnings) {}

    private One one(ListRow row) {
        List<ListSource> sources =
                row.files().stream().map(file -> ListSource.of(folder.resolve(file))).toList();
        return switch (ListReader.read(row.id(), sources)) {
            case ListReadResult.Refused refused ->
                    new One(List.of(), refused.problems(), refused.warnings());
            case ListReadResult.Valid valid -> checked(row, valid);
        };
    }

    private static One checked(ListRow row, ListReadResult.Valid valid) {
        List<RowProblem> wrong = new ArrayList<>();
        for (ListReadResult.FileFacts file : valid.files()) {
            int index = row.files().indexOf(file.name());
            if (index < 0 || !row.sha256().get(index).equals(file.sha256())) {
                wrong.add(
                        ListProblems.ofFile(
                                file.name(),
                                Reason.CONFLICTING_SOURCES,
                                "its hash is %s, but %s says %s."
                                        .formatted(
                                                file.sha256(),
                                                ListCatalogue.FILE,
                                                index < 0 ? "nothing" : row.sha256().get(index)),
                                "Maybe the file was changed after the import: import it again."));
            }
        }
        if (wrong.isEmpty() && valid.parties().size() != row.records()) {
            wrong.add(
                    ListProblems.ofFile(
                            ListCatalogue.FILE,
                            Reason.CONFLICTING_SOURCES,
                            "%s of %s has %d entries, but the row says %d."
                                    .formatted(
                                            row.id(),
                                            row.asOf(),
                                            valid.parties().size(),
                                            row.records()),
                            "Maybe the reader has changed since the import: import it again."));
        }
        if (!wrong.isEmpty()) {
            return new One(List.of(), wrong, valid.warnings());
        }
        ListSnapshot snapshot =
                new ListSnapshot(
                        row.id(),
                        row.title(),
                        row.publisher(),
                        row.asOf(),
                        row.snapshotHash(),
                        row.licence(),
                        row.weight(),
                        row.scope(),
                        valid.parties());
        return new One(List.of(snapshot), List.of(), valid.warnings());
    }
}
