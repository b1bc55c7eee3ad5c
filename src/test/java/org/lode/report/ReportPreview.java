package org.lode.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lode.study.StudyResult;

/// Writes the report of the fixture to look at: `mvn test -Dtest=ReportPreview -Dpreview=FOLDER`.
final class ReportPreview {
    @Test
    @EnabledIfSystemProperty(named = "preview", matches = ".+")
    void preview() throws IOException {
        StudyResult study = ReportFixture.study();
        Path folder = Path.of(System.getProperty("preview", ""));
        List<Path> files = ReportFiles.write(study, folder);
        System.out.println(TerminalTable.render(study, 80, false, files));
    }
}
