package org.lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.study.StudyResult;

final class TerminalTableTest {
    private static final StudyResult STUDY = ReportFixture.study();

    @ParameterizedTest
    @ValueSource(ints = {72, 80, 93, 100, 140})
    void noLineIsWiderThanTheTerminal(int width) {
        for (boolean isColoured : new boolean[] {false, true}) {
            String shown =
                    TerminalTable.render(
                            STUDY, width, isColoured, List.of(Path.of("out", "report.html")));
            String plain = shown.replaceAll("\u001b\\[[0-9]*m", "");
            assertThat(plain.lines())
                    .allSatisfy(line -> assertThat(line.length() <= width).isTrue());
            assertThat(plain).doesNotContain("\u001b").doesNotContain("\u0007");
        }
    }

    @Test
    void colourChangesNoText() {
        String plain = TerminalTable.render(STUDY, 80, false, List.of());
        String coloured = TerminalTable.render(STUDY, 80, true, List.of());
        assertThat(coloured.replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(plain);
    }

    @Test
    void namesEveryValuedDepositWithItsMedian() {
        assertThat(TerminalTable.render(STUDY, 80, false, List.of()))
                .contains("Shymanivske", "1,490", "−24.0", "OCC", "[TR]", "Listed without");
    }

    @Test
    void refusesATooNarrowTerminal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TerminalTable.render(STUDY, 60, false, List.of()))
                .withMessageContaining("at least 72 columns, had 60");
    }

    @Test
    void cyrillicCountsOneColumnAndCuttingKeepsTheWidth() {
        assertThat(Text.width("Шиманівське")).isEqualTo(11);
        assertThat(Text.cut("Шиманівське", 6)).isEqualTo("Шиман…");
        assertThat(Text.left("Добра", 8)).isEqualTo("Добра   ");
        assertThat(Text.cut("a\tb\nc", 9)).isEqualTo("a b c");
        assertThat(Text.wrap("one two threefourfive", 7))
                .containsExactly("one two", "threefo", "urfive");
    }
}
