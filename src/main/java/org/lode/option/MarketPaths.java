package org.lode.option;

import java.util.Arrays;
import org.lode.risk.RandomStream;

/// Prices by date and path.
///
/// Simulated paths come in blocks of 1,024 antithetic pairs or single paths; the numbers of a
/// block depend on the seed, the name of the stream, the date and the number of the block only
/// ([RandomStream]), not on threads nor on how many blocks there are.
public final class MarketPaths {
    private static final int BLOCK = 1024;
    private static final int CONTROLS = 3;

    private final double[][] prices;
    private final boolean isPaired;
    private final double[] expected;

    private MarketPaths(double[][] prices, boolean isPaired, double[] expected) {
        this.prices = prices;
        this.isPaired = isPaired;
        this.expected = expected;
    }

    /// Given paths.
    ///
    /// @param prices row by date, column by path
    public static MarketPaths given(double[][] prices) {
        double[][] rows = new double[prices.length][];
        for (int t = 0; t < rows.length; t++) {
            Require.length("prices at date " + t, prices[t].length, prices[0].length);
            for (double price : prices[t]) {
                Require.positive("price at date " + t, price);
            }
            rows[t] = prices[t].clone();
        }
        return new MarketPaths(rows, false, new double[0]);
    }

    /// Simulated paths; the first date is today.
    ///
    /// @param price the process, exact in every step
    /// @param dates number of dates, today's included
    /// @param settings how many paths, which seed
    /// @param stream name of the stream; another name gives independent paths
    public static MarketPaths simulated(
            LogPrice price, int dates, PathSettings settings, String stream) {
        int n = settings.paths();
        int step = settings.isAntithetic() ? 2 : 1;
        int independent = n / step;
        long id = RandomStream.idOf(stream);
        double[][] prices = new double[dates][n];
        double[] z = new double[Math.min(BLOCK, independent)];
        double[] logs = new double[n];
        for (int t = 0; t < dates; t++) {
            for (int first = 0; first < independent; first += BLOCK) {
                RandomStream.of(settings.seed(), id, first / BLOCK, t).normals(z);
                int count = Math.min(BLOCK, independent - first);
                for (int i = 0; i < count; i++) {
                    for (int mirror = 0; mirror < step; mirror++) {
                        int path = (first + i) * step + mirror;
                        double shock = mirror == 0 ? z[i] : -z[i];
                        logs[path] =
                                t == 0
                                        ? Math.log(price.start()) + settings.startSpread() * shock
                                        : price.meanAfter(logs[path]) + price.sd() * shock;
                        prices[t][path] = Math.exp(logs[path]);
                    }
                }
            }
        }
        return new MarketPaths(
                prices,
                settings.isAntithetic(),
                price.expectedPrices(dates, settings.startSpread()));
    }

    /// The same paths without their first date.
    public MarketPaths withoutFirstDate() {
        double[][] rest = new double[prices.length - 1][];
        System.arraycopy(prices, 1, rest, 0, rest.length);
        return new MarketPaths(
                rest,
                isPaired,
                expected.length == 0 ? expected : Arrays.copyOfRange(expected, 1, expected.length));
    }

    /// Number of dates.
    public int dates() {
        return prices.length;
    }

    /// Number of paths.
    public int paths() {
        return prices.length == 0 ? 0 : prices[0].length;
    }

    /// Price of a path at a date.
    public double price(int date, int path) {
        return prices[date][path];
    }

    double[] prices(int date) {
        return prices[date];
    }

    /// Mean and standard error of a figure by path of these paths.
    Estimate estimate(double[] byPath) {
        return Estimate.of(byPath, isPaired);
    }

    /// The same with prices as control variates: discounted prices, added up over each third of
    /// the dates, have a known mean.
    ///
    /// @throws IllegalStateException if the paths were given, not simulated
    Estimate controlled(double[] byPath, double discount) {
        if (expected.length == 0) {
            throw new IllegalStateException("the expected price of given paths is not known.");
        }
        int group = isPaired ? 2 : 1;
        int n = byPath.length / group;
        double[][] columns = new double[1 + CONTROLS][n];
        Arrays.fill(columns[0], 1);
        double[] y = new double[n];
        for (int i = 0; i < byPath.length; i++) {
            y[i / group] += byPath[i] / group;
        }
        double factor = 1;
        for (int t = 0; t < prices.length; t++) {
            double[] control = columns[1 + t * CONTROLS / prices.length];
            for (int i = 0; i < byPath.length; i++) {
                control[i / group] += factor * (prices[t][i] - expected[t]) / group;
            }
            factor *= discount;
        }
        double mean = LeastSquares.of(columns, n).solve(y)[0];
        double squares = 0;
        for (double residual : y) {
            squares += residual * residual;
        }
        double error = Math.sqrt(squares / (n - 1.0 - CONTROLS) / n);
        return new Estimate(mean, error, byPath.length);
    }
}
