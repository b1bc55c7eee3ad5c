package org.lode.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Pattern;
import org.lode.store.StoreAddress.PostgresUrl;
import org.lode.store.StoreException.Reason;

/// A ledger in one schema of a PostgreSQL database.
///
/// One writer per fund: an advisory lock on the table `log`, held until the end of the
/// transaction, others wait up to ten seconds. The trigger on the table takes the same lock, so a
/// writer that does not ask for it waits too. The owner makes the schema and may drop its rules;
/// the application should work as a role that may read and insert only ([#grant]).
///
/// Reference: postgresql.org/docs/14, chapters 13.3.5 (advisory locks) and 30.3 (asynchronous
/// commit).
public final class PostgresLedgerStore extends JdbcLedgerStore {
    private static final String WAIT = "10s";
    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final PostgresUrl address;

    private PostgresLedgerStore(PostgresUrl address, InstantSource clock) {
        super(clock);
        this.address = address;
    }

    static PostgresLedgerStore create(PostgresUrl address, InstantSource clock) {
        PostgresLedgerStore store = new PostgresLedgerStore(address, clock);
        try (Connection connection = store.connect()) {
            if (store.hasSchema(connection)) {
                throw new StoreException(
                        Reason.PRESENT,
                        ("%s: there is a schema %s already.%n  Maybe open it, or name another one:"
                                        + " currentSchema=NAME.")
                                .formatted(address, address.schema()));
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + address.schema());
            }
            connection.commit();
        } catch (SQLException e) {
            throw store.explain(e);
        }
        store.migrate();
        return store;
    }

    static PostgresLedgerStore open(PostgresUrl address, InstantSource clock) {
        PostgresLedgerStore store = new PostgresLedgerStore(address, clock);
        int version;
        try (Connection connection = store.connect()) {
            version = store.version(connection).orElse(0);
        } catch (SQLException e) {
            throw store.explain(e);
        }
        if (version > Migrations.VERSION) {
            throw Migrations.newer(address, version);
        }
        if (version < Migrations.VERSION) {
            store.migrate();
        }
        return store;
    }

    private OptionalInt version(Connection connection) throws SQLException {
        if (!hasSchema(connection)) {
            throw new StoreException(
                    Reason.ABSENT,
                    "%s: there is no ledger in schema %s.%n  Maybe make one: lode fund init."
                            .formatted(address, address.schema()));
        }
        if (hasTable(connection, Migrations.history())) {
            return Migrations.version(connection, Migrations.history());
        }
        boolean isEmpty =
                number(
                                connection,
                                "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'v', 'p') AND"
                                        + " relnamespace = current_schema()::regnamespace")
                        == 0;
        if (!isEmpty) {
            throw new StoreException(
                    Reason.FOREIGN,
                    ("%s: schema %s belongs to another program, it is not a ledger of Lode.%n  Maybe"
                                    + " name another one: currentSchema=NAME.")
                            .formatted(address, address.schema()));
        }
        return OptionalInt.empty();
    }

    private boolean hasSchema(Connection connection) throws SQLException {
        return number(
                        connection,
                        "SELECT count(*) FROM pg_namespace WHERE nspname = '%s'"
                                .formatted(address.schema()))
                > 0;
    }

    private static boolean hasTable(Connection connection, String table) throws SQLException {
        return number(
                        connection,
                        "SELECT count(*) FROM pg_class WHERE relname = '%s' AND relnamespace ="
                                        .formatted(table)
                                + " current_schema()::regnamespace")
                > 0;
    }

    private void migrate() {
        try {
            Migrations.run(urlWithPassword(), address.schema(), Migrations.Dialect.POSTGRES);
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    /// Gives a role what the application needs: to read, and to insert.
    ///
    /// @param role name of a role that is there; it owns nothing of the ledger
    public void grant(String role) {
        if (!ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no name of a role: a-z, 0-9 and _, with a letter first."
                            .formatted(role));
        }
        reading(
                c -> {
                    try (Statement statement = c.createStatement()) {
                        statement.execute(
                                "GRANT USAGE ON SCHEMA %s TO %s".formatted(address.schema(), role));
                        for (String table : LedgerTables.NAMES) {
                            statement.execute(
                                    "GRANT SELECT, INSERT ON %s TO %s".formatted(table, role));
                        }
                        statement.execute(
                                "GRANT SELECT ON %s TO %s".formatted(Migrations.history(), role));
                    }
                    c.commit();
                    return true;
                });
    }

    @Override
    public StoreAddress address() {
        return address;
    }

    @Override
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), properties());
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET search_path = " + address.schema());
                statement.execute("SET lock_timeout = '" + WAIT + "'");
                // After the writer's lock was waited for, the next statement sees what the other
                // writer has committed.
                statement.execute("SET default_transaction_isolation = 'read committed'");
                // A commit is answered when it is on the disk, whatever the server's default; a
                // stricter setting (a standby too) is left as it is.
                if ("off".equals(text(connection, "SHOW synchronous_commit"))) {
                    statement.execute("SET synchronous_commit = on");
                }
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "lode");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        String password = System.getenv("PGPASSWORD");
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private String urlWithPassword() {
        String password = System.getenv("PGPASSWORD");
        String url = address.url();
        return password == null || url.contains("password=")
                ? url
                : url
                        + (url.indexOf('?') < 0 ? "?" : "&")
                        + "password="
                        + java.net.URLEncoder.encode(
                                password, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    void beginReading(Connection connection) throws SQLException {
        // Every statement sees the same moment, so that no writer looks like damage.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        }
    }

    @Override
    void beginWriting(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement(
                        "SELECT pg_advisory_xact_lock('log'::regclass::oid::bigint)")) {
            lock.execute();
        }
    }

    @Override
    void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    StoreException explain(SQLException problem) {
        return PostgresProblems.explain(address, problem);
    }

    @Override
    boolean isOutcomeUnknown(SQLException problem) {
        String state = String.valueOf(problem.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("58");
    }

    @Override
    List<StoreFinding> checkDatabase(Connection connection) throws SQLException {
        List<StoreFinding> findings = new ArrayList<>();
        findings.addAll(PostgresSchemaCheck.objects(connection));
        findings.addAll(PostgresSchemaCheck.settings(connection));
        return findings;
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
