package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ListsCommandTest {
    private static final Path SAMPLES = Path.of("src/test/resources/lists");

    @TempDir private Path library;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new ListsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void anImportedListIsShownWithItsAge() {
        String folder = library.toString();
        assertThat(run("import", SAMPLES.resolve("un.xml").toString(), "--lists", folder)).isZero();
        assertThat(out.toString()).startsWith("un-sc as of 2025-04-19: 3 entries, law, sha-256 ");

        assertThat(run("--lists", folder, "--at", "2025-04-29")).isZero();
        assertThat(out.toString())
                .contains("un-sc                2025-04-19     10        3 law")
                .contains("1 snapshots; ages are days before 2025-04-29.");
        assertThat(run("--lists", folder, "--at", "2025-04-29", "--json")).isZero();
        assertThat(out.toString()).contains("\"age_days\" : 10");
    }

    @Test
    void aFileWithoutDateIsRefused() {
        int code =
                run(
                        "import",
                        SAMPLES.resolve("canada.xml").toString(),
                        "--lists",
                        library.toString());

        assertThat(code).isEqualTo(ExitCode.BAD_DATA);
        assertThat(err.toString())
                .contains("canada.xml: the file prints no date")
                .contains("Nothing was imported.");
        assertThat(run("--lists", library.toString())).isEqualTo(ExitCode.BAD_DATA);
    }
}
