package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lode.price.OracleTest.value;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.price.Measure.RealWorld;
import org.lode.price.PriceFit.Fitted;
import org.lode.price.PriceSeries.Observation;

/// Known parameters come back from simulated histories, with the bias that theory names.
class RecoveryTest {
    private static final int HISTORIES = 400;
    private static final double SPEED = 0.5;

    /// Monthly prices or yearly averages of `parts` prices, one history per stream.
    private static PriceSeries history(
            PriceProcess<RealWorld> process, int perYear, int periods, int parts, long stream) {
        double[] path =
                process.path(1.0 / (perYear * parts), periods * parts, Draws.of(20260502, stream));
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < periods; i++) {
            double sum = 0;
            for (int j = 0; j < parts; j++) {
                sum += Math.log(path[i * parts + j]) / parts;
            }
            double price = Math.exp(sum);
            observations.add(new Observation(2000 * perYear + i, price, price, false));
        }
        return new PriceSeries(
                "simulated",
                "USD/t",
                perYear,
                observations,
                new Deflation("none", 2025),
                List.of());
    }

    /// Mean of k over histories that start at the median: uncorrected it is about
    /// (5/2 + e^kd + e^2kd / 2) / nd too high (Tang and Chen 2009), which the correction takes off.
    @Test
    void biasOfTheSpeedIsThatOfTheory() {
        SchwartzOneFactor<RealWorld> process =
                new SchwartzOneFactor<>(RealWorld.P, 100, 100, SPEED, 0.25);
        int periods = 361;
        double raw = 0;
        double square = 0;
        for (int i = 0; i < HISTORIES; i++) {
            ReversionLikelihood likelihood =
                    new ReversionLikelihood(history(process, 12, periods, 1, i));
            double k = likelihood.bestSpeed();
            raw += k / HISTORIES;
            square += k * k / HISTORIES;
        }
        double error = Math.sqrt((square - raw * raw) / HISTORIES);
        double bias = BiasCorrection.tangChenBias(SPEED, 1.0 / 12, periods - 1);
        assertThat(bias).isBetween(0.13, 0.14);
        assertThat(raw - SPEED).isCloseTo(bias, within(4 * error + 0.02));
        assertThat(raw - SPEED).isGreaterThan(4 * error);
    }

    /// Yearly averages: k and s come out too low unless averaging is corrected.
    @Test
    void averagingIsUndone() {
        SchwartzOneFactor<RealWorld> process =
                new SchwartzOneFactor<>(RealWorld.P, 100, 100, SPEED, 0.25);
        FitSettings averages = new FitSettings(BiasCorrection.NONE, Averaging.AVERAGE, 0);
        double[] k = new double[2];
        double[] s = new double[2];
        int histories = 40;
        for (int i = 0; i < histories; i++) {
            PriceSeries series = history(process, 1, 1000, 60, i);
            Fitted plain = (Fitted) Calibration.point(ModelKind.OU, series, FitSettings.plain());
            Fitted corrected = (Fitted) Calibration.point(ModelKind.OU, series, averages);
            k[0] += value(plain, "reversion") / histories;
            k[1] += value(corrected, "reversion") / histories;
            s[0] += value(plain, "volatility") / histories;
            s[1] += value(corrected, "volatility") / histories;
        }
        assertThat(k[0]).isLessThan(0.9 * SPEED);
        assertThat(k[1]).isCloseTo(SPEED, within(0.02));
        assertThat(s[0]).isLessThan(0.22);
        assertThat(s[1]).isCloseTo(0.25, within(0.004));
    }

    /// Working 1960 on a random walk.
    @Test
    void volatilityOfAverages() {
        GeometricBrownianMotion<RealWorld> process =
                new GeometricBrownianMotion<>(RealWorld.P, 100, 0.02, 0.25);
        PriceSeries series = history(process, 12, 6000, 40, 1);
        Fitted plain = (Fitted) Calibration.point(ModelKind.GBM, series, FitSettings.plain());
        Fitted corrected =
                (Fitted) Calibration.point(ModelKind.GBM, series, FitSettings.standard());
        double error = 0.25 / Math.sqrt(2 * 6000) * 1.06;
        assertThat(value(corrected, "volatility")).isCloseTo(0.25, within(4 * error));
        assertThat(value(plain, "volatility"))
                .isCloseTo(0.25 * Math.sqrt(2.0 / 3), within(4 * error));
    }

    @Test
    void jumpsComeBack() {
        Jumps jumps = new Jumps(2, -0.1, 0.1);
        MertonJumpDiffusion<RealWorld> process =
                new MertonJumpDiffusion<>(RealWorld.P, 100, 0.02, 0.15, jumps);
        Fitted fit =
                (Fitted)
                        Calibration.fit(
                                ModelKind.JUMPS,
                                history(process, 12, 800, 1, 5),
                                FitSettings.plain());
        inside(fit, "volatility", 0.15);
        inside(fit, "jumps", 2);
        inside(fit, "mean log jump", -0.1);
        inside(fit, "sd of log jump", 0.1);
    }

    @Test
    void twoFactorsComeBackFromPricesWhenTheCorrelationIsKnown() {
        SchwartzSmith<RealWorld> process =
                new SchwartzSmith<>(
                        RealWorld.P,
                        0,
                        Math.log(100),
                        new TwoFactorDynamics(1.5, 0, 0.35, 0.01, 0.12, 0.0));
        Fitted fit =
                (Fitted)
                        Calibration.fit(
                                ModelKind.TWO_FACTOR,
                                history(process, 12, 1200, 1, 6),
                                FitSettings.plain());
        inside(fit, "reversion", 1.5);
        inside(fit, "long drift", 0.01);
        inside(fit, "short volatility", 0.35);
        inside(fit, "long volatility", 0.12);
    }

    /// True value within 1.5 intervals' reach: fixed seeds, one in twenty intervals misses.
    private static void inside(Fitted fit, String name, double truth) {
        Estimate e = fit.estimate(name).orElseThrow();
        double below = e.value() - e.low();
        double above = e.high() - e.value();
        assertThat(truth)
                .as(e.toString())
                .isBetween(e.value() - 1.5 * below, e.value() + 1.5 * above);
        assertThat(e.standardError()).as(e.toString()).isPositive();
    }

    /// Half of 30 years is too short: the interval of the half-life reaches to no return, and the
    /// interval of a random walk must do so nearly always.
    @Test
    void aRandomWalkIsNotGivenAHalfLifeWithoutAWarning() {
        GeometricBrownianMotion<RealWorld> process =
                new GeometricBrownianMotion<>(RealWorld.P, 100, 0, 0.25);
        int bounded = 0;
        int fitted = 0;
        for (int i = 0; i < 40; i++) {
            PriceSeries series = history(process, 1, 36, 1, 1000 + i);
            if (Calibration.fit(ModelKind.OU, series, FitSettings.standard())
                    instanceof Fitted fit) {
                fitted++;
                bounded +=
                        Double.isInfinite(fit.estimate("half-life").orElseThrow().high()) ? 0 : 1;
                assertThat(fit.cautions().getFirst()).contains("weakly identified");
            }
        }
        // Chi-squared intervals are too short at a unit root: some walks look bounded.
        assertThat(bounded).isLessThan(20);
        assertThat(fitted).isLessThan(32);
    }

    @Test
    void bootstrapIsSeededAndCoversTheEstimateOfVolatility() {
        GeometricBrownianMotion<RealWorld> process =
                new GeometricBrownianMotion<>(RealWorld.P, 100, 0, 0.25);
        PriceSeries series = history(process, 1, 36, 1, 77);
        Fitted fit = (Fitted) Calibration.fit(ModelKind.GBM, series, FitSettings.plain());
        Fitted once = Bootstrap.of(fit, 400, 11);
        Fitted again = Bootstrap.of(fit, 400, 11);
        assertThat(again.estimates()).isEqualTo(once.estimates());
        assertThat(Bootstrap.of(fit, 400, 12).estimates()).isNotEqualTo(once.estimates());
        Estimate profile = fit.estimate("volatility").orElseThrow();
        Estimate percentile = once.estimate("volatility").orElseThrow();
        assertThat(percentile.standardError())
                .isCloseTo(profile.standardError(), within(0.2 * profile.standardError()));
        assertThat(percentile.low()).isBetween(0.8 * profile.low(), profile.value());
    }
}
