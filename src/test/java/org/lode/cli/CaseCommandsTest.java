package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseCommandsTest {
    private static final String MINIMAL = "src/test/resources/case-minimal";

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void checkCountsTheRowsOfAGoodCase() {
        assertThat(run(new CheckCommand(), MINIMAL)).isZero();
        assertThat(out)
                .hasToString(
                        "Case case-minimal: 2 deposits, 2 estimates, 1 fact, 1 permit event, 1"
                                + " owner share, 1 product, 1 route, 2 prices, 74 parameters, 0"
                                + " warnings."
                                + System.lineSeparator());
    }

    @Test
    void checkExitsWithOneOnWarnings() throws IOException {
        copyMinimal("1.2,1.2,%", "12,12,%");

        assertThat(run(new CheckCommand(), folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("warning: estimates.csv:2:grade_low: 12.00 % li2o is above 8.03 %");
    }

    @Test
    void checkExitsWith65OnBadData() throws IOException {
        copyMinimal("1.2,1.2,%", "1.2,1.2,o/oo");

        assertThat(run(new CheckCommand(), folder.toString())).isEqualTo(65);
        assertThat(out.toString())
                .contains("estimates.csv:2:grade_unit: 'o/oo' is not one of %, g/t, ppm, kg/t")
                .contains("1 problem, 0 warnings: this is not a case yet.");
    }

    @Test
    void checkPrintsJson() throws IOException {
        copyMinimal("1.2,1.2,%", "1.2,1.2,o/oo");

        assertThat(run(new CheckCommand(), folder.toString(), "--json")).isEqualTo(65);
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("ok").asBoolean()).isFalse();
        JsonNode problem = root.get("problems").get(0);
        assertThat(problem.get("line").asInt()).isEqualTo(2);
        assertThat(problem.get("column").asString()).isEqualTo("grade_unit");
        assertThat(problem.get("reason").asString()).isEqualTo("UNKNOWN_WORD");
    }

    @Test
    void checkPrintsTheHashOfAGoodCaseAsJson() {
        assertThat(run(new CheckCommand(), MINIMAL, "--json")).isZero();
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("ok").asBoolean()).isTrue();
        assertThat(root.get("data_hash").asString()).hasSize(64);
        assertThat(root.get("counts").get("deposit").asInt()).isEqualTo(2);
    }

    @Test
    void newWritesACaseThatPassesCheck() throws IOException {
        Path mine = folder.resolve("deep/mine");

        assertThat(run(new NewCommand(), mine.toString())).isZero();
        assertThat(run(new CheckCommand(), mine.toString())).isZero();
        assertThat(mine.resolve("SOURCES.md")).exists();
        assertThat(Files.readString(mine.resolve("estimates.csv"))).startsWith("# ");
        try (Stream<Path> left = Files.list(mine.getParent())) {
            assertThat(left).containsExactly(mine);
        }
    }

    @Test
    void newNeverOverwrites() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));

        assertThat(run(new NewCommand(), mine.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(mine + ": exists already; nothing was written.");
        try (Stream<Path> content = Files.list(mine)) {
            assertThat(content).isEmpty();
        }
    }

    @Test
    void newReportsAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(new NewCommand(), file.resolve("mine").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be written.");
    }

    private void copyMinimal(String was, String becomes) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(MINIMAL))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace(was, becomes);
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
        }
    }
}
