package org.lode.option;

/// Least squares by QR decomposition: Gram-Schmidt, each column orthogonalised twice, which keeps
/// it orthogonal to rounding error (Giraud, Langou and Rozloznik 2005,
/// doi:10.1016/j.camwa.2005.08.009).
///
/// A column that the earlier ones explain to 1e-10 of its length is left out and gets coefficient
/// 0. Sums run in a fixed order.
final class LeastSquares {
    private static final double DEPENDENT = 1e-10;

    private final double[][] q;
    private final double[][] r;
    private final boolean[] isKept;
    private final int rows;

    private LeastSquares(double[][] q, int rows) {
        this.q = q;
        this.rows = rows;
        r = new double[q.length][q.length];
        isKept = new boolean[q.length];
    }

    /// Decomposes columns; they are overwritten.
    ///
    /// @param columns one array per function, its first `rows` entries are used
    /// @param rows number of observations
    static LeastSquares of(double[][] columns, int rows) {
        LeastSquares fit = new LeastSquares(columns, rows);
        for (int j = 0; j < columns.length; j++) {
            fit.orthogonalise(j);
        }
        return fit;
    }

    private void orthogonalise(int j) {
        double before = Math.sqrt(dot(q[j], q[j]));
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < j; i++) {
                if (isKept[i]) {
                    double share = dot(q[i], q[j]);
                    r[i][j] += share;
                    subtract(q[j], q[i], share);
                }
            }
        }
        double after = Math.sqrt(dot(q[j], q[j]));
        isKept[j] = after > DEPENDENT * before;
        if (isKept[j]) {
            r[j][j] = after;
            for (int i = 0; i < rows; i++) {
                q[j][i] /= after;
            }
        }
    }

    /// Coefficients of the columns that come closest to `y`; `y` is overwritten.
    double[] solve(double[] y) {
        int k = q.length;
        double[] share = new double[k];
        for (int j = 0; j < k; j++) {
            if (isKept[j]) {
                share[j] = dot(q[j], y);
                subtract(y, q[j], share[j]);
            }
        }
        double[] coefficients = new double[k];
        for (int j = k - 1; j >= 0; j--) {
            if (isKept[j]) {
                double sum = share[j];
                for (int i = j + 1; i < k; i++) {
                    sum -= r[j][i] * coefficients[i];
                }
                coefficients[j] = sum / r[j][j];
            }
        }
        return coefficients;
    }

    private void subtract(double[] from, double[] direction, double share) {
        for (int i = 0; i < rows; i++) {
            from[i] -= share * direction[i];
        }
    }

    private double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < rows; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
