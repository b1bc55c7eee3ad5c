package org.lode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.bench.SampleFund;
import org.lode.ledger.LedgerState;
import org.lode.ledger.Submission;
import org.lode.store.StoreAddress.PostgresUrl;
import org.lode.store.StoreAddress.SqliteFile;
import org.lode.store.StoreException.Reason;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What the stores say when they cannot be opened, read or written: reason, value, remedy.
final class StoreMessagesTest {
    @TempDir private Path folder;

    private static StoreException opening(StoreAddress address) {
        return failure(() -> LedgerStore.open(address, TestStores.CLOCK).close());
    }

    private static StoreException reading(StoreAddress address) {
        return failure(
                () -> {
                    try (LedgerStore store = LedgerStore.open(address, TestStores.CLOCK)) {
                        store.query(LedgerState::head);
                    }
                });
    }

    private static StoreException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
        StoreException failure = catchThrowableOfType(StoreException.class, c);
        assertThat(failure).as("nothing failed").isNotNull();
        // Every message has a remedy and no trace of a stack.
        assertThat(failure.getMessage()).contains("\n  ").doesNotContain("\tat ", "Exception");
        return failure;
    }

    private SqliteFile filled(String name) {
        SqliteFile address = new SqliteFile(folder.resolve(name));
        fill(address);
        return address;
    }

    private static void fill(StoreAddress address) {
        try (LedgerStore store = LedgerStore.create(address, TestStores.CLOCK)) {
            store.submitAll(SampleFund.opening());
            for (int i = 1; i <= 12; i++) {
                store.submitAll(SampleFund.entry("a", i));
            }
        }
    }

    private static void sql(StoreAddress address, String... steps) throws SQLException {
        try (Connection connection = TestStores.connect(address);
                Statement statement = connection.createStatement()) {
            for (String step : steps) {
                statement.execute(step);
            }
        }
    }

    private static void is(StoreException failure, Reason reason, boolean isBadData, String text) {
        assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
        assertThat(failure.isBadData()).isEqualTo(isBadData);
        assertThat(failure.getMessage()).contains(text);
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void noLedger(TestStores kind) {
        is(opening(kind.newAddress()), Reason.ABSENT, true, "there is no ledger");
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void oneIsThereAlready(TestStores kind) {
        StoreAddress address = kind.newAddress();
        fill(address);
        is(
                failure(() -> LedgerStore.create(address, TestStores.CLOCK).close()),
                Reason.PRESENT,
                true,
                " already.");
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void newerSchema(TestStores kind) throws SQLException {
        StoreAddress address = kind.newAddress();
        fill(address);
        sql(
                address,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                        + " script, checksum, installed_by, execution_time, success) VALUES (99, '99',"
                        + " 'later', 'SQL', 'V99', 1, 'x', 1, "
                        + (kind == TestStores.SQLITE ? "1)" : "true)"));
        is(
                opening(address),
                Reason.SCHEMA_VERSION,
                true,
                "the schema has version 99; this release knows versions up to 2");
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void editedLog(TestStores kind) throws SQLException {
        StoreAddress address = kind.newAddress();
        fill(address);
        sql(
                address,
                kind == TestStores.SQLITE
                        ? "DROP TRIGGER log_is_never_changed"
                        : "ALTER TABLE log DISABLE TRIGGER USER",
                "UPDATE log SET idempotency_key = 'other' WHERE sequence = 3");
        is(
                reading(address),
                Reason.DAMAGED,
                true,
                "the log is damaged: record 3: column idempotency_key does not say what the"
                        + " content says");
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void missingRecord(TestStores kind) throws SQLException {
        StoreAddress address = kind.newAddress();
        fill(address);
        sql(
                address,
                kind == TestStores.SQLITE
                        ? "DROP TRIGGER log_is_never_deleted"
                        : "ALTER TABLE log DISABLE TRIGGER ALL",
                "DELETE FROM log WHERE sequence = 3");
        is(reading(address), Reason.DAMAGED, true, "record 3 is missing; 4 comes next");
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        Path file = folder.resolve("letter.txt");
        Files.writeString(file, "Dear partner, ".repeat(1000));
        is(
                opening(new SqliteFile(file)),
                Reason.FOREIGN,
                true,
                file + ": this is not a ledger of Lode; it is no SQLite file.");
        assertThat(file).content().hasSize(14_000);
    }

    @Test
    void aDatabaseOfAnotherProgram() throws SQLException {
        SqliteFile file = new SqliteFile(folder.resolve("other.db"));
        sql(file, "CREATE TABLE recipe (name TEXT)");
        is(opening(file), Reason.FOREIGN, true, "this is a SQLite file of another program");
    }

    @Test
    void aSchemaOfAnotherProgram() throws SQLException {
        PostgresUrl url = (PostgresUrl) TestStores.POSTGRES.newAddress();
        sql(url, "CREATE SCHEMA " + url.schema(), "CREATE TABLE recipe (name TEXT)");
        is(
                opening(url),
                Reason.FOREIGN,
                true,
                "schema %s belongs to another program".formatted(url.schema()));
    }

    /// Half of the file is gone: SQLite finds fewer pages than its header says.
    @Test
    void aFileCutInHalf() throws IOException {
        SqliteFile file = filled("cut.db");
        try (RandomAccessFile open = new RandomAccessFile(file.path().toFile(), "rw")) {
            open.setLength(open.length() / 2 / 4096 * 4096);
        }
        is(reading(file), Reason.DAMAGED, true, file + ": the file is damaged.");
    }

    @Test
    void noFolder() {
        Path file = folder.resolve("nowhere").resolve("fund.db");
        is(
                failure(() -> LedgerStore.create(new SqliteFile(file), TestStores.CLOCK).close()),
                Reason.READ_ONLY,
                false,
                "the file cannot be made.\n  Maybe the folder %s is not there"
                        .formatted(file.getParent()));
    }

    /// The store's own connection is given a most number of pages: SQLite's way to say that the
    /// disk is full. What was written before stays whole, and once there is room the store works.
    @Test
    void noRoom() {
        SqliteFile file = filled("full.db");
        try (LedgerStore store = LedgerStore.open(file, TestStores.CLOCK)) {
            long before = store.query(LedgerState::count);
            ((SqliteLedgerStore) store)
                    .reading(
                            c -> {
                                try (Statement statement = c.createStatement()) {
                                    return statement.execute("PRAGMA max_page_count = 1");
                                }
                            });
            List<Submission> written = new ArrayList<>();
            StoreException failure =
                    failure(
                            () -> {
                                for (int i = 100; i < 400; i++) {
                                    written.addAll(store.submitAll(SampleFund.entry("b", i)));
                                }
                            });
            is(
                    failure,
                    Reason.FULL,
                    false,
                    "there is no room left to write.\n  Nothing was written.");
            assertThat(written).allMatch(Submission.Accepted.class::isInstance);
            assertThat(store.<Long>query(LedgerState::count)).isEqualTo(before + written.size());
            assertThat(store.check().findings()).isEmpty();
            assertThat(store.submitAll(SampleFund.entry("c", 1)))
                    .allMatch(Submission.Accepted.class::isInstance);
        }
    }

    private static PostgresUrl postgres(String user, String password, String more) {
        return new PostgresUrl(TestStores.server().url("postgres", user, password) + more);
    }

    @Test
    void wrongPassword() {
        StoreException failure = opening(postgres("postgres", "guessed", ""));
        is(failure, Reason.LOGIN, false, "the server refused the name or the password");
        assertThat(failure.getMessage()).doesNotContain("guessed").contains("password=***");
    }

    @Test
    void noSuchDatabase() {
        String url = TestStores.server().url("nowhere");
        is(opening(new PostgresUrl(url)), Reason.ABSENT, true, "the server has no such database");
    }

    @Test
    void nobodyListens() {
        is(
                opening(new PostgresUrl("postgresql://127.0.0.1:1/lode?user=x")),
                Reason.UNREACHABLE,
                false,
                "the server does not answer: ");
    }

    /// The role of the application reads and inserts; rules and rows are out of its reach.
    @Test
    void theRoleOfTheApplication() throws SQLException {
        PostgresUrl owner = (PostgresUrl) TestStores.POSTGRES.newAddress();
        String role = "clerk_" + owner.schema();
        sql(owner, "CREATE ROLE %s LOGIN PASSWORD 'clerk'".formatted(role));
        fill(owner);
        PostgresUrl clerk = postgres(role, "clerk", "&currentSchema=" + owner.schema());
        is(reading(clerk), Reason.READ_ONLY, false, "the role may not do this: ");
        try (LedgerStore store = LedgerStore.open(owner, TestStores.CLOCK)) {
            ((PostgresLedgerStore) store).grant(role);
            assertThatThrownBy(() -> ((PostgresLedgerStore) store).grant("a; DROP TABLE log"))
                    .hasMessageContaining("is no name of a role");
        }
        try (LedgerStore store = LedgerStore.open(clerk, TestStores.CLOCK)) {
            assertThat(store.submitAll(SampleFund.entry("b", 1)))
                    .allMatch(Submission.Accepted.class::isInstance);
            assertThat(store.check().findings()).isEmpty();
            assertThat(store.verify(List.of()).faults()).isEmpty();
        }
        for (String table : LedgerTables.NAMES) {
            for (String step :
                    List.of(
                            "UPDATE %s SET sequence = 1",
                            "DELETE FROM %s",
                            "TRUNCATE %s CASCADE",
                            "ALTER TABLE %s DISABLE TRIGGER USER",
                            "DROP TABLE %s CASCADE")) {
                assertThatThrownBy(() -> sql(clerk, step.formatted(table)))
                        .as(step.formatted(table))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void aDatabaseThatOnlyReads() {
        PostgresUrl url = (PostgresUrl) TestStores.POSTGRES.newAddress();
        fill(url);
        PostgresUrl standby =
                new PostgresUrl(url.url() + "&options=-c%20default_transaction_read_only=on");
        is(
                failure(
                        () -> {
                            try (LedgerStore store = LedgerStore.open(standby, TestStores.CLOCK)) {
                                store.submitAll(SampleFund.entry("b", 1));
                            }
                        }),
                Reason.READ_ONLY,
                false,
                "the database is read-only");
    }

    /// Errors that a test cannot bring about on every machine, by the code of the database.
    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, BUSY, another process has been writing for longer than 10 s",
        "SQLITE_READONLY, READ_ONLY, the file or its folder may not be written",
        "SQLITE_READONLY_DIRECTORY, READ_ONLY, the file or its folder may not be written",
        "SQLITE_CANTOPEN, READ_ONLY, the file cannot be opened or made",
        "SQLITE_FULL, FULL, there is no room left to write",
        "SQLITE_IOERR_WRITE, FULL, the disk refused to read or write (SQLITE_IOERR_WRITE)",
        "SQLITE_CORRUPT_INDEX, DAMAGED, the file is damaged",
        "SQLITE_NOTADB, FOREIGN, it is no SQLite file"
    })
    void errorsOfTheFile(SQLiteErrorCode code, Reason reason, String text) {
        StoreException failure =
                failure(
                        () -> {
                            throw SqliteProblems.explain(
                                    Path.of("fund.db"), new SQLiteException("words", code));
                        });
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.getMessage()).startsWith("fund.db: ").contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "53100, FULL, the server has no room left to write",
        "55P03, BUSY, another process has been writing for longer than 10 s",
        "57P01, UNREACHABLE, the server does not answer",
        "08006, UNREACHABLE, the server does not answer",
        "XX001, DAMAGED, the server finds its files damaged",
        "22P02, DAMAGED, PostgreSQL reports words (22P02)"
    })
    void errorsOfTheServer(String state, Reason reason, String text) {
        StoreException failure =
                failure(
                        () -> {
                            throw PostgresProblems.explain(
                                    new PostgresUrl(
                                            "postgresql://host/lode?user=x&password=secret"),
                                    new SQLException("ERROR: words.", state));
                        });
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.getMessage()).contains(text).doesNotContain("secret");
    }
}
