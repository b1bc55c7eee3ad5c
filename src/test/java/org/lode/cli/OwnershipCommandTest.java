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

final class OwnershipCommandTest {
    private static final String ORACLE = "src/test/resources/oracle/ownership/";

    @TempDir private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = LodeCommand.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void all599GraphsAreEqual() {
        Run run = run("ownership", ORACLE + "random-graphs-dev.jsonl.gz");
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("599 graphs, 599 with expected results: all equal.\n");
    }

    @Test
    void aDifferenceIsAFinding() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("g.jsonl"),
                        "{\"id\":\"G\",\"edges\":[[\"P\",\"A\",50]],\"listed\":[\"P\"],"
                                + "\"us_eu_owned\":[\"A\"],\"uk_owned\":[\"A\"],"
                                + "\"integrated\":{\"P>A\":\"1/2\"}}\n");
        Run run = run("ownership", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        """
                        G
                          us_eu_owned (equal): A
                          uk_owned (DIFFERS): none
                          integrated (equal): P>A=1/2
                        1 graphs, 1 with expected results: 1 results differ.
                          G uk_owned: computed [], the file expects [A]
                        """);
    }

    @Test
    void aTableIsReadUnderOneRule() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("e.csv"),
                        "owner,owned,share,owner_kind\np,b,25-50,person\nq,b,30,person\nb,a,60,\n");
        Run run =
                run(
                        "ownership",
                        file.toString(),
                        "--listed",
                        "p,q",
                        "--regime",
                        "ofac",
                        "--as-of",
                        "2026-01-01");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        4 parties, 3 ties held on 2026-01-01, 2 listed parties given. Findings are about these records.

                        ofac: OFAC 50 percent rule, 50% or more, listed holders added up
                          source: OFAC revised guidance of 13 August 2014; FAQ 398 to 402
                        BARRED_OWNED  a
                                      b <- q 30% + p 25%-50% = at least 55% of shares
                                      a <- b 60% = 60% of shares
                        BARRED_OWNED  b
                                      b <- q 30% + p 25%-50% = at least 55% of shares
                        BARRED_LISTED p
                                      listed
                        BARRED_LISTED q
                                      listed
                        """);
        assertThat(
                        run(
                                        "ownership",
                                        file.toString(),
                                        "--csv",
                                        "--regime",
                                        "bis",
                                        "--as-of",
                                        "2026-01-01")
                                .out())
                .contains("2026-01-01,bis,a,a,UNKNOWN,the rule is suspended on this day");
        assertThat(run("ownership", file.toString(), "--json", "--integrated").out())
                .contains("\"p>a\" : \"3/20\"");
    }

    @Test
    void mistakesOfTheUser() {
        assertThat(run("ownership", "nowhere.csv").err()).contains("nowhere.csv: no such file.");
        assertThat(run("ownership", ORACLE + "README.md").code()).isEqualTo(65);
        assertThat(run("ownership", ORACLE + "ofac-linked-to-sample.csv", "--regime", "mars").err())
                .contains("--regime: no rule 'mars'")
                .contains("Maybe one of ofac, eu, uk, bis, ua, ca, ch, fund.");
        assertThat(run("ownership", ORACLE + "ofac-linked-to-sample.csv", "--as-of", "may").code())
                .isEqualTo(2);
    }
}
