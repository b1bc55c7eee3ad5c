package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.xml.sax.InputSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lode decide`: transcript, machine forms, page, refusals.
class DecideCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new DecideCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int small(String deposit, String... more) {
        String[] args = new String[more.length + 7];
        String[] first = {deposit, "--case", "cases/ukraine", "--paths", "32", "--draws", "30"};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return run(args);
    }

    @Test
    void dobraIsAnsweredInSentencesAndTablesAndOnAPage() throws Exception {
        Path page = folder.resolve("dobra.html");
        assertThat(small("dobra", "--out", page.toString())).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(out.toString())
                .contains("State today: war.")
                .contains("Building is not allowed today")
                .contains("Is 12.0 of exploration worth it?")
                .contains("begin now, gate or not")
                .contains("real-world (P)")
                .contains("lower bound")
                .contains("never within the searched range")
                .contains("pays up to")
                .contains("spglobal.com")
                .contains("41 assumption")
                .contains("! From memory, unread at the source:");
        String html = Files.readString(page);
        assertThat(html).contains("Dobra").doesNotContain("<script");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        String xml = html.replace("<!DOCTYPE html>", "");
        xml = xml.substring(xml.indexOf("<body>"), xml.indexOf("</html>"));
        assertThat(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))))
                .isNotNull();
    }

    @Test
    void jsonHoldsEveryFigureWithItsSource() {
        assertThat(small("motronivske", "--json")).isZero();
        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("seed").asLong()).isEqualTo(20250430);
        assertThat(root.get("answers").size()).isEqualTo(6);
        JsonNode today = root.get("moving_price").get("today");
        assertThat(today.get("right_explore_first_lower_bound").get("usd").asDouble())
                .isLessThanOrEqualTo(
                        today.get("right_explore_first_upper_bound").get("usd").asDouble());
        assertThat(root.get("moving_price").get("measure").asString()).isEqualTo("real-world (P)");
        JsonNode programme = root.get("geology").get("programme");
        assertThat(programme.get("adds_usd").asDouble())
                .isLessThanOrEqualTo(programme.get("full_knowledge_usd").asDouble());
        assertThat(root.get("sources").size()).isPositive();
    }

    @Test
    void csvHasOneRowPerFigure() {
        assertThat(small("motronivske", "--csv")).isZero();
        assertThat(out.toString())
                .startsWith("deposit,scenario,price,measure,figure,state,usd,standard_error_usd\n")
                .contains("motronivske,base,central,P,begin_now,war,-10633608,\n")
                .contains("motronivske,base,moving,P,right_explore_first_lower_bound,war,");
        assertThat(out.toString().lines()).allMatch(l -> l.split(",", -1).length == 8);
    }

    @Test
    void anUnknownDepositIsAnsweredWithTheKnownOnes() {
        assertThat(run("dobro")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("no deposit 'dobro' in the case. Maybe one of: ")
                .contains("dobra");
    }

    @Test
    void aDepositWithoutAPlanIsRefused() {
        assertThat(run("stankuvatske")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("deposit 'stankuvatske' has no mine plan");
    }

    @Test
    void anUnknownScenarioAndAnUnknownSettingAreRefused() {
        assertThat(run("dobra", "--scenario", "victory")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no scenario 'victory'. Known are: base");
        assertThat(run("dobra", "--set", "luck=1")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no variable 'luck'");
    }

    @Test
    void oddPathsAreRefused() {
        assertThat(run("dobra", "--paths", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("--paths must be an even number from 2 to 100000, was 3.");
    }

    @Test
    void aCaseWithoutScenariosIsBadData() {
        assertThat(run("x", "--case", "cases/mc25")).isEqualTo(ExitCode.BAD_DATA);
        assertThat(err.toString()).contains("the case has no scenarios.csv");
    }

    @Test
    void aPageThatCannotBeWrittenIsSaid() throws IOException {
        Path missing = folder.resolve("missing").resolve("page.html");
        assertThat(small("motronivske", "--out", missing.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("cannot be written. Maybe the folder is missing");
    }
}
