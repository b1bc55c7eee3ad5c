package org.lode.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads `built-dev.csv`: capital as built beside the study that came before.
///
/// One ratio per project, that of its earliest study; rows without a study value or in relative
/// units (a budget set to 1) are left out.
public final class BuiltCsv {
    private BuiltCsv() {}

    /// What a file holds.
    ///
    /// @param ratios built / study by project
    /// @param problems messages `file:line:column: ...`
    public record Built(Map<String, Double> ratios, List<String> problems) {
        public Built {
            ratios = Map.copyOf(ratios);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a whole file.
    public static Built read(Path file) {
        String name = String.valueOf(file.getFileName());
        Map<String, Double> ratios = new TreeMap<>();
        Map<String, String> years = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                String text = row.findField("ratio").orElse("");
                String group = row.findField("group").orElse("");
                String year = row.findField("study_year").orElse("");
                if (text.isEmpty() || !row.findField("unit").orElse("").equals("M")) {
                    continue;
                }
                try {
                    double ratio = Double.parseDouble(text);
                    if (!(ratio > 0) || !Double.isFinite(ratio)) {
                        throw new NumberFormatException();
                    }
                    if (year.compareTo(years.getOrDefault(group, "9999")) < 0) {
                        years.put(group, year);
                        ratios.put(group, ratio);
                    }
                } catch (NumberFormatException e) {
                    problems.add(
                            "%s:%d:ratio: '%s' is not a number above 0."
                                    .formatted(name, row.getStartingLineNumber(), text));
                }
            }
        } catch (IOException e) {
            problems.add("%s: cannot be read. Maybe the path is wrong: %s".formatted(name, file));
        } catch (RuntimeException e) {
            problems.add("%s: is not valid CSV: %s".formatted(name, e.getMessage()));
        }
        if (problems.isEmpty() && ratios.size() < 2) {
            problems.add("%s: holds fewer than two projects with a ratio.".formatted(name));
        }
        return new Built(ratios, problems);
    }
}
