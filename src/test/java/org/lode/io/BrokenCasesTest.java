package org.lode.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenCasesTest {
    static List<Path> brokenCases() {
        return BrokenCases.all();
    }

    @ParameterizedTest
    @MethodSource("brokenCases")
    void everyBrokenCaseGivesItsMessage(Path broken, @TempDir Path folder) throws IOException {
        CaseReadResult result = CaseReader.read(BrokenCases.write(broken, folder));

        assertThat(ProblemPrinter.text(result)).isEqualTo(BrokenCases.expected(broken));
    }

    @Test
    void theMinimalCaseHasNoProblem() {
        assertThat(ProblemPrinter.text(CaseReader.read(BrokenCases.MINIMAL))).isEmpty();
    }

    @Test
    void thereAreManyBrokenCases() {
        assertThat(BrokenCases.all()).hasSizeGreaterThan(100);
    }
}
