package org.lode.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.study.StudyResult;

/// Writes every form of a result to a folder; each file whole or not at all.
public final class ReportFiles {
    private ReportFiles() {}

    /// Writes the files and returns their paths, the page first.
    public static List<Path> write(StudyResult study, Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("report.html", HtmlReport.text(study));
        texts.put("appraisal.json", JsonReport.text(study) + "\n");
        texts.put("deposits.csv", CsvReport.deposits(study));
        texts.put("cashflows.csv", CsvReport.cashFlows(study));
        texts.put("estimates.csv", CsvReport.estimates(study));
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            Path target = folder.resolve(entry.getKey());
            Path part = Files.createTempFile(folder, entry.getKey(), ".part");
            try {
                Files.writeString(part, entry.getValue());
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            written.add(target);
        }
        return List.copyOf(written);
    }
}
