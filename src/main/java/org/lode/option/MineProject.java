package org.lode.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.scenario.MarkovChain;

/// A deposit and everything its owner may do with it, year by year: wait, invest, build, suspend,
/// produce, mothball, reopen, give up.
///
/// Decisions and cash fall at the start of a year. A choice is open where its gate is; giving up
/// always is. The mine closes after its last year of production and pays for closure, as it does
/// when it is given up after production has begun. A lost site (occupied, destroyed, taken) pays
/// nothing and is worth nothing.
///
/// @param capitalUsd outlay by year of construction, 0 or more, one year or more
/// @param productionYears years of production, 1 or more
/// @param operation net cash of a year of production, before the costs below
/// @param upkeep costs of not producing and of switching
/// @param site gates and risk by state of the country
public record MineProject(
        double[] capitalUsd,
        int productionYears,
        Operation operation,
        Upkeep upkeep,
        SiteTerms site) {

    /// Number of the situation of the unused right in the graph.
    public static final int RIGHT = 0;

    public MineProject {
        capitalUsd = capitalUsd.clone();
        if (capitalUsd.length < 1 || productionYears < 1) {
            throw new IllegalArgumentException(
                    "a mine needs a year of construction and one of production, had %d and %d."
                            .formatted(capitalUsd.length, productionYears));
        }
        for (double usd : capitalUsd) {
            Require.notNegative("outlay of a year of construction", usd);
        }
    }

    /// Net cash of one year of production.
    @FunctionalInterface
    public interface Operation {
        /// Net cash after tax.
        ///
        /// @param year year of production, from 0
        /// @param step year from today, for what changes with the calendar
        /// @param state state of the country
        /// @param price price of the product
        double usd(int year, int step, int state, double price);
    }

    /// Costs beside construction and production, US dollars, 0 or more.
    ///
    /// @param holdingUsd keeping the unused right for a year
    /// @param maintenanceUsd care and maintenance, or a suspended construction, for a year
    /// @param mothballUsd putting a producing mine to sleep
    /// @param reopenUsd waking it
    /// @param closureUsd closing it for good
    public record Upkeep(
            double holdingUsd,
            double maintenanceUsd,
            double mothballUsd,
            double reopenUsd,
            double closureUsd) {
        public Upkeep {
            Require.notNegative("cost of holding the right", holdingUsd);
            Require.notNegative("cost of care and maintenance", maintenanceUsd);
            Require.notNegative("cost of mothballing", mothballUsd);
            Require.notNegative("cost of reopening", reopenUsd);
            Require.notNegative("cost of closure", closureUsd);
        }
    }

    /// What the state of the country allows and destroys.
    ///
    /// @param mayBuild gate of construction, by state
    /// @param mayProduce gate of extraction, by state
    /// @param lossPerYear chance that the built site is lost within the year, by state, 0 to 1; the
    ///     unused right is not lost
    /// @param insurance cost of cover in a year with a mine built or half built, as a share of the
    ///     capital spent, by state, 0 to 1
    public record SiteTerms(
            boolean[] mayBuild, boolean[] mayProduce, double[] lossPerYear, double[] insurance) {
        public SiteTerms {
            mayBuild = mayBuild.clone();
            mayProduce = mayProduce.clone();
            lossPerYear = lossPerYear.clone();
            insurance = insurance.clone();
            for (double loss : lossPerYear) {
                Require.share("chance of losing the site", loss);
            }
            for (double share : insurance) {
                Require.share("cost of cover", share);
            }
        }

        /// No gate, no loss, no cover.
        public static SiteTerms open(int states) {
            boolean[] all = new boolean[states];
            Arrays.fill(all, true);
            return new SiteTerms(all, all, new double[states], new double[states]);
        }
    }

    /// The graph of decisions from today on.
    ///
    /// @param chain states of the country, one step a year
    /// @param discount discount factor per year
    /// @param licenceYears number of years in which construction may start, today's included;
    ///     after them the unused right ends
    public DecisionGraph graph(MarkovChain chain, double discount, int licenceYears) {
        if (licenceYears < 1) {
            throw new IllegalArgumentException("a licence needs a year, had " + licenceYears + ".");
        }
        Require.length("gates of construction", site.mayBuild().length, chain.size());
        Require.length("gates of extraction", site.mayProduce().length, chain.size());
        Require.length("chances of loss", site.lossPerYear().length, chain.size());
        Require.length("costs of cover", site.insurance().length, chain.size());
        return new Layout(chain.size(), licenceYears).graph(chain, discount);
    }

    /// Numbers of the situations: right, construction, production, sleep, end.
    private final class Layout {
        private final boolean[] always;
        private final double[] survives;
        private final double[] whole;
        private final int licenceYears;
        private final int building = capitalUsd.length - 1;
        private final int end = 1 + building + 2 * productionYears;
        private final double allCapital = Arrays.stream(capitalUsd).sum();

        Layout(int states, int licenceYears) {
            this.licenceYears = licenceYears;
            always = new boolean[states];
            Arrays.fill(always, true);
            whole = new double[states];
            Arrays.fill(whole, 1);
            survives = new double[states];
            for (int s = 0; s < states; s++) {
                survives[s] = 1 - site.lossPerYear()[s];
            }
        }

        DecisionGraph graph(MarkovChain chain, double discount) {
            List<Situation> all = new ArrayList<>();
            all.add(new Situation("right", right()));
            double spent = capitalUsd[0];
            for (int b = 1; b <= building; b++) {
                all.add(new Situation("construction year " + (b + 1), construction(b, spent)));
                spent += capitalUsd[b];
            }
            for (int a = 0; a < productionYears; a++) {
                all.add(new Situation("production year " + (a + 1), production(a)));
            }
            for (int a = 0; a < productionYears; a++) {
                all.add(new Situation("mothballed before year " + (a + 1), asleep(a)));
            }
            all.add(Situation.ended("ended"));
            int steps = licenceYears + building + 2 * productionYears;
            return new DecisionGraph(all, chain, discount, steps);
        }

        private int built(int b) {
            return b + 1 <= building ? b + 1 : producing(0);
        }

        private int producing(int a) {
            return a < productionYears ? 1 + building + a : end;
        }

        private int sleeping(int a) {
            return 1 + building + productionYears + a;
        }

        private List<Choice> right() {
            Payment invest = (step, _, _) -> step < licenceYears ? -capitalUsd[0] : REFUSED;
            Payment wait = (step, _, _) -> step < licenceYears - 1 ? -upkeep.holdingUsd() : REFUSED;
            return List.of(
                    new Choice("give up", end, (_, _, _) -> 0, whole, always),
                    new Choice("wait", RIGHT, wait, whole, always),
                    new Choice("invest", built(0), invest, survives, site.mayBuild()));
        }

        private List<Choice> construction(int b, double spent) {
            return List.of(
                    new Choice(
                            "build",
                            built(b),
                            (_, s, _) -> -capitalUsd[b] - cover(s, spent),
                            survives,
                            site.mayBuild()),
                    new Choice(
                            "suspend",
                            b,
                            (_, s, _) -> -upkeep.maintenanceUsd() - cover(s, spent),
                            survives,
                            always),
                    new Choice("give up", end, (_, _, _) -> 0, whole, always));
        }

        private List<Choice> production(int a) {
            return List.of(
                    new Choice(
                            "produce",
                            producing(a + 1),
                            (step, s, price) -> produced(a, step, s, price),
                            survives,
                            site.mayProduce()),
                    new Choice(
                            "mothball",
                            sleeping(a),
                            (_, s, _) ->
                                    -upkeep.mothballUsd()
                                            - upkeep.maintenanceUsd()
                                            - cover(s, allCapital),
                            survives,
                            always),
                    closure());
        }

        private List<Choice> asleep(int a) {
            return List.of(
                    new Choice(
                            "stay mothballed",
                            sleeping(a),
                            (_, s, _) -> -upkeep.maintenanceUsd() - cover(s, allCapital),
                            survives,
                            always),
                    new Choice(
                            "reopen",
                            producing(a + 1),
                            (step, s, price) -> produced(a, step, s, price) - upkeep.reopenUsd(),
                            survives,
                            site.mayProduce()),
                    closure());
        }

        private Choice closure() {
            return new Choice("give up", end, (_, _, _) -> -upkeep.closureUsd(), whole, always);
        }

        private double produced(int a, int step, int s, double price) {
            double closure = a == productionYears - 1 ? upkeep.closureUsd() : 0;
            return operation.usd(a, step, s, price) - cover(s, allCapital) - closure;
        }

        private double cover(int state, double spent) {
            return site.insurance()[state] * spent;
        }
    }

    /// A choice that the calendar no longer allows.
    private static final double REFUSED = Double.NEGATIVE_INFINITY;
}
