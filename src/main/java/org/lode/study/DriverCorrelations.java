package org.lode.study;

import java.util.List;
import java.util.Locale;
import org.lode.risk.Variable;

/// Rank correlations between the drivers of a project, from `correlations.csv`.
final class DriverCorrelations {
    private DriverCorrelations() {}

    /// One row per variable; empty if no pair is correlated. Two variables of one driver
    /// (grades of two products) are independent unless a row names the driver twice.
    static double[][] matrix(List<Variable> variables, Case data) {
        int n = variables.size();
        double[][] matrix = new double[n][n];
        boolean isCorrelated = false;
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double value = correlation(data, name(variables.get(i)), name(variables.get(j)));
                matrix[i][j] = value;
                matrix[j][i] = value;
                isCorrelated |= value != 0;
            }
        }
        return isCorrelated ? matrix : new double[0][];
    }

    private static String name(Variable variable) {
        return variable.driver().name().toLowerCase(Locale.ROOT);
    }

    private static double correlation(Case data, String a, String b) {
        return data.correlations().stream()
                .filter(c -> c.kind().equals("driver"))
                .filter(
                        c ->
                                (c.first().equals(a) && c.second().equals(b))
                                        || (c.first().equals(b) && c.second().equals(a)))
                .mapToDouble(Case.Correlation::value)
                .findFirst()
                .orElse(0);
    }
}
