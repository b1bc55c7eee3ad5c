package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs `lode fund` in process on one fund folder and keeps what was printed.
final class FundRun {
    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    FundRun(Path folder) {
        this.folder = folder;
    }

    /// Two partners with two managers each, opened on a day under version A.
    static FundRun opened(Path folder, String day, String... more) {
        FundRun run = new FundRun(folder);
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--partner",
                                "UA=PPP Agency",
                                "--partner",
                                "US=DFC",
                                "--manager",
                                "UA:ua-1",
                                "--manager",
                                "UA:ua-2",
                                "--manager",
                                "US:us-1",
                                "--manager",
                                "US:us-2",
                                "--at",
                                day));
        args.addAll(List.of(more));
        if (!args.contains("--terms")) {
            args.addAll(List.of("--terms", "A"));
        }
        run.done("init", args.toArray(String[]::new));
        return run;
    }

    /// `lode fund COMMAND FUND REST...`
    int run(String command, String... rest) {
        List<String> args = new ArrayList<>(List.of("fund", command, folder.toString()));
        args.addAll(List.of(rest));
        out = new StringWriter();
        err = new StringWriter();
        return LodeCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    /// As [#run], and must succeed.
    String done(String command, String... rest) {
        assertThat(run(command, rest))
                .as("%s %s: %s", command, Arrays.toString(rest), err)
                .isZero();
        return out.toString();
    }

    /// Proposes by `ua-1`, approves by the second managers of both, on one day.
    void booked(String day, String command, String... rest) {
        List<String> args = new ArrayList<>(List.of(rest));
        args.addAll(List.of("--effective", day, "--as", "ua-1", "--at", day, "--json"));
        JsonNode answer = JsonMapper.shared().readTree(done(command, args.toArray(String[]::new)));
        String proposal = answer.get("proposals").get(0).get("proposal").asString();
        done("approve", proposal, "--as", "ua-2", "--at", day);
        assertThat(done("approve", proposal, "--as", "us-2", "--at", day)).contains("Posted as ");
    }

    /// What was printed last.
    String printed() {
        return out.toString();
    }

    /// The last message on one line, wherever it was broken.
    String said() {
        return err.toString().replaceAll("\\s+", " ");
    }

    /// The last message.
    String message() {
        return err.toString();
    }
}
