package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lode.price.OracleTest.value;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.price.PriceFit.Fitted;
import org.lode.study.CasePriceSeries;

/// Agreement with `second_implementation.py`, which reaches the same figures by other methods.
class SecondImplementationTest {
    private static final Map<String, Double> SECOND = Oracles.second();
    private static final Map<String, PriceSeries> CASE =
            CasePriceSeries.of(
                    ((CaseReadResult.Valid) CaseReader.read(Path.of("cases/ukraine"))).value());

    @Test
    void aGapIsOneLongStep() {
        PriceSeries lithium = Objects.requireNonNull(CASE.get("lithium-carbonate"));
        assertThat(lithium.gaps()).isEqualTo(1);
        ReversionLikelihood likelihood = new ReversionLikelihood(lithium);
        double k = likelihood.bestSpeed();
        ReversionLikelihood.At best = likelihood.at(k);
        assertThat(k).isCloseTo(second("lithium.ou.reversion"), Percentage.withPercentage(1e-3));
        assertThat(Math.exp(best.level()))
                .isCloseTo(second("lithium.ou.median"), Percentage.withPercentage(1e-3));
        assertThat(best.volatility())
                .isCloseTo(second("lithium.ou.volatility"), Percentage.withPercentage(1e-3));
        assertThat(best.logLikelihood()).isCloseTo(second("lithium.ou.loglik"), within(1e-7));
    }

    @Test
    void profileIntervalOfTheSpeed() {
        PriceSeries nickel = Objects.requireNonNull(CASE.get("nickel"));
        Fitted fit = (Fitted) Calibration.fit(ModelKind.OU, nickel, FitSettings.plain());
        Estimate speed = fit.estimate("reversion").orElseThrow();
        Percentage digits = Percentage.withPercentage(1e-3);
        assertThat(speed.value()).isCloseTo(second("nickel.ou.reversion"), digits);
        assertThat(speed.low()).isCloseTo(second("nickel.ou.reversion.low"), digits);
        assertThat(speed.high()).isCloseTo(second("nickel.ou.reversion.high"), digits);
        assertThat(fit.logLikelihood()).isCloseTo(second("nickel.ou.loglik"), within(1e-7));
        Fitted brownian = (Fitted) Calibration.fit(ModelKind.GBM, nickel, FitSettings.plain());
        assertThat(value(brownian, "log drift")).isCloseTo(second("nickel.gbm.drift"), digits);
        assertThat(value(brownian, "volatility"))
                .isCloseTo(second("nickel.gbm.volatility"), digits);
        assertThat(brownian.logLikelihood()).isCloseTo(second("nickel.gbm.loglik"), within(1e-7));
    }

    @Test
    void averagesOfMeanReversion() {
        for (String z : new String[] {"0.05", "0.5", "2.0"}) {
            double speed = Double.parseDouble(z);
            double autocorrelation = second("averages.%s.autocorrelation".formatted(z));
            assertThat(Averaging.autocorrelation(speed)).isCloseTo(autocorrelation, within(1e-6));
            assertThat(2 * Averaging.stationaryVarianceTimesReversion(speed))
                    .isCloseTo(second("averages.%s.variance".formatted(z)), within(1e-6));
            assertThat(Averaging.reversionPerPeriod(Averaging.autocorrelation(speed)))
                    .isCloseTo(speed, within(1e-9));
        }
        // Series and closed form meet where one takes over from the other.
        assertThat(Averaging.autocorrelation(0.99999e-3))
                .isCloseTo(Averaging.autocorrelation(1.00001e-3), within(1e-7));
        // Working 1960: two thirds of the variance of changes, so k comes out at two thirds too.
        assertThat(Averaging.reversionPerPeriod(Math.exp(-1e-4)) / 1e-4)
                .isCloseTo(1.5, within(1e-3));
    }

    @Test
    void jumpsInCopper() {
        Fitted fit =
                (Fitted)
                        Calibration.point(
                                ModelKind.JUMPS,
                                Oracles.monthly("copper", 1990),
                                FitSettings.plain());
        assertThat(fit.logLikelihood()).isCloseTo(second("copper.jumps.loglik"), within(1e-4));
        Percentage flat = Percentage.withPercentage(0.5);
        assertThat(value(fit, "diffusion drift"))
                .isCloseTo(second("copper.jumps.drift"), within(5e-4));
        assertThat(value(fit, "volatility")).isCloseTo(second("copper.jumps.volatility"), flat);
        assertThat(value(fit, "jumps")).isCloseTo(second("copper.jumps.rate"), flat);
        assertThat(value(fit, "mean log jump"))
                .isCloseTo(second("copper.jumps.mean"), within(2e-4));
        assertThat(value(fit, "sd of log jump")).isCloseTo(second("copper.jumps.sd"), flat);
    }

    @Test
    void filterOfPricesAloneIsTheJointNormalLaw() {
        PriceSeries zinc = Oracles.monthly("zinc", 1990);
        assertThat(likelihood(zinc, 0))
                .isCloseTo(second("zinc.two-factor.loglik.rho0"), within(1e-6));
        assertThat(likelihood(zinc, 0.3))
                .isCloseTo(second("zinc.two-factor.loglik.rho3"), within(1e-6));
        PriceSeries tenYears = zinc.with(zinc.observations().subList(0, 120));
        double most = TwoFactorFit.maximum(tenYears, FitSettings.plain());
        assertThat(most).isCloseTo(second("zinc120.two-factor.max"), within(0.01));
    }

    private static double likelihood(PriceSeries series, double rho) {
        TwoFactorDynamics dynamics = new TwoFactorDynamics(0.8, 0, 0.18, 0.01, 0.12, rho);
        double[] x = series.logs();
        TwoFactorFilter filter = TwoFactorFilter.after(x[0], dynamics);
        for (int i = 1; i < x.length; i++) {
            filter.predict(dynamics, 1.0 / 12);
            filter.update(x[i], 1, 0, 0);
        }
        return filter.logLikelihood();
    }

    @Test
    void momentsAndQuantilesOfJumps() {
        MertonJumpDiffusion<Measure.RealWorld> price =
                new MertonJumpDiffusion<>(
                        Measure.RealWorld.P, 100, 0.03, 0.2, new Jumps(1.5, -0.08, 0.12));
        LogMoments moments = price.logMoments(2.5);
        assertThat(moments.mean()).isCloseTo(second("merton.mean"), within(1e-10));
        assertThat(moments.variance()).isCloseTo(second("merton.variance"), within(1e-10));
        assertThat(moments.skewness()).isCloseTo(second("merton.skewness"), within(1e-9));
        assertThat(moments.excessKurtosis()).isCloseTo(second("merton.kurtosis"), within(1e-9));
        assertThat(price.expectedPrice(2.5)).isCloseTo(second("merton.expected"), within(1e-8));
        assertThat(price.expectedSquare(2.5)).isCloseTo(second("merton.square"), within(1e-6));
        assertThat(price.quantile(0.1, 2.5)).isCloseTo(second("merton.p10"), within(1e-8));
        assertThat(price.quantile(0.5, 2.5)).isCloseTo(second("merton.p50"), within(1e-8));
        assertThat(price.quantile(0.9, 2.5)).isCloseTo(second("merton.p90"), within(1e-8));
    }

    private static double second(String name) {
        return Objects.requireNonNull(SECOND.get(name), name);
    }
}
