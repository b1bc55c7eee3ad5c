package org.lode.market;

import java.util.Arrays;
import java.util.List;
import org.lode.quantity.BlockExponential;
import org.lode.quantity.CorrelationMatrix;

/// Draws yearly price paths of several products for a block of trials.
///
/// Steps are exact ([PriceStep]). The correlation is that of the yearly innovations, not of the
/// instantaneous noise. Each product has its own sequence of random numbers, so the same numbers
/// drive the paths when a price model is exchanged for another. An instance holds scratch space
/// and serves one thread.
public final class PricePaths {
    /// Largest draw, in standard deviations, for which the exponential must hold.
    private static final double FARTHEST_DRAW = 10;

    private static final double[] NOT_ASKED_FOR = {};

    /// Source of the random numbers: the independent standard normals of a product.
    @FunctionalInterface
    public interface Innovations {
        /// Fills `z` for product `product`: one row per step ([#steps]), one entry per trial.
        void fill(int product, double[][] z);
    }

    private final PriceStep[] steps;
    private final CorrelationMatrix correlation;
    private final boolean[] isDrawn;
    private final int leadYears;
    private final double[] yearWeights;
    /// Year weights, scaled to sum to 1.
    private final double[] meanWeights;

    private final double[] x;

    /// Innovations: product, step, trial.
    private final double[][][] z;

    private final BlockExponential exponential;

    /// @param models one per product
    /// @param correlation correlation of the yearly innovations; empty means independent
    /// @param leadYears steps before the one that leads to the first operating year
    /// @param yearWeights weight of each operating year in the mean log-price factor; its
    ///     length is the number of operating years
    /// @param lanes trials per block
    public PricePaths(
            List<PriceModel> models,
            double[][] correlation,
            int leadYears,
            double[] yearWeights,
            int lanes) {
        int products = models.size();
        this.correlation = CorrelationMatrix.of(correlation, products, "the prices");
        this.leadYears = leadYears;
        this.yearWeights = yearWeights.clone();
        steps = new PriceStep[products];
        for (int p = 0; p < products; p++) {
            steps[p] = PriceStep.of(models.get(p));
            requireRange(steps[p], leadYears + yearWeights.length);
        }
        isDrawn = new boolean[products];
        for (int p = 0; p < products; p++) {
            for (int q = p; q < products; q++) {
                isDrawn[p] |= steps[q].innovationSd() != 0 && this.correlation.weight(q, p) != 0;
            }
        }
        double weightSum = 0;
        for (double weight : yearWeights) {
            weightSum += weight;
        }
        meanWeights = new double[yearWeights.length];
        for (int y = 0; y < yearWeights.length; y++) {
            meanWeights[y] = yearWeights[y] / weightSum;
        }
        x = new double[lanes];
        z = new double[products][steps()][lanes];
        exponential = new BlockExponential(lanes);
    }

    /// Number of innovations of a path: one per year up to the last operating year.
    public int steps() {
        return leadYears + yearWeights.length;
    }

    /// [PathDirections] of a product, for the year weights of these paths.
    public double[][] directions(int product) {
        return PathDirections.of(steps[product], leadYears, yearWeights);
    }

    /// Draws the paths of one block.
    ///
    /// @param innovations source of the random numbers, asked once for every product that moves
    /// @param prices receives USD per tonne: product, operating year, trial
    /// @param meanLogFactor receives, per product and trial, the weighted mean over the operating
    ///     years of ln(price / today's price); the weights are scaled to sum to 1. No row at all
    ///     if it is not asked for
    public void draw(Innovations innovations, double[][][] prices, double[][] meanLogFactor) {
        for (int p = 0; p < steps.length; p++) {
            if (isDrawn[p]) {
                innovations.fill(p, z[p]);
            }
        }
        for (int p = 0; p < steps.length; p++) {
            walk(p, prices[p], p < meanLogFactor.length ? meanLogFactor[p] : NOT_ASKED_FOR);
        }
    }

    /// Turns the innovations of a product into log prices, and those into prices.
    private void walk(int p, double[][] prices, double[] meanLogFactor) {
        PriceStep step = steps[p];
        double[] log = x;
        double persistence = step.persistence();
        double drift = step.drift();
        double ownWeight = step.innovationSd() * correlation.weight(p, p);
        double firstWeight = step.innovationSd() * correlation.weight(p, 0);
        Arrays.fill(log, step.start());
        Arrays.fill(meanLogFactor, -step.start());
        for (int t = 0; t < z[p].length; t++) {
            double[] own = z[p][t];
            double[] first = z[0][t];
            if (p == 0) {
                for (int i = 0; i < log.length; i++) {
                    log[i] = Math.fma(persistence, log[i], Math.fma(ownWeight, own[i], drift));
                }
            } else {
                for (int i = 0; i < log.length; i++) {
                    double moved = Math.fma(firstWeight, first[i], drift);
                    log[i] = Math.fma(persistence, log[i], Math.fma(ownWeight, own[i], moved));
                }
            }
            for (int k = 1; k < p; k++) {
                double weight = step.innovationSd() * correlation.weight(p, k);
                if (weight != 0) {
                    addScaled(weight, z[k][t], log);
                }
            }
            int year = t - leadYears;
            if (year >= 0) {
                exponential.scaled(log, step.scaleUsdPerTonne(), prices[year]);
                addScaled(meanWeights[year], log, meanLogFactor);
            }
        }
    }

    private static void addScaled(double weight, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.fma(weight, from[i], to[i]);
        }
    }

    private static void requireRange(PriceStep step, int years) {
        for (int t = 1; t <= years; t++) {
            double centre = step.logMean(t) - Math.log(step.scaleUsdPerTonne());
            double reach = Math.abs(centre) + FARTHEST_DRAW * Math.sqrt(step.logVariance(t));
            if (!(reach < BlockExponential.LARGEST_ARGUMENT)) {
                throw new IllegalArgumentException(
                        "log price reaches %.4g in year %d, above %s. Maybe the volatility is a per"
                                        .formatted(reach, t, BlockExponential.LARGEST_ARGUMENT)
                                + " cent: write 0.30.");
            }
        }
    }
}
