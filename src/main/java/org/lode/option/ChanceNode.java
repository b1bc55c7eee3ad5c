package org.lode.option;

import java.util.ArrayList;
import java.util.List;

/// A state of nature with its probabilities given other variables.
///
/// @param variable the variable
/// @param given variables it depends on, none for a prior
/// @param probabilities numbers by outcomes of `given` in order, then of the variable, last
///     fastest; every row adds up to 1 up to the rounding of printed tables (1e-3) and is used as
///     it is given
public record ChanceNode(Uncertain variable, List<Uncertain> given, double[] probabilities) {
    private static final double ROUNDING = 1e-3;

    public ChanceNode {
        given = List.copyOf(given);
        probabilities = probabilities.clone();
        int rows = Table.size(given);
        int n = variable.size();
        Require.length("probabilities of " + variable.name(), probabilities.length, rows * n);
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                Require.share("probability of " + variable.name(), probabilities[r * n + k]);
                sum += probabilities[r * n + k];
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "probabilities of %s must add up to 1, row %d added up to %s."
                                .formatted(variable.name(), r + 1, sum));
            }
        }
    }

    /// A variable that depends on nothing.
    public static ChanceNode prior(Uncertain variable, double... probabilities) {
        return new ChanceNode(variable, List.of(), probabilities);
    }

    Table table() {
        List<Uncertain> all = new ArrayList<>(given);
        all.add(variable);
        return new Table(all, probabilities);
    }
}
