package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Transcripts of `lode territory`.
class TerritoryCommandTest {
    private static final String MINIMAL = "src/test/resources/case-minimal";

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new TerritoryCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path square(String name, String box) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"type\":\"Polygon\",\"coordinates\":[[%s]]}".formatted(box));
    }

    @Test
    void transcriptOfACaseWithoutLayers() {
        assertThat(run(MINIMAL, "--width", "80")).isZero();
        assertThat(out)
                .hasToString(
                        """
                        deposit     verdict      deciding layer                share     km rule notes
                        ────────────────────────────────────────────────────────────────────────────────
                        Example Hi… ELIGIBLE     recorded 2026-01-01               –      – T12
                        Example Hi… UNKNOWN      none                              –      – T10  1
                        ────────────────────────────────────────────────────────────────────────────────
                        As of 2026-01-01: 1 ELIGIBLE, 1 UNKNOWN, 0 CONTESTED, 0 NOT_ELIGIBLE.
                        share: most that a layer calls occupied of the disc or outline. km: least
                        distance to the line inside the land border, by the layers that draw one, each
                        on its own day.
                        T10 no usable layer covers the area.
                        T12 whole area on the government's side.
                        [1] No place is known: give a point with radius or an outline.
                        A calculation for a person to confirm, not a legal opinion.
                        """);
    }

    @Test
    void aBroughtLayerDecidesAndIsNamed() throws IOException {
        // The deposit hill lies at 48.5, 31.2 with a radius of 5 km.
        Path occupied =
                square("line_20260101.geojson", "[31.2,48],[32,48],[32,49],[31.2,49],[31.2,48]");

        assertThat(run(MINIMAL, "hill", "--layer", occupied.toString(), "--json")).isZero();

        JsonNode verdict = JsonMapper.shared().readTree(out.toString()).get("verdicts").get(0);
        assertThat(verdict.get("status").asString()).isEqualTo("NOT_ELIGIBLE");
        assertThat(verdict.get("rule").asString()).isEqualTo("T1.1");
        assertThat(verdict.get("as_of").asString()).isEqualTo("2026-01-01");
        assertThat(verdict.get("deciding").get(0).asString()).isEqualTo("line_20260101");
        assertThat(verdict.get("findings").get(0).get("share_occupied").asDouble())
                .isBetween(0.499, 0.501);
        assertThat(verdict.get("findings").get(0).get("age_days").asInt()).isZero();
    }

    @Test
    void csvHasOneRowForEachFinding() {
        assertThat(run(MINIMAL, "--csv")).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "hill,ELIGIBLE,2026-01-01,T12.1,recorded,2026-01-01,0,"
                                                + "ELIGIBLE,government,,,,T6.1,yes,"));
    }

    @Test
    void callsThatCannotBeAnswered() {
        assertThat(run(MINIMAL, "hil")).isEqualTo(2);
        assertThat(run(MINIMAL, "--as-of", "2026-02-30")).isEqualTo(2);
        assertThat(run(MINIMAL, "--width", "79")).isEqualTo(2);
        assertThat(run(MINIMAL, "--contested-km", "-1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("no deposit 'hil' in the case. Maybe ./lode territory")
                .contains("--as-of: '2026-02-30' is not a day. Maybe write it as 2026-08-22.")
                .contains("--width must be 80 to 1000, was 79.")
                .contains("--contested-km must be 0 to 1000, was -1.0.");
    }

    @Test
    void badLayersExitWith65AndPrintNoVerdict() throws IOException {
        Path open = square("line_20251231.geojson", "[31.2,48],[32,48],[32,49],[31.2,49]");

        assertThat(run(MINIMAL, "--layer", open.toString())).isEqualTo(65);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("polygon 1, ring 1: the ring is not closed");
    }
}
