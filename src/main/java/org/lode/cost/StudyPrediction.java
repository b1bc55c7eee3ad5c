package org.lode.cost;

/// One published study beside what the model says of it.
///
/// @param row the study
/// @param figure capital or operating cost
/// @param logMean mean of ln(figure)
/// @param logSd standard deviation of ln(figure)
/// @param actual published figure, USD or USD/t of 2024
public record StudyPrediction(
        StudyRow row, Figure figure, double logMean, double logSd, double actual) {
    /// Standard normal deviate of P90.
    static final double Z90 = 1.2815515655446004;

    /// Value below which the figure lies with probability 0.1.
    public double p10() {
        return Math.exp(logMean - Z90 * logSd);
    }

    /// Median.
    public double p50() {
        return Math.exp(logMean);
    }

    /// Value below which the figure lies with probability 0.9.
    public double p90() {
        return Math.exp(logMean + Z90 * logSd);
    }

    /// True if the published figure lies between P10 and P90.
    public boolean isInside() {
        return actual >= p10() && actual <= p90();
    }

    /// Factor, 1 or more, by which the median misses.
    public double errorFactor() {
        return Math.exp(Math.abs(Math.log(actual) - logMean));
    }

    /// Share of early studies, and of underground mines, among the projects of
    /// `data/studies/studies-dev.csv`: what is supposed of a study that does not say.
    private static final double EARLY_SHARE = 0.25;

    private static final double UNDERGROUND_SHARE = 0.28;

    /// The study as a calibration predicts it, without refitting. What the row does not say is
    /// averaged over: mean and variance are those of the mixture of both cases, so that ignorance
    /// widens the interval by what it costs.
    public static StudyPrediction of(CalibrationModel model, StudyRow row) {
        if (row.stage() == StudyRow.Stage.UNKNOWN) {
            return mixture(
                    row,
                    of(model, row.with(StudyRow.Stage.ADVANCED, row.method())),
                    of(model, row.with(StudyRow.Stage.EARLY, row.method())),
                    EARLY_SHARE);
        }
        if (row.method() == StudyRow.Method.UNKNOWN) {
            return mixture(
                    row,
                    of(model, row.with(row.stage(), StudyRow.Method.PIT)),
                    of(model, row.with(row.stage(), StudyRow.Method.UNDERGROUND)),
                    UNDERGROUND_SHARE);
        }
        CalibrationModel.PlantDescription plant = model.describe(row);
        CalibrationModel.LogMultiplier lambda = model.logMultiplier(plant);
        Figure figure = model.figure();
        return new StudyPrediction(
                row,
                figure,
                lambda.mean() + UncalibratedCost.logOfStudy(figure, row, plant.oreTonnesPerYear()),
                lambda.sd(),
                row.actual(figure).orElseThrow());
    }

    private static StudyPrediction mixture(
            StudyRow row, StudyPrediction usual, StudyPrediction other, double shareOfOther) {
        double mean = (1 - shareOfOther) * usual.logMean + shareOfOther * other.logMean;
        double gap = other.logMean - usual.logMean;
        double variance =
                (1 - shareOfOther) * usual.logSd * usual.logSd
                        + shareOfOther * other.logSd * other.logSd
                        + shareOfOther * (1 - shareOfOther) * gap * gap;
        return new StudyPrediction(row, usual.figure, mean, Math.sqrt(variance), usual.actual);
    }
}
