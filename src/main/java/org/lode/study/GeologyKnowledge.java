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
import org.lode.study.DecisionResult.Programme;
import org.lode.study.DecisionResult.Replicated;

/// Is the programme of exploration worth its cost, with construction that has to wait for its gate?
///
/// Without the programme the owner decides on the mean over the classes of geology; with it on what
/// its result leaves likely, but only when it is over. Solved twice: on the central price path
/// ([ExploredRight]) and where the price moves ([PricedGeology]).
final class GeologyKnowledge {
    private static final double[] ACCURACIES = {0.5, 0.6, 0.7, 0.8, 0.9, 1};

    /// Mines of a part of the draws that stand for a class where the price moves.
    private static final int MINES = 3;

    /// Parts of the draws.
    private static final int PARTS = 4;

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
        Optional<Parameter> ownCost = project.rows().plan("learning_cost_usd");
        double cost =
                ownCost.map(Parameter::value).orElse(model.assumptions().exploration().costUsd());
        int years = model.assumptions().exploration().years();
        List<Replicate> replicates = replicates(project, origin, models, wanted);
        DoubleFunction<Programme> at =
                a ->
                        Programme.of(
                                replicates.stream()
                                        .map(
                                                r ->
                                                        r.priced()
                                                                .worth(
                                                                        r.classes().prior(),
                                                                        r.classes().programme(a),
                                                                        cost,
                                                                        years))
                                        .toList());
        double accuracy = model.assumptions().get("exploration_accuracy");
        List<Programme> byAccuracy = new ArrayList<>();
        for (double a : ACCURACIES) {
            byAccuracy.add(at.apply(a));
        }
        return new DecisionResult.Geology(
                kinds(replicates, model.site().country().chain().size() - 1),
                at.apply(accuracy),
                Programme.of(
                        replicates.stream()
                                .map(r -> central(r.classes(), model, accuracy, cost))
                                .toList()),
                accuracy,
                source(settings, "exploration_accuracy"),
                ownCost.map(Parameter::source)
                        .or(() -> source(settings, "exploration_cost_usd_million")),
                years,
                List.copyOf(byAccuracy),
                ACCURACIES.clone(),
                least(a -> at.apply(a).worth(), byAccuracy.getLast().worth()),
                wanted.geologyDraws(),
                MINES * replicates.size());
    }

    /// Draws of the geology of their own, with what is made of them.
    private record Replicate(GeologyClasses classes, PricedGeology priced) {}

    /// The draws in four equal parts, each used apart, so that their spread gives the standard
    /// error; in one part if they are too few.
    private static List<Replicate> replicates(
            AssembledProject project,
            ProjectInputs.Origin origin,
            Models models,
            DecisionStudy.Wanted wanted) {
        PricedMarket market = PricedMarket.of(project, wanted.prices(), NODES_PER_STEP);
        int thirds = wanted.geologyDraws() / 3;
        int parts = thirds < PARTS ? 1 : PARTS;
        List<Replicate> replicates = new ArrayList<>();
        int first = 0;
        for (int r = 0; r < parts; r++) {
            int draws = 3 * (thirds / parts + (r < thirds % parts ? 1 : 0));
            GeologyClasses classes =
                    GeologyClasses.of(
                            project,
                            origin,
                            models.central(),
                            new GeologyClasses.Draw(first, draws, wanted.seed()));
            replicates.add(
                    new Replicate(
                            classes,
                            PricedGeology.of(classes, origin, models.priced(), market, MINES)));
            first += draws;
        }
        return replicates;
    }

    private static List<DecisionResult.Kind> kinds(List<Replicate> replicates, int peace) {
        List<DecisionResult.Kind> kinds = new ArrayList<>();
        for (int k = 0; k < GeologyClasses.NAMES.size(); k++) {
            int kind = k;
            List<GeologyClasses.Kind> same =
                    replicates.stream().map(r -> r.classes().kinds().get(kind)).toList();
            kinds.add(
                    new DecisionResult.Kind(
                            GeologyClasses.NAMES.get(k),
                            Replicated.of(same, GeologyClasses.Kind::productTonnes),
                            Replicated.of(same, one -> one.beginUsd()[peace]),
                            Replicated.of(same, GeologyClasses.Kind::atMeanPriceUsd)));
        }
        return kinds;
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
