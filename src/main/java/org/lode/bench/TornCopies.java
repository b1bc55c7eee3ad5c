package org.lode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.lode.store.StoreAddress;

/// Copies of a crashed ledger whose last pages are damaged.
final class TornCopies {
    private static final String WAL = "-wal";

    private TornCopies() {}

    /// Copies a SQLite file and its write-ahead log, without the shared memory, which a power cut
    /// does not leave.
    static Path ofFile(StoreAddress address, Path folder) throws IOException {
        Path file = file(address);
        Path torn = Files.createTempDirectory(folder, "torn");
        Files.copy(file, torn.resolve(file.getFileName()));
        Path log = file.resolveSibling(file.getFileName() + WAL);
        if (Files.exists(log)) {
            Files.copy(log, torn.resolve(file.getFileName() + WAL));
        }
        return torn;
    }

    private static Path file(StoreAddress address) {
        return switch (address) {
            case StoreAddress.SqliteFile(Path file) -> file;
            case StoreAddress.PostgresUrl url ->
                    throw new IllegalArgumentException("no file: " + url);
        };
    }

    /// Damages a copy of the copy and opens it: three times of four the log, else the file.
    static TornOutcome judgeFile(CrashedLedger ledger, Path copy, UniformRandomProvider random)
            throws IOException {
        Path torn = Files.createTempDirectory(copy.getParent(), "torn");
        try {
            for (Path file : files(copy)) {
                Files.copy(file, torn.resolve(file.getFileName()));
            }
            Path main = torn.resolve(file(ledger.address()).getFileName());
            Path log = main.resolveSibling(main.getFileName() + WAL);
            Path target = Files.exists(log) && random.nextInt(4) > 0 ? log : main;
            TornFile.damage(target, Files.size(target), false, random);
            return ledger.judge(new StoreAddress.SqliteFile(main));
        } finally {
            remove(torn);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// Damages the tail of the server's write-ahead log in the copy, and starts a server on it.
    static TornOutcome judgeServer(
            CrashedLedger ledger, PostgresServer server, Path copy, UniformRandomProvider random)
            throws IOException {
        Path log = lastSegment(copy.resolve("cluster").resolve("pg_wal"));
        TornFile.damage(log, TornFile.lengthInUse(log), true, random);
        try (PostgresServer torn = server.onCopy(copy)) {
            String schema = ((StoreAddress.PostgresUrl) ledger.address()).schema();
            return ledger.judge(
                    new StoreAddress.PostgresUrl(
                            torn.url("postgres") + "&currentSchema=" + schema));
        } catch (IOException e) {
            // It does not start on such data: that is a report.
            return TornOutcome.REPORTED;
        }
    }

    /// The segment written last; segments kept for later use have higher names and old times.
    private static Path lastSegment(Path folder) throws IOException {
        Path last = null;
        for (Path file : files(folder)) {
            boolean isSegment = file.getFileName().toString().matches("[0-9A-F]{24}");
            if (isSegment
                    && (last == null
                            || Files.getLastModifiedTime(file)
                                            .compareTo(Files.getLastModifiedTime(last))
                                    > 0)) {
                last = file;
            }
        }
        if (last == null) {
            throw new IOException("no write-ahead log in " + folder);
        }
        return last;
    }

    /// Removes a folder with everything in it, if it is there.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
