package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandTest {
    private static final String STUDIES = "data/studies/studies-dev.csv";

    @TempDir Path folder = Path.of(".");

    private record Run(int code, String out, String err) {}

    /// Without the nested validation, which has a test of its own.
    private static Run run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--repeats";
        all[args.length + 1] = "0";
        return runAsGiven(all);
    }

    private static Run runAsGiven(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(new CalibrateCommand())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(args);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void fitPrintsOurErrorBesideThatOfThePlainRegression() {
        Run run = run("--date", "2026-01-31");
        assertThat(run.code).isZero();
        assertThat(run.out)
                .contains("this model", "plain regression", "process:sands", "2026-01-31");
    }

    @Test
    void aWrittenCalibrationScoresAsTheFitItself() throws IOException {
        Path file = folder.resolve("case/calibration.csv");
        assertThat(run("--date", "2026-01-31", "--out", file.toString()).code).isZero();
        assertThat(Files.readString(file))
                .contains("meta,,,,sha256", "multiplier,capital,open_pit");
        assertThat(folder.resolve("case/calibration.csv.part")).doesNotExist();
        Run fromFile = run("--score", STUDIES, "--calibration", file.toString(), "--json");
        Run fromFit = run("--score", STUDIES, "--json");
        assertThat(fromFile.code).isZero();
        assertThat(fromFile.out).isEqualTo(fromFit.out);
        JsonNode json = JsonMapper.builder().build().readTree(fromFile.out);
        assertThat(json.get("capital").get("rows").asInt()).isEqualTo(51);
        assertThat(json.get("rows").size()).isEqualTo(2 * 79);
        for (JsonNode row : json.get("rows")) {
            assertThat(row.has("not_scored") || row.has("p50")).isTrue();
        }
    }

    /// The fit is judged with the choice of its terms inside; regression values, see
    /// docs/method-cost.md, section 4.
    @Test
    void nestedValidationIsPrintedBesideTheOther() {
        Run run = runAsGiven("--repeats", "1", "--json");
        assertThat(run.code).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(run.out);
        for (String figure : List.of("capital", "operating")) {
            JsonNode nested = json.get(figure).get("nested");
            JsonNode core = json.get(figure).get("leave_one_project_out");
            assertThat(nested.get("rows").asInt()).isEqualTo(core.get("rows").asInt());
            assertThat(nested.get("coverage").asDouble()).isBetween(0.72, 0.9);
            assertThat(nested.get("chosen").isEmpty()).isFalse();
        }
        assertThat(runAsGiven("--repeats", "1").out).contains("5 folds x 1, terms chosen inside");
    }

    @Test
    void badRowsAreListedWithTheirPlace() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(STUDIES));
        Path file = folder.resolve("bad.csv");
        Files.write(
                file,
                List.of(
                        lines.get(0),
                        lines.get(1).replace("1.61e+06,published", "much,published"),
                        lines.get(2).replace(",concentrator,", ",smelter,")));
        Run run = run("--studies", file.toString());
        assertThat(run.code).isEqualTo(65);
        assertThat(run.err)
                .contains("bad.csv:2:d_throughput_tpa: 'much' is not a number.")
                .contains("bad.csv:3:d_scope_class: 'smelter' is unknown. Known: sands")
                .doesNotContain("Exception");
    }

    // Earliest studies: 215/138, 4000/1450, 298/120, 2200/1100; geometric mean 2.15.
    @Test
    void overrunsOfBuiltProjectsArePrintedBesideThePublishedOnes() {
        Run run = run("--built", "data/studies/built-dev.csv");
        assertThat(run.code).isZero();
        assertThat(run.out).contains("Bertisen and Davis 2008", "mean 1.14", "P50 2.15");
    }

    @Test
    void aMissingFileOrColumnIsBadDataAndNotACrash() throws IOException {
        Run missing = run("--studies", folder.resolve("none.csv").toString());
        assertThat(missing.code).isEqualTo(65);
        assertThat(missing.err).contains("none.csv: cannot be read.");
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "a,b\n1,2\n");
        Run other = run("--studies", file.toString());
        assertThat(other.code).isEqualTo(65);
        assertThat(other.err).contains("other.csv:1: columns missing: id, project_group");
        Run calibration = run("--score", STUDIES, "--calibration", file.toString());
        assertThat(calibration.code).isEqualTo(65);
        assertThat(calibration.err).contains("other.csv:2:figure: '' is unknown.");
    }
}
