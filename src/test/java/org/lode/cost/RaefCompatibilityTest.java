package org.lode.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.mine.MiningMethod;
import org.lode.mine.StrippingRatio;

class RaefCompatibilityTest {
    private static List<Map<String, String>> cases() throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/test/resources/oracle/raef-cases.csv"));
        String[] header = lines.get(1).split(",", -1);
        List<Map<String, String>> cases = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            cases.add(row);
        }
        return cases;
    }

    // Tolerance 1e-5 relative (the columns are printed with 6 to 10 digits); yearly margin and
    // values that are differences of large figures: 1e-5 of the yearly operating cost.
    @Test
    void allFortyEightCasesAreReproducedInEveryColumn() throws IOException {
        List<Map<String, String>> cases = cases();
        assertThat(cases).hasSize(48);
        for (Map<String, String> row : cases) {
            Map<String, Double> columns = RaefCompatibility.columns(row);
            assertThat(columns).hasSizeGreaterThanOrEqualTo(20);
            for (Map.Entry<String, Double> column : columns.entrySet()) {
                double expected = RaefCompatibility.number(row, column.getKey());
                double scale =
                        column.getKey().matches("annual_margin_usd|pv_usd|npv_usd")
                                ? RaefCompatibility.number(row, "opex_total_usd_y") * 6.5
                                : Math.abs(expected);
                assertThat(column.getValue())
                        .as("%s of deposit %s %s", column.getKey(), row.get("deposit"), row)
                        .isCloseTo(expected, within(1e-5 * scale + 1e-6));
            }
        }
    }

    @Test
    void theDefaultHasWasteWhereTheFilterHasLessThanNone() throws IOException {
        int negative = 0;
        for (Map<String, String> row : cases()) {
            Double raef = RaefCompatibility.columns(row).get("strip_ratio");
            if (raef != null) {
                double ours =
                        StrippingRatio.ofPit(
                                RaefCompatibility.number(row, "ore_t"),
                                RaefCompatibility.number(row, "depth_m"));
                assertThat(ours).isGreaterThanOrEqualTo(0).isGreaterThan(raef);
                negative += raef < 0 ? 1 : 0;
            }
        }
        assertThat(negative).isEqualTo(13);
    }

    // At 20,000 st/d the filter falls from 26.25 to 23.47 M USD.
    @Test
    void theDefaultHasNoStepAtTwentyThousandTonsADay() {
        assertThat(MineCurve.OPEN_PIT_SMALL.curve().capital(20_000))
                .isCloseTo(26.25e6, within(0.01e6));
        assertThat(MineCurve.OPEN_PIT_LARGE.curve().capital(20_000))
                .isCloseTo(23.47e6, within(0.01e6));
        double lastCapital = 0;
        double lastOperating = Double.POSITIVE_INFINITY;
        for (double x = 100; x < 200_000; x *= 1.001) {
            double capital = MineCurve.capital(MiningMethod.OPEN_PIT, x, 0, 0);
            double operating = MineCurve.operating(MiningMethod.OPEN_PIT, x, 0, 0);
            assertThat(capital).isGreaterThanOrEqualTo(lastCapital);
            assertThat(operating).isLessThanOrEqualTo(lastOperating);
            if (lastCapital > 0) {
                assertThat(capital / lastCapital).isLessThan(1.00093);
                assertThat(operating / lastOperating).isGreaterThan(0.9995);
            }
            lastCapital = capital;
            lastOperating = operating;
        }
    }

    @Test
    void theCurvesChangeWhereTheyCross() {
        double capital = Math.pow(160_000 / 2_670.0, 1 / (0.917 - 0.515));
        double operating = Math.pow(71 / 5.14, 1 / (0.414 - 0.148));
        assertThat(capital).isCloseTo(26_400, within(100.0));
        assertThat(operating).isCloseTo(19_300, within(100.0));
        assertThat(MineCurve.capital(MiningMethod.OPEN_PIT, 20_000, 0, 0))
                .isEqualTo(MineCurve.OPEN_PIT_SMALL.curve().capital(20_000));
        assertThat(MineCurve.capital(MiningMethod.OPEN_PIT, 40_000, 0, 0))
                .isEqualTo(MineCurve.OPEN_PIT_LARGE.curve().capital(40_000));
    }
}
