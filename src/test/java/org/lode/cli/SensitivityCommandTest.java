package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Transcripts of `lode sensitivity`.
class SensitivityCommandTest {
    private final StringWriter out = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return LodeCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(args);
    }

    @Test
    void everyFigureNamesMeasureCopulaAndError() {
        assertThat(run("sensitivity", "dobra", "--quiet", "--trials", "8192", "--fair")).isZero();
        assertThat(out.toString())
                .contains("(mean-reverting prices, real-world (P))")
                .containsPattern("mean .*[0-9] ± [0-9.]+, sd [0-9,]+ M USD")
                .containsPattern("Interaction of several groups: [0-9.]+ ± [0-9.]+ %")
                .contains("Fair division of the variance among single inputs (Shapley effects)")
                .containsPattern("\\ncapital cost estimate +-?[0-9.]+ ± [0-9.]+ %\\n")
                .contains("8,192 trials (scrambled Sobol)", "copula: Gaussian.")
                .contains("13 runs along random orders");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        run("sensitivity", "dobra", "--quiet", "--trials", "4096", "--copula", "t:4", "--fair");
        assertThat(out.toString().replace('\n', ' '))
                .contains("copula: Student t, 4.0 degrees of freedom.");
        assertThat(out.toString())
                .containsPattern("\\ncapital cost estimate, operating cost estimate +[0-9.]+ ±");
    }

    @Test
    void longNamesKeepToTheColumns() {
        for (String deposit : List.of("polokhivske", "novokostiantynivske")) {
            run("sensitivity", deposit, "--quiet", "--trials", "4096", "--copula", "t:4");
            assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
            assertThat(out.toString()).doesNotContain("…");
        }
    }

    /// The parts of a correlated pair add up to what the pair has: between alone and in all.
    @Test
    void singleInputsAddUpToTheirGroup() {
        run("sensitivity", "dobra", "--quiet", "--trials", "8192", "--fair", "--json");
        JsonNode root = JsonMapper.builder().build().readTree(out.toString());
        assertThat(root.get("measure").asString()).isEqualTo("P");
        assertThat(root.get("copula").asString()).isEqualTo("Gaussian");
        assertThat(root.get("meanNpvStandardErrorUsd").asDouble()).isPositive();
        double sum = 0;
        double pair = 0;
        double error = 0;
        for (JsonNode input : root.get("fairShares")) {
            double share = input.get("shapley").asDouble();
            sum += share;
            if (List.of("capital cost estimate", "operating cost estimate")
                    .contains(input.get("input").asString())) {
                pair += share;
                error += input.get("shapleyStandardError").asDouble();
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        for (JsonNode group : root.get("groups")) {
            if (group.get("group").asString().startsWith("capital cost")) {
                double slack = 4 * (error + group.get("totalStandardError").asDouble());
                assertThat(pair)
                        .isBetween(
                                group.get("first").asDouble() - slack,
                                group.get("total").asDouble() + slack);
            }
        }
    }

    @Test
    void aRowPerSwingGroupAndInput() {
        run("sensitivity", "dobra", "--quiet", "--trials", "4096", "--fair", "--csv");
        assertThat(out.toString()).contains(",swing,", ",group,\"", ",input,");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(1 + 11 + 10 + 12);
        assertThat(lines.stream().map(SensitivityCommandTest::commas).distinct()).hasSize(1);
        run("sensitivity", "dobra", "--quiet", "--trials", "4096", "--by", "kind", "--fair");
        assertThat(out.toString()).contains("fair share").doesNotContain("Fair division");
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
}
