package org.lode.risk;

import java.util.List;
import org.lode.cashflow.ClosureTerms;
import org.lode.cashflow.Discounting;
import org.lode.cashflow.PaybackConvention;
import org.lode.cashflow.ProjectTerms;
import org.lode.cashflow.Realisation;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;
import org.lode.market.PriceModel;
import org.lode.quantity.Uncertainty;

/// The reference project MC25: 25 operating years, two products, all terms as in
/// `bench/numpy_mc25.py`.
final class Mc25 {
    static final int YEARS = 25;
    static final double CAPACITY = 2.0e6;
    static final double[] RECOVERY_PAYABLE = {0.60 * 0.95, 0.75 * 0.90};

    private Mc25() {}

    static ProjectTerms terms() {
        return new ProjectTerms(
                List.of("product 1", "product 2"),
                new double[] {1},
                YEARS,
                0,
                new double[][] {{1}},
                new double[] {0, 0},
                0,
                0.02,
                new ClosureTerms(40e6, 0, true),
                0,
                0,
                new FiscalRegime(
                        List.of(RoyaltyTerm.flat(0.05), RoyaltyTerm.flat(0.05)),
                        false,
                        0,
                        0.18,
                        1,
                        List.of(new AssetClass(1, 10)),
                        false,
                        0,
                        ValueAddedTax.NONE,
                        null,
                        new FundTerms(0, 0.5)),
                new Discounting(0.10, Discounting.Timing.END_YEAR),
                PaybackConvention.FIRST_CROSSING);
    }

    static SimulationPlan plan() {
        return new SimulationPlan(
                "mc25",
                terms(),
                List.of(
                        variable(Driver.TONNAGE, new Uncertainty.Lognormal(40e6, 0.30)),
                        variable(Driver.GRADE, new Uncertainty.Lognormal(0.022, 0.15)),
                        variable(Driver.GRADE, new Uncertainty.Lognormal(0.05, 0.20)),
                        variable(Driver.CAPEX, new Uncertainty.Triangular(480e6, 600e6, 950e6)),
                        variable(Driver.OPEX, new Uncertainty.Triangular(95, 120, 175))),
                new double[0][],
                Mc25::realise,
                List.of(
                        new PriceModel.MeanReverting(14000, 16000, 0.45, 0.45),
                        new PriceModel.MeanReverting(1200, 1100, 0.30, 0.25)),
                new double[][] {{1, 0.4}, {0.4, 1}},
                0);
    }

    static Realisation realise(double[] values) {
        return new Realisation(
                values[0],
                CAPACITY,
                values[3],
                values[4],
                0,
                0,
                new double[] {values[1] * RECOVERY_PAYABLE[0], values[2] * RECOVERY_PAYABLE[1]});
    }

    private static Variable variable(Driver driver, Uncertainty distribution) {
        return new Variable(driver, driver.name(), distribution);
    }
}
