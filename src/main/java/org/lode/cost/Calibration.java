package org.lode.cost;

import java.util.List;
import java.util.OptionalDouble;
import org.lode.cost.CalibrationModel.LogMultiplier;
import org.lode.cost.CalibrationModel.PlantDescription;
import org.lode.quantity.Source;

/// How far published studies lie from the cost curves: multiplier lambda with its log spread
/// for capital and operating cost, per mining method, process class, commodity family and
/// product value.
///
/// Valid for greenfield mines with an ordinary amount of infrastructure, 0.15 to 55 Mt of ore a
/// year. It reproduces feasibility studies, and studies are below mines as built: see
/// [CapitalOverrun]. Reference: `docs/method-cost.md`, data `data/studies`.
///
/// @param capital multiplier of capital
/// @param operating multiplier of operating cost
/// @param source the file it was fitted on, its date and status
public record Calibration(CalibrationModel capital, CalibrationModel operating, Source source) {
    /// Fits both figures.
    ///
    /// @param rows published studies
    /// @param source the file of the studies
    public static Calibration fit(List<StudyRow> rows, Source source) {
        return new Calibration(
                CalibrationFit.fit(Figure.CAPITAL, rows),
                CalibrationFit.fit(Figure.OPERATING, rows),
                source);
    }

    /// Curves as published: multiplier 1 without spread. For comparison only.
    public static Calibration none() {
        return new Calibration(
                CalibrationModel.none(Figure.CAPITAL),
                CalibrationModel.none(Figure.OPERATING),
                Source.assumption("curves as published, not calibrated"));
    }

    /// The model of a figure.
    public CalibrationModel model(Figure figure) {
        return switch (figure) {
            case CAPITAL -> capital;
            case OPERATING -> operating;
        };
    }

    /// ln lambda of a plant at the level of a feasibility study.
    public LogMultiplier logMultiplier(Figure figure, CostInputs inputs) {
        CalibrationModel model = model(figure);
        OptionalDouble value = inputs.productValueUsdPerTonneOre();
        OptionalDouble centred =
                value.isPresent()
                        ? OptionalDouble.of(
                                Math.log(value.getAsDouble())
                                        - model.meanLogValueOf(inputs.processClass()))
                        : OptionalDouble.empty();
        return model.logMultiplier(
                new PlantDescription(
                        inputs.processClass(),
                        inputs.method().isUnderground() ? 1 : 0,
                        inputs.commodityFamily(),
                        inputs.oreTonnesPerYear(),
                        false,
                        centred,
                        false));
    }
}
