package org.lode.scenario;

import java.util.Arrays;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Discounting;
import org.lode.cashflow.ProjectTerms;
import org.lode.cashflow.Realisation;

/// The central case of one deposit as the appraisal sees it: what a lever changes.
///
/// @param terms what is fixed about the project
/// @param mine its mine
/// @param prices price of each product in each operating year, USD per tonne
/// @param medianUsdPerTonne long-run median price of each product
/// @param leadYears years from today to the year before the first operating year
public record ProjectInputs(
        ProjectTerms terms,
        Realisation mine,
        double[][] prices,
        double[] medianUsdPerTonne,
        int leadYears) {

    /// Where the inputs of a deposit come from: the fiscal regime changes them at the root.
    @FunctionalInterface
    public interface Origin {
        /// The inputs under a regime.
        ///
        /// @param regime 0: as in the case, 1: licence, 2: production sharing
        ProjectInputs under(int regime);
    }

    /// The inputs after the levers and multipliers of a scenario.
    public ProjectInputs after(Assumptions scenario) {
        double[][] changed = new double[prices.length][];
        for (int p = 0; p < prices.length; p++) {
            double[] path = prices[p].clone();
            for (int y = 0; y < path.length; y++) {
                path[y] *= scenario.get("price_multiplier");
            }
            changed[p] = floor(p, scenario).apply(stockpiled(p, path, scenario));
        }
        double rate =
                Double.isNaN(scenario.get("discount_rate"))
                        ? terms.discounting().ratePerYear()
                        : scenario.get("discount_rate");
        return new ProjectInputs(
                Rates.with(terms, rate + scenario.get("country_premium")),
                new Realisation(
                        mine.oreTonnes(),
                        mine.capacityTonnesPerYear(),
                        mine.capexUsd() * scenario.get("capex_multiplier"),
                        mine.opexUsdPerTonne() * scenario.get("opex_multiplier"),
                        mine.delayYears(),
                        mine.rampProfile(),
                        mine.saleTonnesPerTonneOre()),
                changed,
                medianUsdPerTonne,
                leadYears);
    }

    /// The same project when one product has the same price in every year.
    public ProjectInputs atPrice(int product, double usdPerTonne) {
        double[][] changed = prices.clone();
        changed[product] = new double[prices[product].length];
        Arrays.fill(changed[product], usdPerTonne);
        return withPrices(changed);
    }

    /// The same project when every product has the same price in every year.
    ///
    /// @param usdPerTonne price of each product, USD per tonne
    public ProjectInputs atPrices(double[] usdPerTonne) {
        double[][] changed = new double[prices.length][];
        for (int p = 0; p < changed.length; p++) {
            changed[p] = new double[prices[p].length];
            Arrays.fill(changed[p], usdPerTonne[p]);
        }
        return withPrices(changed);
    }

    /// The same project at other prices.
    ///
    /// @param others price of each product in each operating year, USD per tonne
    public ProjectInputs withPrices(double[][] others) {
        return new ProjectInputs(terms, mine, others, medianUsdPerTonne, leadYears);
    }

    /// The same project with another mine.
    public ProjectInputs withMine(Realisation other) {
        return new ProjectInputs(terms, other, prices, medianUsdPerTonne, leadYears);
    }

    /// The yearly cash flow.
    public CashFlowTable table() {
        return CashFlowModel.of(terms, mine, prices);
    }

    private FloorContract floor(int product, Assumptions scenario) {
        return new FloorContract(
                scenario.get("floor_share") * medianUsdPerTonne[product],
                scenario.get("floor_share") > 0 ? (int) scenario.get("floor_years") : 0,
                scenario.get("floor_upside_share"));
    }

    /// The buyer is in the market of the first product, from today on.
    private double[] stockpiled(int product, double[] path, Assumptions scenario) {
        double budget =
                1e6
                        * scenario.get("stockpile_budget_usd_million")
                        * scenario.get("stockpile_share");
        if (product > 0 || budget == 0) {
            return path;
        }
        StockpileBuyer buyer =
                new StockpileBuyer(
                        budget,
                        (int) scenario.get("stockpile_years"),
                        1e6 * Math.max(scenario.get("stockpile_market_usd_million"), 1e-6),
                        Math.max(scenario.get("stockpile_elasticity"), 1e-6),
                        Math.max(scenario.get("stockpile_release"), 1e-6)
                                * medianUsdPerTonne[product]);
        int lead = leadYears + 1;
        double[] fromToday = new double[lead + path.length];
        Arrays.fill(fromToday, 0, lead, path[0]);
        System.arraycopy(path, 0, fromToday, lead, path.length);
        double[] after = buyer.apply(fromToday);
        return Arrays.copyOfRange(after, lead, after.length);
    }

    /// The same mine when only a share of its output can be mined and sold, all its life: variable
    /// cost falls with the output, fixed cost, capital and calendar stay.
    public ProjectInputs atOutput(double share) {
        double q = Math.max(share, 1e-9);
        double fixed = terms.fixedCostShare() * mine.opexUsdPerTonne() / q;
        double opex = (1 - terms.fixedCostShare()) * mine.opexUsdPerTonne() + fixed;
        return new ProjectInputs(
                Rates.withFixedCost(terms, opex > 0 ? fixed / opex : 0),
                new Realisation(
                        mine.oreTonnes() * q,
                        mine.capacityTonnesPerYear() * q,
                        mine.capexUsd(),
                        opex,
                        mine.delayYears(),
                        mine.rampProfile(),
                        mine.saleTonnesPerTonneOre()),
                prices,
                medianUsdPerTonne,
                leadYears);
    }

    /// Terms with one figure changed.
    private static final class Rates {
        private Rates() {}

        static ProjectTerms with(ProjectTerms t, double rate) {
            return copy(t, t.fixedCostShare(), new Discounting(rate, t.discounting().timing()));
        }

        static ProjectTerms withFixedCost(ProjectTerms t, double share) {
            return copy(t, share, t.discounting());
        }

        private static ProjectTerms copy(ProjectTerms t, double fixed, Discounting discounting) {
            return new ProjectTerms(
                    t.products(),
                    t.capexShares(),
                    t.operatingYears(),
                    t.maxDelayYears(),
                    t.rampProfiles(),
                    t.freightUsdPerTonne(),
                    fixed,
                    t.sustainingShareOfCapex(),
                    t.closure(),
                    t.workingCapitalShareOfRevenue(),
                    t.inflationPerYear(),
                    t.fiscal(),
                    discounting,
                    t.payback(),
                    t.expansion());
        }
    }
}
