package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Transcripts of `lode prices futures`.
class PricesFuturesCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return LodeCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void bothMeasuresAreNamedAndTheFormulaHolds() {
        assertThat(run("prices", "futures", "ukraine", "nickel", "--price-of-risk", "0.2"))
                .isZero();
        assertThat(out.toString())
                .contains("risk-neutral measure (Q)", "real-world (P)", "source: World Bank")
                .contains("price of risk 0.200 per unit of volatility, assumed.")
                .contains("deliveries count from the price of 2025; USD/t of 2025")
                .contains("weakly identified by 36 years");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        run("prices", "futures", "ukraine", "nickel", "--price-of-risk", "0.2", "--json");
        JsonNode point = json().get("curve").get(4);
        assertThat(point.get("years").asDouble()).isEqualTo(2);
        // Schwartz 1997, eq. 7, from the fitted parameters as `prices fit` prints them
        double k = 0.2290545383188321;
        double s = 0.3585030619546121;
        double kept = Math.exp(-2 * k);
        double mean = kept * Math.log(15162) + (1 - kept) * Math.log(17651.69678428764);
        double variance = s * s * (1 - kept * kept) / (2 * k);
        double expected = Math.exp(mean + variance / 2);
        assertThat(point.get("expected_p").asDouble())
                .isCloseTo(expected, Percentage.withPercentage(0.01));
        assertThat(point.get("futures_q").asDouble())
                .isCloseTo(
                        expected * Math.exp(-0.2 * s * (1 - kept) / k),
                        Percentage.withPercentage(0.01));
        assertThat(point.get("nominal_futures_q").asDouble() / point.get("futures_q").asDouble())
                .isCloseTo(Math.pow(1.025, 2), within(1e-9));
        run("prices", "futures", "ukraine", "copper", "--csv", "--years", "30");
        assertThat(out.toString().lines()).hasSize(34);
        assertThat(err.toString()).contains("copper: ou refused:");
    }

    @Test
    void withoutAPriceOfRiskFuturesEqualTheExpectedPriceAndItSaysSo() {
        run("prices", "futures", "ukraine", "lithium-carbonate", "--years", "3");
        assertThat(out.toString())
                .contains("! no price of risk is assumed, so futures equal the expected price.")
                .contains("! small sample: prices of 10 years, 20 calibrate.");
    }

    /// Nominal quotes with inflation taken off lie on the printed nominal curve again.
    @Test
    void quotesGiveSpotAndPriceOfRisk() throws IOException {
        Path file = folder.resolve("quotes.csv");
        Files.writeString(
                file,
                """
                date,years,price
                2025-12-31,0.25,15000
                2025-12-31,1,15500
                2025-12-31,2,16000
                2025-11-28,1,9
                """);
        assertThat(run("prices", "futures", "ukraine", "nickel", "--quotes", file.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("from 3\n  quotes; quotes differ", "standard error 0.")
                .contains("deliveries count from 2025-12-31")
                .containsPattern("0\\.25 +15,000 +1[45],\\d{3} +[+-]\\d\\.\\d\\d %");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        run("prices", "futures", "ukraine", "nickel", "--quotes", file.toString(), "--json");
        JsonNode root = json();
        assertThat(root.get("price_of_risk_from").asString()).isEqualTo("quotes");
        assertThat(root.get("misfit_log").asDouble()).isBetween(0.0, 0.02);
        for (JsonNode quote : root.get("quotes")) {
            assertThat(quote.get("curve").asDouble())
                    .isCloseTo(quote.get("quoted").asDouble(), Percentage.withPercentage(2));
        }
    }

    /// The maximum that numpy found on the same 520 weeks (see the README of the oracles).
    @Test
    void aHistoryOfFuturesFitsTwoFactors() throws IOException {
        Path file = folder.resolve("panel.csv");
        Files.writeString(file, panel());
        assertThat(run("prices", "futures", "ukraine", "nickel", "--quotes", file.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("nickel: two factors (Schwartz-Smith 2000) fitted to futures; USD/t,")
                .contains("log-likelihood 6941.6")
                .contains("! long drift (P) is weakly identified: -0.02");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        run("prices", "futures", "ukraine", "nickel", "--quotes", file.toString(), "--json");
        JsonNode parameters = json().get("parameters");
        Percentage one = Percentage.withPercentage(1);
        assertThat(parameters.get(0).get("value").asDouble()).isCloseTo(1.43986, one);
        assertThat(parameters.get(5).get("value").asDouble()).isCloseTo(0.13896, one);
        assertThat(json().get("curve").get(0).get("futures_q").asDouble()).isPositive();
    }

    private static String panel() throws IOException {
        StringBuilder text = new StringBuilder("date,years,price\n");
        try (InputStream in =
                PricesFuturesCommandTest.class.getResourceAsStream(
                        "/oracle/prices/schwartz_smith_synthetic_log_futures.csv")) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.startsWith("#") && !l.startsWith("week"))
                            .toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                for (int j = 0; j < 5; j++) {
                    text.append(
                            String.format(
                                    Locale.ROOT,
                                    "%s,%s,%.12f\n",
                                    LocalDate.of(2014, 1, 3).plusWeeks(i),
                                    (1 + 4 * j) / 12.0,
                                    Math.exp(Double.parseDouble(cells[1 + j]))));
                }
            }
        }
        return text.toString();
    }
}
