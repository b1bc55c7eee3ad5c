package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The calls of `docs/fund.md` are run in order in a new folder; what they print must be what the
/// page shows. Hashes depend on the keys and are shown as x.
class FundGuideTest {
    private static final Path PAGE = Path.of("docs/fund.md");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir private Path folder;

    @Test
    void thePageShowsWhatTheCommandsPrint() throws IOException {
        String page = Files.readString(PAGE);
        String run = replayed(page);
        if (Boolean.getBoolean("lode.regenerate")) {
            Files.writeString(PAGE, run);
            page = run;
        }
        assertThat(page)
                .withFailMessage(
                        "%s is out of date. Write it again with: mvn test -Dtest=FundGuideTest"
                                + " -Dlode.regenerate=true",
                        PAGE)
                .isEqualTo(run);
    }

    private String replayed(String page) {
        StringBuilder text = new StringBuilder();
        boolean isBlock = false;
        boolean isOutput = false;
        for (String line : page.lines().toList()) {
            if (line.startsWith("```")) {
                isBlock = !isBlock;
                isOutput = false;
            }
            if (isBlock && line.startsWith("$ ./lode ")) {
                text.append(line)
                        .append('\n')
                        .append(printed(line.substring("$ ./lode ".length())));
                isOutput = true;
            } else if (!isOutput || !isBlock) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    private String printed(String call) {
        List<String> args = new ArrayList<>();
        Matcher words = WORD.matcher(call);
        while (words.find()) {
            String quoted = words.group(1);
            String word = quoted == null ? words.group(2) : quoted;
            boolean isPlace =
                    word.equals("urif") || word.endsWith(".json") || word.endsWith(".pem");
            args.add(isPlace ? folder.resolve(word).toString() : word);
        }
        // `NAME="two words"` is one argument.
        for (int i = 0; i + 1 < args.size(); i++) {
            if (args.get(i).endsWith("=\"")) {
                throw new IllegalArgumentException("quote the whole argument: " + call);
            }
        }
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out, true);
        int exit =
                LodeCommand.commandLine()
                        .setOut(both)
                        .setErr(both)
                        .execute(args.toArray(String[]::new));
        String text =
                out.toString()
                        .replace(folder + "/", "")
                        .replaceAll("\\b[0-9a-f]{9,}\\b", "xxxxxxxx...")
                        .replaceAll(
                                "\\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{8}\\b", "xxxxxxxx")
                        .replaceAll("(?m)(Z  (last )?)[0-9a-f]{8}$", "$1xxxxxxxx")
                        .replaceAll("(content |head )[0-9a-f]{8}\\b", "$1xxxxxxxx");
        return exit == 0 ? text : text + "(exit code %d)\n".formatted(exit);
    }
}
