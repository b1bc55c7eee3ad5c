package org.lode.option;

import java.util.List;
import org.lode.quantity.CorrelationMatrix;

/// A sum of prices that move together: what the products of one tonne of ore sell for.
///
/// Each price follows a [LogPrice] of its own; the normal shocks of a step are correlated. The
/// revenue of a tonne of ore is what the owner's cash flow answers to, so it is the state of the
/// decision; how it is made up is not, though two make-ups with the same sum today have not quite
/// the same sum to expect next year. What this loses is not left to belief: [PathBounds] follows
/// the rule and bounds the value on paths of all the prices.
///
/// @param parts the prices, one or more
/// @param weights amount of each in the sum (t of product per t of ore), above 0
/// @param correlation of the shocks of a step; an empty array if independent
public record BasketPrice(List<LogPrice> parts, double[] weights, double[][] correlation) {
    public BasketPrice {
        parts = List.copyOf(parts);
        weights = weights.clone();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a basket needs a price.");
        }
        Require.length("weights of the prices", weights.length, parts.size());
        for (double weight : weights) {
            Require.positive("weight of a price", weight);
        }
        CorrelationMatrix.of(correlation, parts.size(), "the prices");
    }

    /// One price, in its own unit.
    public static BasketPrice single(LogPrice price) {
        return new BasketPrice(List.of(price), new double[] {1}, new double[0][]);
    }

    /// Number of prices.
    public int size() {
        return parts.size();
    }

    /// The sum today.
    public double start() {
        double sum = 0;
        for (int p = 0; p < size(); p++) {
            sum += weights[p] * parts.get(p).start();
        }
        return sum;
    }

    /// One price process that stands for the sum on a ladder.
    ///
    /// A sum of lognormal prices is not lognormal; the process takes over its first moments
    /// (Fenton 1960, doi:10.1109/TCOM.1960.1097606; Wilkinson's method). Where all prices revert:
    /// long-run mean and variance of the sum, and its covariance with the year before. Where
    /// none does: mean and variance of the next step from today. Exact for one price.
    ///
    /// @throws IllegalArgumentException if some prices revert and others do not
    public LogPrice ladderProcess() {
        if (size() == 1) {
            return scaled(parts.getFirst(), weights[0]);
        }
        long reverting = parts.stream().filter(part -> part.persistence() < 1).count();
        if (reverting == size()) {
            return longRun();
        }
        if (reverting > 0) {
            throw new IllegalArgumentException("some prices revert and others do not.");
        }
        return nextStep();
    }

    private static LogPrice scaled(LogPrice part, double weight) {
        return weight == 1
                ? part
                : new LogPrice(
                        weight * part.start(),
                        part.constant() + Math.log(weight) * (1 - part.persistence()),
                        part.persistence(),
                        part.sd());
    }

    private LogPrice longRun() {
        int n = size();
        double[] mean = new double[n];
        double total = 0;
        for (int p = 0; p < n; p++) {
            LogPrice part = parts.get(p);
            double variance = shared(p, p) / (1 - part.persistence() * part.persistence());
            mean[p] =
                    weights[p]
                            * Math.exp(part.constant() / (1 - part.persistence()) + variance / 2);
            total += mean[p];
        }
        double same = 0;
        double yearLater = 0;
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < n; q++) {
                double b = parts.get(q).persistence();
                double covariance = shared(p, q) / (1 - parts.get(p).persistence() * b);
                double part = mean[p] * mean[q] / (total * total);
                same += part * Math.expm1(covariance);
                yearLater += part * Math.expm1(covariance * b);
            }
        }
        double variance = Math.log1p(same);
        double persistence = variance > 0 ? Math.max(0, Math.log1p(yearLater) / variance) : 0;
        double median = Math.log(total) - variance / 2;
        return new LogPrice(
                start(),
                median * (1 - persistence),
                persistence,
                Math.sqrt(variance * (1 - persistence * persistence)));
    }

    private LogPrice nextStep() {
        Step step = step(logs());
        return new LogPrice(start(), step.logMean() - Math.log(start()), 1, step.sd());
    }

    private double[] logs() {
        return parts.stream().mapToDouble(part -> Math.log(part.start())).toArray();
    }

    /// Covariance of the shocks of two prices.
    private double shared(int p, int q) {
        double rho = p == q ? 1 : correlation.length == 0 ? 0 : correlation[p][q];
        return rho * parts.get(p).sd() * parts.get(q).sd();
    }

    /// A normal variable that stands for the log of the sum one step ahead: same expected sum, and
    /// a shock that is the shocks of the prices by their part in that expectation.
    ///
    /// @param logMean its mean
    /// @param sd its standard deviation
    /// @param shares part of each price in the expected sum
    record Step(double logMean, double sd, double[] shares) {}

    /// @param logs log prices today
    Step step(double[] logs) {
        int n = size();
        double[] shares = new double[n];
        double total = 0;
        for (int p = 0; p < n; p++) {
            LogPrice part = parts.get(p);
            shares[p] = weights[p] * Math.exp(part.meanAfter(logs[p]) + part.sd() * part.sd() / 2);
            total += shares[p];
        }
        double variance = 0;
        for (int p = 0; p < n; p++) {
            shares[p] /= total;
            for (int q = 0; q <= p; q++) {
                variance += (p == q ? 1 : 2) * shares[p] * shares[q] * shared(p, q);
            }
        }
        return new Step(Math.log(total) - variance / 2, Math.sqrt(variance), shares);
    }
}
