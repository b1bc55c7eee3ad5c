package org.lode.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.lode.bench.PostgresServer;
import org.lode.store.StoreAddress.PostgresUrl;
import org.lode.store.StoreAddress.SqliteFile;

/// New, empty places for a ledger; the tests run the same on both kinds.
public enum TestStores {
    SQLITE,
    POSTGRES;

    /// A fixed moment; tests that need a running clock tick their own.
    public static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.678901Z"));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// The one server of this run.
    private static final class Server {
        static final PostgresServer RUNNING = start();

        private static PostgresServer start() {
            try {
                return PostgresServer.start(Path.of("target"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Both kinds, for parameterised tests.
    public static Stream<TestStores> all() {
        return Stream.of(values());
    }

    /// The PostgreSQL server of the tests, started once.
    public static PostgresServer server() {
        return Server.RUNNING;
    }

    /// An address at which there is nothing yet.
    public StoreAddress newAddress() {
        int number = NUMBER.incrementAndGet();
        return switch (this) {
            case SQLITE -> {
                try {
                    Path folder = Files.createTempDirectory(Path.of("target"), "store-");
                    folder.toFile().deleteOnExit();
                    yield new SqliteFile(folder.resolve("fund.ledger"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case POSTGRES ->
                    new PostgresUrl(
                            Server.RUNNING.url("postgres") + "&currentSchema=fund" + number);
        };
    }

    /// A plain connection as owner, past the store.
    public static Connection connect(StoreAddress address) throws SQLException {
        return switch (address) {
            case SqliteFile file -> DriverManager.getConnection("jdbc:sqlite:" + file.path());
            case PostgresUrl url -> DriverManager.getConnection(url.url());
        };
    }
}
