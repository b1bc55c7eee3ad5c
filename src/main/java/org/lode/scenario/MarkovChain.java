package org.lode.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A Markov chain: chance of each state one step ahead, given the state now. States of the country
/// move in steps of a year; other uses may step by the month.
///
/// Reference: Kemeny and Snell 1976, Finite Markov Chains, chapters 3 and 4.
public final class MarkovChain {
    /// A row may miss 1 by so much of rounding.
    private static final double ROUNDING = 1e-9;

    private final List<String> states;
    private final double[][] rows;

    private MarkovChain(List<String> states, double[][] rows) {
        this.states = states;
        this.rows = rows;
    }

    /// A chain whose states have no other names than their numbers from 0.
    public static MarkovChain of(double[][] rows) {
        return of(IntStream.range(0, rows.length).mapToObj(i -> "state " + i).toList(), rows);
    }

    /// A chain of one state that lasts.
    public static MarkovChain single(String state) {
        return of(List.of(state), new double[][] {{1}});
    }

    /// A chain with these rows.
    ///
    /// @param states names of the states, one or more
    /// @param rows chance of moving from state i (row) to state j (column); each 0 to 1, each row
    ///     sums to 1
    /// @throws IllegalArgumentException naming the first row that is not one of chances
    public static MarkovChain of(List<String> states, double[][] rows) {
        if (states.isEmpty() || rows.length != states.size()) {
            throw new IllegalArgumentException(
                    "a chain needs a state, and a row for each of its %d states, had %d rows."
                            .formatted(states.size(), rows.length));
        }
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
            double sum = 0;
            for (double chance : copy[i]) {
                if (!(chance >= 0 && chance <= 1)) {
                    throw new IllegalArgumentException(
                            "row %d of the chain (%s) holds %s, which is no chance between 0 and 1."
                                    .formatted(i, states.get(i), chance));
                }
                sum += chance;
            }
            if (copy[i].length != rows.length || !(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "row %d of the chain (%s) has %d entries of %d and sums to %s, must be 1."
                                .formatted(i, states.get(i), copy[i].length, rows.length, sum));
            }
        }
        return new MarkovChain(List.copyOf(states), copy);
    }

    /// Names of the states.
    public List<String> states() {
        return states;
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

    /// Number of states.
    public int size() {
        return rows.length;
    }

    /// Chance of moving from one state to another within a step.
    public double chance(int from, int to) {
        return rows[from][to];
    }

    /// The rows as a plain matrix.
    public double[][] toMatrix() {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /// Expected value one step ahead, by state of today.
    public double[] expected(double[] values) {
        double[] expected = new double[rows.length];
        for (int from = 0; from < expected.length; from++) {
            expected[from] = expected(from, values);
        }
        return expected;
    }

    /// Expected value one step ahead, given the state of today.
    public double expected(int from, double[] values) {
        double sum = 0;
        for (int to = 0; to < values.length; to++) {
            sum += rows[from][to] * values[to];
        }
        return sum;
    }

    /// Distribution over the states after some steps.
    ///
    /// @param start distribution today
    /// @param steps whole steps, 0 or more
    public double[] after(double[] start, int steps) {
        double[] now = start.clone();
        for (int y = 0; y < steps; y++) {
            double[] next = new double[now.length];
            for (int i = 0; i < now.length; i++) {
                for (int j = 0; j < now.length; j++) {
                    next[j] += now[i] * rows[i][j];
                }
            }
            now = next;
        }
        return now;
    }

    /// Distribution after some steps, from one state.
    public double[] after(int start, int steps) {
        double[] pure = new double[rows.length];
        pure[start] = 1;
        return after(pure, steps);
    }

    /// The stationary law: the long-run share of time in each state.
    ///
    /// Limits: the chain must have a single closed class; otherwise there are several laws.
    ///
    /// @throws ArithmeticException if there are several
    public double[] stationary() {
        int n = rows.length;
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int j = 0; j < n - 1; j++) {
            for (int i = 0; i < n; i++) {
                matrix[j][i] = rows[i][j] - (i == j ? 1 : 0);
            }
        }
        Arrays.fill(matrix[n - 1], 1);
        right[n - 1] = 1;
        return LinearSystem.solve(matrix, right);
    }

    /// Expected steps until the chain is first in one of some states: 0 in those, infinite where
    /// they may never be reached.
    public double[] stepsUntil(boolean[] goal) {
        boolean[] canMiss = canMiss(goal);
        int n = rows.length;
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            if (!goal[i] && !canMiss[i]) {
                right[i] = 1;
                for (int j = 0; j < n; j++) {
                    matrix[i][j] -= goal[j] ? 0 : rows[i][j];
                }
            }
        }
        double[] years = LinearSystem.solve(matrix, right);
        for (int i = 0; i < n; i++) {
            if (canMiss[i]) {
                years[i] = Double.POSITIVE_INFINITY;
            }
        }
        return years;
    }

    /// Value today of being paid on first reaching one of some states, by state of today.
    ///
    /// @param goal states in which the payment is made, at once if it is today's
    /// @param paidUsd payment by state reached; read in those states only
    /// @param discount discount factor per step, above 0, below 1
    public double[] valueOnReaching(boolean[] goal, double[] paidUsd, double discount) {
        int n = rows.length;
        if (goal.length != n || paidUsd.length != n) {
            throw new IllegalArgumentException(
                    "marks and payments by state must have %d entries, had %d and %d."
                            .formatted(n, goal.length, paidUsd.length));
        }
        if (!(discount > 0 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "discount factor must be above 0 and at most 1, was %s.".formatted(discount));
        }
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int s = 0; s < n; s++) {
            for (int to = 0; to < n && !goal[s]; to++) {
                matrix[s][to] = -discount * rows[s][to];
            }
            matrix[s][s] += 1;
            right[s] = goal[s] ? paidUsd[s] : 0;
        }
        return LinearSystem.solve(matrix, right);
    }

    /// Chance that the chain has been in one of some states by the end of a number of years,
    /// today included.
    public double reachedWithin(int start, boolean[] goal, int years) {
        double[] reached = new double[rows.length];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = goal[i] ? 1 : 0;
        }
        for (int y = 0; y < years; y++) {
            double[] next = new double[reached.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = goal[i] ? 1 : expected(i, reached);
            }
            reached = next;
        }
        return reached[start];
    }

    /// Chance of being in one of some states in a given year.
    public double isWithin(int start, boolean[] states, int year) {
        double[] law = after(start, year);
        double sum = 0;
        for (int i = 0; i < law.length; i++) {
            sum += states[i] ? law[i] : 0;
        }
        return sum;
    }

    /// States from which the goal may be missed for ever: those that can reach a state from which
    /// no way leads to the goal, without passing the goal.
    private boolean[] canMiss(boolean[] goal) {
        boolean[] canReach = spread(goal, new boolean[goal.length]);
        boolean[] hopeless = new boolean[goal.length];
        for (int i = 0; i < goal.length; i++) {
            hopeless[i] = !canReach[i];
        }
        return spread(hopeless, goal);
    }

    /// States from which one of `targets` can be reached without passing `barred`.
    private boolean[] spread(boolean[] targets, boolean[] barred) {
        boolean[] found = targets.clone();
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length && !found[i] && !barred[i]; j++) {
                    if (rows[i][j] > 0 && found[j]) {
                        found[i] = true;
                        isGrowing = true;
                    }
                }
            }
        }
        return found;
    }
}
