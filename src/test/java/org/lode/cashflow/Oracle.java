package org.lode.cashflow;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads published worked examples from `src/test/resources/oracle`.
final class Oracle {
    private Oracle() {}

    static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Oracle.class.getResourceAsStream("/oracle/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no oracle " + file + ".");
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder()
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of key and value.
    static Values values(String file) {
        Map<String, Double> values = new HashMap<>();
        for (NamedCsvRecord row : rows(file)) {
            values.put(row.getField("key"), Double.valueOf(row.getField("value")));
        }
        return new Values(file, values);
    }

    /// A file of lines (section, line, one column per year); empty cells read as 0, `NaN` as
    /// such. A line that is printed in several sections is read once.
    static Lines lines(String file) {
        Map<String, double[]> lines = new HashMap<>();
        for (NamedCsvRecord row : rows(file)) {
            double[] values = new double[row.getFieldCount() - 2];
            for (int t = 0; t < values.length; t++) {
                String cell = row.getField(t + 2);
                values[t] = cell.isEmpty() ? 0 : Double.parseDouble(cell);
            }
            lines.putIfAbsent(row.getField("line"), values);
        }
        return new Lines(file, lines);
    }

    /// Published figures by name.
    record Values(String file, Map<String, Double> byKey) {
        double get(String key) {
            Double value = byKey.get(key);
            if (value == null) {
                throw new IllegalArgumentException(file + " has no key " + key + ".");
            }
            return value;
        }
    }

    /// Published lines by name, one figure per year.
    record Lines(String file, Map<String, double[]> byName) {
        double[] get(String line) {
            double[] values = byName.get(line);
            if (values == null) {
                throw new IllegalArgumentException(file + " has no line " + line + ".");
            }
            return values;
        }
    }
}
