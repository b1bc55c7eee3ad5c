package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// A tree is printed without a closing line end of the stream: it must not stay in a buffer.
    @Test
    void explainReachesTheStreamOfTheProcess() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] args = {"explain", "--quiet", "-n", "64", "likarivske", "capex"};
        int code =
                LodeCommand.run(
                        args,
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("initial capital")
                .contains("capex_usd (likarivske) = 37,300,000", "Bertisen and Davis 2008");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--trials|0|--trials must lie between 1 and 10000000, was 0.",
                "--trials|-5|--trials must lie between 1 and 10000000, was -5.",
                "--trials|1000000000000|"
                        + "--trials must lie between 1 and 10000000, was 1000000000000.",
                "--threads|0|--threads must lie between 1 and 1024, was 0.",
                "--seed|text|Invalid value for option '--seed': 'text' is not a long"
            })
    void numbersOutOfRangeAreUsageErrors(String option, String value, String message) {
        for (String command : List.of("appraise", "explain")) {
            Run run = lode(command, option + "=" + value, "dobra");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith(message).doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void unknownDepositsAreNamedBeforeAnythingRuns(@TempDir Path folder) {
        Path out = folder.resolve("out");
        Run run = lode("appraise", "-o", out.toString(), "dobra", "atlantis", "lemuria");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("deposit 'atlantis' is not in the case.")
                .contains("deposit 'lemuria' is not in the case.");
        assertThat(out).doesNotExist();
    }

    @Test
    void reportIsNotWrittenOverAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        Run run = lode("appraise", "--quiet", "-o", file.toString(), "dobra");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        file
                                + ": cannot be written; its files are as they were.\n"
                                + "  It is a file. Maybe choose another folder with --out.\n");
        assertThat(file).hasContent("mine");
    }

    @Test
    void folderThatCannotBeMadeIsSaid(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Path out = file.resolve("out");
        Run run = lode("appraise", "--quiet", "-n", "64", "-o", out.toString(), "likarivske");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        out + ": cannot be written; its files are as they were.",
                        "  Maybe the right to write there is missing, or the disk is full.")
                .doesNotContain("Exception");
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
