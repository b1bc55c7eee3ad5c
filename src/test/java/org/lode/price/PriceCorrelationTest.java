package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.price.PriceSeries.Observation;
import org.lode.report.PriceFitReport;

/// Pairs taken over different years can contradict one another: the repair is reported.
class PriceCorrelationTest {
    /// Prices of the years `from` to `to`, following `sign` x one pattern.
    private static void add(List<Observation> to, int from, int until, int sign) {
        for (int year = from; year <= until; year++) {
            double x = sign * ((year * 37 % 11) - 5) / 10.0;
            double price = 100 * Math.exp(x);
            to.add(new Observation(year, price, price, false));
        }
    }

    private static PriceSeries series(String name, List<Observation> observations) {
        return new PriceSeries(
                name, "USD/t", 1, observations, new Deflation("none", 2025), List.of());
    }

    @Test
    void contradictionIsRepairedAndPrinted() {
        List<Observation> a = new ArrayList<>();
        List<Observation> b = new ArrayList<>();
        List<Observation> c = new ArrayList<>();
        add(a, 1900, 1919, 1);
        add(b, 1900, 1919, 1);
        add(b, 1930, 1949, 1);
        add(c, 1930, 1949, 1);
        add(a, 1960, 1979, 1);
        add(c, 1960, 1979, -1);
        PriceCorrelation found =
                PriceCorrelation.of(List.of(series("a", a), series("b", b), series("c", c)));
        assertThat(found.measured()[0][1]).isCloseTo(1, within(1e-12));
        assertThat(found.measured()[1][2]).isCloseTo(1, within(1e-12));
        assertThat(found.measured()[0][2]).isCloseTo(-1, within(1e-12));
        assertThat(found.changes()[0][1]).isEqualTo(19);
        // By symmetry the nearest table has 0.5, 0.5 and -0.5: singular, each value moved by 0.5.
        assertThat(found.nearest().matrix()[0][1]).isCloseTo(0.5, within(1e-6));
        assertThat(found.nearest().matrix()[0][2]).isCloseTo(-0.5, within(1e-6));
        String text = new PriceFitReport(List.of(), Optional.of(found)).text();
        assertThat(text)
                .contains("1.000 (19, 0.00) -> 0.500")
                .contains("-1.000 (19, 0.00) -> -0.500")
                .contains("repaired: no prices can have the table as computed")
                .contains("moves 3 values by 1.2247 in all");
    }

    @Test
    void fewCommonChangesGiveNoFigure() {
        List<Observation> a = new ArrayList<>();
        List<Observation> b = new ArrayList<>();
        add(a, 1900, 1907, 1);
        add(b, 1900, 1920, 1);
        PriceCorrelation found = PriceCorrelation.of(List.of(series("a", a), series("b", b)));
        assertThat(found.measured()[0][1]).isZero();
        assertThat(new PriceFitReport(List.of(), Optional.of(found)).text())
                .contains("not computed, 7 common changes");
    }
}
