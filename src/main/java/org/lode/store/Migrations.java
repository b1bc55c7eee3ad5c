package org.lode.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/// The numbered steps that make the schema, the same for both databases.
///
/// Step 1 makes the tables and is one text for both: the words in which the dialects differ are
/// placeholders. Step 2 makes the triggers; trigger languages have nothing in common, so there is
/// one text each. Flyway runs the steps and records them; a store whose recorded version is the
/// known one opens without starting Flyway.
final class Migrations {
    /// Version of the schema that this release reads and writes.
    static final int VERSION = 2;

    private static final String HISTORY = "flyway_schema_history";
    private static final String FOLDER = "classpath:org/lode/store/migration/";

    /// Words of one dialect.
    ///
    /// @param folder name of the folder with the steps of this dialect
    /// @param words placeholders
    record Dialect(String folder, Map<String, String> words) {
        static final Dialect SQLITE =
                new Dialect(
                        "sqlite", Map.of("int64", "INTEGER", "bytes", "BLOB", "strict", " STRICT"));
        static final Dialect POSTGRES =
                new Dialect("postgres", Map.of("int64", "BIGINT", "bytes", "BYTEA", "strict", ""));
    }

    private Migrations() {}

    /// The recorded version of the schema; empty if no step was ever run.
    ///
    /// @param table name of the table with the steps run, with its schema if there is one
    static OptionalInt version(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT max(CAST(version AS INTEGER)) FROM %s WHERE success"
                                        .formatted(table))) {
            row.next();
            int version = row.getInt(1);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
        }
    }

    /// Name of the table with the steps run.
    static String history() {
        return HISTORY;
    }

    /// Runs the missing steps.
    ///
    /// @param schema where the tables lie
    static void run(String url, String schema, Dialect dialect) throws SQLException {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .loggers(Silence.class.getName())
                    .dataSource(url, null, null)
                    .locations(FOLDER + "both", FOLDER + dialect.folder())
                    .placeholders(dialect.words())
                    .defaultSchema(schema)
                    .table(HISTORY)
                    .failOnMissingLocations(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (cause(e) instanceof SQLException sql) {
                throw sql;
            }
            throw e;
        }
    }

    /// The texts of the steps with the words of a dialect, in order.
    static List<String> scripts(Dialect dialect) {
        List<String> scripts = new ArrayList<>();
        for (String step : List.of("both/V1__log_and_journal", dialect.folder() + "/V2__rules")) {
            String text = text("migration/" + step + ".sql");
            for (Map.Entry<String, String> word : dialect.words().entrySet()) {
                text = text.replace("${" + word.getKey() + "}", word.getValue());
            }
            scripts.add(text);
        }
        return scripts;
    }

    private static String text(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The message on a schema that a later release made.
    static StoreException newer(StoreAddress address, int version) {
        return new StoreException(
                StoreException.Reason.SCHEMA_VERSION,
                ("%s: the schema has version %d; this release knows versions up to %d.%n  Maybe"
                                + " use the release of Lode that made it, or a later one.")
                        .formatted(address, version, VERSION));
    }

    private static Throwable cause(Throwable problem) {
        Throwable cause = problem;
        while (!(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /// Flyway says nothing: what matters comes as an exception.
    public static final class Silence implements LogCreator, Log {
        /// For Flyway, which makes it by name.
        public Silence() {}

        @Override
        public Log createLogger(Class<?> type) {
            return this;
        }

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception e) {}

        @Override
        public void notice(String message) {}
    }
}
