package org.lode.option;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Is it worth to explore a deposit while its construction still has to wait?
///
/// The owner holds a right to start ([StartOption]) whose worth depends on a kind of geology that
/// he does not know. Without exploration he decides on the mean over the kinds; after it on the
/// mean over the kinds that its result leaves likely. The value of a right is a maximum over rules
/// each of which is worth a mean over the kinds, hence convex in their probabilities: no result is
/// worth less than nothing, none more than full knowledge. A programme takes time: nothing is begun
/// before its result is known, while full knowledge is had at once.
///
/// @param terms chain, gates, holding cost, discount and duration of the right; its worth of
///     starting is not used
/// @param geology kinds of geology with their prior
/// @param startUsd worth of starting by kind, then year of start, then state
/// @param result result of the programme given the geology
/// @param costUsd cost of the programme, spent now, 0 or more
/// @param stepsToResult steps until the result is known, 0 or more
public record ExploredRight(
        StartOption terms,
        ChanceNode geology,
        double[][][] startUsd,
        ChanceNode result,
        double costUsd,
        int stepsToResult) {
    public ExploredRight {
        startUsd = startUsd.clone();
        Require.notNegative("cost of exploration", costUsd);
        if (stepsToResult < 0) {
            throw new IllegalArgumentException(
                    "steps to the result must be 0 or more, was " + stepsToResult + ".");
        }
        Require.length("worth of starting by kind", startUsd.length, geology.variable().size());
        if (!geology.given().isEmpty()) {
            throw new IllegalArgumentException("the geology must depend on nothing.");
        }
        if (!result.given().equals(List.of(geology.variable()))) {
            throw new IllegalArgumentException("the result must depend on the geology alone.");
        }
    }

    /// What exploration adds to the right, by state of today.
    ///
    /// @param state number of today's state
    public Exploration.Worth solve(int state) {
        BayesNetwork network = new BayesNetwork(List.of(geology, result));
        double[] prior = network.posterior(geology.variable(), Map.of());
        double[] chance = network.posterior(result.variable(), Map.of());
        double without = valueUsd(prior, 0)[state];
        double[] tested = new double[terms.chain().size()];
        for (int k = 0; k < chance.length; k++) {
            if (chance[k] > 0) {
                double[] likely =
                        network.posterior(geology.variable(), Map.of(result.variable(), k));
                double[] value = valueUsd(likely, stepsToResult);
                for (int s = 0; s < tested.length; s++) {
                    tested[s] += chance[k] * value[s];
                }
            }
        }
        double known = 0;
        for (int k = 0; k < prior.length; k++) {
            double[] sure = new double[prior.length];
            sure[k] = 1;
            known += prior[k] * valueUsd(sure, 0)[state];
        }
        double perfect = Math.max(0, known - without);
        double gain = Math.max(0, awaited(tested)[state] - without);
        return new Exploration.Worth(without, perfect, gain, costUsd);
    }

    /// The best rule once a result is known.
    ///
    /// @param outcome number of the result
    public StartDecision after(int outcome) {
        BayesNetwork network = new BayesNetwork(List.of(geology, result));
        return decision(network.posterior(geology.variable(), Map.of(result.variable(), outcome)));
    }

    /// The answer in words, in million dollars: "exploration for 12.0 adds 30.1 of at most 41.5:
    /// worth it".
    public String words(int state) {
        Exploration.Worth worth = solve(state);
        return String.format(
                Locale.ROOT,
                "%s: exploration for %.1f adds %.1f of at most %.1f m USD: %s.",
                terms.chain().states().get(state),
                worth.costUsd() / 1e6,
                worth.gainUsd() / 1e6,
                worth.perfectUsd() / 1e6,
                worth.isWorthIt() ? "worth it" : "not worth it");
    }

    /// Value of the tested right while its result is awaited; it may still be dropped.
    private double[] awaited(double[] tested) {
        double[] now = tested;
        for (int k = 0; k < stepsToResult; k++) {
            now = terms.chain().expected(now);
            for (int s = 0; s < now.length; s++) {
                now[s] = Math.max(0, terms.discount() * now[s] - terms.holdingUsd());
            }
        }
        return now;
    }

    /// Value by state of a right on which some steps of its time have passed.
    private double[] valueUsd(double[] probability, int passed) {
        double[][] byYear = decision(probability).valueUsd();
        boolean isOver = passed >= byYear.length && !terms.lastsForever();
        return isOver ? new double[byYear[0].length] : byYear[Math.min(passed, byYear.length - 1)];
    }

    private StartDecision decision(double[] probability) {
        double[][] mean = new double[startUsd[0].length][startUsd[0][0].length];
        for (int k = 0; k < probability.length; k++) {
            for (int y = 0; y < mean.length; y++) {
                for (int s = 0; s < mean[y].length; s++) {
                    mean[y][s] += probability[k] * startUsd[k][y][s];
                }
            }
        }
        return new StartOption(
                        terms.chain(),
                        mean,
                        terms.isGateOpen(),
                        terms.holdingUsd(),
                        terms.discount(),
                        terms.lastsForever())
                .solve();
    }
}
