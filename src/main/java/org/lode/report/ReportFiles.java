package org.lode.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
/// The files appear whole or not at all: all are written beside their places first and then moved
/// there. A reader never sees half a report; on a full disk the files of the run before stay.
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
        return write(texts, outDir);
    }

    /// Writes texts to files of a folder, all or none.
    ///
    /// @param texts text by file name
    /// @return the files, in the order of the map
    static List<Path> write(Map<String, String> texts, Path outDir) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return writeBytes(contents, outDir, () -> {});
    }

    /// Writes contents to files of a folder, all or none.
    ///
    /// @param contents bytes by file name
    /// @param staged done when all bytes are written and before any file has its name; if it
    ///     throws, no file appears
    /// @return the files, in the order of the map
    static List<Path> writeBytes(Map<String, byte[]> contents, Path outDir, Runnable staged)
            throws IOException {
        Files.createDirectories(outDir);
        List<Path> places = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                Path place = outDir.resolve(content.getKey());
                places.add(place);
                Files.write(beside(place), content.getValue());
            }
            staged.run();
            for (Path place : places) {
                replace(place);
            }
        } finally {
            for (Path place : places) {
                Files.deleteIfExists(beside(place));
            }
        }
        return places;
    }

    private static Path beside(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".part");
    }

    private static void replace(Path place) throws IOException {
        try {
            Files.move(
                    beside(place),
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException onThisDisk) {
            Files.move(beside(place), place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
