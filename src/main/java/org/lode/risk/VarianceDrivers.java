package org.lode.risk;

import java.util.Comparator;
import java.util.stream.IntStream;

/// What an uncertain outcome owes to one input, from trials that were run anyway.
///
/// The first-order Sobol index Var(E[Y|X]) / Var(Y) is estimated by the correlation ratio over
/// bins of equal count (Plischke, Borgonovo and Smith 2013, Eur. J. Oper. Res. 226(3)), less
/// the part that bins of pure noise would show, (bins - 1) / (n - 1). Exact as n and bins grow;
/// with 100,000 trials and 50 bins good to about 0.002. Spearman's rank correlation gives the
/// direction.
///
/// @param firstOrder first-order index, 0 to 1
/// @param rankCorrelation Spearman's rho, -1 to 1
public record VarianceDrivers(double firstOrder, double rankCorrelation) {
    private static final int BINS = 50;

    /// Influence of `input` on `outcome`, both in trial order.
    public static VarianceDrivers of(double[] input, double[] outcome) {
        if (input.length != outcome.length || input.length < 2) {
            throw new IllegalArgumentException(
                    "input and outcome need the same number of trials, two or more, was %d and %d."
                            .formatted(input.length, outcome.length));
        }
        int[] order = ascendingOrder(input);
        return new VarianceDrivers(
                firstOrder(input, outcome, order),
                correlation(ranks(input, order), ranks(outcome, ascendingOrder(outcome))));
    }

    /// Positions of the values in ascending order; ties keep trial order.
    public static int[] ascendingOrder(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double firstOrder(double[] input, double[] outcome, int[] order) {
        int n = outcome.length;
        double mean = RiskSummary.mean(outcome);
        double total = 0;
        for (double y : outcome) {
            total += (y - mean) * (y - mean);
        }
        if (total == 0) {
            return 0;
        }
        int target = Math.max(1, n / Math.min(BINS, n));
        double between = 0;
        int bins = 0;
        int from = 0;
        while (from < n) {
            int to = Math.min(n, from + target);
            // A value is never cut in two: discrete inputs get one bin per value.
            while (to < n && input[order[to]] == input[order[to - 1]]) {
                to++;
            }
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += outcome[order[k]] - mean;
            }
            between += sum * sum / (to - from);
            bins++;
            from = to;
        }
        double ratio = between / total;
        double noise = (bins - 1.0) / (n - 1.0);
        return Math.clamp((ratio - noise) / (1 - noise), 0, 1);
    }

    /// Mid-ranks, so that ties share their rank.
    private static double[] ranks(double[] values, int[] order) {
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double rank = 0.5 * (from + to - 1);
            for (int k = from; k < to; k++) {
                ranks[order[k]] = rank;
            }
            from = to;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = RiskSummary.mean(a);
        double meanB = RiskSummary.mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
