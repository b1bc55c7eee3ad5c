package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// Commands as a person types them: output and exit code.
final class LodeCommandTest {
    private record Run(int code, String out, String err) {}

    private static Run lode(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                LodeCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(args);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void helpNamesEveryCommand() {
        Run run = lode("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("appraise", "explain", "check", "new", "calibrate", "bench")
                .contains("65 bad data");
    }

    @Test
    void unknownOptionIsAUsageError() {
        Run run = lode("appraise", "--no-such-option");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--no-such-option");
    }

    @Test
    void appraiseWritesItsFilesAndFitsTheWidth(@TempDir Path folder) {
        Run run =
                lode(
                        "appraise",
                        "--quiet",
                        "-n",
                        "256",
                        "--width",
                        "80",
                        "-o",
                        folder.toString(),
                        "dobra",
                        "likarivske",
                        "azovske",
                        "nadiia");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> !line.contains(folder.toString())))
                .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        assertThat(folder.resolve("report.html")).exists();
        assertThat(folder.resolve("appraisal.json")).exists();
        assertThat(folder.resolve("deposits.csv")).exists();
    }

    @Test
    void jsonIsJson(@TempDir Path folder) {
        Run run = lode("appraise", "--quiet", "-n", "64", "--json", "likarivske");
        assertThat(run.code()).isZero();
        assertThat(JsonMapper.builder().build().readTree(run.out()).isObject()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void explainPrintsTheTreeOfAFigure() {
        Run run = lode("explain", "--quiet", "-n", "64", "likarivske", "capex");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("velta-ua.com").contains("[read]");
        Run unknown = lode("explain", "--quiet", "-n", "64", "likarivske", "beauty");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("figure 'beauty' is not known").contains("npv");
        Run listed = lode("explain", "--quiet", "-n", "64", "nadiia", "npv");
        assertThat(listed.out()).contains("level 0");
    }

    @Test
    void brokenCaseIsRefusedWithoutAStackTrace(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("case.csv"), "scope,parameter\n");
        Run run = lode("appraise", "--quiet", "--case", folder.toString());
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("case.csv").doesNotContain("\tat ");
    }
}
