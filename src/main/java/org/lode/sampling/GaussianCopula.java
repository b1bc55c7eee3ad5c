package org.lode.sampling;

import org.lode.quantity.CorrelationMatrix;

/// Dependence of correlated normals.
///
/// Two variables with correlation rho have Kendall's tau 2 / pi asin(rho) and Spearman's rho
/// 6 / pi asin(rho / 2). Below perfect correlation joint extremes become independent the further
/// out one looks: the tail dependence is 0. Reference: McNeil, Frey and Embrechts 2015, 7.1.3 and
/// 7.2.
public final class GaussianCopula implements Copula {
    private final double[][] weights;

    private GaussianCopula(double[][] weights) {
        this.weights = weights;
    }

    /// @param correlations correlations of the normals
    /// @param size number of variables in `correlations`
    public static GaussianCopula of(CorrelationMatrix correlations, int size) {
        return new GaussianCopula(lowerTriangle(correlations, size));
    }

    static double[][] lowerTriangle(CorrelationMatrix correlations, int size) {
        double[][] weights = new double[size][];
        for (int j = 0; j < size; j++) {
            weights[j] = new double[j + 1];
            for (int k = 0; k <= j; k++) {
                weights[j][k] = correlations.weight(j, k);
            }
        }
        return weights;
    }

    @Override
    public int size() {
        return weights.length;
    }

    @Override
    public int inputs() {
        return weights.length;
    }

    @Override
    public void normals(double[][] u, int n, double[][] z) {
        for (int j = 0; j < weights.length; j++) {
            InverseNormal.of(u[j], z[j], n);
        }
        correlate(weights, n, z);
    }

    /// Turns independent normals into correlated ones in place: from the last row upwards, each
    /// row needs only itself and those before it.
    static void correlate(double[][] weights, int n, double[][] z) {
        for (int j = weights.length - 1; j >= 0; j--) {
            double[] row = z[j];
            double own = weights[j][j];
            if (own != 1) {
                for (int i = 0; i < n; i++) {
                    row[i] *= own;
                }
            }
            for (int k = 0; k < j; k++) {
                addWeighted(weights[j][k], z[k], n, row);
            }
        }
    }

    private static void addWeighted(double weight, double[] from, int n, double[] to) {
        if (weight != 0) {
            for (int i = 0; i < n; i++) {
                to[i] += weight * from[i];
            }
        }
    }
}
