package org.lode.study;

import java.util.OptionalDouble;
import org.lode.quantity.Parameter;
import org.lode.risk.AscendingBits;
import org.lode.risk.Quantile;
import org.lode.risk.Trials;

/// What learning is worth before the decision to build (Raiffa and Schlaifer 1961).
final class LearningViews {
    private static final int BINS = 50;

    private LearningViews() {}

    /// @param mean mean NPV of the trials, USD
    static ValuationView.LearningView of(AssembledProject project, double mean, Trials trials) {
        double[] npv = trials.npv();
        double withChoice = 0;
        for (double value : npv) {
            withChoice += Math.max(value, 0);
        }
        withChoice /= npv.length;
        double now = Math.max(mean, 0);
        double knowingResource = expectedBestByBin(product(project, trials), npv);
        return new ValuationView.LearningView(
                mean,
                withChoice,
                withChoice - now,
                Math.max(knowingResource - now, 0),
                project.rows()
                        .plan("learning_cost_usd")
                        .map(Parameter::value)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()));
    }

    /// E over the ordering variable of max(E[value | bin], 0), by bins of equal count.
    static double expectedBestByBin(double[] ordering, double[] values) {
        int n = values.length;
        int bins = Math.min(BINS, n);
        int[] order = ascendingOrder(ordering);
        double best = 0;
        for (int b = 0; b < bins; b++) {
            int from = (int) ((long) n * b / bins);
            int to = (int) ((long) n * (b + 1) / bins);
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += values[order[k]];
            }
            best += Math.max(sum, 0);
        }
        return best / n;
    }

    /// Positions of the values in ascending order.
    ///
    /// Values that agree in all but the last few bits (as many as the count of values needs) keep
    /// trial order: a key of 64 bits holds the value and its position, so that primitives are
    /// sorted.
    private static int[] ascendingOrder(double[] values) {
        int n = values.length;
        int positionBits = 64 - Long.numberOfLeadingZeros(Math.max(1, n - 1));
        long positionMask = (1L << positionBits) - 1;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (AscendingBits.of(values[i]) & ~positionMask) | i;
        }
        AscendingBits.sort(keys);
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            order[k] = (int) (keys[k] & positionMask);
        }
        return order;
    }

    /// P10, P50 and P90 of the first product that the reserve can yield, t.
    static Band recoverable(AssembledProject project, Trials trials) {
        double[] product = Trials.definedAscending(product(project, trials));
        return new Band(
                Quantile.valueAt(product, 0.1),
                Quantile.valueAt(product, 0.5),
                Quantile.valueAt(product, 0.9));
    }

    /// First product in the reserve of every trial, t.
    private static double[] product(AssembledProject project, Trials trials) {
        double[] product = new double[trials.count()];
        double[] perTonne = new double[trials.count()];
        MineDesign design = project.design();
        design.ore().setOreTonnes(trials.variables(), design.capacity(), product);
        design.streams()[0].setSaleTonnesPerTonneOre(trials.variables(), design.ore(), perTonne);
        for (int i = 0; i < product.length; i++) {
            product[i] *= perTonne[i];
        }
        return product;
    }
}
