package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.io.CaseTemplate;
import org.xml.sax.InputSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lode scenario`: transcripts, machine forms, page.
class ScenarioCommandTest {
    private static final String UKRAINE = "cases/ukraine";

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new ScenarioCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private void fitsInto80Columns() {
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void allDepositsHaveARow() {
        assertThat(run(UKRAINE)).isZero();
        assertThat(out.toString())
                .contains("base  guarantee pessimist… optimistic")
                .contains("Motronivsko-Annivske")
                .contains("Polokhivske");
        fitsInto80Columns();
    }

    @Test
    void aNamedDepositIsShownInDetail() {
        assertThat(run(UKRAINE, "motronivske")).isZero();
        assertThat(out.toString())
                .contains("State today: war.")
                .contains("Published country premium: 16.0 points")
                .contains("cover-miga: cover pays at most")
                .contains("What moves the worth of the right today (base), widest first")
                .contains("price_multiplier")
                .contains("building today pays: only if")
                .contains("by weight");
        fitsInto80Columns();
    }

    @Test
    void twoScenariosAreCompared() {
        assertThat(run(UKRAINE, "motronivske", "--compare", "base,guarantee")).isZero();
        assertThat(out.toString()).contains("guarantee less base: worth today");
        fitsInto80Columns();
    }

    @Test
    void theListNamesRangesAndSourcesAndScores() {
        assertThat(run(UKRAINE, "--list")).isZero();
        assertThat(out.toString())
                .contains("guarantee: security guarantee: half the chance of a return to war")
                .contains(
                        "return_multiplier = 0.5 (0.3 to 1): guarantee: multiplies every chance of a")
                .contains("came true, score 0.15")
                .contains("came true, score 0.19")
                .contains("came true, score 0.55");
        fitsInto80Columns();
    }

    @Test
    void aSettingStandsOnTopOfEveryScenario() {
        assertThat(run(UKRAINE, "motronivske", "--compare", "base", "--csv")).isZero();
        String base = out.toString();
        out.getBuffer().setLength(0);
        assertThat(
                        run(
                                UKRAINE,
                                "motronivske",
                                "--compare",
                                "base",
                                "--csv",
                                "--set",
                                "return_multiplier=0.5"))
                .isZero();
        String set = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run(UKRAINE, "motronivske", "--compare", "guarantee", "--csv")).isZero();
        assertThat(set).isNotEqualTo(base);
        assertThat(set).isEqualTo(out.toString().replace("guarantee", "base"));
    }

    @Test
    void jsonHoldsFiguresSourcesAndDetails() {
        assertThat(run(UKRAINE, "motronivske", "--compare", "base", "--json")).isZero();
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("figures").get(0).get("right_war_usd").asDouble()).isPositive();
        assertThat(root.get("scenarios").get(0).get("settings").get(0).get("source").asString())
                .contains("own judgement");
        JsonNode detail = root.get("details").get(0);
        assertThat(detail.get("grid_right_usd")).hasSize(9);
        assertThat(detail.get("only_if").size()).isGreaterThan(5);
        double mean = detail.get("simulation").get("mean_usd").asDouble();
        double error = detail.get("simulation").get("standard_error_usd").asDouble();
        assertThat(Math.abs(mean - root.get("figures").get(0).get("right_usd").asDouble()))
                .isLessThan(3 * error);
    }

    /// Where the base chain stands after 5 and 10 years: an independent calculation in numpy
    /// (`src/test/resources/oracle/scenario`), three digits.
    @Test
    void jsonHoldsTheChancesOfEveryScenarioThatHasItsOwn() {
        assertThat(run(UKRAINE, "motronivske", "--compare", "base,licence,mine,market", "--json"))
                .isZero();
        JsonNode chances = JsonMapper.shared().readTree(out.toString()).get("chances");
        assertThat(chances).hasSize(3);
        assertThat(chances.get(1).get("scenario").asString()).isEqualTo("mine");
        double[][] expected = {{0.410, 0.103, 0.272, 0.215}, {0.243, 0.058, 0.281, 0.418}};
        for (int k = 0; k < 2; k++) {
            JsonNode year = chances.get(0).get("chance_by_year").get(5 * (k + 1));
            for (int s = 0; s < 4; s++) {
                assertThat(year.get(s).asDouble()).isCloseTo(expected[k][s], within(5.1e-4));
            }
        }
        for (JsonNode row : chances.get(2).get("chance_in_a_year")) {
            double sum = 0;
            for (JsonNode chance : row) {
                sum += chance.asDouble();
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void rowsThatNobodyReadAreFlagged() {
        assertThat(run(UKRAINE, "motronivske", "--compare", "base")).isZero();
        assertThat(out.toString().replace("\n", " "))
                .contains("Rows behind Motronivsko-Annivske: 16 read, 8 memory, 49 assumption.")
                .contains("! From memory, unread at the source: motronivske.permit_years,");
        fitsInto80Columns();
    }

    @Test
    void thePageIsWellFormedAndSelfContained() throws Exception {
        Path page = folder.resolve("page.html");
        assertThat(run(UKRAINE, "motronivske", "dobra", "--out", page.toString())).isZero();
        String html = Files.readString(page);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newDocumentBuilder()
                .parse(
                        new InputSource(
                                new StringReader(html.replaceFirst("<!DOCTYPE html>\n", ""))));
        assertThat(html)
                .contains("Whose chances of war and peace?")
                .contains("base: base rates of past wars and ceasefires")
                .contains("market: market prices of a ceasefire in 2026")
                .contains("mine: your own view")
                .contains("type=\"radio\"")
                .contains("#outlook-0:checked ~ .panels > .panel-0")
                .contains("What becomes of the deposit")
                .contains("Worth of the right: year of the end of the war by price")
                .doesNotContain("<script", " src=", "NaN");
    }

    @Test
    void theTemplateHasScenarios() throws IOException {
        Path own = folder.resolve("own");
        CaseTemplate.write(own);
        assertThat(run(own.toString())).isZero();
        assertThat(err.toString()).isEmpty();
        fitsInto80Columns();
    }
}
