package org.lode.ownership;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The named ownership cases of the oracle folder.
final class NamedCases {
    private NamedCases() {}

    static List<NamedCsvRecord> rows(String file) {
        try (Reader text =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        NamedCases.class.getResourceAsStream(
                                                "/oracle/ownership/" + file)),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids() {
        return rows("ownership-cases-edges.csv").stream()
                .map(row -> row.getField("case_id"))
                .distinct()
                .toList();
    }

    static OwnershipGraph graph(String caseId) {
        return OwnershipGraph.of(
                rows("ownership-cases-edges.csv").stream()
                        .filter(row -> row.getField("case_id").equals(caseId))
                        .map(
                                row ->
                                        OwnershipEdge.shares(
                                                row.getField("owner"),
                                                row.getField("owned"),
                                                Share.exact(
                                                        Fraction.parse(
                                                                row.getField("share_fraction")))))
                        .toList());
    }
}
