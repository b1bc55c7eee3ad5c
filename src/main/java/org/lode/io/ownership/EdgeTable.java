package org.lode.io.ownership;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lode.io.Reason;
import org.lode.ownership.Fraction;
import org.lode.ownership.Holder;
import org.lode.ownership.Interest;
import org.lode.ownership.InterestKind;
import org.lode.ownership.OwnershipEdge;
import org.lode.ownership.OwnershipGraph;
import org.lode.ownership.Period;
import org.lode.ownership.Share;
import org.lode.ownership.StatedDate;

/// Reads a CSV table of edges, one row each.
///
/// Columns: `owner`, `owned` (required); `share` in per cent as [Share#parse] reads it, or
/// `share_low` and `share_high` as parts from 0 to 1 (0 and 1 together: not stated), as in
/// `owners.csv` of a case; `kind`, `indirect` (yes or no), `from`, `to`, `source`, `note`;
/// `owner_name`, `owned_name`, `owner_kind`, `owned_kind`. Other columns are left out. The table
/// `from_uid, from_name, program, linked_to_name, to_uid` of OFAC "Linked To" remarks is read as
/// ties of unknown kind from the party linked to.
public final class EdgeTable {
    private static final List<String> COLUMNS =
            List.of(
                    "owner",
                    "owned",
                    "share",
                    "share_low",
                    "share_high",
                    "kind",
                    "indirect",
                    "from",
                    "to",
                    "source",
                    "note",
                    "owner_name",
                    "owned_name",
                    "owner_kind",
                    "owned_kind");

    private final RecordProblems problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Holder> holders = new TreeMap<>();
    private final List<OwnershipEdge> edges = new ArrayList<>();
    private CsvRecord row;

    private EdgeTable(RecordProblems problems, CsvRecord header) {
        this.problems = problems;
        this.row = header;
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(header.getField(i).strip().replace("\uFEFF", ""), i);
        }
    }

    /// Reads one file.
    ///
    /// @throws IOException if the file cannot be opened
    public static OwnershipReadResult read(Path path) throws IOException {
        RecordProblems problems = new RecordProblems(path.getFileName().toString());
        Optional<OwnershipGraph> graph = Optional.empty();
        try (Reader text = RecordFile.open(path);
                CsvReader<CsvRecord> rows =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.SKIP)
                                .skipEmptyLines(true)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .ofCsvRecord(text)) {
            graph = read(rows, problems);
        } catch (CsvParseException e) {
            problems.refuse(
                    0,
                    "",
                    Reason.SYNTAX,
                    "the quotes of the table do not match.",
                    "Maybe a closing quote is missing, or a quote inside a text is not doubled.");
        } catch (CharacterCodingException | UncheckedIOException e) {
            unreadable(problems);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            unreadable(problems);
        }
        return problems.isEmpty() && graph.isPresent()
                ? new OwnershipReadResult.Valid(graph.get(), new TreeMap<>(), problems.warnings())
                : new OwnershipReadResult.Refused(problems.errors(), problems.warnings());
    }

    private static void unreadable(RecordProblems problems) {
        problems.refuse(
                0,
                "",
                Reason.UNREADABLE,
                "the file is not UTF-8 text.",
                "Maybe it was saved in another encoding, or is a damaged gzip file.");
    }

    private static Optional<OwnershipGraph> read(
            CsvReader<CsvRecord> rows, RecordProblems problems) {
        Optional<EdgeTable> table = Optional.empty();
        for (CsvRecord row : rows) {
            if (table.isEmpty()) {
                table = Optional.of(new EdgeTable(problems, row));
                if (!table.get().hasEnds()) {
                    return Optional.empty();
                }
            } else {
                table.get().row = row;
                table.get().edge();
            }
        }
        if (table.isEmpty()) {
            problems.refuse(
                    0,
                    "",
                    Reason.MISSING_DATA,
                    "the file is empty: it needs a header row.",
                    "Maybe begin it with: owner,owned,share,kind,from,to,source");
        }
        return table.map(t -> OwnershipGraph.of(t.holders.values(), t.edges));
    }

    private boolean hasEnds() {
        boolean isLinkedTo = columns.containsKey("from_uid") && columns.containsKey("to_uid");
        if (isLinkedTo || (columns.containsKey("owner") && columns.containsKey("owned"))) {
            return true;
        }
        problems.refuse(
                line(),
                "",
                Reason.MISSING_DATA,
                "the first row names no columns owner and owned.",
                "Maybe begin the file with: %s.".formatted(String.join(",", COLUMNS)));
        return false;
    }

    private int line() {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private String text(String column) {
        int index = columns.getOrDefault(column, -1);
        return index < 0 || index >= row.getFieldCount() ? "" : row.getField(index).strip();
    }

    private void edge() {
        if (columns.containsKey("from_uid")) {
            linkedTo();
            return;
        }
        String owner = required("owner");
        String owned = required("owned");
        Share share = share();
        LocalDate from = date("from", true, LocalDate.MIN);
        LocalDate to = date("to", false, LocalDate.MAX);
        InterestKind kind = kind();
        Holder.Kind ownerKind = holderKind("owner_kind");
        Holder.Kind ownedKind = holderKind("owned_kind");
        if (owner.isEmpty() || owned.isEmpty()) {
            return;
        }
        if (from.isAfter(to)) {
            problems.refuse(
                    line(),
                    "to",
                    Reason.CONFLICTING_SOURCES,
                    "the interest ends on %s, before it begins on %s.".formatted(to, from),
                    "Maybe the two dates are exchanged.");
            return;
        }
        party(owner, text("owner_name"), ownerKind);
        party(owned, text("owned_name"), ownedKind);
        edges.add(
                new OwnershipEdge(
                        owner,
                        owned,
                        new Interest(kind, share, text("indirect").equals("yes"), ""),
                        new Period(from, to),
                        text("source")));
    }

    private void linkedTo() {
        String from = required("from_uid");
        String to = text("to_uid").isEmpty() ? "name:" + text("linked_to_name") : text("to_uid");
        if (from.isEmpty()) {
            return;
        }
        party(from, text("from_name"), Holder.Kind.NOT_STATED);
        party(to, text("linked_to_name"), Holder.Kind.NOT_STATED);
        edges.add(
                new OwnershipEdge(
                        to,
                        from,
                        new Interest(InterestKind.UNKNOWN, Share.NOT_STATED, false, "Linked To"),
                        Period.ALWAYS,
                        text("program")));
    }

    private void party(String id, String name, Holder.Kind kind) {
        Holder known = holders.get(id);
        if (known == null) {
            holders.put(id, new Holder(id, name.isEmpty() ? id : name, kind, ""));
            return;
        }
        holders.put(
                id,
                new Holder(
                        id,
                        known.name().equals(id) && !name.isEmpty() ? name : known.name(),
                        known.kind() == Holder.Kind.NOT_STATED ? kind : known.kind(),
                        ""));
    }

    private String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            problems.refuse(
                    line(),
                    column,
                    Reason.MISSING_DATA,
                    "the field is empty.",
                    "Maybe the row is not finished: fill in %s.".formatted(column));
        }
        return value;
    }

    private Share share() {
        String text = text("share");
        String low = text("share_low");
        String high = text("share_high");
        try {
            if (!text.isEmpty()) {
                return Share.parse(text);
            }
            if (low.isEmpty() && high.isEmpty()) {
                return Share.NOT_STATED;
            }
            Fraction least = low.isEmpty() ? Fraction.ZERO : Fraction.parse(low);
            Fraction most = high.isEmpty() ? Fraction.ONE : Fraction.parse(high);
            return least.signum() == 0 && most.equals(Fraction.ONE)
                    ? Share.NOT_STATED
                    : Share.between(least, most);
        } catch (NumberFormatException e) {
            problems.refuse(
                    line(),
                    "share_low",
                    Reason.SYNTAX,
                    "%s, %s are not numbers."
                            .formatted(RecordProblems.shown(low), RecordProblems.shown(high)),
                    "Maybe use a decimal point: 0.435.");
        } catch (IllegalArgumentException e) {
            problems.refuse(
                    line(),
                    text.isEmpty() ? "share_low" : "share",
                    Reason.OUT_OF_RANGE,
                    String.valueOf(e.getMessage()),
                    text.isEmpty()
                            ? "Maybe a per cent: share_low and share_high are parts from 0 to 1."
                            : "Maybe write 43.5, 1/3, 25-50 or >25-50.");
        }
        return Share.NOT_STATED;
    }

    private LocalDate date(String column, boolean isFirst, LocalDate absent) {
        String text = text(column);
        if (text.isEmpty()) {
            return absent;
        }
        Optional<LocalDate> date = isFirst ? StatedDate.firstDay(text) : StatedDate.lastDay(text);
        if (date.isEmpty()) {
            problems.refuse(
                    line(),
                    column,
                    Reason.SYNTAX,
                    "%s is not a date of the form 2025, 2025-Q2, 2025-04 or 2025-04-30."
                            .formatted(RecordProblems.shown(text)),
                    "Maybe the day does not exist.");
        }
        return date.orElse(absent);
    }

    private InterestKind kind() {
        String text = text("kind");
        try {
            return text.isEmpty() ? InterestKind.SHARES : InterestKind.parse(text);
        } catch (IllegalArgumentException e) {
            unknownWord("kind", text, Arrays.toString(InterestKind.values()));
            return InterestKind.UNKNOWN;
        }
    }

    private Holder.Kind holderKind(String column) {
        String text = text(column);
        try {
            return Holder.Kind.parse(text);
        } catch (IllegalArgumentException e) {
            unknownWord(column, text, Arrays.toString(Holder.Kind.values()));
            return Holder.Kind.NOT_STATED;
        }
    }

    private void unknownWord(String column, String value, String known) {
        problems.refuse(
                line(),
                column,
                Reason.UNKNOWN_WORD,
                "%s is not one of %s."
                        .formatted(
                                RecordProblems.shown(value),
                                known.substring(1, known.length() - 1)),
                "Maybe take the nearest of the list, or unknown.");
    }
}
