package org.lode.option;

import java.util.Arrays;
import java.util.List;

/// States of the country (war, ceasefire, peace) and the probability of moving between them in
/// one step.
///
/// @param states names of the states, one or more
/// @param transition row by state of origin, column by state reached; rows add up to 1
public record StateChain(List<String> states, double[][] transition) {
    private static final double ROUNDING = 1e-9;

    public StateChain {
        states = List.copyOf(states);
        int n = states.size();
        if (n == 0) {
            throw new IllegalArgumentException("a chain needs a state.");
        }
        Require.length("transition matrix", transition.length, n);
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = row(states.get(i), transition[i], n);
        }
        transition = rows;
    }

    private static double[] row(String state, double[] row, int n) {
        Require.length("transitions from " + state, row.length, n);
        double sum = 0;
        for (double p : row) {
            Require.share("probability of leaving " + state, p);
            sum += p;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "transitions from %s must add up to 1, added up to %s.".formatted(state, sum));
        }
        return row.clone();
    }

    /// A chain of one state that lasts.
    public static StateChain single(String state) {
        return new StateChain(List.of(state), new double[][] {{1}});
    }

    /// Number of states.
    public int size() {
        return states.size();
    }

    /// Number of a state.
    ///
    /// @throws IllegalArgumentException if the name is unknown
    public int indexOf(String state) {
        int index = states.indexOf(state);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "unknown state %s. Known: %s.".formatted(state, String.join(", ", states)));
        }
        return index;
    }

    /// Expected value of a figure one step ahead, by state of today.
    public double[] expected(double[] next) {
        Require.length("figures by state", next.length, size());
        double[] result = new double[size()];
        for (int s = 0; s < size(); s++) {
            double sum = 0;
            for (int t = 0; t < size(); t++) {
                sum += transition[s][t] * next[t];
            }
            result[s] = sum;
        }
        return result;
    }

    /// Probability of each state after a number of steps.
    ///
    /// @param start number of today's state
    /// @param steps 0 or more
    public double[] distribution(int start, int steps) {
        double[] now = new double[size()];
        now[start] = 1;
        for (int k = 0; k < steps; k++) {
            double[] next = new double[size()];
            for (int s = 0; s < size(); s++) {
                for (int t = 0; t < size(); t++) {
                    next[t] += now[s] * transition[s][t];
                }
            }
            now = next;
        }
        return now;
    }

    /// Long-run share of time in each state.
    ///
    /// @throws IllegalArgumentException if it depends on the start (more than one closed set)
    public double[] stationary() {
        int n = size();
        double[][] equations = new double[n][n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                equations[t][s] = transition[s][t] - (s == t ? 1 : 0);
            }
        }
        Arrays.fill(equations[n - 1], 1);
        double[] right = new double[n];
        right[n - 1] = 1;
        return LinearSystem.solve(equations, right);
    }

    /// Expected number of steps until one of the marked states is reached, by state of today; 0
    /// in the marked states.
    ///
    /// @throws IllegalArgumentException if the marked states need not be reached
    public double[] expectedStepsTo(boolean[] marked) {
        Require.length("marks by state", marked.length, size());
        int n = size();
        double[][] equations = new double[n][n];
        double[] right = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n && !marked[s]; t++) {
                equations[s][t] = marked[t] ? 0 : -transition[s][t];
            }
            equations[s][s] += 1;
            right[s] = marked[s] ? 0 : 1;
        }
        return LinearSystem.solve(equations, right);
    }

    /// Value today of being paid on first reaching a marked state, by state of today.
    ///
    /// @param marked states in which the payment is made, at once if it is today's
    /// @param paidUsd payment by state reached; read in marked states only
    /// @param discount discount factor per step, above 0, below 1
    public double[] valueOnReaching(boolean[] marked, double[] paidUsd, double discount) {
        Require.length("marks by state", marked.length, size());
        Require.length("payments by state", paidUsd.length, size());
        Require.discount(discount);
        int n = size();
        double[][] equations = new double[n][n];
        double[] right = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n && !marked[s]; t++) {
                equations[s][t] = -discount * transition[s][t];
            }
            equations[s][s] += 1;
            right[s] = marked[s] ? paidUsd[s] : 0;
        }
        return LinearSystem.solve(equations, right);
    }
}
