package org.lode.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lode.cost.CalibrationModel.PlantDescription;
import org.lode.cost.CalibrationModel.Term;
import org.lode.mine.ProcessClass;

/// Bayesian linear regression of ln(study / curves) with partial pooling.
///
/// Each coefficient has a normal prior about 0 with a variance fixed beforehand: process class
/// 0.36, underground 0.25, commodity family 0.09, ln throughput 0.01, ln product value 0.09,
/// early study 0.09 (the intercept is free). A class with many projects speaks for itself, one
/// with few is drawn to the mean. The projects have one vote each. The residual variance is the
/// mean of the observed one and that of a plain regression, the latter weighted as four
/// projects. Method: Gelman and Hill 2007, Data Analysis Using Regression and
/// Multilevel/Hierarchical Models, chapters 12 and 16.
final class CalibrationFit {
    private static final int ROUNDS = 50;
    private static final double PRIOR_PROJECTS = 4;
    private static final double FREE = 100;

    private CalibrationFit() {}

    /// Fits one figure to the rows that say something about it.
    static CalibrationModel fit(Figure figure, List<StudyRow> rows) {
        return fit(figure, rows, TermSelection.ALL);
    }

    /// Fits one figure with some of the terms.
    static CalibrationModel fit(Figure figure, List<StudyRow> rows, TermSelection selection) {
        List<StudyRow> used =
                rows.stream().filter(row -> row.reasonNotScored(figure).isEmpty()).toList();
        if (used.size() < 3) {
            throw new IllegalArgumentException(
                    "%d studies are too few to fit %s cost. Maybe the file lacks the d_ columns."
                            .formatted(used.size(), figure));
        }
        ValueStatistics values = ValueStatistics.of(used);
        List<Term> priors = priors(used, selection);
        double[] weights = projectWeights(used);
        int n = used.size();
        double[][] x = new double[n][priors.size()];
        double[] y = new double[n];
        List<PlantDescription> plants = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StudyRow row = used.get(i);
            PlantDescription plant =
                    CalibrationModel.describe(
                            row, values.means.getOrDefault(row.processClass(), 0.0));
            plants.add(plant);
            y[i] =
                    Math.log(row.actual(figure).orElseThrow())
                            - UncalibratedCost.logOfStudy(figure, row, plant.oreTonnesPerYear());
            for (int j = 0; j < priors.size(); j++) {
                x[i][j] = CalibrationModel.predictor(priors.get(j).name(), plant);
            }
        }
        return iterate(figure, priors, values, new Sample(x, y, weights, plants));
    }

    private record Sample(
            double[][] x, double[] y, double[] weights, List<PlantDescription> plants) {}

    private static CalibrationModel iterate(
            Figure figure, List<Term> priors, ValueStatistics values, Sample sample) {
        int n = sample.y.length;
        int p = priors.size();
        int valueTerm = -1;
        for (int j = 0; j < p; j++) {
            valueTerm = priors.get(j).name().equals(CalibrationModel.VALUE) ? j : valueTerm;
        }
        double residual = 0.3;
        double[] beta = new double[p];
        if (valueTerm >= 0) {
            beta[valueTerm] = 0.4;
        }
        double[][] covariance = new double[p][p];
        double prior = PRIOR_PROJECTS * figure.priorLogSd() * figure.priorLogSd();
        for (int round = 0; round < ROUNDS; round++) {
            double[] variance = new double[n];
            double[] precision = new double[n];
            for (int i = 0; i < n; i++) {
                variance[i] =
                        residual
                                + CalibrationModel.ignoranceVariance(
                                        figure,
                                        valueTerm < 0 ? 0 : beta[valueTerm],
                                        values.logSd,
                                        sample.plants.get(i));
                precision[i] = sample.weights[i] / variance[i];
            }
            covariance = SymmetricMatrix.inverse(information(sample.x, precision, priors));
            beta = solve(covariance, sample, precision);
            double observed = 0;
            double freedom = 0;
            for (int i = 0; i < n; i++) {
                double error = sample.y[i] - dot(sample.x[i], beta);
                double leverage =
                        precision[i] * SymmetricMatrix.quadraticForm(covariance, sample.x[i]);
                observed += sample.weights[i] * error * error / variance[i];
                freedom += sample.weights[i] * (1 - leverage);
            }
            double before = residual;
            residual = (prior + residual * observed) / (PRIOR_PROJECTS + freedom);
            if (residual == before) {
                break;
            }
        }
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            terms.add(new Term(priors.get(j).name(), beta[j], priors.get(j).priorVariance()));
        }
        return new CalibrationModel(
                figure, terms, covariance, residual, values.means, values.logSd);
    }

    private static double[][] information(double[][] x, double[] precision, List<Term> priors) {
        int p = priors.size();
        double[][] matrix = new double[p][p];
        for (int j = 0; j < p; j++) {
            matrix[j][j] = 1 / priors.get(j).priorVariance();
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    matrix[j][k] += precision[i] * x[i][j] * x[i][k];
                }
            }
        }
        return matrix;
    }

    private static double[] solve(double[][] covariance, Sample sample, double[] precision) {
        int p = covariance.length;
        double[] right = new double[p];
        for (int i = 0; i < sample.y.length; i++) {
            for (int j = 0; j < p; j++) {
                right[j] += precision[i] * sample.x[i][j] * sample.y[i];
            }
        }
        double[] beta = new double[p];
        for (int j = 0; j < p; j++) {
            beta[j] = dot(covariance[j], right);
        }
        return beta;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static List<Term> priors(List<StudyRow> rows, TermSelection selection) {
        List<Term> priors = new ArrayList<>();
        priors.add(new Term(CalibrationModel.INTERCEPT, 0, FREE));
        for (ProcessClass processClass : ProcessClass.values()) {
            if (processClass != ProcessClass.IN_SITU_LEACH) {
                priors.add(
                        new Term(
                                CalibrationModel.PROCESS + processClass,
                                0,
                                CalibrationModel.PROCESS_VARIANCE));
            }
        }
        TreeSet<String> families = new TreeSet<>();
        rows.stream()
                .filter(_ -> selection.hasFamily())
                .map(StudyRow::family)
                .filter(family -> !family.isEmpty())
                .forEach(families::add);
        for (String family : families) {
            priors.add(
                    new Term(
                            CalibrationModel.FAMILY + family, 0, CalibrationModel.FAMILY_VARIANCE));
        }
        priors.add(new Term(CalibrationModel.UNDERGROUND, 0, 0.25));
        priors.add(new Term(CalibrationModel.THROUGHPUT, 0, 0.01));
        if (selection.hasValue()) {
            priors.add(new Term(CalibrationModel.VALUE, 0, 0.09));
        }
        if (selection.hasStage()) {
            priors.add(new Term(CalibrationModel.EARLY, 0, 0.09));
        }
        return priors;
    }

    /// 1 / number of rows of the project, so that every project counts once.
    static double[] projectWeights(List<StudyRow> rows) {
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(row.project(), 1, Integer::sum));
        return rows.stream()
                .mapToDouble(row -> 1.0 / count.getOrDefault(row.project(), 1))
                .toArray();
    }

    /// ln(product value per tonne of ore): mean per class, drawn to the overall mean as by one
    /// project, and spread within classes.
    private record ValueStatistics(Map<ProcessClass, Double> means, double logSd) {
        static ValueStatistics of(List<StudyRow> rows) {
            List<StudyRow> known =
                    rows.stream()
                            .filter(
                                    row ->
                                            row.oreTonnesPerYear().isPresent()
                                                    && row.productValueUsdPerYear().isPresent())
                            .toList();
            double[] weights = projectWeights(known);
            double overall = 0;
            double total = 0;
            EnumMap<ProcessClass, double[]> sums = new EnumMap<>(ProcessClass.class);
            for (ProcessClass processClass : ProcessClass.values()) {
                sums.put(processClass, new double[2]);
            }
            for (int i = 0; i < weights.length; i++) {
                double log = logValue(known.get(i));
                overall += weights[i] * log;
                total += weights[i];
                double[] sum = sums.get(known.get(i).processClass());
                if (sum != null) {
                    sum[0] += weights[i] * log;
                    sum[1] += weights[i];
                }
            }
            overall = total > 0 ? overall / total : 0;
            EnumMap<ProcessClass, Double> means = new EnumMap<>(ProcessClass.class);
            for (Map.Entry<ProcessClass, double[]> entry : sums.entrySet()) {
                double[] sum = entry.getValue();
                means.put(entry.getKey(), (sum[0] + overall) / (sum[1] + 1));
            }
            double squares = 0;
            for (int i = 0; i < weights.length; i++) {
                StudyRow row = known.get(i);
                double error = logValue(row) - means.getOrDefault(row.processClass(), overall);
                squares += weights[i] * error * error;
            }
            return new ValueStatistics(means, total > 0 ? Math.sqrt(squares / total) : 1);
        }

        private static double logValue(StudyRow row) {
            return Math.log(
                    row.productValueUsdPerYear().orElseThrow()
                            / row.oreTonnesPerYear().orElseThrow());
        }
    }
}
