package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.option.Choice;
import org.lode.option.DecisionGraph;
import org.lode.option.LogPrice;
import org.lode.option.Payment;
import org.lode.option.PriceLattice;
import org.lode.option.Situation;
import org.lode.scenario.Assumptions;
import org.lode.scenario.Country;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.SiteAction;
import org.lode.scenario.SiteProfile;
import org.lode.scenario.SiteProfileAssembly;
import org.lode.scenario.SiteValuation;

/// A deposit of a scenario whose owner decides year by year while its prices move.
///
/// The same site, country, gates, cost of rest and of leaving as in [ScenarioModel]; only the cash
/// flow of a year depends on the price of that year too. For each price of the ladder the cash-flow
/// model runs once per state for a mine that sells at that price all its life; the flow of an age
/// in a state at a price is that of the same age in that run, linear in the price between the
/// prices of the ladder. So royalty, sharing and profit tax answer to the price of the year; the
/// stock of tax losses and of unrecovered cost does not follow the path. What a price on the ladder
/// means for each product: [PricedMarket].
///
/// @param graph situations: [#RIGHT], exploration, begun at whatever gate, ages, ended
/// @param lattice ladder of prices
/// @param price process of the price on the ladder
/// @param explorationYears years of exploration that come first
/// @param flows yearly flows by price
record PricedSite(
        DecisionGraph graph,
        PriceLattice lattice,
        LogPrice price,
        int explorationYears,
        Flows flows) {
    /// Number of the situation of an owner who has nothing left to explore.
    static final int RIGHT = 0;

    /// Number of the situation in which exploration has not begun.
    int unexplored() {
        return explorationYears;
    }

    /// Number of the situation in which the mine is begun today, gate or not.
    int begun() {
        return explorationYears + 1;
    }

    /// The choices of an owner who builds and runs a mine, who may mothball and leave it.
    ///
    /// @param origin inputs of the deposit
    /// @param model the same deposit on the central price path
    /// @param market the prices
    static PricedSite of(ProjectInputs.Origin origin, ScenarioModel model, PricedMarket market) {
        PriceLattice lattice = market.lattice();
        Flows flows = Flows.of(origin, model, market, lattice);
        return new PricedSite(
                graph(model, flows, SiteValuation.Freedom.ALL),
                lattice,
                market.price(),
                model.assumptions().exploration().years(),
                flows);
    }

    /// The same site whose owner is less free.
    ///
    /// @param model the model it was made of
    /// @param freedom what the owner of a site that has been begun may do
    PricedSite with(ScenarioModel model, SiteValuation.Freedom freedom) {
        return new PricedSite(
                graph(model, flows, freedom), lattice, price, explorationYears, flows);
    }

    private static DecisionGraph graph(
            ScenarioModel model, Flows flows, SiteValuation.Freedom freedom) {
        Layout layout = new Layout(model.site(), model.assumptions().exploration(), flows, freedom);
        return new DecisionGraph(
                layout.situations(),
                model.site().country().chain(),
                model.site().profile().discountFactor(),
                1);
    }

    /// Investor's flow by price of the ladder, state and age, USD.
    ///
    /// @param prices prices of the ladder
    /// @param usd flow by state, age and price
    record Flows(double[] prices, double[][][] usd) {
        static Flows of(
                ProjectInputs.Origin origin,
                ScenarioModel model,
                PricedMarket market,
                PriceLattice lattice) {
            Assumptions assumptions = model.assumptions();
            Country country = model.site().country();
            int ages = model.site().profile().ages();
            double[] prices = new double[lattice.size()];
            double[][][] usd = new double[country.chain().size()][ages][lattice.size()];
            ProjectInputs raw = origin.under((int) assumptions.get("regime"));
            for (int j = 0; j < prices.length; j++) {
                prices[j] = lattice.price(j);
                SiteProfile profile =
                        SiteProfileAssembly.of(
                                raw.atPrices(market.pricesAt(prices[j])).after(assumptions),
                                country.conditions(),
                                assumptions.get("care_share"));
                for (int s = 0; s < usd.length; s++) {
                    double[] row = Arrays.copyOf(profile.flowsUsd().get(s), ages);
                    for (int age = 0; age < ages; age++) {
                        usd[s][age][j] = row[age];
                    }
                }
            }
            return new Flows(prices, usd);
        }

        /// Flow at any price: linear between the prices of the ladder and beyond its ends.
        double at(int state, int age, double price) {
            double[] row = usd[state][age];
            int n = prices.length;
            if (n == 1) {
                return row[0];
            }
            double step = Math.log(prices[n - 1] / prices[0]) / (n - 1);
            int j = Math.clamp((int) (Math.log(price / prices[0]) / step), 0, n - 2);
            double share = (price - prices[j]) / (prices[j + 1] - prices[j]);
            return row[j] + share * (row[j + 1] - row[j]);
        }
    }

    /// Lays out the situations: right, exploration with k years left, begun, ages from 1, ended.
    private static final class Layout {
        private final SiteValuation site;
        private final RightToBuild.Exploration exploration;
        private final Flows flows;
        private final SiteValuation.Freedom freedom;
        private final int states;
        private final int ages;
        private final int end;
        private final boolean[] always;
        private final double[] whole;
        private final double[] survives;
        private final double[] waits;

        Layout(
                SiteValuation site,
                RightToBuild.Exploration exploration,
                Flows flows,
                SiteValuation.Freedom freedom) {
            this.site = site;
            this.exploration = exploration;
            this.flows = flows;
            this.freedom = freedom;
            states = site.country().chain().size();
            ages = site.profile().ages();
            end = exploration.years() + 1 + ages;
            always = new boolean[states];
            Arrays.fill(always, true);
            whole = new double[states];
            Arrays.fill(whole, 1);
            survives = new double[states];
            waits = new double[states];
            for (int s = 0; s < states; s++) {
                survives[s] = 1 - site.country().in(s).lossPerYear();
                waits[s] = RightToBuild.waitingFactor(site, s) / site.profile().discountFactor();
            }
        }

        List<Situation> situations() {
            List<Situation> all = new ArrayList<>();
            for (int left = 0; left <= exploration.years(); left++) {
                all.add(new Situation(left == 0 ? "right" : "explore " + left, waiting(left)));
            }
            all.add(new Situation("begun", List.of(run(0, always))));
            for (int age = 1; age < ages; age++) {
                all.add(new Situation("year " + age, site(age)));
            }
            all.add(Situation.ended("ended"));
            return all;
        }

        /// Situation of a site at an age; a site half built stays half built while it rests.
        private int at(int age) {
            return age >= ages ? end : exploration.years() + 1 + age;
        }

        private List<Choice> waiting(int left) {
            boolean[] open = new boolean[states];
            for (int s = 0; s < states; s++) {
                open[s] =
                        left == 0
                                ? site.country().in(s).gates().isConstructionOpen()
                                : site.country().in(s).gates().isExplorationOpen();
            }
            Choice go =
                    left == 0
                            ? run(0, open)
                            : new Choice(
                                    "explore",
                                    left - 1,
                                    (_, _, _) -> -exploration.yearlyUsd(),
                                    waits,
                                    open);
            return List.of(
                    new Choice("give up", end, (_, _, _) -> 0, whole, always),
                    new Choice("wait", left, (_, _, _) -> 0, waits, always),
                    go);
        }

        private Choice run(int age, boolean[] open) {
            double[] other = new double[states];
            for (int s = 0; s < states; s++) {
                other[s] =
                        site.certain(SiteAction.RUN, age, s)
                                - site.profile().flowsUsd().get(s)[age];
            }
            Payment flow = (_, s, price) -> flows.at(s, age, price) + other[s];
            return new Choice(
                    age == 0 ? "build" : "run",
                    at(site.nextAge(SiteAction.RUN, age)),
                    flow,
                    survives,
                    open);
        }

        private List<Choice> site(int age) {
            boolean[] mayRun = new boolean[states];
            boolean[] mayRest = new boolean[states];
            boolean[] mayLeave = new boolean[states];
            for (int s = 0; s < states; s++) {
                boolean isOpen = site.isOpen(age, s);
                mayRun[s] = freedom.allows(SiteAction.RUN, isOpen);
                mayRest[s] = freedom.allows(SiteAction.IDLE, isOpen);
                mayLeave[s] = freedom.allows(SiteAction.ABANDON, isOpen);
            }
            return List.of(
                    new Choice(
                            "leave",
                            end,
                            (_, s, _) -> site.certain(SiteAction.ABANDON, age, s),
                            whole,
                            mayLeave),
                    new Choice(
                            "rest",
                            at(site.nextAge(SiteAction.IDLE, age)),
                            (_, s, _) -> site.certain(SiteAction.IDLE, age, s),
                            survives,
                            mayRest),
                    run(age, mayRun));
        }
    }
}
