package org.lode.cashflow;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lode.cashflow.Discounting.Timing;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.ProductionSharing;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;

/// Terms of a project without refinements, for tests that look at one term at a time.
final class SimpleProject {
    private SimpleProject() {}

    /// One construction year, end-year discounting at 8 %, no tax but royalty and sharing.
    static ProjectTerms terms(
            List<String> products,
            int operatingYears,
            double fixedCostShare,
            double royalty,
            @Nullable ProductionSharing sharing) {
        FiscalRegime fiscal =
                new FiscalRegime(
                        Collections.nCopies(products.size(), RoyaltyTerm.flat(royalty)),
                        false,
                        0,
                        0,
                        1,
                        List.of(),
                        false,
                        0,
                        ValueAddedTax.NONE,
                        sharing,
                        new FundTerms(0.5, 0.5));
        return new ProjectTerms(
                products,
                new double[] {1},
                operatingYears,
                0,
                new double[][] {{1}},
                new double[products.size()],
                fixedCostShare,
                0,
                new ClosureTerms(0, 0, true),
                0,
                0,
                fiscal,
                new Discounting(0.08, Timing.END_YEAR),
                PaybackConvention.FIRST_CROSSING);
    }

    /// A mine that runs at capacity until the ore is exhausted.
    static Realisation mine(
            double oreTonnes,
            double capacity,
            double capexUsd,
            double opexUsdPerTonne,
            double... sales) {
        return new Realisation(oreTonnes, capacity, capexUsd, opexUsdPerTonne, 0, 0, sales);
    }

    /// The same price in all years.
    static double[][] flat(ProjectTerms terms, double... prices) {
        double[][] flat = new double[prices.length][terms.priceYears()];
        for (int p = 0; p < prices.length; p++) {
            java.util.Arrays.fill(flat[p], prices[p]);
        }
        return flat;
    }
}
