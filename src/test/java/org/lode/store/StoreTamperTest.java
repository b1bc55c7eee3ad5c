package org.lode.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.bench.SampleFund;
import org.lode.ledger.Receipt;

/// An attacker with full rights on the database edits one stored value after another, past every
/// trigger: each edit is seen by the comparison of the store or by the independent verifier.
final class StoreTamperTest {
    private static final List<String> TABLES =
            List.of("log", "account", "proposal", "decision", "entry", "posting");

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void everyEditOfEveryColumnIsSeen(TestStores kind) throws SQLException {
        StoreAddress address = kind.newAddress();
        try (LedgerStore store = filled(address)) {
            List<Receipt> receipts = List.of(store.receipt(6), last(store));
            try (Connection attacker = attacker(kind, address)) {
                assertThat(damage(store, receipts)).isEmpty();
                List<String> unseen = new ArrayList<>();
                Map<String, Integer> edits = new TreeMap<>();
                for (String table : TABLES) {
                    for (String column : columns(attacker, table)) {
                        String changed = changed(kind, attacker, table, column);
                        edits.merge(table, 1, Integer::sum);
                        if (damage(store, receipts).isEmpty()) {
                            unseen.add(table + "." + column + " = " + changed);
                        }
                        restore(attacker, table);
                        assertThat(damage(store, receipts)).as(table + "." + column).isEmpty();
                    }
                }
                assertThat(unseen).isEmpty();
                assertThat(edits)
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of(
                                        "log",
                                        7,
                                        "account",
                                        7,
                                        "proposal",
                                        8,
                                        "decision",
                                        4,
                                        "entry",
                                        6,
                                        "posting",
                                        5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void deletionTruncationAndReorderingAreSeen(TestStores kind) throws SQLException {
        for (String attack :
                List.of(
                        "DELETE FROM log WHERE sequence = (SELECT max(sequence) FROM log)",
                        "DELETE FROM log WHERE sequence > 10",
                        "DELETE FROM log WHERE sequence = 9",
                        "DELETE FROM log",
                        "DELETE FROM posting WHERE line = 1 AND sequence = (SELECT max(sequence)"
                                + " FROM entry)",
                        "DELETE FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)",
                        "DELETE FROM decision WHERE sequence = (SELECT max(sequence) FROM"
                                + " decision)",
                        "UPDATE log SET sequence = 1000 WHERE sequence = 10; UPDATE log SET"
                                + " sequence = 10 WHERE sequence = 11; UPDATE log SET sequence ="
                                + " 11 WHERE sequence = 1000",
                        "INSERT INTO posting SELECT sequence, 77, account, currency, minor_units"
                                + " FROM posting WHERE line = 1")) {
            StoreAddress address = kind.newAddress();
            try (LedgerStore store = filled(address)) {
                List<Receipt> receipts = List.of(last(store));
                try (Connection attacker = attacker(kind, address);
                        Statement statement = attacker.createStatement()) {
                    for (String step : attack.split("; ", -1)) {
                        statement.executeUpdate(step);
                    }
                }
                assertThat(damage(store, receipts)).as(attack).isNotEmpty();
            }
        }
    }

    private static LedgerStore filled(StoreAddress address) {
        LedgerStore store = LedgerStore.create(address, TestStores.CLOCK);
        store.submitAll(SampleFund.opening());
        for (int i = 1; i <= 3; i++) {
            store.submitAll(SampleFund.entry("a", i));
        }
        return store;
    }

    private static Receipt last(LedgerStore store) {
        return store.query(state -> state.receipt(state.count()));
    }

    /// Findings about what is stored; that the attacker took the rules off does not count.
    private static List<String> damage(LedgerStore store, List<Receipt> receipts) {
        List<String> damage = new ArrayList<>();
        try {
            store.check().findings().stream()
                    .filter(
                            f ->
                                    switch (f.reason()) {
                                        case LOG_ROW, CHAIN, JOURNAL -> true;
                                        case DATABASE, SCHEMA, SETTING -> false;
                                    })
                    .forEach(f -> damage.add(f.toString()));
            store.verify(receipts).faults().forEach(f -> damage.add(f.toString()));
        } catch (StoreException e) {
            damage.add(e.getMessage());
        }
        return damage;
    }

    private static Connection attacker(TestStores kind, StoreAddress address) throws SQLException {
        Connection connection = TestStores.connect(address);
        try (Statement statement = connection.createStatement()) {
            switch (kind) {
                case SQLITE -> {
                    List<String> triggers = new ArrayList<>();
                    try (ResultSet rows =
                            statement.executeQuery(
                                    "SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
                        while (rows.next()) {
                            triggers.add(rows.getString(1));
                        }
                    }
                    assertThat(triggers).isNotEmpty();
                    for (String trigger : triggers) {
                        statement.execute("DROP TRIGGER " + trigger);
                    }
                }
                case POSTGRES -> {
                    statement.execute(
                            "SET search_path = " + ((StoreAddress.PostgresUrl) address).schema());
                    // The rules of the log are triggers that fire in every mode of replication.
                    for (String table : TABLES) {
                        statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER ALL");
                    }
                }
            }
        }
        return connection;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " LIMIT 1")) {
            for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                columns.add(rows.getMetaData().getColumnName(c).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    /// Edits a column of the last row of a table and keeps the old row beside it.
    private static String changed(
            TestStores kind, Connection connection, String table, String column)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS kept");
            statement.execute("CREATE TABLE kept AS SELECT * FROM " + table);
            String to = edited(kind, column);
            int rows =
                    statement.executeUpdate(
                            "UPDATE %s SET %s = %s WHERE %s"
                                    .formatted(table, column, to, row(table, column)));
            assertThat(rows).as("%s.%s", table, column).isEqualTo(1);
            return to;
        }
    }

    /// The last row; of decisions by managers, the last one by a manager.
    private static String row(String table, String column) {
        String known = column.equals("manager") ? " WHERE manager IS NOT NULL" : "";
        String last = "sequence = (SELECT max(sequence) FROM " + table + known + ")";
        return table.equals("posting") ? last + " AND line = 2" : last;
    }

    /// An edit that the constraints of the table let through.
    private static String edited(TestStores kind, String column) {
        boolean isBytes =
                List.of("input_hash", "content", "previous_hash", "hash", "content_hash")
                        .contains(column);
        if (isBytes) {
            return switch (kind) {
                case SQLITE -> "CAST(X'00' || substr(%s, 2) AS BLOB)".formatted(column);
                case POSTGRES ->
                        "set_byte(%s, 0, (get_byte(%s, 0) + 1) %% 256)".formatted(column, column);
            };
        }
        return switch (column) {
            case "sequence" -> "sequence + 1000";
            case "line" -> "line + 1000";
            case "minor_units" -> "minor_units + 1";
            case "act" -> "'expired'";
            case "currency", "counter" -> "'UAH'";
            case "recorded_at", "expires_at" -> "'2031-01-01T00:00:00.000000Z'";
            case "effective_on" -> "'2031-01-01'";
            case "partner" -> "'EU'";
            default -> column + " || 'x'";
        };
    }

    private static void restore(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + table);
            statement.execute("INSERT INTO " + table + " SELECT * FROM kept");
            statement.execute("DROP TABLE kept");
        }
    }
}
