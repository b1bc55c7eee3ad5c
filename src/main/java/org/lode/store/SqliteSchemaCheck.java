package org.lode.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares a SQLite file with what the migrations make.
final class SqliteSchemaCheck {
    private static final int MOST = 20;

    private SqliteSchemaCheck() {}

    /// SQLite's own look at pages, indexes, checks and foreign keys.
    static List<StoreFinding> pages(Connection connection) throws SQLException {
        List<StoreFinding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(" + MOST + ")")) {
                while (row.next()) {
                    if (!"ok".equals(row.getString(1))) {
                        findings.add(finding("pages and indexes", row.getString(1)));
                    }
                }
            }
            try (ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
                while (row.next() && findings.size() < MOST) {
                    findings.add(
                            finding(
                                    "table " + row.getString(1),
                                    "row %s belongs to a row of %s that is not there"
                                            .formatted(row.getString(2), row.getString(3))));
                }
            }
        }
        return findings;
    }

    private static StoreFinding finding(String place, String message) {
        return new StoreFinding(StoreFinding.Reason.DATABASE, place, message);
    }

    /// Every table, index and trigger against a fresh schema in memory.
    static List<StoreFinding> objects(Connection connection) throws SQLException {
        Map<String, String> stored = texts(connection);
        Map<String, String> expected;
        try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = fresh.createStatement()) {
            for (String script : Migrations.scripts(Migrations.Dialect.SQLITE)) {
                statement.executeUpdate(script);
            }
            expected = texts(fresh);
        }
        return compare(expected, stored);
    }

    /// What is missing, different or too much.
    static List<StoreFinding> compare(Map<String, String> expected, Map<String, String> stored) {
        List<StoreFinding> findings = new ArrayList<>();
        expected.forEach(
                (name, text) -> {
                    String there = stored.get(name);
                    if (there == null) {
                        findings.add(schema(name, "is missing"));
                    } else if (!there.equals(text)) {
                        findings.add(schema(name, "is not as the migrations made it"));
                    }
                });
        stored.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> findings.add(schema(name, "is no part of a ledger")));
        return findings;
    }

    private static StoreFinding schema(String name, String message) {
        return new StoreFinding(StoreFinding.Reason.SCHEMA, name, message);
    }

    private static Map<String, String> texts(Connection connection) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master"
                                        + " WHERE tbl_name <> '"
                                        + Migrations.history()
                                        + "'")) {
            while (row.next()) {
                texts.put(row.getString(1), row.getString(2).strip());
            }
        }
        return texts;
    }
}
