package org.lode.option;

import java.util.Arrays;
import org.lode.scenario.MarkovChain;

/// A price on a fixed ladder of nodes, with the probability of moving between them in one step.
///
/// Built from a [LogPrice]: nodes are equally spaced in the logarithm, and a probability is the
/// normal density at the node, normalised. With nodes closer than the standard deviation of a
/// step this trapezoid rule keeps mean and variance to about 1e-8; at the ends of the ladder the
/// mass that would leave it is shared among the last nodes, so the ladder must reach further than
/// the prices that matter. Where a decision flips between nodes the error is of second order in
/// their distance.
public final class PriceLattice {
    private static final double REACH = 7;

    private final double[] prices;
    private final int[] first;
    private final double[][] rows;
    private final int start;

    private PriceLattice(double[] prices, int[] first, double[][] rows, int start) {
        this.prices = prices;
        this.first = first;
        this.rows = rows;
        this.start = start;
    }

    /// One price that never moves.
    public static PriceLattice flat(double price) {
        Require.positive("price", price);
        return new PriceLattice(new double[] {price}, new int[1], new double[][] {{1}}, 0);
    }

    /// Nodes around today's price; the middle one is today's price itself.
    ///
    /// @param price the process
    /// @param factor highest price over today's price, above 1; the lowest is today's over the
    ///     same factor
    /// @param nodesPerSide nodes to each side of today's price
    /// @throws IllegalArgumentException if nodes lie further apart than the standard deviation of
    ///     a step
    public static PriceLattice of(LogPrice price, double factor, int nodesPerSide) {
        if (!(factor > 1) || nodesPerSide < 1) {
            throw new IllegalArgumentException(
                    "a ladder needs a factor above 1 and a node to each side, was %s and %d."
                            .formatted(factor, nodesPerSide));
        }
        double step = Math.log(factor) / nodesPerSide;
        if (step > price.sd()) {
            throw new IllegalArgumentException(
                    ("nodes lie %s apart in the log price, above the standard deviation %s of a "
                                    + "step. Maybe more nodes.")
                            .formatted(step, price.sd()));
        }
        int n = 2 * nodesPerSide + 1;
        double[] logs = new double[n];
        double[] prices = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = Math.log(price.start()) + (i - nodesPerSide) * step;
            prices[i] = i == nodesPerSide ? price.start() : Math.exp(logs[i]);
        }
        int[] first = new int[n];
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            double mean = Math.clamp(price.meanAfter(logs[i]), logs[0], logs[n - 1]);
            double reach = REACH * price.sd();
            int from = (int) Math.max(0, Math.floor((mean - reach - logs[0]) / step));
            int to = (int) Math.min(n - 1, Math.ceil((mean + reach - logs[0]) / step));
            first[i] = from;
            rows[i] = row(logs, from, to, new double[] {mean, price.sd()});
        }
        return new PriceLattice(prices, first, rows, nodesPerSide);
    }

    private static double[] row(double[] logs, int from, int to, double[] meanAndSd) {
        double[] row = new double[to - from + 1];
        double sum = 0;
        for (int j = from; j <= to; j++) {
            double z = (logs[j] - meanAndSd[0]) / meanAndSd[1];
            row[j - from] = Math.exp(-z * z / 2);
            sum += row[j - from];
        }
        for (int j = 0; j < row.length; j++) {
            row[j] /= sum;
        }
        return row;
    }

    /// A ladder with given probabilities.
    ///
    /// @param prices prices, rising
    /// @param transition row by price of today, column by price reached; rows add up to 1
    /// @param start number of today's price
    public static PriceLattice given(double[] prices, double[][] transition, int start) {
        String[] names = new String[prices.length];
        for (int i = 0; i < prices.length; i++) {
            names[i] = "price " + prices[i];
        }
        double[][] rows = MarkovChain.of(Arrays.asList(names), transition).toMatrix();
        return new PriceLattice(prices.clone(), new int[prices.length], rows, start);
    }

    /// Number of nodes.
    public int size() {
        return prices.length;
    }

    /// Price at a node.
    public double price(int node) {
        return prices[node];
    }

    /// Node of today's price.
    public int start() {
        return start;
    }

    /// Expected value of a figure one step ahead, by node of today, into `result`.
    void expected(double[] next, double[] result) {
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            int from = first[i];
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * next[from + j];
            }
            result[i] = sum;
        }
    }
}
