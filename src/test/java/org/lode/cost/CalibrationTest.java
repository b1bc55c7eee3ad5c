package org.lode.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.cost.CalibrationModel.LogMultiplier;
import org.lode.io.StudyCsv;
import org.lode.mine.MiningMethod;
import org.lode.mine.ProcessClass;
import org.lode.quantity.Uncertainty.ShiftedLognormal;

class CalibrationTest {
    private static final List<StudyRow> ROWS =
            StudyCsv.read(Path.of("data/studies/studies-dev.csv")).rows();

    // data/studies/SOURCES.md: 51 capital rows of 40 projects, 28 operating rows with throughput.
    @Test
    void theRowsUsedAreThoseOfTheSource() {
        assertThat(ROWS).hasSize(79);
        List<StudyRow> capital = ROWS.stream().filter(r -> r.isCore(Figure.CAPITAL)).toList();
        assertThat(capital).hasSize(51);
        assertThat(capital.stream().map(StudyRow::project).distinct()).hasSize(40);
        assertThat(ROWS.stream().filter(r -> r.isCore(Figure.OPERATING))).hasSize(28);
    }

    // Published fit: ln capex (M USD) = 4.82 + 0.44 ln T - 0.56 simple - 0.05 sands
    // + 1.07 heap leach - 0.06 gold mill + 1.51 hydromet + 0.50 underground.
    @Test
    void theBaselineIsThePublishedRegression() {
        double[] beta = RegressionBaseline.fit(Figure.CAPITAL, ROWS).coefficients();
        double[] published = {4.82, 0.44, -0.56, -0.05, 1.07, -0.06, 1.51, 0.50};
        assertThat(beta[0] - Math.log(1e6)).isCloseTo(published[0], within(0.05));
        for (int i = 1; i < published.length; i++) {
            assertThat(beta[i]).as("coefficient %d", i).isCloseTo(published[i], within(0.06));
        }
    }

    @Test
    void leftOutProjectsAreCoveredAndTheMedianErrorBeatsTheBaseline() {
        for (Figure figure : Figure.values()) {
            CalibrationScore score =
                    CalibrationScore.of(
                            CalibrationScore.leaveOneProjectOut(figure, ROWS).stream()
                                    .filter(p -> p.row().isCore(figure))
                                    .toList());
            CalibrationScore baseline =
                    CalibrationScore.of(RegressionBaseline.leaveOneProjectOut(figure, ROWS));
            assertThat(score.rows()).isEqualTo(baseline.rows());
            assertThat(score.coverage()).isBetween(0.72, 0.88);
            assertThat(score.medianErrorFactor()).isLessThan(baseline.medianErrorFactor());
        }
    }

    // Studies made from the model's own structure: the known multipliers must come back.
    @Test
    void knownMultipliersAreRecovered() {
        Random random = new Random(7);
        List<StudyRow> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean isHydromet = i % 2 == 0;
            double underground = i % 4 < 2 ? 0 : 1;
            double rate = 1e6 * Math.exp(0.8 * random.nextGaussian());
            double value = 300 * Math.exp(0.7 * random.nextGaussian());
            StudyRow open =
                    row(
                            "p" + i,
                            isHydromet ? ProcessClass.HYDROMET : ProcessClass.CONCENTRATOR,
                            underground,
                            rate,
                            value * rate,
                            1);
            double log =
                    UncalibratedCost.logOfStudy(Figure.CAPITAL, open, rate)
                            + (isHydromet ? 0.9 : 0.2)
                            + 0.3 * underground
                            + 0.4 * (Math.log(value) - Math.log(300))
                            + 0.3 * random.nextGaussian();
            rows.add(
                    row(
                            "p" + i,
                            open.processClass(),
                            underground,
                            rate,
                            value * rate,
                            Math.exp(log)));
        }
        CalibrationModel model = CalibrationFit.fit(Figure.CAPITAL, rows);
        // Standard errors: value 0.3/(0.7 x 20) = 0.02, groups 0.3/sqrt(100) = 0.03; 4 of each.
        assertThat(model.coefficient("value")).isCloseTo(0.4, within(0.09));
        assertThat(model.coefficient("underground")).isCloseTo(0.3, within(0.12));
        LogMultiplier hydromet = model.logMultiplier(model.describe(rows.get(0)));
        double centred = Math.log(rows.get(0).productValueUsdPerYear().orElseThrow() / 300);
        double expected =
                0.9 + 0.4 * (centred - Math.log(rows.get(0).oreTonnesPerYear().orElseThrow()));
        assertThat(hydromet.mean()).isCloseTo(expected, within(0.15));
        assertThat(Math.sqrt(model.residualVariance())).isCloseTo(0.3, within(0.05));
    }

    private static StudyRow row(
            String id,
            ProcessClass processClass,
            double underground,
            double rate,
            double value,
            double capital) {
        return new StudyRow(
                id,
                id,
                StudyRow.Stage.ADVANCED,
                processClass,
                underground == 0 ? StudyRow.Method.PIT : StudyRow.Method.UNDERGROUND,
                "lithium",
                OptionalDouble.of(rate),
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(capital),
                OptionalDouble.empty(),
                true,
                false);
    }

    @Test
    void whatIsNotKnownWidensTheSpread() {
        Calibration calibration = CostModelTest.calibration();
        CostInputs bare = CostInputs.of(MiningMethod.OPEN_PIT, ProcessClass.HYDROMET, 1e6, 2e7);
        CostInputs full =
                new CostInputs(
                        bare.method(),
                        bare.processClass(),
                        bare.mill(),
                        bare.oreTonnesPerYear(),
                        bare.strippingRatio(),
                        0,
                        bare.resourceTonnes(),
                        2024,
                        "rare earths",
                        OptionalDouble.of(400),
                        0);
        assertThat(calibration.logMultiplier(Figure.CAPITAL, full).sd())
                .isLessThan(calibration.logMultiplier(Figure.CAPITAL, bare).sd());
    }

    @Test
    void theInverseTimesTheMatrixIsTheUnitMatrix() {
        double[][] matrix = {{4, 2, 0.6}, {2, 5, 1}, {0.6, 1, 3}};
        double[][] inverse = SymmetricMatrix.inverse(matrix);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += matrix[i][k] * inverse[k][j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void productsArePricedByNameAndFormTheyAreSoldIn() {
        assertThat(ReferencePrice.find("SC5.5")).hasValue(950);
        assertThat(ReferencePrice.find("Cu in conc.")).hasValue(8_500);
        assertThat(ReferencePrice.find("Cu conc.")).hasValue(2_000);
        assertThat(ReferencePrice.find("TREO in MREC")).hasValue(25_000);
        assertThat(ReferencePrice.find("MREC")).hasValue(9_000);
        assertThat(ReferencePrice.find("concentrate 66.5 % Fe")).hasValue(100);
        assertThat(ReferencePrice.find("scandium oxide")).hasValue(900_000);
        assertThat(ReferencePrice.find("moon dust")).isEmpty();
    }

    // Bertisen and Davis 2008: mean 1.14; half within +-15 %; 1 in 13 at 2 or above; 63 projects.
    @Test
    void overrunHasThePublishedMeanAndSharesWithinTwoStandardErrors() {
        ShiftedLognormal overrun = CapitalOverrun.bertisenDavis();
        assertThat(overrun.mean()).isCloseTo(1.14, within(1e-9));
        assertThat(CapitalOverrun.shareInside(overrun))
                .isCloseTo(0.5, within(2 * Math.sqrt(0.25 / 63)));
        assertThat(CapitalOverrun.shareDoubled(overrun))
                .isCloseTo(1.0 / 13, within(2 * Math.sqrt(1.0 / 13 * 12 / 13 / 63)));
        assertThat(overrun.quantile(0.001)).isGreaterThan(0.5);
    }

    // With mean and tail held, sigma fixes median and shift: M = 0.86 / (e^(s z) - e^(s^2/2)).
    @Test
    void noShiftedLognormalMeetsAllThreeNumbersAtOnce() {
        double z = 1.4260768722; // normal deviate of 12/13
        for (double sigma = 0.05; sigma < 2.7; sigma += 0.01) {
            double median = 0.86 / (Math.exp(sigma * z) - Math.exp(sigma * sigma / 2));
            ShiftedLognormal overrun = CapitalOverrun.withMean(sigma, median);
            assertThat(CapitalOverrun.shareDoubled(overrun)).isCloseTo(1.0 / 13, within(1e-6));
            assertThat(CapitalOverrun.shareInside(overrun)).isLessThan(0.25);
        }
    }
}
