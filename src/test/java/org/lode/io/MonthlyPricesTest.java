package org.lode.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.price.Deflation;
import org.lode.price.PriceSeries;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;

/// Reading of monthly prices and their index.
class MonthlyPricesTest {
    @TempDir private Path folder;

    private MonthlyPrices read(String prices, String index) throws IOException {
        return MonthlyPrices.read(
                Files.writeString(folder.resolve("p.csv"), "series,month,usd,per\n" + prices),
                Files.writeString(folder.resolve("i.csv"), "month,index\n" + index),
                new Source("test", "2025", Evidence.READ),
                new Deflation("test index", 2025));
    }

    private static String year(int missing) {
        StringBuilder index = new StringBuilder("2024-12,50\n");
        for (int m = 1; m <= 12; m++) {
            if (m != missing) {
                index.append("2025-%02d,%d\n".formatted(m, m == 9 ? 90 : 100));
            }
        }
        return index.toString();
    }

    /// Index: the missing October is sqrt(90 x 100); the mean of the year follows.
    @Test
    void aMissingMonthOfTheIndexIsTheMeanOfItsNeighbours() throws IOException {
        MonthlyPrices read = read("tin,2024-12,10,t\ntin,2025-10,10,t\n", year(10));
        assertThat(read.problems()).isEmpty();
        PriceSeries tin = Objects.requireNonNull(read.series().get("tin"));
        double october = Math.sqrt(90 * 100.0);
        double mean = (10 * 100 + 90 + october) / 12;
        assertThat(tin.observations().get(0).real()).isCloseTo(10 * mean / 50, within(1e-12));
        assertThat(tin.observations().get(1).real()).isCloseTo(10 * mean / october, within(1e-12));
        assertThat(tin.gaps()).isEqualTo(9);
        assertThat(tin.span()).isEqualTo("2024-12 to 2025-10");
    }

    @Test
    void allBadRowsAreReportedAtOnce() throws IOException {
        MonthlyPrices read =
                read(
                        """
                        tin,2025-13,10,t
                        tin,2025-01,-1,t
                        tin,2025-02,x,t
                        tin,2023-01,5,t
                        tin,2025-03,5,t
                        tin,2025-03,6,t
                        """,
                        year(0));
        assertThat(read.series()).isEmpty();
        assertThat(read.problems().stream().map(RowProblem::toString))
                .containsExactly(
                        "p.csv:2:month: '2025-13' is not a month.\n  2 | tin,2025-13,10,t\n"
                                + "  Maybe write it as 2024-07.",
                        "p.csv:3:usd: '-1' is not a number above 0.\n  3 | tin,2025-01,-1,t\n"
                                + "  Maybe the field is empty or has a comma for thousands.",
                        "p.csv:4:usd: 'x' is not a number above 0.\n  4 | tin,2025-02,x,t\n"
                                + "  Maybe the field is empty or has a comma for thousands.",
                        "p.csv:5:month: no price index for 2023-01.\n  5 | tin,2023-01,5,t\n"
                                + "  Maybe add the month to the index.",
                        "p.csv:7:month: tin has a price of 2025-03 already.\n"
                                + "  7 | tin,2025-03,6,t\n  Maybe another month is meant.");
    }

    @Test
    void aBaseYearNeedsTwelveMonths() throws IOException {
        MonthlyPrices read = read("tin,2025-01,10,t\n", year(12));
        assertThat(read.problems().stream().map(RowProblem::toString))
                .containsExactly(
                        "i.csv: base year 2025 needs twelve months of the index.\n"
                                + "  Maybe another base year is meant.");
    }

    @Test
    void theShippedPricesAreWhole() {
        MonthlyPrices shipped = MonthlyPrices.builtIn(2025);
        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.series()).hasSize(15);
        assertThat(shipped.series().get("copper"))
                .isNotNull()
                .satisfies(
                        copper -> {
                            assertThat(copper.span()).isEqualTo("1960-01 to 2026-02");
                            assertThat(copper.gaps()).isZero();
                        });
    }
}
