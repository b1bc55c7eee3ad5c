package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/// The example of `docs/decide.md` is what `lode decide dobra` prints: the words and the exact
/// figures as they stand, simulated figures within four of the standard errors that are printed
/// with them.
final class DecideGuideTest {
    private static final Path PAGE = Path.of("docs/decide.md");
    private static final String FIRST = "Dobra site\n";
    private static final String FENCE = "```\n";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(\u2212?\\d[\\d,]*(?:\\.\\d+)?)(%?)(?: \u00b1 (\\d[\\d,]*(?:\\.\\d+)?))?");

    @Test
    void theExampleIsWhatTheCommandPrints() throws IOException {
        String shown = sections(printed());
        String page = Files.readString(PAGE);
        int from = page.indexOf(FENCE + FIRST) + FENCE.length();
        int to = page.indexOf(FENCE, from);
        if (Boolean.getBoolean("lode.regenerate")) {
            Files.writeString(PAGE, page.substring(0, from) + shown + page.substring(to));
            return;
        }
        Figures written = Figures.of(page.substring(from, to));
        Figures now = Figures.of(shown);
        assertThat(written.words())
                .as(
                        "words of the example in %s; write it again with: mvn test"
                                + " -Dtest=DecideGuideTest -Dlode.regenerate=true",
                        PAGE)
                .isEqualTo(now.words());
        assertThat(written.figures().size()).isGreaterThan(90);
        for (int i = 0; i < written.figures().size(); i++) {
            Figure a = written.figures().get(i);
            Figure b = now.figures().get(i);
            assertThat(a.value())
                    .as("figure %d of the example, %s against %s", i, a, b)
                    .isCloseTo(b.value(), within(a.slack() + b.slack()));
        }
    }

    private static String printed() {
        StringWriter out = new StringWriter();
        int exit =
                LodeCommand.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .execute("decide", "dobra", "--case", "cases/ukraine");
        assertThat(exit).isZero();
        return out.toString();
    }

    /// The answers, the alternatives, the bounds and the programme.
    private static String sections(String out) {
        int answers = out.indexOf("\nWhere the price moves\n");
        return out.substring(0, answers)
                + table(out, "\ntoday  ")
                + table(out, "\nthe programme, where the price moves");
    }

    /// A table with its head and its two rules.
    private static String table(String out, String head) {
        int from = out.indexOf(head);
        int firstRule = out.indexOf("\u2500\n", from) + 2;
        int secondRule = out.indexOf("\u2500\n", firstRule) + 2;
        return out.substring(from, secondRule);
    }

    /// A figure of a text.
    ///
    /// @param value as printed
    /// @param unit of the last printed digit
    /// @param error standard error printed with it; 0 if none
    private record Figure(double value, double unit, double error) {
        /// Rounding, and four standard errors.
        double slack() {
            return error > 0 ? unit + 4 * (error + unit) : 1e-9;
        }
    }

    /// A text taken apart. Spaces are left out: a figure may take more room than another.
    ///
    /// @param words the text without figures
    /// @param figures its figures
    private record Figures(String words, List<Figure> figures) {
        static Figures of(String text) {
            List<Figure> figures = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            Matcher m = NUMBER.matcher(text);
            while (m.find()) {
                double error = m.group(3) == null ? 0 : number(m.group(3));
                figures.add(new Figure(number(m.group(1)), unit(m.group(1)), error));
                m.appendReplacement(words, "#" + m.group(2));
            }
            m.appendTail(words);
            return new Figures(words.toString().replaceAll("\\s+", " "), figures);
        }

        private static double number(String text) {
            return Double.parseDouble(text.replace(",", "").replace('\u2212', '-'));
        }

        private static double unit(String text) {
            int point = text.indexOf('.');
            return point < 0 ? 1 : Math.pow(10, point + 1 - text.length());
        }
    }
}
