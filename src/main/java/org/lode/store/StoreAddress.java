package org.lode.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Where a ledger lies: a file, or a database server.
///
/// Text that starts with `postgresql://` or `jdbc:postgresql://` is a server; anything else is
/// the path of a SQLite file.
public sealed interface StoreAddress {
    /// A SQLite file.
    ///
    /// @param path the file; its folder must exist
    record SqliteFile(Path path) implements StoreAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// A PostgreSQL database. The fund is one schema in it: the parameter `currentSchema`, or
    /// `lode` if there is none.
    ///
    /// @param url `jdbc:postgresql://host:port/database?user=...`; a password may be in it, in the
    ///     variable `PGPASSWORD` or in the file `~/.pgpass`
    record PostgresUrl(String url) implements StoreAddress {
        private static final Pattern SECRET = Pattern.compile("(?i)(password=)[^&]*");
        private static final Pattern SCHEMA = Pattern.compile("[?&]currentSchema=([^&]*)");
        private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

        public PostgresUrl {
            if (url.startsWith("postgresql://")) {
                url = "jdbc:" + url;
            }
            String schema = schemaIn(url);
            if (!NAME.matcher(schema).matches()) {
                throw new IllegalArgumentException(
                        ("currentSchema is '%s'. A schema of Lode is named by a-z, 0-9 and _, with"
                                        + " a letter first.")
                                .formatted(schema));
            }
        }

        /// Name of the schema that holds the fund.
        public String schema() {
            return schemaIn(url);
        }

        private static String schemaIn(String url) {
            var matcher = SCHEMA.matcher(url);
            return matcher.find() ? matcher.group(1) : "lode";
        }

        /// The address without the password.
        @Override
        public String toString() {
            return SECRET.matcher(url).replaceAll("$1***");
        }
    }

    /// Reads an address as a person writes it.
    ///
    /// @throws IllegalArgumentException if it is empty, no path, or the address of another kind of
    ///     server; the message says what is known
    static StoreAddress parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "the address of the ledger is empty. Maybe name a file: fund.ledger.");
        }
        if (text.startsWith("postgresql://") || text.startsWith("jdbc:postgresql://")) {
            return new PostgresUrl(text);
        }
        if (text.startsWith("jdbc:") || text.contains("://")) {
            throw new IllegalArgumentException(
                    ("'%s' is no address of a ledger. Known: the path of a file, or"
                                    + " postgresql://host:port/database?user=NAME.")
                            .formatted(PostgresUrl.SECRET.matcher(text).replaceAll("$1***")));
        }
        if (text.indexOf('?') >= 0) {
            throw new IllegalArgumentException(
                    "'%s': the path of a ledger has no question mark in it. Maybe rename it."
                            .formatted(text));
        }
        try {
            return new SqliteFile(Path.of(text));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'%s' is no path of a file.".formatted(text), e);
        }
    }
}
