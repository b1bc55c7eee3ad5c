package org.lode.io.ownership;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The listed parties that a person gives: ids separated by commas, or a CSV file whose first
/// column
/// is the id and whose other columns (list, list date, entry) are the citation.
public final class ListedParties {
    private ListedParties() {}

    /// Citation by id.
    ///
    /// @param text ids, or the name of a file that exists
    /// @throws IOException if the file cannot be read
    public static SortedMap<String, String> parse(String text) throws IOException {
        SortedMap<String, String> listed = new TreeMap<>();
        if (isFile(text)) {
            try (Reader in = RecordFile.open(Path.of(text));
                    CsvReader<CsvRecord> rows =
                            CsvReader.builder()
                                    .commentStrategy(CommentStrategy.SKIP)
                                    .ofCsvRecord(in)) {
                rows.forEach(row -> add(row.getFields(), listed));
            }
            return listed;
        }
        for (String id : text.split(",", -1)) {
            if (!id.isBlank()) {
                listed.put(id.strip(), "");
            }
        }
        return listed;
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void add(List<String> fields, SortedMap<String, String> listed) {
        String id = fields.getFirst().strip().replace("\uFEFF", "");
        if (!id.isEmpty() && !id.equals("party") && !id.equals("id")) {
            listed.put(
                    id,
                    fields.stream()
                            .skip(1)
                            .map(String::strip)
                            .filter(field -> !field.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
    }
}
