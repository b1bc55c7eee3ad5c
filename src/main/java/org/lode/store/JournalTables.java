package org.lode.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.Hash;

/// Writes and reads the tables that are worked out from the log.
final class JournalTables {
    private JournalTables() {}

    /// Writes rows, table by table in the order that the rules of the database ask for.
    static void insert(Connection connection, List<JournalRow> rows) throws SQLException {
        for (JournalTable table : JournalTable.values()) {
            List<JournalRow> own = rows.stream().filter(r -> r.table() == table).toList();
            if (own.isEmpty()) {
                continue;
            }
            try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
                for (JournalRow row : own) {
                    for (int i = 0; i < row.values().size(); i++) {
                        set(insert, i + 1, row.values().get(i));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement insert, int place, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> insert.setNull(place, Types.VARCHAR);
            case Long number -> insert.setLong(place, number);
            case String text -> insert.setString(place, text);
            case Hash hash -> insert.setBytes(place, hash.bytes());
            default -> throw new IllegalArgumentException("no column for " + value.getClass());
        }
    }

    /// Rows of the records from one to another, ordered by record and line, each value as text.
    static List<List<String>> read(Connection connection, JournalTable table, long first, long last)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.select())) {
            select.setLong(1, first);
            select.setLong(2, last);
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= table.columns().size(); i++) {
                        row.add(text(result.getObject(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    /// The values of a row that should be there, in the form of [#read].
    static List<String> texts(JournalRow row) {
        return row.values().stream().map(JournalTables::text).toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "(nothing)";
            case byte[] bytes -> bytes.length == 32 ? Hash.ofDigest(bytes).hex() : "(no hash)";
            case Integer number -> Long.toString(number);
            default -> value.toString();
        };
    }

    /// Number of rows of a table.
    static long count(Connection connection, JournalTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT count(*) FROM " + table.table())) {
            result.next();
            return result.getLong(1);
        }
    }
}
