package org.lode.scenario;

import java.util.Arrays;

/// A Markov chain with yearly steps: chance of each state next year, given the state this year.
///
/// Reference: Kemeny and Snell 1976, Finite Markov Chains, chapters 3 and 4.
public final class MarkovChain {
    /// A row may miss 1 by so much of rounding.
    private static final double ROUNDING = 1e-9;

    private final double[][] rows;

    private MarkovChain(double[][] rows) {
        this.rows = rows;
    }

    /// A chain with these rows.
    ///
    /// @param rows chance of moving from state i (row) to state j (column); each 0 to 1, each row
    ///     sums to 1
    /// @throws IllegalArgumentException naming the first row that is not one of chances
    public static MarkovChain of(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
            double sum = 0;
            for (double chance : copy[i]) {
                if (!(chance >= 0 && chance <= 1)) {
                    throw new IllegalArgumentException(
                            "row %d of the chain holds %s, which is no chance between 0 and 1."
                                    .formatted(i, chance));
                }
                sum += chance;
            }
            if (copy[i].length != rows.length || !(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "row %d of the chain has %d entries of %d and sums to %s, must be 1."
                                .formatted(i, copy[i].length, rows.length, sum));
            }
        }
        return new MarkovChain(copy);
    }

    /// Number of states.
    public int size() {
        return rows.length;
    }

    /// Chance of moving from one state to another within a year.
    public double chance(int from, int to) {
        return rows[from][to];
    }

    /// The rows as a plain matrix.
    public double[][] toMatrix() {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /// Expected value next year, given the state this year.
    double expected(int from, double[] values) {
        double sum = 0;
        for (int to = 0; to < values.length; to++) {
            sum += rows[from][to] * values[to];
        }
        return sum;
    }

    /// Distribution over the states after some years.
    ///
    /// @param start distribution today
    /// @param years whole years, 0 or more
    public double[] after(double[] start, int years) {
        double[] now = start.clone();
        for (int y = 0; y < years; y++) {
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

    /// Distribution after some years, from one state.
    public double[] after(int start, int years) {
        double[] pure = new double[rows.length];
        pure[start] = 1;
        return after(pure, years);
    }

    /// The stationary law: the long-run share of years in each state.
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

    /// Expected years until the chain is first in one of some states: 0 in those, infinite where
    /// they may never be reached.
    public double[] yearsUntil(boolean[] goal) {
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
