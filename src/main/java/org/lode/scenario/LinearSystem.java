package org.lode.scenario;

/// Solves small dense systems of linear equations by elimination with row pivoting.
public final class LinearSystem {
    private LinearSystem() {}

    /// The solution of `matrix` x = `right`; both arrays are used up.
    ///
    /// @throws ArithmeticException if the matrix is singular
    public static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(matrix[pivot][column]) > 1e-300)) {
                throw new ArithmeticException("the system of equations has no single solution.");
            }
            swap(matrix, right, column, pivot);
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                right[row] -= factor * right[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                right[row] -= matrix[row][k] * right[k];
            }
            right[row] /= matrix[row][row];
        }
        return right;
    }

    private static void swap(double[][] matrix, double[] right, int a, int b) {
        double[] row = matrix[a];
        matrix[a] = matrix[b];
        matrix[b] = row;
        double value = right[a];
        right[a] = right[b];
        right[b] = value;
    }
}
