package org.lode.cost;

import java.util.List;
import org.lode.mine.ProcessClass;

/// The plain regression that a cost model must beat: ln figure on ln throughput and process class
/// (and underground share for capital), ridge 0.5 on the dummies, every project with one vote.
///
/// Defined in `data/studies/SOURCES.md`. Never used for an appraisal.
public final class RegressionBaseline {
    private static final List<ProcessClass> DUMMIES =
            List.of(
                    ProcessClass.SIMPLE_PHYSICAL,
                    ProcessClass.SANDS,
                    ProcessClass.HEAP_LEACH,
                    ProcessClass.GOLD_MILL,
                    ProcessClass.HYDROMET);
    private static final double RIDGE = 0.5;

    private final Figure figure;
    private final double[] beta;
    private final double logSd;

    private RegressionBaseline(Figure figure, double[] beta, double logSd) {
        this.figure = figure;
        this.beta = beta;
        this.logSd = logSd;
    }

    /// Predicts every core study from the studies of all other projects.
    public static List<StudyPrediction> leaveOneProjectOut(Figure figure, List<StudyRow> rows) {
        return CalibrationScore.leaveOneProjectOut(
                rows.stream().filter(row -> row.isCore(figure)).toList(),
                training -> fit(figure, training),
                RegressionBaseline::predict);
    }

    /// Fits the regression to the core rows.
    public static RegressionBaseline fit(Figure figure, List<StudyRow> rows) {
        List<StudyRow> used = rows.stream().filter(row -> row.isCore(figure)).toList();
        double[] weights = CalibrationFit.projectWeights(used);
        int p = predictors(figure, used.getFirst()).length;
        double[][] normal = new double[p][p];
        double[] right = new double[p];
        double total = 0;
        for (int j = 2; j < p; j++) {
            normal[j][j] = RIDGE;
        }
        for (int i = 0; i < used.size(); i++) {
            double[] x = predictors(figure, used.get(i));
            double y = Math.log(used.get(i).actual(figure).orElseThrow());
            total += weights[i];
            for (int j = 0; j < p; j++) {
                right[j] += weights[i] * x[j] * y;
                for (int k = 0; k < p; k++) {
                    normal[j][k] += weights[i] * x[j] * x[k];
                }
            }
        }
        double[][] inverse = SymmetricMatrix.inverse(normal);
        double[] beta = new double[p];
        for (int j = 0; j < p; j++) {
            beta[j] = dot(inverse[j], right);
        }
        double squares = 0;
        for (int i = 0; i < used.size(); i++) {
            double error =
                    Math.log(used.get(i).actual(figure).orElseThrow())
                            - dot(predictors(figure, used.get(i)), beta);
            squares += weights[i] * error * error;
        }
        return new RegressionBaseline(figure, beta, Math.sqrt(squares / Math.max(1, total - p)));
    }

    /// Predicts a core study.
    public StudyPrediction predict(StudyRow row) {
        return new StudyPrediction(
                row,
                figure,
                dot(predictors(figure, row), beta),
                logSd,
                row.actual(figure).orElseThrow());
    }

    double[] coefficients() {
        return beta.clone();
    }

    private static double[] predictors(Figure figure, StudyRow row) {
        boolean isCapital = figure == Figure.CAPITAL;
        double[] x = new double[2 + DUMMIES.size() + (isCapital ? 1 : 0)];
        x[0] = 1;
        x[1] = Math.log(row.oreTonnesPerYear().orElseThrow() / 1e6);
        int dummy = DUMMIES.indexOf(row.processClass());
        if (dummy >= 0) {
            x[2 + dummy] = 1;
        }
        if (isCapital) {
            x[x.length - 1] = row.method().undergroundShare();
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
