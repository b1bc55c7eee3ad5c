package org.lode.price;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Standard errors from the observed information: the inverse of minus the second derivatives of
/// the log-likelihood at its maximum, by central differences.
final class Curvature {
    private Curvature() {}

    /// @param logLikelihood function of the parameters
    /// @param maximum its place of maximum
    /// @param step difference step per parameter
    /// @return one standard error per parameter; NaN for all if the information is not positive
    static double[] standardErrors(
            ToDoubleFunction<double[]> logLikelihood, double[] maximum, double[] step) {
        int n = maximum.length;
        double[][] information = new double[n][n];
        double centre = logLikelihood.applyAsDouble(maximum);
        for (int i = 0; i < n; i++) {
            double sum =
                    moved(logLikelihood, maximum, step, i, 1, i, 0)
                            + moved(logLikelihood, maximum, step, i, -1, i, 0);
            information[i][i] = (2 * centre - sum) / (step[i] * step[i]);
            for (int j = 0; j < i; j++) {
                double mixed =
                        moved(logLikelihood, maximum, step, i, 1, j, 1)
                                - moved(logLikelihood, maximum, step, i, 1, j, -1)
                                - moved(logLikelihood, maximum, step, i, -1, j, 1)
                                + moved(logLikelihood, maximum, step, i, -1, j, -1);
                information[i][j] = -mixed / (4 * step[i] * step[j]);
                information[j][i] = information[i][j];
            }
        }
        return rootsOfInverse(information);
    }

    private static double moved(
            ToDoubleFunction<double[]> f,
            double[] at,
            double[] step,
            int i,
            int si,
            int j,
            int sj) {
        double[] place = at.clone();
        place[i] += si * step[i];
        place[j] += sj * step[j];
        return f.applyAsDouble(place);
    }

    /// Square roots of the diagonal of the inverse by Gauss-Jordan elimination.
    private static double[] rootsOfInverse(double[][] a) {
        int n = a.length;
        double[] nothing = new double[n];
        Arrays.fill(nothing, Double.NaN);
        double[][] m = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, m[i], 0, n);
            m[i][n + i] = 1;
        }
        for (int p = 0; p < n; p++) {
            if (!(m[p][p] > 0)) {
                return nothing;
            }
            double pivot = m[p][p];
            for (int k = 0; k < 2 * n; k++) {
                m[p][k] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = m[i][p];
                for (int k = 0; i != p && k < 2 * n; k++) {
                    m[i][k] -= factor * m[p][k];
                }
            }
        }
        double[] roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(m[i][n + i]);
        }
        return roots;
    }
}
