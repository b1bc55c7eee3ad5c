package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// `docs/errors-*.md` list the messages of the commands, made from `src/test/resources/messages`.
///
/// Each folder there is a call: `command.txt` has the arguments, the other files are its input.
/// Each must end with a message and an exit code, never with a stack trace. A warning leaves 0.
class MessageCatalogueTest {
    private static final Path CALLS = Path.of("src/test/resources/messages");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "agreement, `lode compare-terms`",
        "fund, `lode fund` and `lode ledger`",
        "territory, `lode territory`",
        "lists, `lode lists` and `lode lists import`",
        "ownership, `lode ownership`",
        "prices, `lode prices`",
        "decide, `lode decide`",
        "scenario, `lode scenario`",
        "screening, `lode screen`",
        "simulation, `lode what-if`, `lode sensitivity` and the sampling options"
    })
    void thePageOfMessagesIsUpToDate(String name, String commands) throws IOException {
        Path file = Path.of("docs/errors-%s.md".formatted(name));
        String page = page(name, commands);
        if (Boolean.getBoolean("lode.regenerate")) {
            Files.writeString(file, page);
        }
        String written = Files.exists(file) ? Files.readString(file) : "";
        assertThat(written)
                .withFailMessage(
                        "%s is out of date. Write it again with: mvn test"
                                + " -Dtest=MessageCatalogueTest -Dlode.regenerate=true",
                        file)
                .isEqualTo(page);
    }

    private String page(String name, String commands) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # What %s says of wrong input

                Made from the tests (`src/test/resources/messages/%s`): do not edit by hand. Each
                entry is a call with its message and exit code.
                """
                        .formatted(commands, name));
        try (Stream<Path> calls = Files.list(CALLS.resolve(name))) {
            for (Path call : calls.sorted().toList()) {
                page.append(entry(call));
            }
        }
        return page.toString();
    }

    private String entry(Path call) throws IOException {
        Path here = copied(call);
        String command = Files.readString(call.resolve("command.txt")).strip();
        List<String> args =
                Arrays.stream(command.split(" ", -1))
                        .map(arg -> arg.replace("{dir}", here.toString()).replace("~", " "))
                        .toList();
        prepared(call, here);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = LodeCommand.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = line.execute(args.toArray(String[]::new));
        String text = err.toString().replace(here + "/", "").replace(here.toString(), "FOLDER");
        assertThat(text).as(call.toString()).isNotBlank().doesNotContain("\tat ", "java.");
        String words = call.getFileName().toString().substring(3).replace('-', ' ');
        return "\n## %s%s\n\n```\n$ lode %s\n%s(exit code %d)\n```\n"
                .formatted(
                        words.substring(0, 1).toUpperCase(Locale.ROOT),
                        words.substring(1),
                        command.replace("src/test/resources/", "")
                                .replace("{dir}/", "")
                                .replace("~", " "),
                        beforeUsage(text),
                        exit);
    }

    /// `before.txt` has calls that must succeed first, one a line; `~` stands for a space,
    /// and `_` does in a line without `~`.
    private static void prepared(Path call, Path here) throws IOException {
        Path before = call.resolve("before.txt");
        if (!Files.exists(before)) {
            return;
        }
        for (String command : Files.readAllLines(before)) {
            char space = command.indexOf('~') < 0 ? '_' : '~';
            String[] args =
                    Arrays.stream(command.split(" ", -1))
                            .map(a -> a.replace(space, ' ').replace("{dir}", here.toString()))
                            .toArray(String[]::new);
            StringWriter err = new StringWriter();
            int exit =
                    LodeCommand.commandLine()
                            .setOut(new PrintWriter(new StringWriter(), true))
                            .setErr(new PrintWriter(err, true))
                            .execute(args);
            assertThat(exit).as("%s: %s%s", call, command, err).isZero();
        }
    }

    /// The help that follows a wrong option is on its own page already.
    private static String beforeUsage(String text) {
        int usage = text.indexOf("Usage: ");
        return usage < 0 ? text : text.substring(0, usage);
    }

    private Path copied(Path call) throws IOException {
        Path here = folder.resolve(CALLS.relativize(call).toString().replace('/', '-'));
        try (Stream<Path> files = Files.walk(call)) {
            for (Path file : files.toList()) {
                Path target = here.resolve(call.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return here;
    }
}
