package org.lode.quantity;

/// Correlations between standard normal variables, with the factor that produces them.
///
/// The lower triangular factor L (Cholesky, L L' = R) turns independent standard normals into
/// correlated ones. A singular matrix (two variables tied together exactly) is accepted; one
/// with a negative eigenvalue is refused, because no random variables have such correlations.
public final class CorrelationMatrix {
    private static final double TOLERANCE = 1e-10;

    private final double[][] factor;

    private CorrelationMatrix(double[][] factor) {
        this.factor = factor;
    }

    /// A matrix of Pearson correlations.
    ///
    /// @param correlations one row per variable, symmetric with unit diagonal, each entry -1 to
    ///     1; an empty array means that the variables are independent
    /// @param size number of variables
    /// @param name what is correlated, for messages
    /// @throws IllegalArgumentException if the matrix has the wrong shape or a negative
    ///     eigenvalue
    public static CorrelationMatrix of(double[][] correlations, int size, String name) {
        if (correlations.length == 0) {
            return new CorrelationMatrix(identity(size));
        }
        requireShape(correlations, size, name);
        return new CorrelationMatrix(cholesky(correlations, name));
    }

    /// A matrix of Spearman rank correlations s, turned into r = 2 sin(pi s / 6) of the normals
    /// behind the ranks (exact for the Gaussian copula; Pearson 1907).
    ///
    /// @param rankCorrelations as in [#of]
    /// @param size number of variables
    /// @param name what is correlated, for messages
    public static CorrelationMatrix ofRanks(double[][] rankCorrelations, int size, String name) {
        double[][] pearson = new double[rankCorrelations.length][];
        for (int i = 0; i < pearson.length; i++) {
            pearson[i] = rankCorrelations[i].clone();
            for (int j = 0; j < pearson[i].length; j++) {
                if (i != j) {
                    pearson[i][j] = 2 * Math.sin(Math.PI * pearson[i][j] / 6);
                }
            }
        }
        return of(pearson, size, name);
    }

    /// Weight of independent normal `column` in correlated normal `row`; 0 above the diagonal.
    public double weight(int row, int column) {
        return factor[row][column];
    }

    /// True if variable `index` moves independently of all others.
    public boolean isIndependent(int index) {
        for (int k = 0; k < factor.length; k++) {
            if (k != index && (factor[index][k] != 0 || factor[k][index] != 0)) {
                return false;
            }
        }
        return true;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static void requireShape(double[][] r, int size, String name) {
        boolean isSquare = r.length == size;
        for (double[] row : r) {
            isSquare &= row.length == size;
        }
        if (!isSquare) {
            throw new IllegalArgumentException(
                    "correlation of %s needs %d rows of %d figures. Maybe leave it empty: no rows"
                                    .formatted(name, size, size)
                            + " means independent.");
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                if (!(Math.abs(r[i][j] - r[j][i]) <= TOLERANCE)
                        || !(Math.abs(r[i][j]) <= 1)
                        || (i == j && Math.abs(r[i][i] - 1) > TOLERANCE)) {
                    throw new IllegalArgumentException(
                            "correlation of %s must be symmetric, between -1 and 1, with ones on"
                                            .formatted(name)
                                    + " the diagonal; row %d, column %d is %s."
                                            .formatted(i, j, r[i][j]));
                }
            }
        }
    }

    private static double[][] cholesky(double[][] r, String name) {
        int size = r.length;
        double[][] l = new double[size][size];
        for (int j = 0; j < size; j++) {
            double pivot = r[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= l[j][k] * l[j][k];
            }
            if (pivot < -TOLERANCE) {
                throw notPositive(r, name);
            }
            boolean isTied = pivot <= TOLERANCE;
            l[j][j] = isTied ? 0 : Math.sqrt(pivot);
            for (int i = j + 1; i < size; i++) {
                double rest = r[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (isTied && Math.abs(rest) > Math.sqrt(TOLERANCE)) {
                    throw notPositive(r, name);
                }
                l[i][j] = isTied ? 0 : rest / l[j][j];
            }
        }
        return l;
    }

    private static IllegalArgumentException notPositive(double[][] r, String name) {
        return new IllegalArgumentException(
                "no variables can have these correlations of %s: the smallest eigenvalue is %.4g,"
                                .formatted(name, smallestEigenvalue(r))
                        + " below 0. Maybe one strong correlation contradicts two others: bring"
                        + " them nearer to 0.");
    }

    /// Smallest eigenvalue of a symmetric matrix.
    public static double smallestEigenvalue(double[][] symmetric) {
        return SymmetricEigen.of(symmetric).smallest();
    }
}
