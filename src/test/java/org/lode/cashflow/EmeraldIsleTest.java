package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A published copper heap leach, line by line from ore and grade to revenue and site cost:
/// oracle `emerald_isle_copper`. Grade and costs differ by year, so each year is a project of
/// one year. Tons are short tons throughout, as in the source.
final class EmeraldIsleTest {
    private static final double POUNDS_PER_TON = 2_000;
    private static final Oracle.Values EXPECTED = Oracle.values("emerald_isle_copper/expected.csv");
    private static final List<NamedCsvRecord> YEARS =
            Oracle.rows("emerald_isle_copper/cash_flow.csv");

    private static AnnualCashFlow operatingYear(NamedCsvRecord row) {
        double ore = number(row, "ore_t");
        double costPerTon =
                number(row, "mine_cost_per_t")
                        + number(row, "process_cost_per_t")
                        + number(row, "strip_cost_per_t") * number(row, "strip_t") / ore;
        ProjectTerms terms = SimpleProject.terms(List.of("copper", "zinc"), 1, 0, 0, null);
        Realisation mine =
                SimpleProject.mine(
                        ore,
                        ore,
                        0,
                        costPerTon,
                        number(row, "cu_grade") * EXPECTED.get("recovery_cu"),
                        number(row, "zn_grade") * EXPECTED.get("recovery_zn"));
        double[][] prices =
                SimpleProject.flat(
                        terms,
                        EXPECTED.get("price_cu") * POUNDS_PER_TON,
                        EXPECTED.get("price_zn") * POUNDS_PER_TON);
        return CashFlowModel.of(terms, mine, prices).years().get(1);
    }

    @Test
    void yearlyMetalRevenueAndCostAreReproduced() {
        for (NamedCsvRecord row : YEARS) {
            AnnualCashFlow year = operatingYear(row);
            double[] pounds = year.physicals().soldTonnes();
            assertThat(pounds[0] * POUNDS_PER_TON)
                    .isCloseTo(number(row, "recovered_cu_lb"), within(1e-6));
            assertThat(pounds[1] * POUNDS_PER_TON)
                    .isCloseTo(number(row, "recovered_zn_lb"), within(1e-6));
            assertThat(year.project().revenueUsd())
                    .isCloseTo(number(row, "revenue_derived"), within(1e-6));
            // Process cost is printed to a thousand dollars.
            assertThat(year.project().operatingCostUsd())
                    .isCloseTo(
                            number(row, "total_mine_cost") + number(row, "process_cost"),
                            within(500.0));
        }
    }

    @Test
    void publishedTotalsAreReproducedToTheDollar() {
        double ore = 0;
        double revenue = 0;
        double copper = 0;
        double zinc = 0;
        double cost = 0;
        for (NamedCsvRecord row : YEARS) {
            AnnualCashFlow year = operatingYear(row);
            ore += year.physicals().oreTonnes();
            revenue += year.project().revenueUsd();
            copper += year.physicals().revenueUsd()[0];
            zinc += year.physicals().revenueUsd()[1];
            cost += year.project().operatingCostUsd();
        }
        assertThat(ore).isCloseTo(EXPECTED.get("ore_total"), within(1e-6));
        assertThat(copper).isCloseTo(EXPECTED.get("recovered_cu_value"), within(1e-6));
        assertThat(zinc).isCloseTo(EXPECTED.get("recovered_zn_value"), within(1e-6));
        assertThat(revenue).isCloseTo(EXPECTED.get("total_recovered_value"), within(1e-6));
        assertThat(cost)
                .isCloseTo(
                        EXPECTED.get("mine_cost_total") + EXPECTED.get("process_cost_total"),
                        within(1e-6));
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}
