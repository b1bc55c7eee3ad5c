package org.lode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.ledger.Hash;

/// The database itself refuses what would make the books wrong, whoever writes: plain SQL, past
/// all code of Lode.
final class DatabaseRulesTest {
    private static final String ZEROS = "00".repeat(32);

    private static String log(int sequence, String time, String key, String previous) {
        return "INSERT INTO log VALUES (%d, '2026-01-02T03:04:%s.000000Z', '%s', %s, %s, %s, %s)"
                .formatted(
                        sequence,
                        time,
                        key,
                        bytes(ZEROS),
                        bytes(content(key)),
                        bytes(previous),
                        bytes(hash(key)));
    }

    private static String content(String key) {
        return HexFormat.of().formatHex(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String hash(String key) {
        return Hash.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex();
    }

    /// Replaced for SQLite, whose words for bytes differ.
    private static String bytes(String hex) {
        return "decode('" + hex + "','hex')";
    }

    private static final List<String> CHART =
            List.of(
                    "INSERT INTO account VALUES (1, 'cash', 'cash', 'CASH', 'USD', NULL, NULL)",
                    log(1, "05", "chart-1", ZEROS),
                    "INSERT INTO account VALUES (2, 'paid', 'paid', 'PAID_IN', 'USD', 'UA', NULL)",
                    log(2, "05", "chart-2", hash("chart-1")),
                    "INSERT INTO proposal VALUES (3, 'P1', 'E1', 'CASH_CONTRIBUTION', '2026-01-02',"
                            + " "
                            + bytes(ZEROS)
                            + ", '2027-01-02T03:04:05.000000Z', 'olha')",
                    log(3, "06", "propose", hash("chart-2")));

    private static final String DECISION = "INSERT INTO decision VALUES (4, 'P1', 'posted', NULL)";
    private static final String DEBIT = "INSERT INTO posting VALUES (4, 1, 'cash', 'USD', 500)";
    private static final String CREDIT = "INSERT INTO posting VALUES (4, 2, 'paid', 'USD', -500)";
    private static final String ENTRY =
            "INSERT INTO entry VALUES (4, 'E1', 'P1', 'CASH_CONTRIBUTION', '2026-01-02', '')";
    private static final String RECORD = log(4, "07", "post", hash("propose"));

    private static Connection ledger(TestStores kind) throws SQLException {
        StoreAddress address = kind.newAddress();
        LedgerStore.create(address, TestStores.CLOCK).close();
        Connection connection = TestStores.connect(address);
        if (kind == TestStores.SQLITE) {
            run(connection, "PRAGMA foreign_keys = ON");
        }
        transaction(connection, CHART);
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        boolean isSqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    isSqlite ? sql.replaceAll("decode\\('([0-9a-f]*)','hex'\\)", "x'$1'") : sql);
        }
    }

    private static void transaction(Connection connection, List<String> steps) throws SQLException {
        run(connection, "BEGIN");
        try {
            for (String step : steps) {
                run(connection, step);
            }
            run(connection, "COMMIT");
        } catch (SQLException e) {
            run(connection, "ROLLBACK");
            throw e;
        }
    }

    private static void refuses(Connection connection, String rule, String... steps) {
        assertThatThrownBy(() -> transaction(connection, List.of(steps)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void aWholeEntryIsTaken(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            transaction(c, List.of(DECISION, DEBIT, CREDIT, ENTRY, RECORD));
            assertThat(count(c, "posting")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void nothingIsChangedOrDeleted(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            transaction(c, List.of(DECISION, DEBIT, CREDIT, ENTRY, RECORD));
            for (String table : LedgerTables.NAMES) {
                refuses(
                        c,
                        "rule %s_is_never_changed".formatted(table),
                        "UPDATE %s SET sequence = sequence".formatted(table));
                refuses(
                        c,
                        "rule %s_is_never_deleted".formatted(table),
                        "DELETE FROM %s".formatted(table));
                if (kind == TestStores.POSTGRES) {
                    refuses(
                            c,
                            "rule log_is_never_emptied",
                            "TRUNCATE log, account, proposal, decision, entry, posting");
                    refuses(
                            c,
                            "rule %s_is_never_deleted".formatted(table),
                            "SET session_replication_role = replica",
                            "DELETE FROM %s".formatted(table));
                }
            }
        }
    }

    /// `INSERT OR REPLACE` deletes without asking triggers on deletion.
    @ParameterizedTest
    @EnumSource(value = TestStores.class, names = "SQLITE")
    void nothingIsReplaced(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            transaction(c, List.of(DECISION, DEBIT, CREDIT, ENTRY, RECORD));
            refuses(c, "rule log_is_a_chain", replace(RECORD));
            refuses(c, "the idempotency key is taken", replace(log(5, "08", "post", hash("post"))));
            refuses(c, "rule posting_joins_no_sealed_entry", replace(DEBIT));
            refuses(c, "rule entry_balances", replace(ENTRY));
            refuses(c, "rule decision_joins_no_sealed_record", replace(DECISION));
            refuses(c, "rule account_joins_no_sealed_record", replace(CHART.get(0)));
            refuses(
                    c,
                    "rule account_joins_no_sealed_record",
                    replace(CHART.get(0).replace("(1,", "(5,")));
            refuses(c, "rule proposal_joins_no_sealed_record", replace(CHART.get(4)));
        }
    }

    private static String replace(String insert) {
        return insert.replaceFirst("INSERT", "INSERT OR REPLACE");
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void theLogIsAChain(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            refuses(c, "the record is not the next one", log(5, "07", "post", hash("propose")));
            refuses(c, "the record is not the next one", log(3, "07", "post", hash("propose")));
            refuses(
                    c,
                    "the previous hash is not that of the head",
                    log(4, "07", "post", hash("chart-2")));
            refuses(c, "the record is older than the head", log(4, "05", "post", hash("propose")));
            refuses(c, "idempotency", RECORD.replace("'post'", "'propose'"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestStores.class, names = "POSTGRES")
    void theHashIsThatOfTheContent(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            refuses(
                    c,
                    "the hash is not that of the content",
                    RECORD.replace(bytes(hash("post")), bytes(hash("other"))));
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void anUnbalancedEntryIsRefused(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            refuses(
                    c,
                    "do not add up to zero",
                    DECISION,
                    DEBIT,
                    CREDIT.replace("-500", "-499"),
                    ENTRY,
                    RECORD);
            refuses(
                    c,
                    "do not add up to zero",
                    DECISION,
                    DEBIT,
                    CREDIT.replace("USD", "UAH"),
                    ENTRY,
                    RECORD);
            refuses(c, "at least two postings", DECISION, DEBIT, ENTRY, RECORD);
            refuses(c, "at least two postings", DECISION, ENTRY, RECORD);
            assertThat(count(c, "log")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void aSealedEntryTakesNoPosting(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            refuses(
                    c,
                    "its entry is sealed",
                    DECISION,
                    DEBIT,
                    CREDIT,
                    ENTRY,
                    "INSERT INTO posting VALUES (4, 3, 'cash', 'USD', 1)");
            transaction(c, List.of(DECISION, DEBIT, CREDIT, ENTRY, RECORD));
            refuses(
                    c,
                    "its entry is sealed",
                    "INSERT INTO posting VALUES (4, 3, 'cash', 'USD', 1)");
            refuses(
                    c,
                    "its record is sealed",
                    "INSERT INTO entry VALUES (3, 'E2', 'P2', 'CALL', '2026-01-02', '')");
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void nothingIsLeftWithoutWhatItBelongsTo(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            String key = kind == TestStores.SQLITE ? "FOREIGN KEY" : "foreign key";
            refuses(c, key, DEBIT, CREDIT);
            refuses(c, key, DECISION, DEBIT, CREDIT, ENTRY);
            refuses(c, key, DECISION, DEBIT, CREDIT, RECORD);
            refuses(c, key, DECISION, DEBIT.replace("cash", "nowhere"), CREDIT, ENTRY, RECORD);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void decisionsKeepTheirOrder(TestStores kind) throws SQLException {
        try (Connection c = ledger(kind)) {
            refuses(
                    c,
                    "nobody approves what he proposed",
                    "INSERT INTO decision VALUES (4, 'P1', 'approved', 'olha')");
            refuses(c, "no decision posts it", DEBIT, CREDIT, ENTRY, RECORD);
            transaction(
                    c,
                    List.of(
                            "INSERT INTO decision VALUES (4, 'P1', 'voided', 'ann')",
                            log(4, "07", "void", hash("propose"))));
            refuses(
                    c,
                    "the proposal has ended",
                    "INSERT INTO decision VALUES (5, 'P1', 'posted', NULL)");
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
