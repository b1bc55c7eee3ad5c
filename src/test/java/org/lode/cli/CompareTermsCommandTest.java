package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lode compare-terms` on the built-in case and on a small one, as a reader sees it.
final class CompareTermsCommandTest {
    private record Answer(int code, String out, String err) {}

    @TempDir private Path folder;

    private static Answer lode(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                LodeCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /// The three sentences of scale, an answer, and what is not public, on 80 columns.
    @Test
    void ukraineCaseShowsRangesChecksAndAnswersOnEightyColumns() throws Exception {
        Answer answer =
                lode("compare-terms", "ukraine", "--trials", "500", "--out", folder.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        String table = answer.out().substring(0, answer.out().indexOf("wrote "));
        assertThat(table.lines().map(String::length)).allMatch(length -> length <= 80);
        assertThat(table.replaceAll("\\s+", " "))
                .contains(
                        "D2: share for territory liberated after signing, 66 %: bound no project",
                        "Price-linked share of the state (8 to 15 % of profit production",
                        "The permit is not new (is_new_permit in plan.csv), so the appraisal takes",
                        "Open: no public text says what developed means");
        assertThat(table.replaceAll("\\s+", " "))
                .contains(
                        "After ten years 175.47 bn are owed: it is never repaid at that revenue",
                        "After ten years 141.42 bn are owed: it is never repaid at that revenue",
                        "The cap of 500 bn takes 909.09 years at 0.55 bn a year",
                        "Ukraine expects to contribute at most 48.2 M a year",
                        "split is not public (half each / by capital accounts)",
                        "Against D3: cannot be answered from public terms",
                        "Dobra site: in, limb (i)",
                        "Shymanivske: out. iron ore is not on Annex A",
                        "not known: whether the licence renews an earlier one");
        assertThat(table.lines().toList()).containsAll(printedInTheReadme());
        String page = Files.readString(folder.resolve("terms.html"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(
                        new InputSource(
                                new StringReader(page.replaceFirst("<!DOCTYPE html>\n", ""))));
        assertThat(page)
                .contains("<polygon", "default-src &#39;none&#39;")
                .doesNotContain("<link", "src=");
        List<String> rows = Files.readAllLines(folder.resolve("terms.csv"));
        // readings: D1 16, D2 4, D3 8, D4 64, A 18, NEWS 2; two sets with undecided licences
        assertThat(rows.size()).isGreaterThan(4 * (16 + 4 + 8 + 64 + 18 + 2));
        assertThat(Files.readAllLines(folder.resolve("terms-by-year.csv"))).hasSize(1 + 4 * 6 * 30);
        assertThat(table.replaceAll("\\s+", " "))
                .contains(
                        "mean-reverting prices, 500 trials, seed 20250430",
                        "at the same time (perfect dependence)",
                        "a sum over projects spans more than P10 to P90 of that sum",
                        "Price carries the whole uncertainty here");
        assertThat(page).contains("id=\"low-high\"");
        centralRowsAreThoseOfTheComparison(rows);
        assertThat(Files.readAllLines(folder.resolve("terms-prices.csv")))
                .hasSizeGreaterThan(1 + 3 * 10)
                .anyMatch(row -> row.startsWith("motronivske,central,") && row.contains(",1.0000"));
        JsonNode json = JsonMapper.shared().readTree(folder.resolve("terms.json").toFile());
        assertThat(json.path("lowHigh").path("low").size()).isEqualTo(2 * 6);
        assertThat(json.path("lowHigh").path("high").size()).isEqualTo(2 * 6);
        assertThat(json.path("outcomes").size()).isEqualTo(4 * 6);
        assertThat(json.path("checks").path("capYears").asDouble()).isEqualTo(909.0909);
    }

    /// To the cent: cash, assets and present value of every party under every reading.
    private void centralRowsAreThoseOfTheComparison(List<String> comparison) throws IOException {
        List<String> low = Files.readAllLines(folder.resolve("terms-low-high.csv"));
        List<String> central =
                low.stream()
                        .filter(row -> row.contains(",central,"))
                        .map(row -> row.substring(row.indexOf(",central,") + 9))
                        .map(row -> row.substring(row.indexOf(',', row.indexOf(',') + 1) + 1))
                        .toList();
        assertThat(low).hasSize(1 + 3 * central.size());
        List<String> appraised =
                comparison.stream()
                        .filter(row -> row.startsWith("paying,") || row.startsWith("eligible,"))
                        .toList();
        assertThat(central).hasSameSizeAs(appraised);
        for (int i = 0; i < central.size(); i++) {
            assertThat(appraised.get(i)).contains("," + central.get(i) + ",");
        }
    }

    private static List<String> printedInTheReadme() throws IOException {
        String text = Files.readString(Path.of("README.md"));
        int from = text.indexOf("Printed by `./lode compare-terms ukraine`");
        int block = text.indexOf("```\n", from) + 4;
        return text.substring(block, text.indexOf("```", block)).lines().toList();
    }

    @Test
    void aFolderOfOnesOwnIsCompared() {
        Answer answer =
                lode(
                        "compare-terms",
                        "src/test/resources/case-minimal",
                        "--terms",
                        "src/test/resources/agreement-minimal",
                        "--json");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        JsonNode json = JsonMapper.shared().readTree(answer.out());
        assertThat(json.path("versions").size()).isEqualTo(1);
        assertThat(json.path("outcomes").get(0).path("readings").size()).isEqualTo(1);
        assertThat(json.path("moreFavourableToUkraine").size()).isZero();
    }

    @Test
    void aRegisterReplacesWhatTheCaseRecords() throws IOException {
        Path register = folder.resolve("register.csv");
        Files.writeString(
                register,
                """
                licence,deposit_id,commodities,issued,renewal,developed,area,source,note
                n-1,zavallivske,graphite,2025-06,yes,yes,,constructed,
                """);
        Answer answer =
                lode(
                        "compare-terms",
                        "ukraine",
                        "--horizon",
                        "5",
                        "--trials",
                        "20",
                        "--register",
                        register.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out().replaceAll("\\s+", " "))
                .contains(
                        "Zavallivske: out. graphite is on Annex A",
                        "a renewal, which limb (i) excludes");
    }

    @Test
    void theSameCallGivesTheSameBytes() {
        String[] call = {"compare-terms", "src/test/resources/case-minimal", "--csv"};
        assertThat(lode(call).out()).isEqualTo(lode(call).out()).startsWith("set,version,reading");
    }
}
