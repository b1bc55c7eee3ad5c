package org.lode.cashflow;

import java.util.List;
import org.lode.fiscal.FiscalRegime;

/// What is fixed about a project in every trial: calendar, cost structure, fiscal terms,
/// conventions.
///
/// Time runs in years from the investment decision: index 0 is the first year of spending.
/// Years `0 .. c-1` are construction (c = length of `capexShares`), year `c + y` is operating
/// year y.
///
/// @param products names of the products sold, in the order of all per-product arrays
/// @param capexShares share of the initial capital spent in each construction year; sums to 1
/// @param operatingYears longest operating window, in years (permit term)
/// @param maxDelayYears longest delay of first production after construction, in years
/// @param rampProfiles share of capacity reached in each production year, one profile per row;
///     the last value of a row holds for all later years
/// @param freightUsdPerTonne freight and selling cost per tonne of product sold, per product
/// @param fixedCostShare share of the unit operating cost at capacity that is fixed per year, 0
///     to 1
/// @param sustainingShareOfCapex yearly sustaining capital while running, share of the capital in
///     place
/// @param closure closure spending
/// @param workingCapitalShareOfRevenue working capital, share of the year's revenue, 0 or more
/// @param inflationPerYear inflation by which tax balances lose value in real terms
///     (depreciation base, losses, retained profit, unrecovered cost)
/// @param fiscal what the state takes
/// @param discounting rate and timing of discounting
/// @param payback which crossing counts
/// @param expansion later stages; the ramp profiles are shares of the final capacity
public record ProjectTerms(
        List<String> products,
        double[] capexShares,
        int operatingYears,
        int maxDelayYears,
        double[][] rampProfiles,
        double[] freightUsdPerTonne,
        double fixedCostShare,
        double sustainingShareOfCapex,
        ClosureTerms closure,
        double workingCapitalShareOfRevenue,
        double inflationPerYear,
        FiscalRegime fiscal,
        Discounting discounting,
        PaybackConvention payback,
        Expansion expansion) {
    /// Terms of a mine that is built in one stage.
    public ProjectTerms(
            List<String> products,
            double[] capexShares,
            int operatingYears,
            int maxDelayYears,
            double[][] rampProfiles,
            double[] freightUsdPerTonne,
            double fixedCostShare,
            double sustainingShareOfCapex,
            ClosureTerms closure,
            double workingCapitalShareOfRevenue,
            double inflationPerYear,
            FiscalRegime fiscal,
            Discounting discounting,
            PaybackConvention payback) {
        this(
                products,
                capexShares,
                operatingYears,
                maxDelayYears,
                rampProfiles,
                freightUsdPerTonne,
                fixedCostShare,
                sustainingShareOfCapex,
                closure,
                workingCapitalShareOfRevenue,
                inflationPerYear,
                fiscal,
                discounting,
                payback,
                Expansion.NONE);
    }

    public ProjectTerms {
        products = List.copyOf(products);
        capexShares = capexShares.clone();
        freightUsdPerTonne = freightUsdPerTonne.clone();
        double[][] profiles = new double[rampProfiles.length][];
        for (int k = 0; k < profiles.length; k++) {
            profiles[k] = rampProfiles[k].clone();
        }
        rampProfiles = profiles;
        if (products.isEmpty()
                || freightUsdPerTonne.length != products.size()
                || fiscal.royalties().size() != products.size()) {
            throw new IllegalArgumentException(
                    "products, freight and royalties must have one entry per product, was %d, %d,"
                                    .formatted(products.size(), freightUsdPerTonne.length)
                            + " %d.".formatted(fiscal.royalties().size()));
        }
        double sum = 0;
        for (double share : capexShares) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException(
                        "a share of the capital must be 0 or more, was " + share + ".");
            }
            sum += share;
        }
        if (capexShares.length == 0 || Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "the yearly shares of the capital must sum to 1, was " + sum + ".");
        }
        if (operatingYears < 1 || maxDelayYears < 0 || profiles.length == 0) {
            throw new IllegalArgumentException(
                    "a project needs at least one operating year and one ramp profile, and no"
                            + " negative delay.");
        }
        if (!(fixedCostShare >= 0 && fixedCostShare <= 1)
                || !(sustainingShareOfCapex >= 0)
                || !(workingCapitalShareOfRevenue >= 0)
                || !(inflationPerYear > -1)) {
            throw new IllegalArgumentException(
                    "fixed cost share, sustaining share, working capital or inflation is out of"
                            + " range.");
        }
    }

    /// Number of construction years.
    public int constructionYears() {
        return capexShares.length;
    }

    /// Number of operating calendar years covered by prices: window plus longest delay.
    public int priceYears() {
        return operatingYears + maxDelayYears;
    }

    /// Number of cash-flow years: construction, operating calendar, and one closing year unless
    /// closure falls at the end of the window.
    public int years() {
        return constructionYears() + priceYears() + (closure.isAtEndOfWindow() ? 0 : 1);
    }
}
