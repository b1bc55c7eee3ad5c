package org.lode.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of the oracle, letter for letter.
final class TransliterationTest {
    record Row(String scheme, String cyrillic, String latin, String kind) {}

    @Test
    void everyOracleRowIsReproduced() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> right = new TreeMap<>();
        for (Row row : oracle()) {
            String latin = Transliteration.of(Scheme.parse(row.scheme)).apply(row.cyrillic);
            if (latin.equals(row.latin)) {
                right.merge(row.kind, 1, Integer::sum);
            } else {
                wrong.add(row.scheme + ": " + row.cyrillic + " -> " + latin + ", not " + row.latin);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right)
                .isEqualTo(
                        Map.of("official-example", 57, "published-sample", 164, "computed", 1350));
    }

    /// Names of the Belarusian national system as the United Nations list them (resolution X/4).
    @ParameterizedTest
    @CsvSource({
        "Гомель, Homieĺ",
        "Магілёў, Mahilioŭ",
        "Віцебск, Viciebsk",
        "Полацк, Polack",
        "Баранавічы, Baranavičy",
        "Лельчыцы, Lieĺčycy",
        "Ашмяны, Ašmiany",
        "Бярэзіна, Biarezina",
        "Слаўгарад, Slaŭharad",
        "Юрацішкі, Juraciški",
        "Мар'іна, Marina",
    })
    void belarusianNationalSystem(String cyrillic, String latin) {
        assertThat(Transliteration.of(Scheme.BY_2007).apply(cyrillic)).isEqualTo(latin);
    }

    @Test
    void capitalsStayCapitals() {
        Transliteration kmu = Transliteration.of(Scheme.KMU_2010);
        assertThat(kmu.apply("ЩЕРБАК ЮЛІЯ")).isEqualTo("SHCHERBAK YULIIA");
        assertThat(kmu.apply("Щербак Юлія")).isEqualTo("Shcherbak Yuliia");
        assertThat(kmu.apply("Ivan 7 习")).isEqualTo("Ivan 7 习");
    }

    @Test
    void everySchemeHasATable() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(Transliteration.of(scheme).apply("банк")).isEqualTo("bank");
        }
    }

    static List<Row> oracle() {
        Path file = Path.of("bench/screening/transliteration-oracles.csv");
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                if (!cells.getFirst().equals("scheme")) {
                    rows.add(new Row(cells.get(0), cells.get(2), cells.get(3), cells.get(5)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean isEscape = isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (isEscape) {
                    cell.append(c);
                    i++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
