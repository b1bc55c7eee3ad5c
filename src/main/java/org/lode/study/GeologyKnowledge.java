package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.lode.option.Exploration;
import org.lode.option.ExploredRight;
import org.lode.quantity.Parameter;
import org.lode.quantity.Source;
import org.lode.scenario.Answer;
import org.lode.scenario.BreakEven;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.Scenario.Setting;
import org.lode.scenario.ScenarioModel;

/// Is the programme of exploration worth its cost, with construction that has to wait for its gate?
///
/// Without the programme the owner decides on the mean over the classes of geology; with it on what
/// its result leaves likely, but only when it is over. Solved twice: on the central price path
/// ([ExploredRight]) and where the price moves ([PricedGeology]).
final class GeologyKnowledge {
    private static final double[] ACCURACIES = {0.5, 0.6, 0.7, 0.8, 0.9, 1};

    /// Mines that stand for a class where the price moves.
    private static final int MINES = 3;

    /// Prices of the ladder per standard deviation of a yearly step: half as many as for the
    /// values themselves, since differences of values on one ladder are wanted.
    private static final double NODES_PER_STEP = 2;

    private GeologyKnowledge() {}

    /// The deposit on the central price path, and where the price moves: they differ in the rate
    /// if prices move risk-neutrally.
    record Models(ScenarioModel central, ScenarioModel priced) {}

    static DecisionResult.Geology of(
            AssembledProject project,
            ProjectInputs.Origin origin,
            Models models,
            List<Setting> settings,
            DecisionStudy.Wanted wanted) {
        ScenarioModel model = models.central();
        GeologyClasses classes =
                GeologyClasses.of(
                        project,
                        origin,
                        model,
                        new GeologyClasses.Draw(wanted.geologyDraws(), wanted.seed()));
        Optional<Parameter> ownCost = project.rows().plan("learning_cost_usd");
        double cost =
                ownCost.map(Parameter::value).orElse(model.assumptions().exploration().costUsd());
        int years = model.assumptions().exploration().years();
        PricedGeology priced =
                PricedGeology.of(
                        classes,
                        origin,
                        models.priced(),
                        PricedMarket.of(project, wanted.prices(), NODES_PER_STEP),
                        MINES);
        DoubleFunction<Exploration.Worth> at =
                a -> priced.worth(classes.prior(), classes.programme(a), cost, years);
        double accuracy = model.assumptions().get("exploration_accuracy");
        List<Exploration.Worth> byAccuracy = new ArrayList<>();
        for (double a : ACCURACIES) {
            byAccuracy.add(at.apply(a));
        }
        int peace = model.site().country().chain().size() - 1;
        return new DecisionResult.Geology(
                GeologyClasses.NAMES,
                classes.kinds().stream().mapToDouble(GeologyClasses.Kind::productTonnes).toArray(),
                classes.kinds().stream().mapToDouble(k -> k.beginUsd()[peace]).toArray(),
                classes.kinds().stream().mapToDouble(GeologyClasses.Kind::atMeanPriceUsd).toArray(),
                at.apply(accuracy),
                central(classes, model, accuracy, cost),
                accuracy,
                source(settings, "exploration_accuracy"),
                ownCost.map(Parameter::source)
                        .or(() -> source(settings, "exploration_cost_usd_million")),
                years,
                List.copyOf(byAccuracy),
                ACCURACIES.clone(),
                least(at, byAccuracy.getLast()),
                classes.draws(),
                MINES);
    }

    /// From which accuracy on the programme pays; never if a faultless one does not.
    private static Answer least(DoubleFunction<Exploration.Worth> at, Exploration.Worth faultless) {
        double low = ACCURACIES[0];
        return faultless.isWorthIt()
                ? new BreakEven(low, 1, ACCURACIES.length - 1).solve(a -> at.apply(a).netUsd())
                : new Answer.Never(low, 1);
    }

    /// The same on the central price path, where the classes are means over all draws.
    static Exploration.Worth central(
            GeologyClasses classes, ScenarioModel model, double accuracy, double costUsd) {
        WaitingChain waiting = WaitingChain.of(model.site());
        return new ExploredRight(
                        waiting.right(new double[0]),
                        classes.prior(),
                        waiting.withLost(classes.startUsd()),
                        classes.programme(accuracy),
                        costUsd,
                        model.assumptions().exploration().years())
                .solve(model.today());
    }

    private static Optional<Source> source(List<Setting> settings, String variable) {
        return settings.stream()
                .filter(s -> s.variable().equals(variable))
                .map(Setting::source)
                .findFirst();
    }
}
