package org.lode.price;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.quantity.NearestCorrelation;

/// Correlations of the changes of log prices between series, repaired where they contradict.
///
/// Each pair is taken over the changes that both series have, so that a short series does not
/// shorten the others; the price is that the table may be one that no variables can have, and the
/// nearest correlation matrix takes its place. Averaging leaves correlations of changes as they
/// are if both series are averages of the same periods. Standard error of one value r from n
/// changes: (1 - r^2) / sqrt(n).
///
/// @param names names of the series
/// @param changes common changes per pair; 0 on the diagonal
/// @param measured as computed, 0 for pairs with fewer than [#LEAST_CHANGES] common changes
/// @param nearest the repaired table and what it moved
public record PriceCorrelation(
        List<String> names, int[][] changes, double[][] measured, NearestCorrelation nearest) {
    /// Fewest common changes for which a correlation is computed: below, its standard error is
    /// above 0.35.
    public static final int LEAST_CHANGES = 8;

    /// Least eigenvalue of the repaired table, so that it can be factored.
    public static final double LEAST_EIGENVALUE = 1e-8;

    public PriceCorrelation {
        names = List.copyOf(names);
    }

    /// Correlations of series of the same periods per year.
    public static PriceCorrelation of(List<PriceSeries> series) {
        int n = series.size();
        int[][] common = new int[n][n];
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            r[i][i] = 1;
            Map<Integer, Double> first = changes(series.get(i));
            for (int j = 0; j < i; j++) {
                Map<Integer, Double> second = changes(series.get(j));
                List<Integer> both =
                        first.keySet().stream().filter(second::containsKey).sorted().toList();
                common[i][j] = both.size();
                common[j][i] = both.size();
                if (both.size() >= LEAST_CHANGES) {
                    r[i][j] = correlation(both, first, second);
                    r[j][i] = r[i][j];
                }
            }
        }
        return new PriceCorrelation(
                series.stream().map(PriceSeries::name).toList(),
                common,
                r,
                NearestCorrelation.of(r, LEAST_EIGENVALUE));
    }

    /// Changes over one period, by the period in which they end.
    private static Map<Integer, Double> changes(PriceSeries series) {
        Map<Integer, Double> changes = new HashMap<>();
        for (int i = 1; i < series.observations().size(); i++) {
            PriceSeries.Observation now = series.observations().get(i);
            PriceSeries.Observation before = series.observations().get(i - 1);
            if (now.period() == before.period() + 1) {
                changes.put(now.period(), Math.log(now.real() / before.real()));
            }
        }
        return changes;
    }

    private static double correlation(
            List<Integer> periods, Map<Integer, Double> first, Map<Integer, Double> second) {
        double[] a = periods.stream().mapToDouble(first::get).toArray();
        double[] b = periods.stream().mapToDouble(second::get).toArray();
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += b[i] / a.length;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa == 0 || bb == 0 ? 0 : Math.clamp(ab / Math.sqrt(aa * bb), -1, 1);
    }
}
