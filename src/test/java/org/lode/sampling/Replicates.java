package org.lode.sampling;

import java.util.function.LongFunction;

/// Squared errors of the mean of a function over independent replicates of a point set.
final class Replicates {
    private Replicates() {}

    /// A function of the coordinates of one point.
    interface Model {
        double at(double[] x);
    }

    /// Mean and standard error over replicates of: (mean over the points - exact)^2.
    record SquaredError(double mean, double standardError) {}

    /// @param sets point set of each replicate
    static SquaredError of(
            LongFunction<PointSet> sets, int replicates, int points, Model model, double exact) {
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < replicates; r++) {
            double error = mean(sets.apply(r), points, model) - exact;
            sum += error * error;
            squares += error * error * error * error;
        }
        double mean = sum / replicates;
        double variance = squares / replicates - mean * mean;
        return new SquaredError(mean, Math.sqrt(variance / (replicates - 1)));
    }

    static double mean(PointSet set, int points, Model model) {
        double[][] u = new double[set.dimensions()][points];
        for (int k = 0; k < u.length; k++) {
            set.fill(k, 0, points, u[k]);
        }
        double[] x = new double[u.length];
        double sum = 0;
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < x.length; k++) {
                x[k] = u[k][i];
            }
            sum += model.at(x);
        }
        return sum / points;
    }
}
