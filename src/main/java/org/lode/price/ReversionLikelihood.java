package org.lode.price;

import java.util.Arrays;

/// Likelihood of an Ornstein-Uhlenbeck process in log prices at any times, given the first one.
///
/// For a given speed k the best level and volatility have closed forms, so that the likelihood is
/// a function of k alone. As k goes to 0 it goes to that of Brownian motion with drift.
final class ReversionLikelihood {
    private final double[] x;
    private final double[] step;
    private final int n;
    private final boolean isEven;
    private final Sums sums;

    ReversionLikelihood(double[] logs, double[] steps) {
        x = logs;
        step = steps;
        n = steps.length;
        boolean even = true;
        for (double h : steps) {
            even &= Math.abs(h - steps[0]) < 1e-9;
        }
        isEven = even;
        sums = Sums.of(logs, 0, n);
    }

    ReversionLikelihood(PriceSeries series) {
        this(series.logs(), series.steps());
    }

    /// Centred sums of pairs (x, y) of neighbouring log prices: all that an even series says.
    private record Sums(int n, double x, double y, double xx, double xy, double yy) {
        static Sums of(double[] logs, int from, int to) {
            int n = to - from;
            double x = 0;
            double y = 0;
            for (int i = from; i < to; i++) {
                x += logs[i] / n;
                y += logs[i + 1] / n;
            }
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int i = from; i < to; i++) {
                xx += (logs[i] - x) * (logs[i] - x);
                xy += (logs[i] - x) * (logs[i + 1] - y);
                yy += (logs[i + 1] - y) * (logs[i + 1] - y);
            }
            return new Sums(n, x, y, xx, xy, yy);
        }

        /// Sum of squares of y - level - b (x - level).
        double squares(double gone, double level) {
            double b = 1 - gone;
            double off = y - b * x - gone * level;
            return yy - 2 * b * xy + b * b * xx + n * off * off;
        }
    }

    /// Level, volatility and log-likelihood at one speed.
    record At(double level, double volatility, double logLikelihood) {}

    int changes() {
        return n;
    }

    /// True if all prices are the same time apart.
    boolean isEven() {
        return isEven;
    }

    /// The best level and volatility for a speed.
    At at(double k) {
        if (isEven) {
            double gone = -Math.expm1(-k * step[0]);
            return withVolatility(k, (sums.y() - (1 - gone) * sums.x()) / gone);
        }
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < n; i++) {
            double gone = -Math.expm1(-k * step[i]);
            double v = SchwartzOneFactor.revertedTime(k, step[i]);
            top += gone * (x[i + 1] - (1 - gone) * x[i]) / v;
            bottom += gone * gone / v;
        }
        double level = top / bottom;
        return withVolatility(k, level);
    }

    private At withVolatility(double k, double level) {
        double sum = 0;
        double logs = 0;
        if (isEven) {
            double v = SchwartzOneFactor.revertedTime(k, step[0]);
            sum = sums.squares(-Math.expm1(-k * step[0]), level) / v;
            logs = n * Math.log(v);
        }
        for (int i = 0; !isEven && i < n; i++) {
            double gone = -Math.expm1(-k * step[i]);
            double v = SchwartzOneFactor.revertedTime(k, step[i]);
            double rest = x[i + 1] - x[i] + gone * (x[i] - level);
            sum += rest * rest / v;
            logs += Math.log(v);
        }
        return new At(
                level,
                Math.sqrt(sum / n),
                -0.5 * n * (Math.log(2 * Math.PI * sum / n) + 1) - 0.5 * logs);
    }

    /// Log-likelihood at all three parameters.
    double at(double k, double level, double volatility) {
        if (isEven) {
            double v = volatility * volatility * SchwartzOneFactor.revertedTime(k, step[0]);
            return -0.5 * n * Math.log(2 * Math.PI * v)
                    - 0.5 * sums.squares(-Math.expm1(-k * step[0]), level) / v;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double gone = -Math.expm1(-k * step[i]);
            double v = volatility * volatility * SchwartzOneFactor.revertedTime(k, step[i]);
            double rest = x[i + 1] - x[i] + gone * (x[i] - level);
            sum -= 0.5 * (Math.log(2 * Math.PI * v) + rest * rest / v);
        }
        return sum;
    }

    /// Speed of highest likelihood; 0 if the likelihood falls from Brownian motion on, infinite if
    /// it rises for ever.
    double bestSpeed() {
        return isEven ? bestByRegression() : bestBySearch();
    }

    private double bestByRegression() {
        double b = regression(0, n).slope();
        return b >= 1 ? 0 : b <= 0 ? Double.POSITIVE_INFINITY : -Math.log(b) / step[0];
    }

    private double bestBySearch() {
        double least = Math.log(slowest());
        double most = Math.log(fastest());
        double best = Line.maximum(u -> at(Math.exp(u)).logLikelihood(), least, most, 160);
        double edge = 1e-3 * (most - least);
        return best < least + edge
                ? 0
                : best > most - edge ? Double.POSITIVE_INFINITY : Math.exp(best);
    }

    /// Slowest speed that is told from none: the likelihood there is that of Brownian motion.
    double slowest() {
        return 1e-6 / ((n + 1) * step[0]);
    }

    /// Fastest speed that is told from independent prices.
    double fastest() {
        return 20 / step[0];
    }

    /// x' = intercept + slope x by least squares.
    record Regression(double slope, double slopeError) {}

    /// Regression over changes `from` to `to`.
    Regression regression(int from, int to) {
        Sums pairs = Sums.of(x, from, to);
        double slope = pairs.xy() / pairs.xx();
        double rest = pairs.yy() - slope * pairs.xy();
        return new Regression(slope, Math.sqrt(rest / (to - from - 2) / pairs.xx()));
    }

    /// Dickey-Fuller statistic (slope - 1) / error, constant and no lags.
    double dickeyFuller() {
        Regression r = regression(0, n);
        return (r.slope() - 1) / r.slopeError();
    }

    /// Value below which a unit root is rejected at 5 % with n changes. MacKinnon 2010, Critical
    /// values for cointegration tests, Queen's Economics Department Working Paper 1227, table 2,
    /// constant.
    double dickeyFullerCritical() {
        double m = n;
        return -2.86154 - 2.8903 / m - 4.234 / (m * m) - 40.04 / (m * m * m);
    }

    /// Speeds of the two halves, for the jackknife.
    double[] speedsOfHalves() {
        int half = n / 2;
        return new double[] {part(0, half), part(n - half, n)};
    }

    private double part(int from, int to) {
        double[] logs = Arrays.copyOfRange(x, from, to + 1);
        double[] steps = Arrays.copyOfRange(step, from, to);
        return new ReversionLikelihood(logs, steps).bestSpeed();
    }
}
