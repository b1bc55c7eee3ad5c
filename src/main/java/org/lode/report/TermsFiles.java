package org.lode.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.study.TermsStudy;

/// The files of a comparison of terms.
public final class TermsFiles {
    private TermsFiles() {}

    /// Writes `terms.html`, `terms.json`, `terms.csv`, `terms-by-year.csv` and, with a low and a
    /// high case, `terms-low-high.csv` and `terms-prices.csv`; all whole or not at all.
    ///
    /// @return the files, in that order
    /// @throws IOException if the folder cannot be written
    public static List<Path> write(TermsStudy study, Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("terms.html", TermsPage.render(study));
        texts.put("terms.json", json(study) + "\n");
        texts.put("terms.csv", csv(study));
        texts.put("terms-by-year.csv", TermsCsv.byYear(study));
        if (study.lowHigh().isPresent()) {
            texts.put("terms-low-high.csv", TermsCsv.lowHigh(study));
            texts.put("terms-prices.csv", TermsCsv.priceMoves(study));
        }
        return ReportFiles.write(texts, folder);
    }

    /// The comparison as JSON.
    public static String json(TermsStudy study) {
        return TermsJson.render(study);
    }

    /// One CSV row per set, version and reading.
    public static String csv(TermsStudy study) {
        return TermsCsv.byReading(study);
    }
}
