package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lode.price.Oracles.number;
import static org.lode.price.Oracles.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.lode.price.Measure.RiskNeutral;
import org.lode.price.PriceFit.Fitted;

/// Closed forms and calibrations against published or independently computed values.
class OracleTest {
    private static final Percentage TIGHT = Percentage.withPercentage(1e-7);

    /// The published series against the process itself: a call is the discounted integral of the
    /// probability that the price ends above, from the strike on (Simpson's rule).
    @Test
    void mertonCallsFromTheLawOfThePrice() {
        for (Map<String, String> row : Oracles.rows("merton_jump_diffusion_call.csv")) {
            double rate = number(row, "rate");
            double years = number(row, "T");
            double strike = number(row, "K");
            MertonJumpDiffusion<RiskNeutral> price =
                    new MertonJumpDiffusion<>(
                            RiskNeutral.Q,
                            number(row, "S"),
                            rate,
                            number(row, "sigma"),
                            new Jumps(
                                    number(row, "lambda"),
                                    number(row, "mean_log_jump"),
                                    number(row, "sd_log_jump")));
            int parts = 4000;
            double width = 6.0 / parts;
            double sum = 0;
            for (int i = 0; i <= parts; i++) {
                double s = strike * Math.exp(i * width);
                double weight = i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2;
                sum += weight * s * (1 - price.probabilityBelow(s, years)) * width / 3;
            }
            assertThat(Math.exp(-rate * years) * sum).isCloseTo(number(row, "call"), within(1e-6));
        }
    }

    /// The published parameters are those of the paper: ln m = mu - sigma^2 / 2k, and lambda
    /// lowers the long-run log level.
    @Test
    void schwartzOneFactorFutures() {
        for (Map<String, String> row : Oracles.rows("schwartz_one_factor_futures.csv")) {
            double k = number(row, "kappa");
            double s = number(row, "sigma");
            SchwartzOneFactor<Measure.RealWorld> price =
                    new SchwartzOneFactor<>(
                            Measure.RealWorld.P,
                            number(row, "S0"),
                            Math.exp(number(row, "mu") - s * s / (2 * k)),
                            k,
                            s);
            assertThat(price.riskNeutral(number(row, "lambda")).expectedPrice(number(row, "T")))
                    .isCloseTo(number(row, "futures"), Percentage.withPercentage(1e-5));
        }
    }

    @Test
    void schwartzSmithForwardCurve() {
        for (Map<String, String> row : Oracles.rows("schwartz_smith_forward_curve.csv")) {
            SchwartzSmith<Measure.RealWorld> price =
                    new SchwartzSmith<>(
                            Measure.RealWorld.P,
                            number(row, "chi0"),
                            number(row, "xi0"),
                            new TwoFactorDynamics(
                                    number(row, "kappa"),
                                    0,
                                    number(row, "sigma_chi"),
                                    number(row, "mu_xi"),
                                    number(row, "sigma_xi"),
                                    number(row, "rho")));
            double t = number(row, "T");
            assertThat(price.expectedPrice(t)).isCloseTo(number(row, "expected_spot"), TIGHT);
            assertThat(price.logMoments(t).variance())
                    .isCloseTo(number(row, "var_log_spot"), within(1e-9));
            assertThat(
                            price.riskNeutral(number(row, "mu_xi_star"), number(row, "lambda_chi"))
                                    .expectedPrice(t))
                    .isCloseTo(number(row, "futures"), TIGHT);
        }
    }

    /// 17 series from 1990 and 7 from 1960, to the printed digits.
    @Test
    void ornsteinUhlenbeckCalibrations() {
        int seen = 0;
        for (Map<String, String> row : Oracles.rows("ou_calibration_reference.csv")) {
            String name = text(row, "series").toLowerCase(Locale.ROOT).replace('_', '-');
            PriceSeries series =
                    Oracles.monthly(name, Integer.parseInt(text(row, "start").substring(0, 4)));
            assertThat(series.changes()).isEqualTo((int) number(row, "n_transitions"));
            brownian(row, series);
            PriceFit plain = Calibration.point(ModelKind.OU, series, FitSettings.plain());
            if (text(row, "kappa_ml_per_year").equals("nan")) {
                assertThat(plain).isInstanceOf(PriceFit.Refused.class);
            } else {
                reverting(row, (Fitted) plain);
            }
            ReversionLikelihood likelihood = new ReversionLikelihood(series);
            assertThat(likelihood.dickeyFuller()).isCloseTo(number(row, "df_t_stat"), within(1e-6));
            PriceFit kendall =
                    Calibration.point(
                            ModelKind.OU,
                            series,
                            new FitSettings(BiasCorrection.KENDALL, Averaging.SPOT, 0));
            if (text(row, "kappa_kendall").equals("nan")) {
                assertThat(kendall).isInstanceOf(PriceFit.Refused.class);
            } else {
                assertThat(value((Fitted) kendall, "reversion"))
                        .isCloseTo(number(row, "kappa_kendall"), Percentage.withPercentage(1e-4));
            }
            seen++;
        }
        assertThat(seen).isEqualTo(21);
    }

    private static void brownian(Map<String, String> row, PriceSeries series) {
        Fitted fit = (Fitted) Calibration.point(ModelKind.GBM, series, FitSettings.plain());
        assertThat(value(fit, "log drift")).isCloseTo(number(row, "gbm_mu_log"), within(1e-8));
        // The reference divides by n - 1.
        double n = series.changes();
        assertThat(value(fit, "volatility") * Math.sqrt(n / (n - 1)))
                .isCloseTo(number(row, "gbm_sigma"), Percentage.withPercentage(1e-4));
        assertThat(fit.logLikelihood()).isCloseTo(number(row, "loglik_gbm"), within(1e-5));
    }

    private static void reverting(Map<String, String> row, Fitted fit) {
        Percentage digits = Percentage.withPercentage(1e-4);
        assertThat(value(fit, "reversion")).isCloseTo(number(row, "kappa_ml_per_year"), digits);
        assertThat(value(fit, "half-life")).isCloseTo(number(row, "half_life_years_ml"), digits);
        assertThat(value(fit, "long-run median"))
                .isCloseTo(number(row, "long_run_median_ml"), digits);
        assertThat(value(fit, "volatility"))
                .isCloseTo(number(row, "sigma_ml_per_sqrt_year"), digits);
        assertThat(fit.logLikelihood()).isCloseTo(number(row, "loglik_ou"), within(1e-5));
    }

    @Test
    void correlationsOfMonthlyChanges() {
        List<Map<String, String>> rows =
                Oracles.rows("price_return_correlation_1990_2025.csv").stream()
                        .filter(row -> !text(row, "series").equals("URANIUM_IMF"))
                        .toList();
        List<String> names = rows.stream().map(row -> text(row, "series")).toList();
        PriceCorrelation found =
                PriceCorrelation.of(
                        names.stream()
                                .map(n -> n.toLowerCase(Locale.ROOT).replace('_', '-'))
                                .map(n -> untilUraniumEnds(Oracles.monthly(n, 1990)))
                                .toList());
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                assertThat(found.measured()[i][j])
                        .isCloseTo(number(rows.get(i), names.get(j)), within(1.1e-6));
            }
        }
        assertThat(found.nearest().isChanged()).isFalse();
    }

    /// The reference takes the months that all its series have; one ends in June 2025.
    private static PriceSeries untilUraniumEnds(PriceSeries series) {
        return series.with(
                series.observations().stream().filter(o -> o.period() < 2025 * 12 + 6).toList());
    }

    static double value(Fitted fit, String name) {
        return fit.estimate(name).orElseThrow().value();
    }
}
