package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Transcripts of `lode prices`.
class PricesCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return LodeCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void everyFigureNamesWhatItRestsOn() {
        assertThat(run("prices", "fit", "ukraine", "nickel")).isZero();
        String text = out.toString();
        assertThat(text)
                .contains("nickel: 36 prices, 1990 to 2025; USD/t of 2025 (deflators.csv, annual")
                .contains("source: World Bank Commodity Markets (Pink Sheet)", ", read\n")
                .contains("measure: real-world (P); bias correction tang-chen; prices are averages")
                .contains(
                        "! mean reversion is weakly identified: half-life 95 % 0.7 to 20.9 years.")
                .contains("! unit root not rejected at 5 %: Dickey-Fuller t -2.15")
                .contains("refused: 35 changes of price, at least 60 are needed.");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("prices", "fit", "ukraine", "nickel")).isZero();
        assertThat(out).hasToString(text);
    }

    @Test
    void withoutSeriesOneLineEach() {
        assertThat(run("prices", "fit", "ukraine")).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(out.toString())
                .containsPattern("copper +36  0\\.259 \\[0\\.21; 0\\.33\\] +none\n")
                .containsPattern("rutile +5\\* too short +too short\n")
                .containsPattern("lithium-carbonate +10\\* 0\\.979")
                .contains("* prices of fewer than 20 years: a prior, not a calibration;");
    }

    @Test
    void aSeriesTooShortIsAFinding() {
        assertThat(run("prices", "fit", "ukraine", "rutile")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("refused: 4 changes of price, at least 8 are needed.");
    }

    @Test
    void aSmallSampleIsAPriorInEveryForm() {
        String words = "small sample: prices of 10 years, 20 calibrate.";
        assertThat(run("prices", "fit", "ukraine", "lithium-carbonate")).isZero();
        assertThat(out.toString())
                .contains("  ! " + words)
                .contains("  ! weakly identified by 10 years: log drift, growth (0 within the");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        run("prices", "fit", "ukraine", "lithium-carbonate", "--csv");
        assertThat(out.toString()).contains(words, "weakly identified by 10 years");
        assertThat(out.toString().lines().map(PricesCommandTest::commas).distinct()).hasSize(1);
        run("prices", "fit", "ukraine", "lithium-carbonate", "--json");
        JsonNode fit = JsonMapper.builder().build().readTree(out.toString()).get("fits").get(0);
        assertThat(fit.get("years").asInt()).isEqualTo(10);
        assertThat(fit.get("small_sample").asString()).startsWith(words);
        assertThat(fit.get("weakly_identified").get(1).asString()).isEqualTo("growth");
        assertThat(run("prices", "show", "ukraine", "lithium-carbonate", "--model", "gbm"))
                .isZero();
        assertThat(out.toString()).contains("  ! " + words, "weakly identified by 10 years");
        run("prices", "fit", "ukraine", "nickel", "--model", "gbm", "--from", "2006");
        assertThat(out.toString()).doesNotContain("small sample");
        run("prices", "fit", "ukraine", "nickel", "--model", "gbm", "--from", "2007");
        assertThat(out.toString()).contains("small sample: prices of 19 years, 20 calibrate.");
    }

    private static long commas(String line) {
        boolean isQuoted = false;
        long commas = 0;
        for (int i = 0; i < line.length(); i++) {
            isQuoted ^= line.charAt(i) == '"';
            commas += line.charAt(i) == ',' && !isQuoted ? 1 : 0;
        }
        return commas;
    }

    @Test
    void aModelWithoutSeriesFitsThemAll() {
        assertThat(run("prices", "fit", "ukraine", "--model", "jumps", "--csv")).isZero();
        assertThat(out.toString()).contains("zircon,").doesNotContain(",gbm,");
        assertThat(run("prices", "fit", "ukraine", "--model", "jumps")).isZero();
        assertThat(out.toString())
                .contains("jumps  jump diffusion (Merton 1976)\n  refused: 35 changes")
                .doesNotContain("geometric Brownian motion");
    }

    @Test
    void jumpsWithoutBoundAreNoFit() {
        assertThat(
                        run(
                                "prices",
                                "fit",
                                "ukraine",
                                "gold",
                                "--monthly",
                                "--from",
                                "1990",
                                "--model",
                                "jumps"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains("refused: jumps as frequent as are searched, 24 a year, fit best");
    }

    @Test
    void switchesChangeTheFigureAndAreNamed() {
        run("prices", "fit", "ukraine", "nickel", "--model", "ou", "--csv");
        assertThat(out.toString()).contains(",ou,P,tang-chen,average,reversion,1/year,0.229");
        run(
                "prices",
                "fit",
                "ukraine",
                "nickel",
                "--model",
                "ou",
                "--csv",
                "--bias",
                "none",
                "--averaging",
                "spot");
        assertThat(out.toString()).contains(",ou,P,none,spot,reversion,1/year,0.2844");
        run("prices", "fit", "ukraine", "nickel", "--model", "gbm", "--bootstrap", "100");
        assertThat(out.toString())
                .contains("intervals:\n  parametric bootstrap")
                .contains("bootstrap: 100 series, seed 1; 0 of them refuse the model.");
    }

    @Test
    void monthlyPricesAndCorrelationsAsJson() {
        assertThat(
                        run(
                                "prices",
                                "fit",
                                "ukraine",
                                "aluminum",
                                "copper",
                                "--monthly",
                                "--from",
                                "1990",
                                "--model",
                                "gbm",
                                "--correlation",
                                "--json"))
                .isZero();
        JsonNode root = JsonMapper.builder().build().readTree(out.toString());
        JsonNode fit = root.get("fits").get(1);
        assertThat(fit.get("series").asString()).isEqualTo("copper");
        assertThat(fit.get("measure").asString()).isEqualTo("P");
        assertThat(fit.get("deflator").asString()).isEqualTo("US CPI-U, monthly");
        assertThat(fit.get("missing_periods").asInt()).isZero();
        JsonNode correlation = root.get("correlation");
        assertThat(correlation.get("is_repaired").asBoolean()).isFalse();
        assertThat(correlation.get("used").get(0).get(1).asDouble()).isBetween(0.63, 0.64);
    }

    @Test
    void historyAndFanWithAPage() throws Exception {
        Path page = folder.resolve("nickel.html");
        assertThat(
                        run(
                                "prices",
                                "show",
                                "ukraine",
                                "nickel",
                                "--years",
                                "5",
                                "--out",
                                page.toString()))
                .isZero();
        String text = out.toString();
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text)
                .contains("model: mean reversion (Schwartz 1997, model 1), real-world (P)")
                .containsPattern("2025 +15,162 +15,162\n")
                .containsPattern("2030 +8,837 +16,820 +32,010 +19,080\n");
        String html = Files.readString(page);
        assertThat(html)
                .contains("<polygon class=\"fan\"")
                .contains("measure: real-world (P)")
                .contains("weakly identified")
                .contains("World Bank");
        // The page is well-formed, but for its document type.
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(
                        new ByteArrayInputStream(
                                html.substring(html.indexOf('\n'))
                                        .strip()
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void withoutReversionTheFanIsBrownianAndSaysWhy() throws IOException {
        assertThat(run("prices", "show", "ukraine", "copper", "--csv")).isZero();
        assertThat(out.toString()).contains("copper,USD/t,2025,gbm,P,tang-chen,average,fan,2045,");
        assertThat(err.toString()).contains("copper: ou refused: reversion ");
        assertThat(run("prices", "show", "ukraine", "copper", "--json")).isZero();
        JsonNode root = JsonMapper.builder().build().readTree(out.toString());
        assertThat(root.get("history")).hasSize(36);
        assertThat(root.get("fan")).hasSize(20);
    }
}
