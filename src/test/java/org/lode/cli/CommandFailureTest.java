package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.report.Lines;

/// No stack trace for a person's mistake; a mistake in Lode says so and asks for a report.
class CommandFailureTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private record Told(int code, String text) {}

    private static Told told(Exception problem) {
        StringWriter err = new StringWriter();
        return new Told(CommandFailure.told(problem, new PrintWriter(err)), err.toString());
    }

    @BeforeAll
    static void open() {
        FundRun fund = FundRun.opened(folder.resolve("urif"), "2025-05-23");
        fund.booked("2026-01-10", "contribute", "--partner", "US", "--amount", "USD 100.00");
    }

    @Test
    void aValueThatTheCoreRefusesIsBadData() {
        Told told = told(new IllegalArgumentException("a share is 0 to 1, was 7."));
        assertThat(told.code()).isEqualTo(65);
        assertThat(told.text()).isEqualToIgnoringNewLines("a share is 0 to 1, was 7.");
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() {
        Told told = told(new UncheckedIOException(new NoSuchFileException("x/terms.csv")));
        assertThat(told.code()).isEqualTo(69);
        assertThat(told.text())
                .startsWith("x/terms.csv: cannot be read or written.")
                .doesNotContain("Exception");
        assertThat(told(new IOException("broken pipe")).text())
                .startsWith("a file (broken pipe): cannot be read or written.");
    }

    @Test
    void aMistakeInLodeAsksForAReport() {
        for (Exception problem :
                new Exception[] {
                    new NullPointerException("x"),
                    new IllegalStateException("x"),
                    new NumberFormatException("x"),
                    new IllegalArgumentException()
                }) {
            Told told = told(problem);
            assertThat(told.code()).isEqualTo(70);
            assertThat(told.text())
                    .contains("\tat ", "This is a mistake in Lode ", "Maybe report it");
        }
    }

    /// Each must end with a message and a code that is documented for a person's mistake.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fund statement {urif} --period 99999999",
                "fund statement {urif} --period 2026-13",
                "fund statement {urif} --notice 2099-001",
                "fund statement {urif} --may-report 0",
                "fund statement {urif} --known-on 1900-01-01",
                "fund statement {urif} --known-on +999999999-12-31",
                "fund status {urif} --at 1900-01-01 --known-on x",
                "fund contribute {urif} --partner US --amount USD_99999999999999999999.00 --as us-1",
                "fund contribute {urif} --partner US --amount USD_92233720368547758.07 --as us-1",
                "fund contribute {urif} --partner US --amount USD_-5.00 --as us-1",
                "fund contribute {urif} --partner US --amount USD_5.00 --as ../us-1",
                "fund contribute {urif} --partner US --amount USD_5.00 --as us-1 --expires 99999",
                "fund contribute {urif} --partner US --amount USD_5.00 --as us-1 --at 99999-01-01",
                "fund contribute {urif} --partner US --amount USD_5.00 --as us-1 --document {urif}",
                "fund contribute {urif} --partner US --amount UAH_5.00 --as us-1 --rate x",
                "fund contribute {urif} --partner US --amount XYZ_5.00 --as us-1",
                "fund propose {urif} --kind investment --amount USD_5.00 --as us-1",
                "fund propose {urif} --kind investment --project x --amount USD_5.00 --as us-1",
                "fund propose {urif} --kind nothing --amount USD_5.00 --as us-1",
                "fund propose {urif} --file {urif} --as us-1",
                "fund propose {urif} --file {urif}/fund.db --as us-1",
                "fund approve {urif} P9 --as us-1",
                "fund approve {urif} P2026-001 --as nobody",
                "fund void {urif} P2026-001 --as us-1 --reason x",
                "fund recuse {urif} P2026-001 --as us-1 --reason x",
                "fund distribute {urif} --amount USD_5.00 --as us-1 --terms Z --effective 2036-01-01",
                "fund distribute {urif} --amount USD_5.00 --as us-1 --part XX=USD_5.00 --at 2036-01-01",
                "fund distribute {urif} --amount x --as us-1",
                "fund sign-head {urif} --as us-1 --count 99999",
                "fund sign-head {urif} --as us-1 --count -1",
                "fund receipt {urif} --out {urif}",
                "fund receipt {urif} --record 99999 --out {urif}/r.json",
                "fund export {urif} --format xlsx --out {urif} --reader x",
                "fund export {urif} --format pdf --out x --reader x",
                "fund export {urif} --format csv --out {urif}/fund.db --reader x",
                "fund appoint {urif} --partner UA --manager UA:ua-1 --as ua-1",
                "fund close {urif} --through 9999-99-99 --as us-1",
                "fund init {urif}2 --terms A --partner UA=x --partner UA=y --manager UA:a",
                "fund init {urif}3 --terms A --partner UA=x --partner US=y --manager UA:a --gates z/y",
                "fund init {urif}4 --terms A --partner UA=x --partner US=y --manager UA:a --base ZZZ",
                "ledger verify {urif} --receipt {urif}",
                "ledger verify {urif} --receipt {urif}/fund.db",
                "ledger verify {urif}/absent",
                "ledger verify {urif} --db postgresql://x",
                "compare-terms absent",
                "compare-terms ukraine --horizon 0",
                "compare-terms ukraine --horizon -3",
                "compare-terms ukraine --discount -2",
                "compare-terms ukraine --discount NaN",
                "compare-terms ukraine --width 1",
                "compare-terms ukraine --aid -5",
                "compare-terms ukraine --as-of 0000-01-01",
                "compare-terms ukraine --terms {urif}",
                "compare-terms ukraine --out {urif}/fund.db",
                "scenario ukraine --compare a,b",
                "scenario ukraine --set x",
                "scenario ukraine --set x=y",
                "scenario ukraine --break-even x",
                "scenario ukraine nothing",
                "scenario absent",
                "scenario ukraine --out {urif}",
                "prices show nothing",
                "prices show --case absent",
                "prices show lithium --years 0",
                "prices fit nothing",
                "prices fit lithium --from 2099",
                "prices fit lithium --to 1800"
            })
    void aPersonsMistakeGetsAMessage(String call) {
        String[] args =
                Arrays.stream(call.split(" ", -1))
                        .map(a -> a.replace("{urif}", folder.resolve("urif").toString()))
                        .map(a -> a.replace('_', ' '))
                        .toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                LodeCommand.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(args);
        assertThat(err.toString()).as(call).doesNotContain("\tat ", "Exception", "java.");
        assertThat(code).as("%s: %s%s", call, err, out).isIn(1, 2, 65, 69);
        assertThat(err.toString() + out).as(call).isNotBlank();
    }

    @Test
    void longLinesAreBrokenBetweenWordsAndPathsStayWhole() {
        String text = "  Maybe " + "word ".repeat(20).strip() + ".\nshort\n";
        assertThat(Lines.wrapped(text).lines()).allMatch(l -> l.length() <= 80).hasSize(3);
        assertThat(Lines.wrapped(text)).startsWith("  Maybe word").contains("\n    word");
        assertThat(Lines.wrapped(text).replaceAll("\\s+", " "))
                .isEqualTo(text.replaceAll("\\s+", " "));
        String path = "/a/b: " + "word ".repeat(20);
        assertThat(Lines.wrapped(path)).isEqualTo(path);
        Stream.of("", "\n", "a\n\nb\n").forEach(t -> assertThat(Lines.wrapped(t)).isEqualTo(t));
    }
}
