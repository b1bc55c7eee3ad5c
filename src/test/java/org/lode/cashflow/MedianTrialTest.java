package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.Discounting.Timing;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;

/// A two-metal deposit at the medians of its uncertain figures against a second implementation in
/// Python, `oracle/two_metal_median/check.py`.
final class MedianTrialTest {
    private static final Oracle.Values EXPECTED = Oracle.values("two_metal_median/expected.csv");

    static Appraisal appraisal() {
        FiscalRegime fiscal =
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
                        new FundTerms(0.5, 0.5));
        ProjectTerms terms =
                new ProjectTerms(
                        List.of("lithium concentrate", "by-product"),
                        new double[] {1},
                        25,
                        0,
                        new double[][] {{1}},
                        new double[] {0, 0},
                        0,
                        0.02,
                        new ClosureTerms(40e6, 0, true),
                        0,
                        0,
                        fiscal,
                        new Discounting(0.10, Timing.END_YEAR),
                        PaybackConvention.FIRST_CROSSING);
        Realisation mine =
                new Realisation(
                        40e6,
                        2e6,
                        EXPECTED.get("capex_usd"),
                        EXPECTED.get("opex_usd_per_tonne"),
                        0,
                        0,
                        new double[] {0.022 * 0.60 * 0.95, 0.050 * 0.75 * 0.90});
        double[][] prices = {path(14000, 16000, 0.45), path(1200, 1100, 0.30)};
        return Appraisal.of(terms, mine, prices);
    }

    /// Median of a mean-reverting price: m (S/m)^(e^-kt), in closed form.
    private static double[] path(double start, double median, double reversion) {
        double[] prices = new double[25];
        for (int y = 0; y < prices.length; y++) {
            prices[y] = median * Math.pow(start / median, Math.exp(-reversion * (y + 1)));
        }
        return prices;
    }

    @Test
    void valueRateAndPaybackAgreeWithTheSecondImplementation() {
        Appraisal appraisal = appraisal();
        assertThat(appraisal.values().investorUsd())
                .isCloseTo(EXPECTED.get("npv_usd"), relative(EXPECTED.get("npv_usd")));
        assertThat(appraisal.irr().chosen().getAsDouble())
                .isCloseTo(EXPECTED.get("irr"), relative(EXPECTED.get("irr")));
        assertThat(appraisal.payback().getAsDouble())
                .isCloseTo(EXPECTED.get("payback_years"), relative(EXPECTED.get("payback_years")));
    }

    private static Offset<Double> relative(double value) {
        return within(1e-9 * value);
    }
}
