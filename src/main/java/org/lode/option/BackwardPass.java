package org.lode.option;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Values by situation, state and path, carried back from the last date to the first.
final class BackwardPass {
    private final DecisionGraph graph;
    private final MarketPaths paths;
    private final Regression regression;
    private final double[][] transition;
    private final double[][] columns;
    private final double[][][] ahead;
    private double[][][] values;
    private double[][][] earlier;

    BackwardPass(DecisionGraph graph, MarketPaths paths, Regression regression) {
        Require.length("price paths", paths.dates(), graph.steps());
        this.graph = graph;
        this.paths = paths;
        this.regression = regression;
        transition = graph.chain().toMatrix();
        int n = paths.paths();
        columns = new double[regression.basis().size()][n];
        ahead = new double[graph.situations().size()][transition.length][n];
        values = new double[graph.situations().size()][transition.length][n];
        earlier = new double[graph.situations().size()][transition.length][n];
    }

    PathValues values() {
        return new PathValues(paths, graph.discount(), values);
    }

    /// The rule of the last date.
    StepRule nothingAhead() {
        return new StepRule(zeros(), Double.MIN_VALUE, Double.MAX_VALUE);
    }

    private double[][][] zeros() {
        return new double[values.length][transition.length][columns.length];
    }

    /// Regresses the values of the next date on the prices of this one.
    StepRule regress(int step, Workers workers) {
        double[] sorted = paths.prices(step).clone();
        Arrays.sort(sorted);
        int cut = (int) (regression.trimmed() * sorted.length);
        StepRule rule = new StepRule(zeros(), sorted[cut], sorted[sorted.length - 1 - cut]);
        fillColumns(step, rule);
        int[] chosen = chosenPaths(step, rule);
        if (chosen.length == 0) {
            return rule;
        }
        double[] weights = weights(step, chosen);
        double[][] copy = new double[columns.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = weighted(columns[j], chosen, weights);
        }
        LeastSquares fit = LeastSquares.of(copy, chosen.length);
        workers.run(
                values.length,
                m -> {
                    if (!graph.situations().get(m).isEnded()) {
                        rule.coefficients()[m] = coefficients(fit, values[m], chosen, weights);
                    }
                });
        return rule;
    }

    private double[][] coefficients(
            LeastSquares fit, double[][] next, int[] chosen, double[] weights) {
        double[][] byState = new double[transition.length][columns.length];
        for (int to = 0; to < transition.length; to++) {
            double[] solved = fit.solve(weighted(next[to], chosen, weights));
            for (int s = 0; s < transition.length; s++) {
                for (int j = 0; j < solved.length; j++) {
                    byState[s][j] += transition[s][to] * solved[j];
                }
            }
        }
        return byState;
    }

    private int[] chosenPaths(int step, StepRule rule) {
        double[] prices = paths.prices(step);
        return IntStream.range(0, prices.length)
                .filter(i -> prices[i] >= rule.low() && prices[i] <= rule.high())
                .filter(
                        i ->
                                !regression.isInTheMoneyOnly()
                                        || LongstaffSchwartz.isInTheMoney(graph, step, prices[i]))
                .toArray();
    }

    private double[] weights(int step, int[] chosen) {
        double[] result = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            double x = paths.price(step, chosen[i]) / regression.scale();
            result[i] = regression.basis().weight(x);
        }
        return result;
    }

    private static double[] weighted(double[] from, int[] chosen, double[] weights) {
        double[] result = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            result[i] = weights[i] * from[chosen[i]];
        }
        return result;
    }

    private void fillColumns(int step, StepRule rule) {
        double[] row = new double[columns.length];
        double[] prices = paths.prices(step);
        for (int i = 0; i < prices.length; i++) {
            regression.basis().fill(rule.inRange(prices[i]) / regression.scale(), row);
            for (int j = 0; j < row.length; j++) {
                columns[j][i] = row[j];
            }
        }
    }

    /// One date back: choices by regressed values, values by what the choices earn.
    void advance(int step, StepRule rule, Workers workers) {
        fillColumns(step, rule);
        workers.run(
                values.length,
                m -> {
                    for (int s = 0; s < transition.length; s++) {
                        predict(rule.coefficients()[m][s], ahead[m][s]);
                    }
                });
        boolean[] isBlind = new boolean[paths.paths()];
        for (int i = 0; i < isBlind.length && regression.isInTheMoneyOnly(); i++) {
            isBlind[i] = !LongstaffSchwartz.isInTheMoney(graph, step, paths.price(step, i));
        }
        workers.run(
                values.length,
                m -> {
                    List<Choice> choices = graph.situations().get(m).choices();
                    for (int s = 0; s < transition.length && !choices.isEmpty(); s++) {
                        choose(new Node(step, s), choices, isBlind, earlier[m][s]);
                    }
                });
        swap();
    }

    private record Node(int step, int state) {}

    private void predict(double[] coefficients, double[] result) {
        for (int i = 0; i < result.length; i++) {
            double sum = 0;
            for (int j = 0; j < columns.length; j++) {
                sum += coefficients[j] * columns[j][i];
            }
            result[i] = sum;
        }
    }

    private void choose(Node at, List<Choice> choices, boolean[] isBlind, double[] result) {
        int s = at.state();
        double[] prices = paths.prices(at.step());
        for (int i = 0; i < result.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            double earned = 0;
            for (Choice choice : choices) {
                if (!choice.isOpen()[s]) {
                    continue;
                }
                double paid = choice.payment().usd(at.step(), s, prices[i]);
                double factor = graph.discount() * choice.kept()[s];
                double worth = paid + factor * ahead[choice.next()][s][i];
                if (worth > most) {
                    most = worth;
                    earned = paid + factor * realised(choice.next(), s, i);
                }
                if (isBlind[i]) {
                    break;
                }
            }
            result[i] = earned;
        }
    }

    /// One date back for an owner who knows the prices of his path, not the state of the country.
    void advanceKnowingAll(int step, Workers workers) {
        double[] prices = paths.prices(step);
        workers.run(
                values.length,
                m -> {
                    List<Choice> choices = graph.situations().get(m).choices();
                    for (int s = 0; s < transition.length && !choices.isEmpty(); s++) {
                        for (int i = 0; i < prices.length; i++) {
                            double most = Double.NEGATIVE_INFINITY;
                            for (Choice choice : choices) {
                                if (choice.isOpen()[s]) {
                                    double worth =
                                            choice.payment().usd(step, s, prices[i])
                                                    + graph.discount()
                                                            * choice.kept()[s]
                                                            * realised(choice.next(), s, i);
                                    most = Math.max(most, worth);
                                }
                            }
                            earlier[m][s][i] = most;
                        }
                    }
                });
        swap();
    }

    /// Value at the next date on this path, expected over the states.
    private double realised(int situation, int state, int path) {
        double[] row = transition[state];
        double[][] next = values[situation];
        double sum = 0;
        for (int to = 0; to < row.length; to++) {
            sum += row[to] * next[to][path];
        }
        return sum;
    }

    private void swap() {
        double[][][] old = values;
        values = earlier;
        earlier = old;
    }
}
