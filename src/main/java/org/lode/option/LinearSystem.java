package org.lode.option;

/// Small dense systems of linear equations, by Gaussian elimination with row pivots.
final class LinearSystem {
    private LinearSystem() {}

    /// Solves `matrix` x = `right`; both are overwritten.
    ///
    /// @throws IllegalArgumentException if the matrix is singular
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k])) {
                    pivot = i;
                }
            }
            if (!(Math.abs(matrix[pivot][k]) > 0)) {
                throw new IllegalArgumentException("equations have no single solution.");
            }
            double[] row = matrix[pivot];
            matrix[pivot] = matrix[k];
            matrix[k] = row;
            double swap = right[pivot];
            right[pivot] = right[k];
            right[k] = swap;
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / row[k];
                for (int j = k; j < n; j++) {
                    matrix[i][j] -= factor * row[j];
                }
                right[i] -= factor * right[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                right[k] -= matrix[k][j] * right[j];
            }
            right[k] /= matrix[k][k];
        }
        return right;
    }
}
