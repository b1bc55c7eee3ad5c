package org.lode.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// A table of an export as CSV: UTF-8, comma, header row, exact amounts with a point.
///
/// Texts that a spreadsheet would take for a formula get a leading apostrophe, as in [CsvReport];
/// amounts do not, since they are numbers and nothing else.
final class FundCsv {
    private FundCsv() {}

    /// The text of a table.
    static String render(FundTables.Table table) {
        return render(
                table.heads(),
                table.rows().stream()
                        .map(row -> row.stream().map(FundCsv::text).toList())
                        .toList());
    }

    /// The text of rows that are harmless already.
    private static String render(List<String> heads, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(FundTables.Cell cell) {
        return switch (cell) {
            case FundTables.Cell.Words(String text) -> CsvReport.harmless(text);
            case FundTables.Cell.Amount(var value) -> value.toPlainString();
            case FundTables.Cell.Count(long value) -> Long.toString(value);
            case FundTables.Cell.Day(var day) -> day.toString();
        };
    }
}
