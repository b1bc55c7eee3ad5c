package org.lode.option;

import org.lode.quantity.CorrelationMatrix;
import org.lode.risk.RandomStream;

/// Simulated paths of the prices of a basket, with what [PathBounds] needs of them.
///
/// Normal numbers come by name of the stream, date, block of 1,024 and price, as in
/// [MarketPaths]; for one price the paths are those of [MarketPaths].
final class BasketPaths {
    private static final int BLOCK = 1024;

    private final double[][] sum;
    private final double[][] logMean;
    private final double[][] sd;
    private final double[][] arrived;
    private final boolean isPaired;

    private BasketPaths(int dates, int paths, boolean isPaired) {
        sum = new double[dates][paths];
        logMean = new double[dates][paths];
        sd = new double[dates][paths];
        arrived = new double[dates][paths];
        this.isPaired = isPaired;
    }

    /// @param price the prices
    /// @param dates number of dates, today's included
    /// @param settings how many paths, which seed; the first date is today's prices
    /// @param stream name of the stream
    static BasketPaths simulated(
            BasketPrice price, int dates, PathSettings settings, String stream) {
        int n = settings.paths();
        int products = price.size();
        BasketPaths paths = new BasketPaths(dates, n, settings.isAntithetic());
        CorrelationMatrix tied = CorrelationMatrix.of(price.correlation(), products, "the prices");
        double[][] logs = new double[n][products];
        double[] shocks = new double[products];
        for (int t = 0; t < dates; t++) {
            double[][] z = normals(settings, stream, t, products);
            for (int i = 0; i < n; i++) {
                int from = settings.isAntithetic() ? i / 2 : i;
                double sign = settings.isAntithetic() && i % 2 == 1 ? -1 : 1;
                for (int p = 0; p < products; p++) {
                    shocks[p] = 0;
                    for (int k = 0; k <= p; k++) {
                        shocks[p] += sign * tied.weight(p, k) * z[k][from];
                    }
                }
                paths.move(price, t, i, logs[i], shocks);
            }
        }
        return paths;
    }

    private static double[][] normals(
            PathSettings settings, String stream, int date, int products) {
        int independent = settings.isAntithetic() ? settings.paths() / 2 : settings.paths();
        double[][] z = new double[products][independent];
        double[] block = new double[Math.min(BLOCK, independent)];
        for (int p = 0; p < products; p++) {
            long id = RandomStream.idOf(p == 0 ? stream : stream + "." + p);
            for (int first = 0; first < independent; first += BLOCK) {
                RandomStream.of(settings.seed(), id, first / BLOCK, date).normals(block);
                System.arraycopy(
                        block, 0, z[p], first, Math.min(block.length, independent - first));
            }
        }
        return z;
    }

    /// One path one date on.
    private void move(BasketPrice price, int t, int path, double[] logs, double[] shocks) {
        double common = 0;
        if (t > 0) {
            BasketPrice.Step before = price.step(logs);
            for (int p = 0; p < logs.length; p++) {
                common += before.shares()[p] * price.parts().get(p).sd() * shocks[p];
            }
            arrived[t][path] = before.logMean() + common;
        }
        for (int p = 0; p < logs.length; p++) {
            LogPrice part = price.parts().get(p);
            logs[p] =
                    t == 0
                            ? Math.log(part.start())
                            : part.meanAfter(logs[p]) + part.sd() * shocks[p];
            sum[t][path] += price.weights()[p] * Math.exp(logs[p]);
        }
        BasketPrice.Step next = price.step(logs);
        logMean[t][path] = next.logMean();
        sd[t][path] = next.sd();
    }

    /// Number of paths.
    int paths() {
        return sum[0].length;
    }

    /// The sum at a date.
    double sum(int date, int path) {
        return sum[date][path];
    }

    /// Mean of the normal variable that stands for the log of the sum one date later.
    double logMean(int date, int path) {
        return logMean[date][path];
    }

    /// Its standard deviation.
    double sd(int date, int path) {
        return sd[date][path];
    }

    /// The value that this variable took, as seen from the date before.
    double arrived(int date, int path) {
        return arrived[date][path];
    }

    /// Mean and standard error of a figure by path.
    Estimate estimate(double[] byPath) {
        return Estimate.of(byPath, isPaired);
    }
}
