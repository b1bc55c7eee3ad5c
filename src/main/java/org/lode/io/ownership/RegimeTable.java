package org.lode.io.ownership;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.ownership.Fraction;
import org.lode.ownership.Period;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.Regimes;

/// The table of ownership rules that comes with the program (`regimes.csv`).
public final class RegimeTable {
    private static final String RESOURCE = "regimes.csv";

    private RegimeTable() {}

    /// All rules with their versions.
    public static Regimes builtIn() {
        try (InputStream in = RegimeTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table " + RESOURCE);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + RESOURCE, e);
        }
    }

    private static Regimes read(Reader text) throws IOException {
        List<RegimeRule> rules = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                rules.add(rule(row));
            }
        }
        return new Regimes(rules);
    }

    private static RegimeRule rule(NamedCsvRecord row) {
        return new RegimeRule(
                row.getField("id"),
                row.getField("title"),
                new Period(
                        date(row.getField("valid_from"), LocalDate.MIN),
                        date(row.getField("valid_to"), LocalDate.MAX)),
                Fraction.parse(row.getField("threshold")),
                row.getField("strict").equals("yes"),
                row.getField("aggregated").equals("yes"),
                RegimeRule.Basis.valueOf(row.getField("basis").toUpperCase(Locale.ROOT)),
                row.getField("control"),
                RegimeRule.Status.valueOf(row.getField("status").toUpperCase(Locale.ROOT)),
                row.getField("source"),
                row.getField("note"));
    }

    private static LocalDate date(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }
}
