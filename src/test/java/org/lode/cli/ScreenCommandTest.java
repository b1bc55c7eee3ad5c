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

/// What the command prints and how it ends.
final class ScreenCommandTest {
    @TempDir Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = LodeCommand.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(args);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void anInventedNameGivesNoHitAndNamesTheLists() {
        Run run = run("screen", "Zzyzx Qwfpgj Unlisted", "--as-of", "2026-06-01");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("Rules version ")
                .contains("ofac-sdn of 2023-01-21, sha256 ")
                .contains("OLD: ")
                .contains("no match on these lists as of their dates");
    }

    @Test
    void badRowsOfAPartyFileAreReportedTogether() throws IOException {
        Path file = folder.resolve("parties.csv");
        Files.writeString(
                file,
                """
                id,name,kind,birth,country,identifiers
                1,A Company,ship,,,
                2,,person,,,
                3,A Person,person,31.05.1970,,
                4,A Person,person,,zz,
                5,A Person,person,,,TIN:5
                """);
        Run run = run("screen", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("parties.csv:2:kind: ship is no kind of party.")
                .contains("parties.csv:3:name: the name is empty.")
                .contains("parties.csv:4:birth: 31.05.1970 is not a date of birth.")
                .contains("parties.csv:5:country: zz is no country code.")
                .contains("parties.csv:6:identifiers: TIN:5 is no registration number.");
    }

    @Test
    void pairsAreScoredWithoutLists() throws IOException {
        Path file = folder.resolve("pairs.csv");
        Files.writeString(
                file,
                """
                pair_id,source,schema,name1,name2,is_match,quality,category,entity1,peer_logicv2
                a,test,Person,Serhii Petrenko,Сергей Петренко,1,STRONG,x,e1,
                b,test,Person,Serhii Petrenko,Иван Коваль,0,STRONG,x,e2,
                """);
        Run run = run("screen", "--pairs", file.toString(), "--csv");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines().toList()).hasSize(3).first().isEqualTo("pair_id,score,tier");
        assertThat(run.out()).contains("STRONG").contains("b,0.000,NONE");
    }

    @Test
    void wrongOptionsAreUsageErrors() {
        assertThat(run("screen", "A B", "--mode", "soundex").err())
                .contains("soundex is no mode. Known: lode, ofac.");
        assertThat(run("screen", "A B", "--min-score", "80").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("screen").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("screen", "missing.csv").err()).contains("There is no file missing.csv.");
    }

    @Test
    void aFolderWithoutListsIsAMissingTool() {
        Run run = run("screen", "A B", "--lists", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.MISSING_TOOL);
        assertThat(run.err()).contains("There is no list to screen against");
    }
}
