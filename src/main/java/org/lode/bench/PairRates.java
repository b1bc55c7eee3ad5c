package org.lode.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lode.risk.RandomStream;

/// Rates of right and wrong answers on labelled pairs.
///
/// Intervals: 95 per cent percentile bootstrap, drawing entities, not rows, with replacement
/// (B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13).
public final class PairRates {
    private static final int DRAWS = 400;
    private static final long SEED = 20_250_430L;

    private PairRates() {}

    /// F1 of calling every pair at or above a threshold a match; 0 if nothing is found.
    public static double f1(List<ScoredPair> pairs, double threshold) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (ScoredPair pair : pairs) {
            boolean isCalled = pair.score() >= threshold;
            right += isCalled && pair.isMatch() ? 1 : 0;
            wrong += isCalled && !pair.isMatch() ? 1 : 0;
            missed += !isCalled && pair.isMatch() ? 1 : 0;
        }
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }

    /// Share of the true pairs at or above a threshold.
    public static double recall(List<ScoredPair> pairs, double threshold) {
        long matches = pairs.stream().filter(ScoredPair::isMatch).count();
        long found = pairs.stream().filter(p -> p.isMatch() && p.score() >= threshold).count();
        return matches == 0 ? 0 : (double) found / matches;
    }

    /// The threshold with the highest recall among those with at least this precision.
    ///
    /// @return the threshold, infinite if no threshold reaches the precision
    public static double thresholdAtPrecision(List<ScoredPair> pairs, double precision) {
        List<ScoredPair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble((ScoredPair p) -> -p.score()));
        double threshold = Double.POSITIVE_INFINITY;
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).isMatch() ? 1 : 0;
            boolean isStep =
                    i + 1 == sorted.size() || sorted.get(i + 1).score() < sorted.get(i).score();
            if (isStep && right >= precision * (i + 1) && sorted.get(i).isMatch()) {
                threshold = sorted.get(i).score();
            }
        }
        return threshold;
    }

    /// A rate with its interval in words.
    static String withInterval(List<ScoredPair> pairs, ToDoubleFunction<List<ScoredPair>> rate) {
        Map<String, List<ScoredPair>> byEntity = new LinkedHashMap<>();
        for (ScoredPair pair : pairs) {
            byEntity.computeIfAbsent(pair.entity(), _ -> new ArrayList<>()).add(pair);
        }
        List<List<ScoredPair>> entities = List.copyOf(byEntity.values());
        RandomStream random = RandomStream.of(SEED, 0, 0, 0);
        double[] uniforms = new double[entities.size()];
        double[] draws = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            List<ScoredPair> draw = new ArrayList<>(pairs.size());
            random.uniforms(uniforms);
            for (double u : uniforms) {
                draw.addAll(entities.get((int) (u * entities.size())));
            }
            draws[d] = rate.applyAsDouble(draw);
        }
        java.util.Arrays.sort(draws);
        return String.format(
                Locale.ROOT,
                "%.4f (%.4f to %.4f)",
                rate.applyAsDouble(pairs),
                draws[DRAWS / 40],
                draws[DRAWS - 1 - DRAWS / 40]);
    }
}
