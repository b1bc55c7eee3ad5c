package org.lode.store;

import java.util.List;
import java.util.Locale;

/// A table that is worked out from the log.
///
/// The order is that of writing: each row seals what lies below it, so the postings of an entry
/// come before the entry, and a decision before the entry that it posts.
enum JournalTable {
    ACCOUNT("sequence", "code", "name", "role", "currency", "partner", "counter"),
    PROPOSAL(
            "sequence",
            "proposal",
            "entry",
            "kind",
            "effective_on",
            "content_hash",
            "expires_at",
            "manager"),
    DECISION("sequence", "proposal", "act", "manager"),
    POSTING("sequence", "line", "account", "currency", "minor_units"),
    ENTRY("sequence", "entry", "proposal", "kind", "effective_on", "description");

    private final List<String> columns;

    JournalTable(String... columns) {
        this.columns = List.of(columns);
    }

    /// The columns in the order of [JournalRow#values].
    List<String> columns() {
        return columns;
    }

    /// Name in the database.
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Writes one row.
    String insert() {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table(),
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(_ -> "?").toList()));
    }

    /// Reads the rows of the records from one to another.
    String select() {
        return "SELECT %s FROM %s WHERE sequence BETWEEN ? AND ? ORDER BY %s"
                .formatted(
                        String.join(", ", columns),
                        table(),
                        this == POSTING ? "sequence, line" : "sequence");
    }
}
