package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.io.StudyCsv;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scoring of studies that say less, or say it in other words: every row is scored or says why
/// not, and what is missing widens the interval.
class ScoreRobustnessTest {
    private static final Path STUDIES = Path.of("data/studies/studies-dev.csv");

    @TempDir Path folder = Path.of(".");

    private record Run(int code, String err, JsonNode json) {}

    private Run score(List<List<String>> table) throws IOException {
        Path file = folder.resolve("studies.csv");
        Files.writeString(file, text(table));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(new CalibrateCommand())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute("--score", file.toString(), "--json");
        return new Run(code, err.toString(), JsonMapper.builder().build().readTree(out.toString()));
    }

    private static List<List<String>> studies() throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (String line : Files.readAllLines(STUDIES)) {
            table.add(new ArrayList<>(cells(line)));
        }
        return table;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String text(List<List<String>> table) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            text.append('"').append(String.join("\",\"", row)).append("\"\n");
        }
        return text.toString();
    }

    private static void set(List<List<String>> table, String column, String value) {
        int index = table.getFirst().indexOf(column);
        table.stream().skip(1).forEach(row -> row.set(index, value));
    }

    /// ln(P90 / P10) of the rows that are scored, by id and figure.
    private static Map<String, Double> widths(JsonNode json) {
        Map<String, Double> widths = new HashMap<>();
        for (JsonNode row : json.get("rows")) {
            if (row.has("p10")) {
                widths.put(
                        row.get("id").asString() + " " + row.get("figure").asString(),
                        Math.log(row.get("p90").asDouble() / row.get("p10").asDouble()));
            } else {
                assertThat(row.get("not_scored").asString()).isNotBlank();
            }
        }
        return widths;
    }

    @Test
    void whatIsMissingWidensTheInterval() throws IOException {
        Map<String, Double> full = widths(score(studies()).json);
        String[][] changes = {
            {"mining_method", ""},
            {"mining_method", "as per appendix"},
            {"study_type", ""},
            {"commodity_family", ""},
            {"commodity_family", "unobtainium"},
            {"product", ""},
            {"product_rate", ""},
            {"product_rate_unit", "bags/y"}
        };
        for (String[] change : changes) {
            List<List<String>> table = studies();
            set(table, change[0], change[1]);
            Run run = score(table);
            Map<String, Double> less = widths(run.json);
            assertThat(run.code).as("%s", (Object) change).isZero();
            double wider = 0;
            for (Map.Entry<String, Double> entry : less.entrySet()) {
                wider += entry.getValue() - full.getOrDefault(entry.getKey(), 0.0);
            }
            assertThat(less).isNotEmpty();
            assertThat(wider / less.size()).as("%s", (Object) change).isGreaterThan(0.002);
        }
    }

    @Test
    void aRowWithoutPlantSizeSaysSo() throws IOException {
        List<List<String>> table = studies();
        set(table, "d_throughput_tpa", "");
        set(table, "plan_ore_mt", "");
        set(table, "product_rate", "");
        Run run = score(table);
        assertThat(run.code).isZero();
        assertThat(widths(run.json)).isEmpty();
        assertThat(run.json.toString())
                .contains("MISSING_DATA: neither throughput nor a priced product rate");
    }

    @Test
    void yearAndCurrencyAreNotNeededWhereTheFigureIsConverted() throws IOException {
        List<List<String>> table = studies();
        for (String column : List.of("study_year", "currency", "resource_grade", "plan_grade")) {
            set(table, column, "");
        }
        assertThat(widths(score(table).json)).isEqualTo(widths(score(studies()).json));
    }

    @Test
    void anUnreadableCellCountsAsEmptyAndIsNamed() throws IOException {
        List<List<String>> table = studies();
        int strip = table.getFirst().indexOf("strip_ratio");
        table.get(1).set(strip, "n/a");
        Run run = score(table);
        assertThat(run.code).isEqualTo(65);
        assertThat(run.err).contains("studies.csv:2:strip_ratio: 'n/a' is not a number.");
        assertThat(widths(run.json)).hasSameSizeAs(widths(score(studies()).json));
    }

    /// Any cells may hold anything: seeded mutations, never an exception.
    @Test
    void damagedFilesNeverThrow() throws IOException {
        String[] words = {
            "", "-1", "0", "NaN", "1e400", "UG stoping", "open cast", "?", "PEA", "1"
        };
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 150; k++) {
            List<List<String>> table = studies().subList(0, 12);
            for (int m = 0; m < 40; m++) {
                List<String> row = table.get(1 + random.nextInt(11));
                row.set(random.nextInt(row.size()), words[random.nextInt(words.length)]);
            }
            Run run = score(table);
            assertThat(run.code).as("seed 7, table %d", k).isIn(0, 65);
            assertThat(run.err).doesNotContain("Exception");
            widths(run.json);
        }
    }

    /// Spreadsheets write UTF-8 with a byte-order mark before the first column.
    @Test
    void byteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        Path marked = folder.resolve("marked.csv");
        Files.writeString(marked, "\uFEFF" + Files.readString(STUDIES));
        StudyCsv.Studies read = StudyCsv.read(marked);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(StudyCsv.read(STUDIES).rows());
    }
}
