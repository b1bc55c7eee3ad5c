package org.lode.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How well a cost model predicts published studies.
///
/// @param rows number of studies scored
/// @param projects number of projects among them
/// @param coverage share of studies between P10 and P90, every project with one vote; 0.8 is
///     right
/// @param rowCoverage the same with every study as one vote
/// @param medianErrorFactor median factor by which P50 misses, every project with one vote
/// @param rowMedianErrorFactor the same with every study as one vote
public record CalibrationScore(
        int rows,
        int projects,
        double coverage,
        double rowCoverage,
        double medianErrorFactor,
        double rowMedianErrorFactor) {

    /// Scores predictions; all zero if there are none.
    public static CalibrationScore of(List<StudyPrediction> predictions) {
        if (predictions.isEmpty()) {
            return new CalibrationScore(0, 0, 0, 0, 0, 0);
        }
        double[] weights =
                CalibrationFit.projectWeights(
                        predictions.stream().map(StudyPrediction::row).toList());
        double total = 0;
        double inside = 0;
        int rowsInside = 0;
        List<double[]> errors = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            StudyPrediction prediction = predictions.get(i);
            total += weights[i];
            if (prediction.isInside()) {
                inside += weights[i];
                rowsInside++;
            }
            errors.add(new double[] {prediction.errorFactor(), weights[i]});
        }
        errors.sort(Comparator.comparingDouble(pair -> pair[0]));
        List<double[]> votes = errors.stream().map(pair -> new double[] {pair[0], 1}).toList();
        TreeSet<String> projects = new TreeSet<>();
        predictions.forEach(prediction -> projects.add(prediction.row().project()));
        return new CalibrationScore(
                predictions.size(),
                projects.size(),
                inside / total,
                (double) rowsInside / predictions.size(),
                weightedMedian(errors, total),
                weightedMedian(votes, votes.size()));
    }

    /// Predicts every study from the studies of all other projects, for our model.
    public static List<StudyPrediction> leaveOneProjectOut(Figure figure, List<StudyRow> rows) {
        List<StudyRow> used =
                rows.stream().filter(row -> row.reasonNotScored(figure).isEmpty()).toList();
        return leaveOneProjectOut(
                used, training -> CalibrationFit.fit(figure, training), StudyPrediction::of);
    }

    static <M> List<StudyPrediction> leaveOneProjectOut(
            List<StudyRow> rows,
            Function<List<StudyRow>, M> fit,
            BiFunction<M, StudyRow, StudyPrediction> predict) {
        TreeSet<String> projects = new TreeSet<>();
        rows.forEach(row -> projects.add(row.project()));
        List<StudyPrediction> predictions = new ArrayList<>();
        for (String project : projects) {
            M model = fit.apply(rows.stream().filter(r -> !r.project().equals(project)).toList());
            rows.stream()
                    .filter(row -> row.project().equals(project))
                    .forEach(row -> predictions.add(predict.apply(model, row)));
        }
        return predictions;
    }

    private static double weightedMedian(List<double[]> sorted, double total) {
        double cumulative = 0;
        for (double[] pair : sorted) {
            cumulative += pair[1];
            if (cumulative >= 0.5 * total - 1e-12) {
                return pair[0];
            }
        }
        return sorted.getLast()[0];
    }
}
