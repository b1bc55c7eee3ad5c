package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lode eligible` on the built-in case: facts of the case folder, in words that a reader sees.
final class EligibleCommandTest {
    private record Answer(int code, String out, String err) {}

    private static Answer lode(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                LodeCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    @Test
    void theOccupiedManganeseDepositShowsAreaAndItsRussianOwner() {
        Answer answer = lode("eligible", "ukraine", "velyko-tokmak", "--width", "90");
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out().lines().filter(l -> l.startsWith("Velyko-Tokmatske")))
                .singleElement()
                .asString()
                .contains("not eligible", "review", "AREA");
        assertThat(answer.out()).contains("owner Rostec may be listed: STATE CORPORATION ROSTEC");
        assertThat(answer.out().lines().map(String::length)).allMatch(length -> length <= 90);
    }

    @Test
    void theDefaultPolicyWaitsForTheEndOfTheWarAndTheRecordDoesNot() {
        JsonNode root =
                JsonMapper.shared().readTree(lode("eligible", "ukraine", "dobra", "--json").out());
        JsonNode verdicts = root.path("deposits").path("dobra").path("verdicts");
        List<String> said =
                verdicts.valueStream()
                        .map(
                                v ->
                                        v.path("policy").asString()
                                                + ' '
                                                + v.path("activity").asString()
                                                + ' '
                                                + v.path("outcome").asString())
                        .toList();
        assertThat(said)
                .contains(
                        "source_rule exploration gate_closed",
                        "source_rule extraction gate_closed",
                        "public_record exploration review",
                        "explore_first exploration review",
                        "explore_first construction gate_closed");
        assertThat(root.path("lists").size()).isGreaterThan(5);
        assertThat(root.path("lists").get(0).path("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(root.path("notes").toString())
                .contains(
                        "lists are more than 30 days old", "no list of jurisdiction ua was loaded");
    }

    @Test
    void aWhatIfOpensTheGateAndSaysThatItIsAnAssumption() {
        Answer answer =
                lode(
                        "eligible",
                        "ukraine",
                        "dobra",
                        "--as-of",
                        "2027-06-01",
                        "--gate",
                        "war_end=2027-06-01",
                        "--json");
        JsonNode verdict =
                JsonMapper.shared()
                        .readTree(answer.out())
                        .path("deposits")
                        .path("dobra")
                        .path("verdicts")
                        .get(2);
        assertThat(verdict.path("activity").asString()).isEqualTo("extraction");
        // The control recorded in August 2026 is too old by then to prove anything.
        assertThat(verdict.path("gate").path("conditions").get(1).path("state").asString())
                .isEqualTo("OPEN");
        assertThat(verdict.path("gate").path("conditions").get(1).toString())
                .contains("assumption");
    }

    @Test
    void oneRowForEachDepositPolicyAndActivity() {
        Answer answer = lode("eligible", "ukraine", "dobra", "likarivske", "--csv");
        assertThat(answer.out().lines()).hasSize(1 + 2 * 3 * 3);
    }

    @Test
    void mistakesOfTheUser() {
        assertThat(lode("eligible", "ukraine", "dobr"))
                .isEqualTo(
                        new Answer(
                                ExitCode.USAGE,
                                "",
                                "no deposit 'dobr' in the case. Maybe ./lode eligible ukraine lists"
                                        + " them all.\n"));
        assertThat(lode("eligible", "ukraine", "dobra", "--policy", "peace").err())
                .isEqualTo(
                        "no policy 'peace' in gates.csv. Known: source_rule, public_record,"
                                + " explore_first.\n");
        assertThat(lode("eligible", "ukraine", "dobra", "--as-of", "yesterday").err())
                .isEqualTo("--as-of: 'yesterday' is not a day. Maybe write it as 2026-08-22.\n");
        assertThat(lode("eligible", "ukraine", "dobra", "--gate", "peace=2027-01-01").err())
                .isEqualTo(
                        "--gate: 'peace=2027-01-01' is not a gate and a day. Known gates: in_force,"
                                + " war_end, lockup_over. Maybe write war_end=2027-06-01.\n");
        assertThat(lode("eligible", "ukraine", "--width", "20").code()).isEqualTo(ExitCode.USAGE);
        assertThat(lode("eligible", "ukraine", "--width", "2000000000").err())
                .isEqualTo("--width must be 80 to 1000, was 2000000000.\n");
        assertThat(lode("eligible", "mc25").err())
                .isEqualTo(
                        "the case has no gates.csv with a policy. Maybe start from the one that"
                                + " ./lode new CASE writes.\n");
    }
}
