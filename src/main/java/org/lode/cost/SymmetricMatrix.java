package org.lode.cost;

/// Inverse of a symmetric positive definite matrix, by Cholesky factors.
final class SymmetricMatrix {
    private SymmetricMatrix() {}

    /// @throws IllegalArgumentException if the matrix is not positive definite
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        throw new IllegalArgumentException(
                                "matrix is not positive definite at row " + i + ".");
                    }
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                double sum = i == column ? 1 : 0;
                for (int k = 0; k < i; k++) {
                    sum -= lower[i][k] * x[k];
                }
                x[i] = sum / lower[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = x[i];
                for (int k = i + 1; k < n; k++) {
                    sum -= lower[k][i] * x[k];
                }
                x[i] = sum / lower[i][i];
                inverse[i][column] = x[i];
            }
        }
        return inverse;
    }

    /// x' M x.
    static double quadraticForm(double[][] matrix, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                sum += x[i] * matrix[i][j] * x[j];
            }
        }
        return sum;
    }
}
