package org.lode.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.study.StudyResult;

/// The files of a run in a folder.
///
/// Each file appears whole or not at all: it is written beside its place and then moved there. A
/// reader of the folder never sees half a report; if a run is broken off, the old file stays.
public final class ReportFiles {
    private ReportFiles() {}

    /// Writes `report.html`, `appraisal.json`, `deposits.csv`, `cashflows.csv` and
    /// `estimates.csv`; makes the folder if it is missing and replaces older files of these
    /// names.
    ///
    /// @return the files, in that order
    /// @throws IOException if the folder cannot be written
    public static List<Path> write(StudyResult study, Path outDir) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("report.html", HtmlReport.render(study));
        texts.put("appraisal.json", JsonReport.render(study));
        texts.put("deposits.csv", CsvReport.deposits(study));
        texts.put("cashflows.csv", CsvReport.cashFlows(study));
        texts.put("estimates.csv", CsvReport.estimates(study));
        Files.createDirectories(outDir);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path place = outDir.resolve(file.getKey());
            replace(place, file.getValue());
            written.add(place);
        }
        return List.copyOf(written);
    }

    private static void replace(Path place, String text) throws IOException {
        Path beside = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            try {
                Files.move(
                        beside,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException onThisDisk) {
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
