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

    /// The study as a calibration predicts it, without refitting.
    public static StudyPrediction of(CalibrationModel model, StudyRow row) {
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
}
