package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.cashflow.Realisation;
import org.lode.option.BayesNetwork;
import org.lode.option.ChanceNode;
import org.lode.option.Choice;
import org.lode.option.DecisionGraph;
import org.lode.option.DecisionTable;
import org.lode.option.ExactDecision;
import org.lode.option.Exploration;
import org.lode.option.Payment;
import org.lode.option.PriceLattice;
import org.lode.option.Situation;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.ScenarioModel;

/// What exploration adds where the price moves and construction waits for its gate: a deposit that
/// pays at no class of geology today may pay at some when the price has risen.
///
/// For each class some mines are solved on the ladder of prices; their mean is the worth of
/// beginning by state and price. The owner who begins learns the class then. The right is solved
/// on the same ladder for the mean over the classes that a result leaves likely.
///
/// Rights already solved are kept. Not safe for use by several threads at once.
final class PricedGeology {
    private final PriceLattice lattice;
    private final double[][][] beginUsd;
    private final ScenarioModel model;
    private final Map<List<Double>, double[]> solved = new HashMap<>();

    /// @param lattice ladder of prices
    /// @param beginUsd worth of beginning by class, state and price of the ladder
    /// @param model the deposit in its country
    PricedGeology(PriceLattice lattice, double[][][] beginUsd, ScenarioModel model) {
        this.lattice = lattice;
        this.beginUsd = beginUsd;
        this.model = model;
    }

    /// @param mines number of mines that stand for a class
    static PricedGeology of(
            GeologyClasses classes,
            ProjectInputs.Origin origin,
            ScenarioModel model,
            PricedMarket market,
            int mines) {
        PriceLattice lattice = market.lattice();
        int states = model.site().country().chain().size();
        double[][][] begin = new double[classes.kinds().size()][states][lattice.size()];
        for (int k = 0; k < begin.length; k++) {
            for (Realisation mine : classes.kinds().get(k).standingFor(mines)) {
                ProjectInputs.Origin other = regime -> origin.under(regime).withMine(mine);
                PricedSite site =
                        PricedSite.of(other, ScenarioModel.of(other, model.assumptions()), market);
                DecisionTable solved = ExactDecision.perpetual(site.graph(), lattice);
                for (int s = 0; s < states; s++) {
                    for (int j = 0; j < lattice.size(); j++) {
                        begin[k][s][j] += solved.valueUsd(site.begun(), s, j) / mines;
                    }
                }
            }
        }
        return new PricedGeology(lattice, begin, model);
    }

    /// Worth of a programme today.
    ///
    /// @param prior classes with their prior
    /// @param programme result given the class
    /// @param costUsd its cost, spent now
    /// @param years years until its result is known, during which nothing is begun
    Exploration.Worth worth(ChanceNode prior, ChanceNode programme, double costUsd, int years) {
        BayesNetwork network = new BayesNetwork(List.of(prior, programme));
        double[] before = network.posterior(prior.variable(), Map.of());
        double[] chance = network.posterior(programme.variable(), Map.of());
        double without = right(before, years)[0];
        double tested = 0;
        for (int r = 0; r < chance.length; r++) {
            if (chance[r] > 0) {
                double[] after =
                        network.posterior(prior.variable(), Map.of(programme.variable(), r));
                tested += chance[r] * right(after, years)[years];
            }
        }
        double known = 0;
        for (int k = 0; k < before.length; k++) {
            double[] sure = new double[before.length];
            sure[k] = 1;
            known += before[k] * right(sure, years)[0];
        }
        return new Exploration.Worth(
                without, Math.max(0, known - without), Math.max(0, tested - without), costUsd);
    }

    /// Worth today of the right to begin (entry 0), and of waiting for the result k years before
    /// that (entry k).
    private double[] right(double[] probability, int years) {
        List<Double> key = new ArrayList<>(Arrays.stream(probability).boxed().toList());
        key.add((double) years);
        return solved.computeIfAbsent(key, _ -> solve(probability, years));
    }

    private double[] solve(double[] probability, int years) {
        int states = beginUsd[0].length;
        double[][] mean = new double[states][lattice.size()];
        for (int k = 0; k < probability.length; k++) {
            for (int s = 0; s < states; s++) {
                for (int j = 0; j < mean[s].length; j++) {
                    mean[s][j] += probability[k] * beginUsd[k][s][j];
                }
            }
        }
        double first = Math.log(lattice.price(0));
        double step =
                (Math.log(lattice.price(lattice.size() - 1)) - first)
                        / Math.max(1, lattice.size() - 1);
        Payment begin =
                (_, s, price) ->
                        mean[s][step == 0 ? 0 : (int) Math.round((Math.log(price) - first) / step)];
        boolean[] always = new boolean[states];
        Arrays.fill(always, true);
        double[] whole = new double[states];
        Arrays.fill(whole, 1);
        double[] waits = new double[states];
        for (int s = 0; s < states; s++) {
            waits[s] =
                    RightToBuild.waitingFactor(model.site(), s)
                            / model.site().profile().discountFactor();
        }
        int end = years + 1;
        Choice drop = new Choice("give up", end, (_, _, _) -> 0, whole, always);
        List<Situation> situations = new ArrayList<>();
        situations.add(
                new Situation(
                        "right",
                        List.of(
                                drop,
                                new Choice("wait", 0, (_, _, _) -> 0, waits, always),
                                new Choice(
                                        "build",
                                        end,
                                        begin,
                                        whole,
                                        model.site().country().investable()))));
        for (int k = 1; k <= years; k++) {
            situations.add(
                    new Situation(
                            "result in " + k,
                            List.of(
                                    drop,
                                    new Choice("wait", k - 1, (_, _, _) -> 0, waits, always))));
        }
        situations.add(Situation.ended("ended"));
        DecisionTable table =
                ExactDecision.perpetual(
                        new DecisionGraph(
                                situations,
                                model.site().country().chain(),
                                model.site().profile().discountFactor(),
                                1),
                        lattice);
        double[] worth = new double[years + 1];
        for (int k = 0; k <= years; k++) {
            worth[k] = table.valueUsd(k, model.today());
        }
        return worth;
    }
}
