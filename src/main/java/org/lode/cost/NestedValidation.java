package org.lode.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;

/// Repeated five-fold cross-validation by project with the choice of terms inside.
///
/// In each fold the terms are chosen anew by a cross-validation of the training projects alone
/// (largest mean log density of the left-out studies, one vote per project); only then are the
/// projects of the fold predicted. So the figures bear the cost of choosing, which a
/// leave-one-project-out run of a model chosen on the same rows does not. They still do not bear
/// that the list of terms, the prior spreads and the reference prices were thought of with these
/// rows at hand. Reference: Varma and Simon 2006, BMC Bioinformatics 7:91,
/// doi:10.1186/1471-2105-7-91.
///
/// @param repeats number of divisions into folds
/// @param rows studies scored in each
/// @param projects projects among them
/// @param coverage mean share inside P10-P90, one vote per project
/// @param coverageSd standard deviation of it between divisions
/// @param medianErrorFactor mean of the median factors by which P50 misses
/// @param medianErrorFactorSd standard deviation of it between divisions
/// @param chosen how often each choice of terms won
public record NestedValidation(
        int repeats,
        int rows,
        int projects,
        double coverage,
        double coverageSd,
        double medianErrorFactor,
        double medianErrorFactorSd,
        Map<String, Integer> chosen) {
    private static final int FOLDS = 5;
    private static final long SEED = 20_250_430;

    /// Runs the validation; the scores are those of the core rows.
    ///
    /// @param repeats number of divisions into folds, 1 or more
    public static NestedValidation of(Figure figure, List<StudyRow> rows, int repeats) {
        List<StudyRow> used =
                rows.stream().filter(row -> row.reasonNotScored(figure).isEmpty()).toList();
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
        Map<String, Integer> chosen = new LinkedHashMap<>();
        double[] coverage = new double[repeats];
        double[] factor = new double[repeats];
        int core = 0;
        int projects = 0;
        for (int r = 0; r < repeats; r++) {
            List<StudyPrediction> predictions = new ArrayList<>();
            for (Fold fold : folds(used, random)) {
                TermSelection terms = choose(figure, fold.training, random);
                chosen.merge(terms.toString(), 1, Integer::sum);
                predictions.addAll(fold.predict(figure, terms));
            }
            CalibrationScore score =
                    CalibrationScore.of(
                            predictions.stream().filter(p -> p.row().isCore(figure)).toList());
            coverage[r] = score.coverage();
            factor[r] = score.medianErrorFactor();
            core = score.rows();
            projects = score.projects();
        }
        return new NestedValidation(
                repeats,
                core,
                projects,
                mean(coverage),
                sd(coverage),
                mean(factor),
                sd(factor),
                chosen);
    }

    /// Training studies and the studies of the projects left out.
    private record Fold(List<StudyRow> training, List<StudyRow> left) {
        List<StudyPrediction> predict(Figure figure, TermSelection terms) {
            CalibrationModel model = CalibrationFit.fit(figure, training, terms);
            return left.stream().map(row -> StudyPrediction.of(model, row)).toList();
        }
    }

    private static List<Fold> folds(List<StudyRow> rows, UniformRandomProvider random) {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.add(row.project()));
        List<String> projects = new ArrayList<>(names);
        ListSampler.shuffle(random, projects);
        List<Fold> folds = new ArrayList<>();
        for (int k = 0; k < FOLDS; k++) {
            TreeSet<String> left = new TreeSet<>();
            for (int i = k; i < projects.size(); i += FOLDS) {
                left.add(projects.get(i));
            }
            folds.add(
                    new Fold(
                            rows.stream().filter(r -> !left.contains(r.project())).toList(),
                            rows.stream().filter(r -> left.contains(r.project())).toList()));
        }
        return folds;
    }

    private static TermSelection choose(
            Figure figure, List<StudyRow> training, UniformRandomProvider random) {
        List<Fold> folds = folds(training, random);
        TermSelection best = TermSelection.ALL;
        double highest = Double.NEGATIVE_INFINITY;
        for (TermSelection terms : TermSelection.every()) {
            List<StudyPrediction> predictions = new ArrayList<>();
            folds.forEach(fold -> predictions.addAll(fold.predict(figure, terms)));
            double density = meanLogDensity(predictions);
            if (density > highest) {
                highest = density;
                best = terms;
            }
        }
        return best;
    }

    private static double meanLogDensity(List<StudyPrediction> predictions) {
        double[] weights =
                CalibrationFit.projectWeights(
                        predictions.stream().map(StudyPrediction::row).toList());
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            StudyPrediction p = predictions.get(i);
            double z = (Math.log(p.actual()) - p.logMean()) / p.logSd();
            sum += weights[i] * (-0.5 * z * z - Math.log(p.logSd()));
            total += weights[i];
        }
        return sum / total;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}
