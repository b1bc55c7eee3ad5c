package org.lode.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Compares the rules in a PostgreSQL schema with the migration that made them, and looks at what
/// weakens them.
final class PostgresSchemaCheck {
    private static final Pattern FUNCTION =
            Pattern.compile(
                    "CREATE FUNCTION (\\w+)\\(\\) RETURNS trigger.*?AS \\$\\$(.*?)\\$\\$",
                    Pattern.DOTALL);
    private static final Pattern TRIGGER =
            Pattern.compile(
                    "CREATE TRIGGER (\\w+) BEFORE (\\w+) ON (\\w+)\\s+FOR EACH (\\w+)"
                            + " EXECUTE FUNCTION (\\w+)");

    private PostgresSchemaCheck() {}

    /// Triggers and functions against the text of the migration.
    static List<StoreFinding> objects(Connection connection) throws SQLException {
        String script = Migrations.scripts(Migrations.Dialect.POSTGRES).getLast();
        Map<String, String> expected = new TreeMap<>();
        for (MatchResult f : FUNCTION.matcher(script).results().toList()) {
            expected.put("function " + f.group(1), f.group(2).strip());
        }
        for (MatchResult t : TRIGGER.matcher(script).results().toList()) {
            expected.put(
                    "trigger " + t.group(1),
                    "%s %s %s %s A".formatted(t.group(2), t.group(3), t.group(4), t.group(5)));
        }
        Map<String, String> stored = new TreeMap<>();
        read(
                connection,
                "SELECT 'function ' || proname, prosrc FROM pg_proc WHERE pronamespace ="
                        + " current_schema()::regnamespace",
                stored);
        // Bits of tgtype: 1 row, 2 before, 4 insert, 8 delete, 16 update, 32 truncate.
        read(
                connection,
                "SELECT 'trigger ' || tgname, CASE tgtype & 60 WHEN 4 THEN 'INSERT' WHEN 8 THEN"
                        + " 'DELETE' WHEN 16 THEN 'UPDATE' WHEN 32 THEN 'TRUNCATE' ELSE 'other' END"
                        + " || ' ' || relname || CASE tgtype & 3 WHEN 3 THEN ' ROW ' WHEN 2 THEN"
                        + " ' STATEMENT ' ELSE ' other ' END || proname || ' ' || tgenabled::text"
                        + " FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid JOIN pg_proc p ON"
                        + " p.oid = tgfoid WHERE NOT tgisinternal AND relnamespace ="
                        + " current_schema()::regnamespace",
                stored);
        List<StoreFinding> findings = new ArrayList<>(SqliteSchemaCheck.compare(expected, stored));
        findings.addAll(keys(connection));
        return findings;
    }

    /// Keys and checks by number: their texts differ between versions of PostgreSQL.
    private static List<StoreFinding> keys(Connection connection) throws SQLException {
        String tables = Migrations.scripts(Migrations.Dialect.POSTGRES).getFirst();
        Map<String, Integer> expected = new TreeMap<>();
        expected.put("c", count(tables, "CHECK \\("));
        expected.put("f", count(tables, "REFERENCES "));
        expected.put("p", count(tables, "PRIMARY KEY"));
        expected.put("u", count(tables, "UNIQUE"));
        Map<String, String> stored = new TreeMap<>();
        read(
                connection,
                "SELECT contype::text, count(*)::text FROM pg_constraint WHERE connamespace ="
                        + " current_schema()::regnamespace AND convalidated AND conrelid <> '"
                        + Migrations.history()
                        + "'::regclass AND contype IN ('c', 'f', 'p', 'u') GROUP BY contype",
                stored);
        List<StoreFinding> findings = new ArrayList<>();
        expected.forEach(
                (kind, number) -> {
                    String there = stored.getOrDefault(kind, "0");
                    if (!there.equals(number.toString())) {
                        findings.add(
                                new StoreFinding(
                                        StoreFinding.Reason.SCHEMA,
                                        "constraints of kind " + kind,
                                        "%s where the migrations made %d"
                                                .formatted(there, number)));
                    }
                });
        return findings;
    }

    private static int count(String text, String words) {
        return (int) Pattern.compile(words).matcher(text).results().count();
    }

    /// What lets commits be lost, or the rules be dropped.
    static List<StoreFinding> settings(Connection connection) throws SQLException {
        List<StoreFinding> findings = new ArrayList<>();
        for (String setting : List.of("fsync", "full_page_writes")) {
            if (!"on".equals(PostgresLedgerStore.text(connection, "SHOW " + setting))) {
                findings.add(
                        weak(
                                "setting " + setting,
                                "is off: what was answered can be lost in a power cut"));
            }
        }
        return findings;
    }

    private static StoreFinding weak(String place, String message) {
        return new StoreFinding(StoreFinding.Reason.SETTING, place, message);
    }

    private static void read(Connection connection, String query, Map<String, String> into)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                into.put(row.getString(1), row.getString(2).strip());
            }
        }
    }
}
