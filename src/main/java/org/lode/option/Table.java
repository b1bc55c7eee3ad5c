package org.lode.option;

import java.util.ArrayList;
import java.util.List;

/// A table of numbers over the outcomes of some variables (a factor): probabilities or dollars.
///
/// Numbers run with the last variable fastest, as rows of a printed table do whose columns are the
/// outcomes of the last variable.
///
/// @param variables the variables; none: a single number
/// @param values one number for every combination
public record Table(List<Uncertain> variables, double[] values) {
    private static final int LARGEST = 1 << 26;

    public Table {
        variables = List.copyOf(variables);
        Require.length("table over " + names(variables), values.length, size(variables));
        values = values.clone();
    }

    /// The table of a single number.
    static Table of(double value) {
        return new Table(List.of(), new double[] {value});
    }

    private static String names(List<Uncertain> variables) {
        return String.join(", ", variables.stream().map(Uncertain::name).toList());
    }

    /// Number of combinations.
    ///
    /// @throws IllegalArgumentException above 2^26, where exact tables no longer pay
    static int size(List<Uncertain> variables) {
        long size = 1;
        for (Uncertain variable : variables) {
            size *= variable.size();
            if (size > LARGEST) {
                throw new IllegalArgumentException(
                        "a table over %s would be too large. Maybe fewer outcomes."
                                .formatted(names(variables)));
            }
        }
        return (int) size;
    }

    /// Whether a variable is in the table.
    boolean has(Uncertain variable) {
        return variables.contains(variable);
    }

    /// What to do with the numbers of two tables at one combination.
    @FunctionalInterface
    interface Joining {
        double of(double left, double right);
    }

    /// The product of two tables, over the variables of both.
    Table times(Table other) {
        return join(other, (a, b) -> a * b);
    }

    /// The sum of two tables, over the variables of both.
    Table plus(Table other) {
        return join(other, Double::sum);
    }

    /// The quotient of two tables; 0 / 0 is 0.
    Table over(Table other) {
        return join(other, (a, b) -> b == 0 ? 0 : a / b);
    }

    private Table join(Table other, Joining joining) {
        List<Uncertain> all = new ArrayList<>(variables);
        for (Uncertain variable : other.variables) {
            if (!all.contains(variable)) {
                all.add(variable);
            }
        }
        int[] mine = strides(all);
        int[] others = other.strides(all);
        double[] joined = new double[size(all)];
        int[] at = new int[all.size()];
        int left = 0;
        int right = 0;
        for (int i = 0; i < joined.length; i++) {
            joined[i] = joining.of(values[left], other.values[right]);
            for (int k = all.size() - 1; k >= 0; k--) {
                at[k]++;
                left += mine[k];
                right += others[k];
                if (at[k] < all.get(k).size()) {
                    break;
                }
                left -= at[k] * mine[k];
                right -= at[k] * others[k];
                at[k] = 0;
            }
        }
        return new Table(all, joined);
    }

    /// Step in `values` for a step of each of `all`; 0 for variables not in the table.
    private int[] strides(List<Uncertain> all) {
        int[] strides = new int[all.size()];
        for (int k = 0; k < strides.length; k++) {
            int own = variables.indexOf(all.get(k));
            strides[k] = own < 0 ? 0 : stride(own);
        }
        return strides;
    }

    private int stride(int variable) {
        int stride = 1;
        for (int k = variable + 1; k < variables.size(); k++) {
            stride *= variables.get(k).size();
        }
        return stride;
    }

    /// The table with a variable summed out.
    Table without(Uncertain variable) {
        return reduce(variable, 0, Double::sum);
    }

    /// The table with the largest number over a variable.
    Table most(Uncertain variable) {
        return reduce(variable, Double.NEGATIVE_INFINITY, Math::max);
    }

    private Table reduce(Uncertain variable, double start, Joining joining) {
        int own = variables.indexOf(variable);
        int stride = stride(own);
        int count = variable.size();
        double[] reduced = new double[values.length / count];
        for (int i = 0; i < reduced.length; i++) {
            int from = i / stride * stride * count + i % stride;
            double result = start;
            for (int k = 0; k < count; k++) {
                result = joining.of(result, values[from + k * stride]);
            }
            reduced[i] = result;
        }
        return new Table(rest(own), reduced);
    }

    /// The table at one outcome of a variable.
    Table given(Uncertain variable, int outcome) {
        int own = variables.indexOf(variable);
        int stride = stride(own);
        int count = variable.size();
        double[] part = new double[values.length / count];
        for (int i = 0; i < part.length; i++) {
            part[i] = values[i / stride * stride * count + i % stride + outcome * stride];
        }
        return new Table(rest(own), part);
    }

    private List<Uncertain> rest(int without) {
        List<Uncertain> rest = new ArrayList<>(variables);
        rest.remove(without);
        return rest;
    }

    /// The number at one combination.
    ///
    /// @param outcomes number of the outcome of every variable, in order
    public double at(int... outcomes) {
        Require.length("outcomes", outcomes.length, variables.size());
        int index = 0;
        for (int k = 0; k < outcomes.length; k++) {
            index += outcomes[k] * stride(k);
        }
        return values[index];
    }

    double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
