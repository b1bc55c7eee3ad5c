package org.lode.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The statements on the table `log`, the same for both databases.
final class LogTable {
    private static final String COLUMNS =
            "sequence, recorded_at, idempotency_key, input_hash, content, previous_hash, hash";

    private LogTable() {}

    /// Writes rows, oldest first.
    static void insert(Connection connection, List<LogRow> rows) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO log (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (LogRow row : rows) {
                insert.setLong(1, row.sequence());
                insert.setString(2, row.recordedAt());
                insert.setString(3, row.idempotencyKey());
                insert.setBytes(4, row.inputHash());
                insert.setBytes(5, row.content());
                insert.setBytes(6, row.previousHash());
                insert.setBytes(7, row.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Rows from a record on, oldest first.
    ///
    /// @param first sequence of the first row wanted
    /// @param most at most so many rows
    static List<LogRow> read(Connection connection, long first, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + COLUMNS
                                + " FROM log WHERE sequence >= ? ORDER BY sequence LIMIT ?")) {
            select.setLong(1, first);
            select.setInt(2, most);
            List<LogRow> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    /// A sequence that is not above zero: below any record, so only an edited log has it.
    static OptionalLong sequenceBelowOne(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "SELECT sequence FROM log WHERE sequence < 1 LIMIT 1")) {
            return result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty();
        }
    }

    private static LogRow row(ResultSet result) throws SQLException {
        return new LogRow(
                result.getLong(1),
                text(result, 2),
                text(result, 3),
                bytes(result, 4),
                bytes(result, 5),
                bytes(result, 6),
                bytes(result, 7));
    }

    private static String text(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    private static byte[] bytes(ResultSet result, int column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }
}
