package org.lode.scenario;

import java.util.OptionalDouble;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Discounting;
import org.lode.cashflow.NetPresentValue;

/// One deposit under one set of assumptions, solved.
///
/// @param assumptions the values in force
/// @param inputs central case of the deposit after the levers
/// @param site the mine once begun
/// @param right the right to explore and build it
public record ScenarioModel(
        Assumptions assumptions, ProjectInputs inputs, SiteValuation site, RightToBuild right) {

    /// Applies the levers to the inputs of the appraisal, runs its cash flow and solves it on the
    /// chain.
    public static ScenarioModel of(ProjectInputs.Origin origin, Assumptions assumptions) {
        ProjectInputs inputs = origin.under((int) assumptions.get("regime")).after(assumptions);
        Country country = assumptions.country();
        SiteProfile profile =
                SiteProfileAssembly.of(inputs, country.conditions(), assumptions.get("care_share"));
        SiteValuation site = SiteValuation.of(country, profile);
        return new ScenarioModel(
                assumptions, inputs, site, RightToBuild.of(site, assumptions.exploration()));
    }

    /// State of the country today.
    public int today() {
        return assumptions.currentState();
    }

    /// Worth of the right to the deposit today: the expected value, USD.
    public double valueUsd() {
        return right.valueUsd()[today()];
    }

    /// Worth of building today, were it allowed, USD.
    public double buildUsd() {
        return site.beginNow()[today()];
    }

    /// Worth of waiting at least a year with a deposit that needs no more exploration, USD.
    public double waitUsd() {
        double[] next = RightToBuild.of(site, RightToBuild.Exploration.NONE).valueUsd();
        return RightToBuild.waitingFactor(site, today())
                * site.country().chain().expected(today(), next);
    }

    /// Value of waiting today, USD.
    public double waitingUsd() {
        return right.waitingUsd(today());
    }

    /// NPV of the investor if peace lasts and nothing is lost: the appraisal's own figure after the
    /// levers, USD.
    public double undisturbedUsd() {
        return inputs.table().presentValue(CashFlowLine.INVESTOR, inputs.terms().discounting());
    }

    /// What the closed gates cost the owner today: 0 if an owner free to build would wait anyway.
    public double gateCostUsd() {
        SiteValuation free = SiteValuation.of(site.country().withOpenGates(), site.profile());
        double cost = RightToBuild.of(free, right.exploration()).valueUsd()[today()] - valueUsd();
        return Math.abs(cost) <= 1e-9 * (1 + Math.abs(valueUsd())) ? 0 : cost;
    }

    /// True if the gates cost anything.
    public boolean isGateBinding() {
        return gateCostUsd() > 0;
    }

    /// Expected years until the construction gate is open for the first time.
    public double yearsToInvestable() {
        return site.country().chain().stepsUntil(site.country().investable())[today()];
    }

    /// Premium that a state amounts to; empty if none gives the value.
    public OptionalDouble impliedPremium(ConflictState state) {
        return ImpliedPremium.of(site, state.index());
    }

    /// Most capital that ever stands, USD.
    public double capitalUsd() {
        double most = 0;
        for (double capital : site.profile().capitalUsd()) {
            most = Math.max(most, capital);
        }
        return most;
    }

    /// Part of that capital that war-risk cover pays, USD.
    public double insuredUsd() {
        return site.country().damage().cover().insuredUsd(capitalUsd());
    }

    /// Present value of what both partners receive from the fund if peace lasts, without and with
    /// the lock-up, USD.
    ///
    /// @param isLocked true: after the lock-up
    public double fundUsd(boolean isLocked) {
        CashFlowTable table = inputs.table();
        double[] first = table.column(CashFlowLine.FIRST_PARTNER);
        double[] second = table.column(CashFlowLine.SECOND_PARTNER);
        double[] both = new double[first.length];
        for (int t = 0; t < both.length; t++) {
            both[t] = first[t] + second[t];
        }
        LockUp lockUp =
                new LockUp(
                        isLocked ? (int) assumptions.get("lockup_years") : 0,
                        assumptions.get("lockup_return"));
        Discounting discounting = inputs.terms().discounting();
        return NetPresentValue.of(lockUp.apply(both), discounting);
    }

    /// Worth by year of the end of the war.
    public WarEnd warEnd(int lastYear) {
        return WarEnd.of(site, right, lastYear);
    }

    /// Worth of the right by year of the end of the war (rows) and price (columns), USD.
    ///
    /// @param origin inputs of the deposit
    /// @param years years of the end of the war
    /// @param prices multiples of the prices of this model
    public double[][] grid(ProjectInputs.Origin origin, int[] years, double[] prices) {
        double[][] grid = new double[years.length][prices.length];
        int last = 0;
        for (int year : years) {
            last = Math.max(last, year);
        }
        for (int p = 0; p < prices.length; p++) {
            Assumptions at =
                    assumptions.with(
                            "price_multiplier", assumptions.get("price_multiplier") * prices[p]);
            double[] rights = of(origin, at).warEnd(last).rightUsd();
            for (int y = 0; y < years.length; y++) {
                grid[y][p] = rights[years[y]];
            }
        }
        return grid;
    }
}
