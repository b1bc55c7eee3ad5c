package org.lode.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/errors.md` lists the messages of the broken cases.
class ErrorCatalogueTest {
    private static final Path PAGE = Path.of("docs/errors.md");

    @Test
    void thePageOfMessagesIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("lode.regenerate")) {
            Files.writeString(PAGE, page);
        }
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertThat(written)
                .withFailMessage(
                        "docs/errors.md is out of date. Write it again with: mvn test"
                                + " -Dtest=ErrorCatalogueTest -Dlode.regenerate=true")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # What `lode check` says

                Every message of the case reader, made from the tests (`src/test/resources/broken`):
                do not edit by hand. A message has the place (file, line, column), what is wrong
                with the value and the bound or the known choices, the row, and a line that begins
                with "Maybe". A `warning:` does not stop an appraisal; the figure stays in the case.
                """);
        for (Path broken : BrokenCases.all()) {
            String title = BrokenCases.title(broken);
            page.append("\n## %s%s\n\n```\n".formatted(upper(title), title.substring(1)))
                    .append(shortened(BrokenCases.expected(broken)))
                    .append("```\n");
        }
        return page.toString();
    }

    private static String upper(String title) {
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    }

    /// Of a long list only the beginning and the end.
    private static String shortened(String text) {
        var lines = text.lines().toList();
        int shown = 9;
        if (lines.size() <= 2 * shown) {
            return text;
        }
        return String.join("\n", lines.subList(0, shown)) + "\n[...]\n" + lines.getLast() + "\n";
    }
}
