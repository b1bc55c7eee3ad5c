package org.lode.option;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tables of `src/test/resources/oracle/options`.
final class OracleRows {
    private OracleRows() {}

    static String text(String file) {
        try (@Nullable InputStream in =
                OracleRows.class.getResourceAsStream("/oracle/options/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no oracle " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows as maps from heading to number, after a line of citation.
    static List<OracleRow> numbers(String file) {
        List<String> lines = text(file).lines().filter(l -> !l.startsWith("#")).toList();
        String[] heading = lines.getFirst().split(",", -1);
        List<OracleRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, Double> row = new LinkedHashMap<>();
            for (int i = 0; i < heading.length; i++) {
                row.put(heading[i], Double.parseDouble(fields[i]));
            }
            rows.add(new OracleRow(row));
        }
        return rows;
    }
}
