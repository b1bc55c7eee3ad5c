package org.lode.quantity;

import java.util.ArrayList;
import java.util.List;

/// The correlation matrix nearest to a symmetric matrix in the Frobenius norm.
///
/// Alternating projections on the matrices without negative eigenvalues and on those with ones on
/// the diagonal, with Dykstra's correction, without which they end at a matrix that is not the
/// nearest. A matrix that is a correlation matrix already comes back bit for bit. Convergence is
/// linear: seconds for hundreds of rows. With `leastEigenvalue` above 0 the result can be factored
/// safely and is the nearest among the matrices that can.
///
/// Reference: Higham 2002, Computing the nearest correlation matrix - a problem from finance, IMA
/// J. Numer. Anal. 22(3), 329-343, doi:10.1093/imanum/22.3.329, algorithm 3.3.
public final class NearestCorrelation {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 100_000;

    private final double[][] matrix;
    private final List<Change> changes;
    private final double distance;

    private NearestCorrelation(double[][] matrix, List<Change> changes, double distance) {
        this.matrix = matrix;
        this.changes = List.copyOf(changes);
        this.distance = distance;
    }

    /// One value that the repair moved.
    ///
    /// @param row number of the first variable, from 0
    /// @param column number of the second variable, below `row`
    /// @param before as given
    /// @param after as repaired
    public record Change(int row, int column, double before, double after) {}

    /// @param symmetric symmetric, finite; ones on the diagonal are put where they lack
    /// @param leastEigenvalue least eigenvalue of the result, 0 or more and below 1
    /// @throws IllegalArgumentException if the matrix is not square, symmetric and finite
    public static NearestCorrelation of(double[][] symmetric, double leastEigenvalue) {
        requireSymmetric(symmetric);
        if (!(leastEigenvalue >= 0 && leastEigenvalue < 1)) {
            throw new IllegalArgumentException(
                    "least eigenvalue must lie between 0 and 1, was %s."
                            .formatted(leastEigenvalue));
        }
        int n = symmetric.length;
        double[][] y = copy(symmetric);
        if (isCorrelation(y, leastEigenvalue)) {
            return new NearestCorrelation(y, List.of(), 0);
        }
        double[][] dykstra = new double[n][n];
        double[][] x = copy(y);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] r = minus(y, dykstra);
            double[][] nextX = SymmetricEigen.of(r).raisedTo(leastEigenvalue);
            dykstra = minus(nextX, r);
            double[][] nextY = copy(nextX);
            for (int i = 0; i < n; i++) {
                nextY[i][i] = 1;
            }
            double moved = Math.max(norm(minus(nextX, x)), norm(minus(nextY, y)));
            double apart = norm(minus(nextY, nextX));
            x = nextX;
            y = nextY;
            if (Math.max(moved, apart) <= TOLERANCE * norm(y)) {
                break;
            }
        }
        return new NearestCorrelation(y, changes(symmetric, y), norm(minus(symmetric, y)));
    }

    /// The repaired matrix.
    public double[][] matrix() {
        return copy(matrix);
    }

    /// Every value below the diagonal that moved by more than rounding, in reading order.
    public List<Change> changes() {
        return changes;
    }

    /// Frobenius norm of what was changed; 0 if nothing was.
    public double distance() {
        return distance;
    }

    /// True if the matrix given was no correlation matrix.
    public boolean isChanged() {
        return distance > 0;
    }

    private static boolean isCorrelation(double[][] a, double least) {
        for (int i = 0; i < a.length; i++) {
            if (a[i][i] != 1) {
                return false;
            }
        }
        return SymmetricEigen.of(a).smallest() >= least;
    }

    private static List<Change> changes(double[][] before, double[][] after) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(before[i][j] - after[i][j]) > 1e-9) {
                    changes.add(new Change(i, j, before[i][j], after[i][j]));
                }
            }
        }
        return changes;
    }

    private static void requireSymmetric(double[][] a) {
        for (double[] row : a) {
            if (row.length != a.length) {
                throw new IllegalArgumentException(
                        "correlations need %d rows of %d figures, one row has %d."
                                .formatted(a.length, a.length, row.length));
            }
        }
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(a[i][j]) || a[i][j] != a[j][i]) {
                    throw new IllegalArgumentException(
                            "correlations must be finite and symmetric; row %d, column %d is %s, %s"
                                            .formatted(i, j, a[i][j], a[j][i])
                                    + " on the other side.");
                }
            }
        }
    }

    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    private static double[][] minus(double[][] a, double[][] b) {
        double[][] difference = copy(a);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                difference[i][j] -= b[i][j];
            }
        }
        return difference;
    }

    private static double norm(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double entry : row) {
                sum += entry * entry;
            }
        }
        return Math.sqrt(sum);
    }
}
