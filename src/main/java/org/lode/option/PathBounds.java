package org.lode.option;

import java.util.List;
import java.util.stream.IntStream;
import org.lode.scenario.MarkovChain;

/// How far the value found on a ladder of prices can be from the value under the price process
/// itself: a bound below and one above, by simulation.
///
/// Below: the rule that the ladder gives is followed on simulated prices; no rule is worth more
/// than the best. Above: an owner who knows all prices beforehand pays, in every step, for the
/// surprise in the ladder's value (the value at the price that came less its expectation); the
/// expectation of that payment is 0 whatever the ladder's value is, so the result is no less than
/// the true value, and the closer the ladder's value is to the truth the closer the bound.
/// References: Rogers 2002, doi:10.1111/1467-9965.02010; Brown, Smith and Sun 2010,
/// doi:10.1287/opre.1090.0796 (information relaxations); Andersen and Broadie 2004,
/// doi:10.1287/mnsc.1040.0258.
///
/// The same surprises serve as control variates of the lower bound. Between nodes the ladder's
/// value is linear in the log price and beyond its ends flat; the expectation of that function
/// under the normal step is a closed formula, so that the surprise has mean 0 exactly. War and
/// peace are not drawn: on each price path the expectation over the chain is exact. After the last
/// date the ladder's value stands for all that follows, in both bounds: with `n` dates an error e
/// of the ladder enters with weight discount^n.
///
/// Where the price on the ladder is the sum of a [BasketPrice], all its prices are simulated. The
/// rule and the surprises then come from the ladder's value at a normal variable that stands for
/// the log of the sum of the next date ([BasketPrice.Step]) and knows today's prices one by one; it
/// has its mean exactly, so both bounds hold for the prices themselves, however well or badly the
/// ladder's one process stands for them. What the ladder misses shows as a gap between the bounds.
public final class PathBounds {
    private static final String STREAM = "option.bounds";

    /// Values carried back along a path.
    private static final int KINDS = 4;

    private final DecisionGraph graph;
    private final MarkovChain chain;
    private final DecisionTable table;
    private final HatWeights hats;

    private PathBounds(DecisionTable table) {
        this.table = table;
        graph = table.graph();
        chain = graph.chain();
        hats = new HatWeights(table.lattice());
    }

    /// Bounds of the value of one situation in one state.
    ///
    /// @param lower following the rule: no more than the value, but for the standard error
    /// @param upper no less than the value, but for the standard error
    /// @param knowledge what knowing all prices beforehand, for nothing, adds to following the rule
    ///     on the same path; never below 0
    public record Bounds(Estimate lower, Estimate upper, Estimate knowledge) {}

    /// Where to look.
    ///
    /// @param situation number of the situation
    /// @param state number of the state
    public record Place(int situation, int state) {}

    /// Bounds at today's price.
    ///
    /// @param table decisions without end ([ExactDecision#perpetual]) on a ladder of `price`
    /// @param price the process
    /// @param run how to simulate
    /// @param places where to look
    public static List<Bounds> of(
            DecisionTable table, LogPrice price, Run run, List<Place> places) {
        return of(table, BasketPrice.single(price), run, places);
    }

    /// Bounds at today's prices where the ladder's price is the sum of several.
    ///
    /// @param table decisions without end ([ExactDecision#perpetual]) on a ladder of the sum
    /// @param price the prices
    /// @param run how to simulate
    /// @param places where to look
    public static List<Bounds> of(
            DecisionTable table, BasketPrice price, Run run, List<Place> places) {
        PathBounds bounds = new PathBounds(table);
        BasketPaths paths = BasketPaths.simulated(price, run.dates() + 1, run.settings(), STREAM);
        double[][][] found = new double[3][places.size()][paths.paths()];
        try (Workers workers = new Workers(run.threads())) {
            workers.run(
                    paths.paths(),
                    i -> {
                        double[][][] values = bounds.path(paths, i, run.dates());
                        for (int k = 0; k < places.size(); k++) {
                            Place at = places.get(k);
                            found[0][k][i] = values[0][at.situation()][at.state()];
                            found[1][k][i] = values[1][at.situation()][at.state()];
                            found[2][k][i] =
                                    values[2][at.situation()][at.state()]
                                            - values[3][at.situation()][at.state()];
                        }
                    });
        }
        return IntStream.range(0, places.size())
                .mapToObj(
                        k ->
                                new Bounds(
                                        paths.estimate(found[0][k]),
                                        paths.estimate(found[1][k]),
                                        paths.estimate(found[2][k])))
                .toList();
    }

    /// How to simulate.
    ///
    /// @param dates number of dates followed on each path, 1 or more
    /// @param settings paths
    /// @param threads threads; no result depends on it
    public record Run(int dates, PathSettings settings, int threads) {}

    /// Followed rule less surprises, paid foresight, free foresight, followed rule: by situation
    /// and state, at the first date.
    private double[][][] path(BasketPaths paths, int path, int dates) {
        int situations = graph.situations().size();
        int states = chain.size();
        double[][] arrived = interpolated(Math.log(paths.sum(dates, path)));
        double[][][] next = {arrived, arrived, arrived, arrived};
        double[] weights = new double[table.lattice().size()];
        for (int t = dates - 1; t >= 0; t--) {
            double now = paths.sum(t, path);
            HatWeights.Span span = hats.expect(paths.logMean(t, path), paths.sd(t, path), weights);
            double[][] value = interpolated(paths.arrived(t + 1, path));
            double[][] expected = new double[situations][states];
            double[][] surprise = new double[situations][states];
            for (int m = 0; m < situations; m++) {
                for (int s = 0; s < states && !graph.situations().get(m).isEnded(); s++) {
                    expected[m][s] = hats.dot(weights, span, table.values(m, s));
                    surprise[m][s] = value[m][s] - expected[m][s];
                }
            }
            next = step(t, now, expected, less(next, surprise));
        }
        return next;
    }

    /// Ladder's value at a log price, by situation and state.
    private double[][] interpolated(double at) {
        double[][] values = new double[graph.situations().size()][chain.size()];
        for (int m = 0; m < values.length; m++) {
            for (int s = 0; s < chain.size() && !graph.situations().get(m).isEnded(); s++) {
                values[m][s] = hats.at(at, table.values(m, s));
            }
        }
        return values;
    }

    private static double[][][] less(double[][][] next, double[][] surprise) {
        double[][] followed = new double[surprise.length][];
        double[][] paid = new double[surprise.length][];
        for (int m = 0; m < surprise.length; m++) {
            followed[m] = next[0][m].clone();
            paid[m] = next[1][m].clone();
            for (int s = 0; s < surprise[m].length; s++) {
                followed[m][s] -= surprise[m][s];
                paid[m][s] -= surprise[m][s];
            }
        }
        return new double[][][] {followed, paid, next[2], next[3]};
    }

    /// One date back.
    private double[][][] step(int t, double now, double[][] expected, double[][][] next) {
        int states = chain.size();
        double[][][] result = new double[KINDS][expected.length][states];
        for (int m = 0; m < expected.length; m++) {
            for (int s = 0; s < states && !graph.situations().get(m).isEnded(); s++) {
                double best = Double.NEGATIVE_INFINITY;
                double[] most = {0, best, best, 0};
                for (Choice choice : graph.situations().get(m).choices()) {
                    if (!choice.isOpen()[s]) {
                        continue;
                    }
                    double paid = choice.payment().usd(t, s, now);
                    double kept = graph.discount() * choice.kept()[s];
                    int to = choice.next();
                    double worth = paid + kept * chain.expected(s, expected[to]);
                    if (worth > best) {
                        best = worth;
                        most[0] = paid + kept * chain.expected(s, next[0][to]);
                        most[3] = paid + kept * chain.expected(s, next[3][to]);
                    }
                    most[1] = Math.max(most[1], paid + kept * chain.expected(s, next[1][to]));
                    most[2] = Math.max(most[2], paid + kept * chain.expected(s, next[2][to]));
                }
                for (int f = 0; f < KINDS; f++) {
                    result[f][m][s] = most[f];
                }
            }
        }
        return result;
    }
}
