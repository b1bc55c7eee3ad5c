package org.lode.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which inputs the spread of the NPV comes from, read off the trials themselves.
///
/// The first-order index of an input is Var(E[NPV | input]) / Var(NPV): the share of the variance
/// that would go if the input were known. It is estimated from the given trials as the
/// correlation ratio over bins of equal count, corrected for the number of bins (epsilon
/// squared); no further model run is needed. For independent inputs the indices add up to at
/// most 1, and what is missing is interaction; correlated inputs share variance, so that the
/// sum may exceed 1. Error about 1 / sqrt(trials), and slightly low where the NPV varies within
/// a bin.
///
/// Reference: Plischke, Borgonovo and Smith 2013, doi:10.1016/j.ejor.2012.11.047; Kelley 1935,
/// doi:10.1073/pnas.21.9.554.
///
/// @param drivers inputs, largest contribution first
/// @param interaction share of the variance that no single input explains, 0 or more
public record VarianceDrivers(List<Contribution> drivers, double interaction) {
    private static final int FEWEST_BINS = 5;
    private static final int MOST_BINS = 100;

    /// One input.
    ///
    /// @param name printed name
    /// @param rankCorrelation Spearman correlation with the NPV, -1 to 1
    /// @param firstOrderIndex share of the variance explained by this input alone; may be
    ///     slightly below 0 by sampling error
    /// @param contribution the index as a share of the sum of all indices, 0 to 1
    public record Contribution(
            String name, double rankCorrelation, double firstOrderIndex, double contribution) {}

    public VarianceDrivers {
        drivers = List.copyOf(drivers);
    }

    /// Drivers of the investor's NPV: all variables of the plan and the price of each product.
    public static VarianceDrivers of(SimulationPlan plan, Trials trials) {
        List<String> names = new ArrayList<>();
        List<double[]> inputs = new ArrayList<>();
        for (int v = 0; v < plan.variables().size(); v++) {
            names.add(plan.variables().get(v).name());
            inputs.add(trials.variables()[v]);
        }
        for (int p = 0; p < plan.prices().size(); p++) {
            names.add("price of " + plan.terms().products().get(p));
            inputs.add(trials.priceDrivers()[p]);
        }
        return of(names, inputs, trials.npv());
    }

    /// Drivers of any outcome.
    ///
    /// @param names one per input
    /// @param inputs one array per input, one entry per trial
    /// @param outcome one entry per trial
    public static VarianceDrivers of(List<String> names, List<double[]> inputs, double[] outcome) {
        double[] outcomeRanks = Ranks.of(outcome);
        double sum = 0;
        double[] indices = new double[inputs.size()];
        double[] correlations = new double[inputs.size()];
        for (int k = 0; k < indices.length; k++) {
            double[] inputRanks = Ranks.of(inputs.get(k));
            indices[k] = index(inputRanks, outcome);
            correlations[k] = correlation(inputRanks, outcomeRanks);
            sum += Math.max(0, indices[k]);
        }
        List<Contribution> drivers = new ArrayList<>();
        for (int k = 0; k < indices.length; k++) {
            double share = sum > 0 ? Math.max(0, indices[k]) / sum : 0;
            drivers.add(new Contribution(names.get(k), correlations[k], indices[k], share));
        }
        drivers.sort(Comparator.comparingDouble(Contribution::contribution).reversed());
        return new VarianceDrivers(drivers, Math.max(0, 1 - sum));
    }

    /// First-order index of one input.
    public static double firstOrderIndex(double[] input, double[] outcome) {
        return index(Ranks.of(input), outcome);
    }

    /// Spearman rank correlation; ties have their mean rank.
    public static double rankCorrelation(double[] a, double[] b) {
        return correlation(Ranks.of(a), Ranks.of(b));
    }

    private static double index(double[] inputRanks, double[] outcome) {
        int n = outcome.length;
        int bins = Math.clamp(Math.round(Math.cbrt(n)), FEWEST_BINS, MOST_BINS);
        double[] sums = new double[bins];
        int[] counts = new int[bins];
        double mean = OutcomeSummary.mean(outcome, n);
        double total = 0;
        for (int i = 0; i < n; i++) {
            // tied inputs have one rank and so share a bin
            int bin = (int) Math.min(bins - 1.0, inputRanks[i] * bins / n);
            double deviation = outcome[i] - mean;
            sums[bin] += deviation;
            counts[bin]++;
            total += deviation * deviation;
        }
        double between = 0;
        int filled = 0;
        for (int k = 0; k < bins; k++) {
            if (counts[k] > 0) {
                between += sums[k] * sums[k] / counts[k];
                filled++;
            }
        }
        if (total == 0 || filled < 2 || n <= filled) {
            return 0;
        }
        return 1 - (n - 1.0) / (n - filled) * (1 - between / total);
    }

    private static double correlation(double[] a, double[] b) {
        int n = a.length;
        double meanA = OutcomeSummary.mean(a, n);
        double meanB = OutcomeSummary.mean(b, n);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < n; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
