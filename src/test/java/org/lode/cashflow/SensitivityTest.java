package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Identities between one-way sensitivities, in a published study and in the model.
///
/// More output at unchanged fixed cost is worth what a higher price is worth, less the variable
/// part of the cost: dNPV(production) = dNPV(price) + variable share x dNPV(operating cost).
final class SensitivityTest {
    /// NPV at 75, 90, 100, 110, 125 % of the base, million USD, by driver.
    private static final Map<String, double[]> STUDY = study();

    private static Map<String, double[]> study() {
        Map<String, double[]> study = new HashMap<>();
        for (var row : Oracle.rows("pastos_grandes/sensitivity.csv")) {
            double[] npv = new double[5];
            for (int k = 0; k < npv.length; k++) {
                npv[k] = Double.parseDouble(row.getField(3 + k));
            }
            study.put(row.getField("driver"), npv);
        }
        return study;
    }

    private static double change(String driver, int column) {
        return STUDY.getOrDefault(driver, new double[5])[column] - 1030;
    }

    @Test
    void publishedTableHasOneBaseAndIsNearlyLinear() {
        assertThat(STUDY).hasSize(4);
        for (Map.Entry<String, double[]> row : STUDY.entrySet()) {
            double[] npv = row.getValue();
            assertThat(npv[2]).isEqualTo(1030);
            assertThat(npv[3] - npv[2]).as(row.getKey()).isCloseTo(npv[2] - npv[1], within(2.0));
        }
    }

    @Test
    void publishedProductionEffectLiesBetweenPriceAndPriceLessAllCost() {
        for (int column : new int[] {3, 4}) {
            double price = change("Price", column);
            double opex = change("OPEX", column);
            double production = change("Production", column);
            assertThat(production).isLessThan(price).isGreaterThan(price + opex);
            double variableShare = (production - price) / opex;
            assertThat(variableShare).isBetween(0.84, 0.86);
        }
    }

    @Test
    void modelHoldsTheIdentityWithItsVariableCostShare() {
        double fixedShare = 0.15;
        ProjectTerms terms = SimpleProject.terms(List.of("lithium"), 25, fixedShare, 0.03, null);
        double base = npv(terms, 1, 1, 1);
        double step = 0.1;
        double production = npv(terms, 1 + step, 1, 1) - base;
        double price = npv(terms, 1, 1 + step, 1) - base;
        double opex = npv(terms, 1, 1, 1 + step) - base;
        assertThat(production).isCloseTo(price + (1 - fixedShare) * opex, within(1e-9 * base));
        assertThat(price).isPositive();
        assertThat(opex).isNegative();
    }

    /// The plant is built for twice the base output and runs at half of it, so that output can
    /// rise by a tenth at unchanged plant. A fixed share f of the base cost is f / (2 - f) of
    /// the cost at full capacity.
    private static double npv(ProjectTerms terms, double production, double price, double opex) {
        double capacity = 24_000 / 0.9;
        double plant = 2 * capacity;
        ProjectTerms ramped =
                new ProjectTerms(
                        terms.products(),
                        terms.capexShares(),
                        terms.operatingYears(),
                        terms.maxDelayYears(),
                        new double[][] {{0.5 * production}},
                        terms.freightUsdPerTonne(),
                        terms.fixedCostShare() / (2 - terms.fixedCostShare()),
                        terms.sustainingShareOfCapex(),
                        terms.closure(),
                        terms.workingCapitalShareOfRevenue(),
                        terms.inflationPerYear(),
                        terms.fiscal(),
                        terms.discounting(),
                        terms.payback());
        Realisation mine = SimpleProject.mine(1e12, plant, 448e6, 3388 * 0.9 * opex, 0.9);
        return CashFlowModel.of(ramped, mine, SimpleProject.flat(ramped, 13_050 * price))
                .presentValue(CashFlowLine.INVESTOR, terms.discounting());
    }
}
