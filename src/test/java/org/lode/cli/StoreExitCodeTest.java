package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.bench.SampleFund;
import org.lode.store.LedgerStore;
import org.lode.store.StoreAddress;
import org.lode.store.TestStores;

/// A store that cannot be used ends the command with a message and 65 or 69, never with a trace.
final class StoreExitCodeTest {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    @TempDir private Path folder;

    private static void says(int expected, String text, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                LodeCommand.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        assertThat(err.toString()).doesNotContain("\tat ", "Exception");
        assertThat(err.toString().replaceAll("\\s+", " ")).contains(text);
        assertThat(out.toString()).isEmpty();
        assertThat(code).isEqualTo(expected);
    }

    @Test
    void aFileThatIsNoLedgerIsBadData() throws IOException {
        Path file = folder.resolve("fund.db");
        Files.writeString(file, "Dear partner, ".repeat(1000));
        says(65, file + ": this is not a ledger of Lode", "fund", "status", folder.toString());
        says(65, file + ": this is not a ledger of Lode", "ledger", "verify", folder.toString());
    }

    @Test
    void aServerThatDoesNotAnswerIsUnavailable() {
        for (String[] command : List.of(command("fund", "status"), command("ledger", "verify"))) {
            says(69, "the server does not answer", command);
        }
    }

    private String[] command(String group, String name) {
        return new String[] {
            group, name, folder.toString(), "--db", "postgresql://127.0.0.1:1/lode?user=x"
        };
    }

    @Test
    void aWrongPasswordIsUnavailable() {
        says(
                69,
                "the server refused the name or the password",
                "ledger",
                "verify",
                folder.toString(),
                "--db",
                TestStores.server().url("postgres", "postgres", "guessed"));
    }

    /// A process that may not write the folder. The superuser may write everywhere, so the tests of
    /// a superuser start one without that power.
    @Test
    void aFolderThatMayNotBeWrittenIsUnavailable() throws IOException, InterruptedException {
        boolean isSuperuser = "root".equals(System.getProperty("user.name"));
        assumeTrue(!isSuperuser || Files.isExecutable(SETPRIV), "no setpriv on this machine");
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX rights");
        Path open = Files.createDirectory(folder.resolve("read-only"));
        Path file = open.resolve("fund.db");
        try (LedgerStore store =
                LedgerStore.create(new StoreAddress.SqliteFile(file), TestStores.CLOCK)) {
            store.submitAll(SampleFund.opening());
        }
        byte[] before = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            List<String> command = new ArrayList<>();
            if (isSuperuser) {
                command.addAll(
                        List.of(
                                SETPRIV.toString(),
                                "--bounding-set=-dac_override,-dac_read_search"));
            }
            command.addAll(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.lode.cli.LodeCommand",
                            "fund",
                            "status",
                            open.toString()));
            Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = child.waitFor();
            assertThat(said)
                    .contains(file.toString(), "may not be written")
                    .doesNotContain("\tat ", "Exception");
            assertThat(code).isEqualTo(69);
            assertThat(file).hasBinaryContent(before);
        } finally {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
