package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.lode.scenario.Assumptions;
import org.lode.scenario.BreakEven;
import org.lode.scenario.ConflictState;
import org.lode.scenario.InadmissibleSettingException;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.SiteValuation;
import org.lode.study.DecisionResult.BreakEvenAnswer;

/// From which price, capital, cost, rate, chance of peace or of collapse on the answer turns; one
/// assumption moves, the others stay.
final class DecisionBreakEvens {
    private static final double LEAST_FACTOR = 0.1;
    private static final double MOST_FACTOR = 5;

    private DecisionBreakEvens() {}

    /// An assumption that is moved.
    ///
    /// @param words what it is
    /// @param unit its unit
    /// @param now its value in the scenario
    /// @param low low end of the range
    /// @param high high end
    /// @param moved the assumptions at another value
    private record Moved(
            String words,
            String unit,
            double now,
            double low,
            double high,
            BiFunction<Assumptions, Double, Assumptions> moved) {
        static Moved scaled(String words, String unit, double amount, String multiplier) {
            return new Moved(
                    words,
                    unit,
                    amount,
                    LEAST_FACTOR * amount,
                    MOST_FACTOR * amount,
                    (a, x) -> a.with(multiplier, a.get(multiplier) * x / amount));
        }
    }

    static List<BreakEvenAnswer> of(
            AssembledProject project, ProjectInputs.Origin origin, ScenarioModel model) {
        List<BreakEvenAnswer> answers = new ArrayList<>();
        for (Moved moved : moved(project, model)) {
            answers.add(
                    answer(
                            "investing now beats waiting",
                            moved,
                            model,
                            a -> {
                                ScenarioModel m = ScenarioModel.of(origin, a);
                                return m.buildUsd() - m.waitUsd();
                            }));
        }
        int open = firstOpen(model);
        for (Moved moved : open < 0 ? List.<Moved>of() : moved(project, model)) {
            answers.add(
                    answer(
                            "building at once beats waiting in %s"
                                    .formatted(ConflictState.ALL.get(open).words()),
                            moved,
                            model,
                            a -> lead(ScenarioModel.of(origin, a), open)));
        }
        for (Moved moved : moved(project, model)) {
            answers.add(
                    answer(
                            "the right is worth something",
                            moved,
                            model,
                            a -> ScenarioModel.of(origin, a).valueUsd()));
        }
        return answers;
    }

    /// First state after today's in which building is allowed, if it is not allowed today; -1 if
    /// there is none.
    private static int firstOpen(ScenarioModel model) {
        boolean[] open = model.site().country().investable();
        for (int s = model.today() + 1; s < open.length && !open[model.today()]; s++) {
            if (open[s]) {
                return s;
            }
        }
        return -1;
    }

    /// Beginning in a state less waiting there, nothing left to explore.
    private static double lead(ScenarioModel model, int state) {
        SiteValuation site = model.site();
        double[] known = RightToBuild.of(site, RightToBuild.Exploration.NONE).valueUsd();
        return site.beginNow()[state]
                - RightToBuild.waitingFactor(site, state)
                        * site.country().chain().expected(state, known);
    }

    private static List<Moved> moved(AssembledProject project, ScenarioModel model) {
        int lead = PricedDecision.leadProduct(project);
        Assumptions a = model.assumptions();
        List<Moved> all = new ArrayList<>();
        all.add(
                Moved.scaled(
                        "the long-run price of "
                                + project.products().get(lead).id()
                                + (project.products().size() > 1
                                        ? " (all prices by the same factor)"
                                        : ""),
                        "USD/t",
                        model.inputs().medianUsdPerTonne()[lead] * a.get("price_multiplier"),
                        "price_multiplier"));
        all.add(
                Moved.scaled(
                        "the initial capital",
                        "million USD",
                        model.inputs().mine().capexUsd() / 1e6,
                        "capex_multiplier"));
        all.add(
                Moved.scaled(
                        "the operating cost",
                        "USD/t ore",
                        model.inputs().mine().opexUsdPerTonne(),
                        "opex_multiplier"));
        all.add(
                new Moved(
                        "the discount rate",
                        "a year",
                        model.site().profile().ratePerYear(),
                        0.01,
                        0.4,
                        (b, x) -> b.with("discount_rate", x)));
        if (a.hasConflict()) {
            double ceasefire = a.get("war_to_fragile");
            double end = ceasefire + a.get("war_to_peace");
            double share = end > 0 ? ceasefire / end : 1;
            all.add(
                    new Moved(
                            "the chance that the war ends",
                            "a year",
                            end,
                            0,
                            0.95,
                            (b, x) ->
                                    b.with(
                                            Map.of(
                                                    "war_to_fragile",
                                                    share * x,
                                                    "war_to_peace",
                                                    (1 - share) * x))));
            all.add(
                    new Moved(
                            "the chance that an established ceasefire fails",
                            "a year",
                            a.get("established_to_war"),
                            0,
                            0.9 - a.get("established_to_peace"),
                            (b, x) -> b.with("established_to_war", x)));
            all.add(
                    new Moved(
                            "the chance that a site is lost in war",
                            "a year",
                            a.get("loss.war"),
                            0,
                            1,
                            (b, x) -> b.with("loss.war", x)));
        }
        return all;
    }

    private static BreakEvenAnswer answer(
            String claim, Moved moved, ScenarioModel model, ToDoubleFunction<Assumptions> lead) {
        return new BreakEvenAnswer(
                claim,
                moved.words(),
                moved.unit(),
                moved.now(),
                moved.low(),
                moved.high(),
                BreakEven.over(moved.low(), moved.high())
                        .solve(
                                x -> {
                                    try {
                                        return lead.applyAsDouble(
                                                moved.moved().apply(model.assumptions(), x));
                                    } catch (InadmissibleSettingException _) {
                                        return Double.NEGATIVE_INFINITY;
                                    }
                                }));
    }
}
