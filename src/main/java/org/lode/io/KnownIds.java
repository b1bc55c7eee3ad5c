package org.lode.io;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The ids that one file defines, each with the line where it first stands.
///
/// If the file has rows that could not be read, any id may be one of theirs, and no reference is
/// doubted.
final class KnownIds {
    private final String kind;
    private final String file;
    private final boolean isComplete;
    private final Map<String, Integer> lines;

    private KnownIds(String kind, Table table, Map<String, Integer> lines) {
        this.kind = kind;
        this.file = table.file().fileName();
        // A wrong id is reported where it stands, not again at every reference to it.
        this.isComplete = table.isComplete() && lines.keySet().stream().allMatch(Row::isId);
        this.lines = lines;
    }

    /// Ids that may stand in several rows.
    static KnownIds shared(String kind, Table table, String column) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (!row.text(column).isEmpty()) {
                lines.putIfAbsent(row.text(column), row.line());
            }
        }
        return new KnownIds(kind, table, lines);
    }

    /// Ids that must stand in one row only; a second row is a problem.
    static KnownIds unique(String kind, Table table, String column) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String id = row.text(column);
            if (id.isEmpty()) {
                continue;
            }
            Integer first = lines.putIfAbsent(id, row.line());
            if (first != null) {
                row.refuse(
                        column,
                        Reason.DUPLICATE,
                        "%s %s stands already in line %d.".formatted(kind, row.shown(id), first),
                        "Maybe one of the two rows is a leftover: delete it or rename it.");
            }
        }
        return new KnownIds(kind, table, lines);
    }

    /// What the ids name, for example `deposit`.
    String kind() {
        return kind;
    }

    /// File that defines them.
    String file() {
        return file;
    }

    /// True if the id is defined, or may be.
    boolean has(String id) {
        return !isComplete || lines.containsKey(id);
    }

    /// All ids, in file order.
    Collection<String> all() {
        return lines.keySet();
    }

    /// The id that a misspelt one probably means.
    Optional<String> nearest(String id) {
        return Nearest.to(id, all());
    }
}
