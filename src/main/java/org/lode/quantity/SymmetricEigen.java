package org.lode.quantity;

import java.util.Arrays;
import java.util.Comparator;

/// Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations.
///
/// Exact to rounding for the sizes met here (tens of rows); work grows as n^3. Reference: Golub
/// and Van Loan, Matrix Computations, 4th edition, section 8.5.
public final class SymmetricEigen {
    private static final int MOST_SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// The decomposition of a symmetric matrix; only symmetric input makes sense.
    public static SymmetricEigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            v[i][i] = 1;
            for (double entry : a[i]) {
                total += entry * entry;
            }
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double off = 0;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    off += a[p][q] * a[p][q];
                    rotate(a, v, p, q);
                }
            }
            if (off <= 1e-30 * total) {
                break;
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new SymmetricEigen(values, v);
    }

    /// Smallest eigenvalue.
    double smallest() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    /// Orthonormal eigenvectors as columns, that of the largest eigenvalue first; each has its
    /// entry of largest size (the first of equals) above 0, so that the sign is not left to
    /// chance.
    public double[][] columnsDescending() {
        int n = values.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -values[k]));
        double[][] columns = new double[n][n];
        for (int c = 0; c < n; c++) {
            int k = order[c];
            int widest = 0;
            for (int i = 1; i < n; i++) {
                if (Math.abs(vectors[i][k]) > Math.abs(vectors[widest][k]) * (1 + 1e-9)) {
                    widest = i;
                }
            }
            double sign = n > 0 && vectors[widest][k] < 0 ? -1 : 1;
            for (int i = 0; i < n; i++) {
                columns[i][c] = sign * vectors[i][k];
            }
        }
        return columns;
    }

    /// The matrix with every eigenvalue below `least` raised to it: the nearest such matrix in
    /// the Frobenius norm.
    double[][] raisedTo(double least) {
        int n = values.length;
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += vectors[i][k] * Math.max(least, values[k]) * vectors[j][k];
                }
                result[i][j] = sum;
                result[j][i] = sum;
            }
        }
        return result;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            a[k][p] = cosine * kp - sine * a[k][q];
            a[k][q] = sine * kp + cosine * a[k][q];
            double vp = v[k][p];
            v[k][p] = cosine * vp - sine * v[k][q];
            v[k][q] = sine * vp + cosine * v[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            a[p][k] = cosine * pk - sine * a[q][k];
            a[q][k] = sine * pk + cosine * a[q][k];
        }
    }
}
