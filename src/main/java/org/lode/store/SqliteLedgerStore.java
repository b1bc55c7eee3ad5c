package org.lode.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.lode.store.StoreAddress.SqliteFile;
import org.lode.store.StoreException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A ledger in one SQLite file.
///
/// The write-ahead log (`-wal` beside the file) is flushed to the disk at each commit
/// (`synchronous=FULL`), so that an answered event survives a power cut. Readers do not wait for
/// the writer. One writer at a time: `BEGIN IMMEDIATE`, others wait up to ten seconds. Not for
/// network drives: their locks and shared memory are not to be trusted.
///
/// Reference: sqlite.org/wal.html, sqlite.org/lockingv3.html.
public final class SqliteLedgerStore extends JdbcLedgerStore {
    /// Marks the file as a ledger: `Lode` in ASCII, kept in the header of the file.
    static final int APPLICATION_ID = 0x4C6F6465;

    private static final int WAIT_MILLIS = 10_000;

    private final SqliteFile address;

    private SqliteLedgerStore(SqliteFile address, InstantSource clock) {
        super(clock);
        this.address = address;
    }

    static SqliteLedgerStore create(SqliteFile address, InstantSource clock) {
        Path file = address.path();
        SqliteNativeLibrary.load();
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            if (!isEmpty(file)) {
                throw new StoreException(
                        Reason.PRESENT,
                        "%s: there is a file already.%n  Maybe open it, or choose another name."
                                .formatted(file),
                        e);
            }
        } catch (IOException e) {
            throw new StoreException(
                    Reason.READ_ONLY,
                    ("%s: the file cannot be made.%n  Maybe the folder %s is not there, or may"
                                    + " not be written.")
                            .formatted(file, file.toAbsolutePath().getParent()),
                    e);
        }
        try (Connection connection = connect(file)) {
            execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        } catch (SQLException e) {
            throw SqliteProblems.explain(file, e);
        }
        migrate(file);
        return open(address, clock);
    }

    static SqliteLedgerStore open(SqliteFile address, InstantSource clock) {
        Path file = address.path();
        if (!Files.isRegularFile(file) || isEmpty(file)) {
            throw new StoreException(
                    Reason.ABSENT,
                    "%s: there is no ledger.%n  Maybe make one: lode fund init.".formatted(file));
        }
        SqliteNativeLibrary.load();
        int version;
        try (Connection connection = connect(file)) {
            requireOurs(file, connection);
            version =
                    hasTable(connection, Migrations.history())
                            ? Migrations.version(connection, Migrations.history()).orElse(0)
                            : 0;
        } catch (SQLException e) {
            throw SqliteProblems.explain(file, e);
        }
        if (version > Migrations.VERSION) {
            throw Migrations.newer(address, version);
        }
        if (version < Migrations.VERSION) {
            migrate(file);
        }
        SqliteLedgerStore store = new SqliteLedgerStore(address, clock);
        // Opening for writing shows at once whether the folder takes the two files beside it.
        store.reading(_ -> true);
        return store;
    }

    private static void requireOurs(Path file, Connection connection) throws SQLException {
        if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new StoreException(
                    Reason.FOREIGN,
                    ("%s: this is a SQLite file of another program, not a ledger of Lode.%n  Maybe"
                                    + " another file was meant.")
                            .formatted(file));
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void migrate(Path file) {
        try {
            Migrations.run(
                    "jdbc:sqlite:" + file.toAbsolutePath(), "main", Migrations.Dialect.SQLITE);
        } catch (SQLException e) {
            throw SqliteProblems.explain(file, e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.enableRecursiveTriggers(true);
        config.setBusyTimeout(WAIT_MILLIS);
        Properties properties = config.toProperties();
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties);
        try {
            // On macOS an ordinary flush stops at the cache of the drive.
            execute(connection, "PRAGMA fullfsync = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public StoreAddress address() {
        return address;
    }

    /// Writes a copy that is sound in itself while others go on writing. The copy is one file.
    ///
    /// @param copy the new file; it must not exist
    public void backUp(Path copy) {
        if (Files.exists(copy)) {
            throw new StoreException(
                    Reason.PRESENT,
                    "%s: there is a file already.%n  Maybe choose another name.".formatted(copy));
        }
        try (Connection connection = connect(address.path());
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.executeUpdate();
        } catch (SQLException e) {
            throw SqliteProblems.explain(copy, e);
        }
    }

    @Override
    Connection connect() throws SQLException {
        return connect(address.path());
    }

    @Override
    void beginReading(Connection connection) throws SQLException {
        execute(connection, "BEGIN");
    }

    @Override
    void beginWriting(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    @Override
    StoreException explain(SQLException problem) {
        return SqliteProblems.explain(address.path(), problem);
    }

    @Override
    boolean isOutcomeUnknown(SQLException problem) {
        // A flush that failed may still have reached the disk.
        return problem instanceof SQLiteException sqlite
                && (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_IOERR.code;
    }

    @Override
    List<StoreFinding> checkDatabase(Connection connection) throws SQLException {
        List<StoreFinding> findings = new ArrayList<>();
        findings.addAll(SqliteSchemaCheck.pages(connection));
        findings.addAll(SqliteSchemaCheck.objects(connection));
        return findings;
    }

    private static boolean hasTable(Connection connection, String table) throws SQLException {
        return number(
                        connection,
                        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '"
                                + table
                                + "'")
                > 0;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
