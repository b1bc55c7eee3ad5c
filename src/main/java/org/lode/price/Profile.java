package org.lode.price;

import java.util.function.ToDoubleFunction;

/// Profile-likelihood interval of one parameter of several.
///
/// The signed root of the fall of the likelihood is almost a straight line, so the ends are found
/// by false position on it.
final class Profile {
    private static final double WANTED = Math.sqrt(2 * FitSettings.PROFILE_FALL);
    private static final int RUNS = 2;
    private static final int MOST_STEPS = 14;
    private static final int MOST_BRACKETS = 25;

    private final ToDoubleFunction<double[]> cost;
    private final double[] best;
    private final double[] scale;
    private final int index;
    private final double least;
    private double[] warm;

    /// @param cost minus the log-likelihood
    /// @param best its minimum
    /// @param scale about one standard error of each parameter
    /// @param index the parameter
    Profile(ToDoubleFunction<double[]> cost, double[] best, double[] scale, int index) {
        this.cost = cost;
        this.best = best.clone();
        this.scale = scale.clone();
        this.index = index;
        least = cost.applyAsDouble(best);
        warm = best.clone();
    }

    /// End of the interval towards `limit`; infinite if the likelihood is still high there, or at
    /// the border of what is searched.
    double end(double limit) {
        warm = best.clone();
        double sign = Math.signum(limit - best[index]);
        double step = scale[index];
        double good = best[index];
        double rGood = 0;
        double bad = good;
        double rBad = 0;
        for (int i = 0; i < MOST_BRACKETS && rBad < WANTED; i++) {
            good = bad;
            rGood = rBad;
            double next = bad + sign * step;
            boolean isPast = sign * (next - limit) >= 0;
            bad = isPast ? limit : next;
            rBad = root(bad);
            if (isPast && rBad < WANTED) {
                return sign * Double.POSITIVE_INFINITY;
            }
            step *= 1.5;
        }
        return rBad < WANTED
                ? sign * Double.POSITIVE_INFINITY
                : between(new double[] {good, rGood, bad, rBad}, sign);
    }

    /// The end between a place inside and one outside. Where the likelihood stops before it has
    /// fallen far enough, at a border of what is searched, the data set no bound.
    ///
    /// @param bracket place and root inside, place and root outside
    private double between(double[] bracket, double sign) {
        double good = bracket[0];
        double bad = bracket[2];
        double below = bracket[1] - WANTED;
        double above = bracket[3] - WANTED;
        for (int i = 0; i < MOST_STEPS && Math.abs(bad - good) > 1e-3 * scale[index]; i++) {
            double share = Double.isInfinite(above) ? 0.5 : -below / (above - below);
            double place = good + (bad - good) * share;
            double r = root(place) - WANTED;
            if (Math.abs(r) < 1e-3) {
                return place;
            }
            if (r < 0) {
                good = place;
                below = r;
                above *= 0.5;
            } else {
                bad = place;
                above = r;
                below *= 0.5;
            }
        }
        return Double.isInfinite(above) ? sign * Double.POSITIVE_INFINITY : 0.5 * (good + bad);
    }

    /// Root of twice the fall of the likelihood with the parameter held at `value`.
    private double root(double value) {
        int n = best.length;
        double[] start = new double[n - 1];
        double[] step = new double[n - 1];
        for (int i = 0, j = 0; i < n; i++) {
            if (i != index) {
                start[j] = warm[i];
                step[j++] = 0.3 * scale[i];
            }
        }
        double[] found =
                Simplex.minimise(
                        others -> cost.applyAsDouble(with(value, others)), start, step, RUNS);
        double[] place = with(value, found);
        double fall = cost.applyAsDouble(place) - least;
        if (Double.isFinite(fall)) {
            warm = place;
        }
        return Math.sqrt(Math.max(0, 2 * fall));
    }

    private double[] with(double value, double[] others) {
        double[] place = new double[best.length];
        for (int i = 0, j = 0; i < place.length; i++) {
            place[i] = i == index ? value : others[j++];
        }
        return place;
    }
}
