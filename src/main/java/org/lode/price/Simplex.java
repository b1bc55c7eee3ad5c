package org.lode.price;

import java.util.function.ToDoubleFunction;

/// Minimum of a smooth function of a few variables by the simplex of Nelder and Mead 1965,
/// restarted from its end until a restart gains nothing.
///
/// Infinite values mark forbidden places. Finds a local minimum; callers give several starts where
/// there may be more than one.
final class Simplex {
    private static final int RESTARTS = 8;

    private final ToDoubleFunction<double[]> function;
    private final double[][] corner;
    private final double[] value;

    private Simplex(ToDoubleFunction<double[]> function, double[] start, double[] step) {
        this.function = function;
        int n = start.length;
        corner = new double[n + 1][];
        value = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            corner[i] = start.clone();
            if (i > 0) {
                corner[i][i - 1] += step[i - 1];
            }
            value[i] = at(corner[i]);
        }
    }

    /// @param function what to minimise
    /// @param start place of finite value
    /// @param step first edge in each direction, about the scale of the variable
    /// @return the best place found
    static double[] minimise(ToDoubleFunction<double[]> function, double[] start, double[] step) {
        return minimise(function, start, step, RESTARTS);
    }

    /// The same with at most `runs` runs.
    static double[] minimise(
            ToDoubleFunction<double[]> function, double[] start, double[] step, int runs) {
        double[] best = start.clone();
        double before = function.applyAsDouble(best);
        double[] edge = step.clone();
        for (int restart = 0; restart < runs; restart++) {
            Simplex simplex = new Simplex(function, best, edge);
            simplex.run(400 * start.length);
            best = simplex.corner[0].clone();
            double after = simplex.value[0];
            if (before - after < 1e-8) {
                break;
            }
            before = after;
            for (int i = 0; i < edge.length; i++) {
                edge[i] *= -0.5;
            }
        }
        return best;
    }

    private double at(double[] place) {
        double y = function.applyAsDouble(place);
        return Double.isNaN(y) ? Double.POSITIVE_INFINITY : y;
    }

    private void run(int mostSteps) {
        int n = corner.length - 1;
        for (int step = 0; step < mostSteps; step++) {
            sort();
            if (Math.abs(value[n] - value[0]) <= 1e-11 * (1e-3 + Math.abs(value[0]))
                    && spread() < 1e-7) {
                return;
            }
            double[] reflected = along(-1);
            double y = at(reflected);
            if (y < value[0]) {
                double[] further = along(-2);
                double yFurther = at(further);
                replaceWorst(yFurther < y ? further : reflected, Math.min(y, yFurther));
            } else if (y < value[n - 1]) {
                replaceWorst(reflected, y);
            } else {
                double[] nearer = along(y < value[n] ? -0.5 : 0.5);
                double yNearer = at(nearer);
                if (yNearer < Math.min(y, value[n])) {
                    replaceWorst(nearer, yNearer);
                } else {
                    shrink();
                }
            }
        }
        sort();
    }

    private double spread() {
        double widest = 0;
        for (int i = 1; i < corner.length; i++) {
            for (int j = 0; j < corner[0].length; j++) {
                double scale = 1e-2 + Math.abs(corner[0][j]);
                widest = Math.max(widest, Math.abs(corner[i][j] - corner[0][j]) / scale);
            }
        }
        return widest;
    }

    /// Centre of the others plus `factor` x (worst - centre).
    private double[] along(double factor) {
        int n = corner.length - 1;
        double[] place = new double[n];
        for (int j = 0; j < n; j++) {
            double centre = 0;
            for (int i = 0; i < n; i++) {
                centre += corner[i][j] / n;
            }
            place[j] = centre + factor * (corner[n][j] - centre);
        }
        return place;
    }

    private void replaceWorst(double[] place, double y) {
        corner[corner.length - 1] = place;
        value[value.length - 1] = y;
    }

    private void shrink() {
        for (int i = 1; i < corner.length; i++) {
            for (int j = 0; j < corner[i].length; j++) {
                corner[i][j] = 0.5 * (corner[i][j] + corner[0][j]);
            }
            value[i] = at(corner[i]);
        }
    }

    private void sort() {
        for (int i = 1; i < corner.length; i++) {
            double[] place = corner[i];
            double y = value[i];
            int j = i - 1;
            while (j >= 0 && value[j] > y) {
                corner[j + 1] = corner[j];
                value[j + 1] = value[j];
                j--;
            }
            corner[j + 1] = place;
            value[j + 1] = y;
        }
    }
}
