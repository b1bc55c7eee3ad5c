package org.lode.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.lode.store.StoreAddress;

/// Entries and postings in plain SQL, as the yardstick of [LedgerBench].
///
/// The tables `account`, `entry` and `posting` have the columns, keys and checks of the ledger's,
/// and a commit is as durable. There is no log, no hash, no proposal, no approval, no signature
/// and no trigger. The statements are prepared once.
final class PlainTables implements AutoCloseable {
    private static final List<String> TABLES =
            List.of(
                    "CREATE TABLE account (sequence %1$s PRIMARY KEY, code TEXT NOT NULL UNIQUE,"
                            + " name TEXT NOT NULL, role TEXT NOT NULL, currency TEXT NOT NULL,"
                            + " partner TEXT, counter TEXT)",
                    "CREATE TABLE entry (sequence %1$s PRIMARY KEY, entry TEXT NOT NULL UNIQUE,"
                            + " proposal TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, effective_on"
                            + " TEXT NOT NULL CHECK (length(effective_on) = 10), description TEXT"
                            + " NOT NULL)",
                    "CREATE TABLE posting (sequence %1$s NOT NULL REFERENCES entry (sequence),"
                            + " line %1$s NOT NULL CHECK (line > 0), account TEXT NOT NULL"
                            + " REFERENCES account (code), currency TEXT NOT NULL CHECK"
                            + " (length(currency) = 3), minor_units %1$s NOT NULL CHECK"
                            + " (minor_units <> 0), PRIMARY KEY (sequence, line))",
                    "CREATE INDEX posting_by_account ON posting (account, sequence)",
                    "INSERT INTO account VALUES (1, 'cash', 'cash', 'CASH', 'USD', NULL, NULL)",
                    "INSERT INTO account VALUES (2, 'paid:UA', 'paid', 'PAID_IN', 'USD', 'UA',"
                            + " NULL)",
                    "INSERT INTO account VALUES (3, 'paid:US', 'paid', 'PAID_IN', 'USD', 'US',"
                            + " NULL)");

    private final Connection connection;
    private final PreparedStatement entry;
    private final PreparedStatement posting;

    private PlainTables(Connection connection) throws SQLException {
        this.connection = connection;
        this.entry =
                connection.prepareStatement(
                        "INSERT INTO entry VALUES (?, ?, ?, 'CASH_CONTRIBUTION', '2025-05-23', '')");
        this.posting =
                connection.prepareStatement("INSERT INTO posting VALUES (?, ?, ?, 'USD', ?)");
    }

    /// Makes the tables at an address at which there is nothing yet.
    static PlainTables create(StoreAddress address) throws SQLException {
        Connection connection = DriverManager.getConnection(CrashedLedger.jdbcUrl(address));
        try (Statement statement = connection.createStatement()) {
            String number =
                    switch (address) {
                        case StoreAddress.SqliteFile _ -> {
                            for (String setting :
                                    List.of(
                                            "journal_mode = WAL",
                                            "synchronous = FULL",
                                            "fullfsync = ON",
                                            "foreign_keys = ON")) {
                                statement.execute("PRAGMA " + setting);
                            }
                            yield "INTEGER";
                        }
                        case StoreAddress.PostgresUrl url -> {
                            statement.execute("CREATE SCHEMA " + url.schema());
                            statement.execute("SET search_path = " + url.schema());
                            statement.execute("SET synchronous_commit = on");
                            yield "BIGINT";
                        }
                    };
            for (String table : TABLES) {
                statement.execute(table.formatted(number));
            }
        }
        connection.setAutoCommit(false);
        return new PlainTables(connection);
    }

    /// Posts entries of two postings each in one transaction.
    ///
    /// @param first number of the first entry; numbers are used once
    void post(long first, int entries) throws SQLException {
        for (long number = first; number < first + entries; number++) {
            entry.setLong(1, number);
            entry.setString(2, "plain-" + number);
            entry.setString(3, "plain-" + number);
            entry.addBatch();
            line(number, 1, "cash", number);
            line(number, 2, number % 2 == 0 ? "paid:UA" : "paid:US", -number);
        }
        entry.executeBatch();
        posting.executeBatch();
        connection.commit();
    }

    private void line(long number, int line, String account, long minorUnits) throws SQLException {
        posting.setLong(1, number);
        posting.setInt(2, line);
        posting.setString(3, account);
        posting.setLong(4, minorUnits);
        posting.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
