package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lode.price.Oracles.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.lode.price.FuturesQuotes.Quote;

/// Futures curves against the closed formulas of the papers, and what quotes imply against plain
/// regression.
class FuturesCurveTest {
    private static final Percentage TINY = Percentage.withPercentage(1e-8);
    private static final Measure.RealWorld P = Measure.RealWorld.P;

    /// Schwartz 1997, eq. 7: the lambda of the paper is L s / k.
    @Test
    void schwartzOneFactorWithHisLambda() {
        for (Map<String, String> row : Oracles.rows("schwartz_one_factor_futures.csv")) {
            double k = number(row, "kappa");
            double s = number(row, "sigma");
            double median = Math.exp(number(row, "mu") - s * s / (2 * k));
            SchwartzOneFactor<Measure.RealWorld> spot =
                    new SchwartzOneFactor<>(P, number(row, "S0"), median, k, s);
            FuturesCurve curve =
                    new FuturesCurve(
                            spot, PriceOfRisk.riskNeutral(spot, number(row, "lambda") * k / s));
            FuturesCurve.Point point = curve.at(number(row, "T"));
            assertThat(point.futures()).isCloseTo(number(row, "futures"), TINY);
            assertThat(point.volatility()).isCloseTo(s * Math.exp(-k * point.years()), TINY);
        }
    }

    /// Schwartz and Smith 2000, eq. 9, with the two parameter sets that they publish: futures under
    /// Q, expected spot under P, and the growth mu* + sx^2 / 2 of distant futures.
    @Test
    void schwartzSmithWithItsPublishedParameters() {
        for (Map<String, String> row : Oracles.rows("schwartz_smith_forward_curve.csv")) {
            SchwartzSmith<Measure.RealWorld> spot =
                    new SchwartzSmith<>(
                            P,
                            number(row, "chi0"),
                            number(row, "xi0"),
                            new TwoFactorDynamics(
                                    number(row, "kappa"),
                                    0,
                                    number(row, "sigma_chi"),
                                    number(row, "mu_xi"),
                                    number(row, "sigma_xi"),
                                    number(row, "rho")));
            FuturesCurve curve =
                    new FuturesCurve(
                            spot,
                            spot.riskNeutral(number(row, "mu_xi_star"), number(row, "lambda_chi")));
            FuturesCurve.Point point = curve.at(number(row, "T"));
            assertThat(point.futures()).isCloseTo(number(row, "futures"), TINY);
            assertThat(point.expected()).isCloseTo(number(row, "expected_spot"), TINY);
            double growth = Math.log(curve.at(61).futures() / curve.at(60).futures());
            double sx = number(row, "sigma_xi");
            assertThat(growth).isCloseTo(number(row, "mu_xi_star") + sx * sx / 2, within(1e-9));
        }
    }

    /// The volatility of a futures price is that of its two factors through ln F, by differences.
    @Test
    void volatilityOfFuturesIsTheGradientOfTheCurve() {
        TwoFactorDynamics d = new TwoFactorDynamics(1.49, 0, 0.286, -0.0125, 0.145, 0.3);
        for (double t : new double[] {0.1, 1, 5}) {
            double h = 1e-5;
            double byShort = slope(d, h, 0, t) / h;
            double byLong = slope(d, 0, h, t) / h;
            double variance =
                    Math.pow(byShort * 0.286, 2)
                            + Math.pow(byLong * 0.145, 2)
                            + 2 * 0.3 * byShort * 0.286 * byLong * 0.145;
            SchwartzSmith<Measure.RealWorld> spot = new SchwartzSmith<>(P, 0.119, 2.857, d);
            assertThat(new FuturesCurve(spot, spot.riskNeutral(0.0115, 0.157)).at(t).volatility())
                    .isCloseTo(Math.sqrt(variance), within(1e-8));
        }
    }

    private static double slope(TwoFactorDynamics d, double shortBy, double longBy, double t) {
        return Math.log(
                new SchwartzSmith<>(P, 0.119 + shortBy, 2.857 + longBy, d)
                                .riskNeutral(0.0115, 0.157)
                                .expectedPrice(t)
                        / new SchwartzSmith<>(P, 0.119, 2.857, d)
                                .riskNeutral(0.0115, 0.157)
                                .expectedPrice(t));
    }

    @Test
    void aPriceOfRiskOfNoneLeavesTheExpectedPrice() {
        for (PriceProcess<Measure.RealWorld> p : processes()) {
            FuturesCurve.Point none = new FuturesCurve(p, PriceOfRisk.riskNeutral(p, 0)).at(3);
            assertThat(none.futures()).isCloseTo(none.expected(), TINY);
            FuturesCurve.Point some = new FuturesCurve(p, PriceOfRisk.riskNeutral(p, 0.2)).at(3);
            assertThat(some.futures()).isLessThan(some.expected());
            assertThat(some.premiumPerYear())
                    .isCloseTo(0.2 * PriceOfRisk.loading(p, 3) / 3, within(1e-12));
        }
    }

    private static List<PriceProcess<Measure.RealWorld>> processes() {
        return List.of(
                new GeometricBrownianMotion<>(P, 100, 0.03, 0.25),
                new SchwartzOneFactor<>(P, 100, 130, 0.3, 0.25),
                new SchwartzSmith<>(P, 0, 4.6, new TwoFactorDynamics(1.2, 0, 0.3, 0.01, 0.15, 0.2)),
                new MertonJumpDiffusion<>(P, 100, 0.03, 0.2, new Jumps(0.5, -0.1, 0.15)));
    }

    /// Quotes that follow a curve give its start and price of risk back, whatever start the fit
    // has.
    @Test
    void quotesOnACurveGiveItBack() {
        Random random = new Random(5);
        for (PriceProcess<Measure.RealWorld> p : processes()) {
            for (int i = 0; i < 50; i++) {
                double risk = random.nextDouble(-1, 1);
                double start = random.nextDouble(50, 200);
                PriceProcess<Measure.RealWorld> there = PriceFit.startingAt(p, start);
                double[] years = {0.25, 1, 2.5};
                double[] prices = new double[3];
                for (int j = 0; j < 3; j++) {
                    prices[j] = PriceOfRisk.riskNeutral(there, risk).expectedPrice(years[j]);
                }
                ImpliedRisk implied = ImpliedRisk.of(p, years, prices);
                assertThat(implied.startPrice()).isCloseTo(start, TINY);
                assertThat(implied.perVolatility()).isCloseTo(risk, within(1e-9));
                assertThat(implied.misfit()).isLessThan(1e-12);
            }
        }
    }

    /// Under Brownian motion ln F is a straight line in T: slope, intercept and standard error are
    /// those of simple regression (Student's formula, residual variance / sum of squares of T).
    @Test
    void scatterOfQuotesIsThatOfSimpleRegression() {
        double[] years = {1, 2, 3, 4, 5};
        double[] logs = {4.60, 4.65, 4.61, 4.70, 4.66};
        // by hand: mean T 3, mean y 4.644, slope 0.17 / 10, residual sum of squares 0.00363
        double slope = 0.017;
        double rss = 0.00652 - 0.017 * 0.17;
        double[] prices = new double[5];
        for (int i = 0; i < 5; i++) {
            prices[i] = Math.exp(logs[i]);
        }
        ImpliedRisk implied =
                ImpliedRisk.of(new GeometricBrownianMotion<>(P, 80, 0.05, 0.25), years, prices);
        assertThat(implied.startPrice()).isCloseTo(Math.exp(4.644 - 3 * slope), within(1e-9));
        assertThat(implied.perVolatility()).isCloseTo((0.05 - slope) / 0.25, within(1e-12));
        assertThat(implied.standardError())
                .isCloseTo(Math.sqrt(rss / 3 / 10) / 0.25, within(1e-12));
        assertThat(implied.misfit()).isCloseTo(Math.sqrt(rss / 5), within(1e-12));
        assertThat(
                        ImpliedRisk.of(
                                        new GeometricBrownianMotion<>(P, 80, 0.05, 0.25),
                                        new double[] {1, 2},
                                        new double[] {99, 98})
                                .standardError())
                .isNaN();
    }

    @Test
    void oneDeliveryDoesNotTellSpotFromRisk() {
        GeometricBrownianMotion<Measure.RealWorld> p =
                new GeometricBrownianMotion<>(P, 80, 0.05, 0.25);
        assertThatThrownBy(() -> ImpliedRisk.of(p, new double[] {1, 1}, new double[] {80, 81}))
                .hasMessageContaining("at least two deliveries are needed");
    }

    @Test
    void aPanelIsEvenlySpaced() {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            LocalDate date = LocalDate.of(2024, 1, 31).plusMonths(i);
            quotes.add(new Quote(date, 0.25, 100 + i));
            quotes.add(new Quote(date, 1, 90));
        }
        FuturesPanel panel = new FuturesQuotes(quotes.reversed()).panel();
        assertThat(panel.logPrices()).hasDimensions(24, 2);
        assertThat(panel.maturities()).containsExactly(0.25, 1);
        assertThat(panel.stepYears()).isCloseTo(1 / 12.0, within(1e-3));
        assertThat(panel.logPrices()[23][0]).isEqualTo(Math.log(123));
        List<Quote> gap = new ArrayList<>(quotes);
        gap.removeIf(q -> q.date().getMonthValue() == 6);
        assertThatThrownBy(() -> new FuturesQuotes(gap).panel())
                .hasMessageContaining("dates must be evenly spaced: 61 days before");
        assertThatThrownBy(() -> new FuturesQuotes(quotes.subList(0, 30)).panel())
                .hasMessageContaining("at least 20 dates and 2 deliveries, were 15 and 2");
        List<Quote> rolling = new ArrayList<>();
        quotes.forEach(
                q ->
                        rolling.add(
                                new Quote(
                                        q.date(), q.years() + rolling.size() * 0.001, q.price())));
        assertThatThrownBy(() -> new FuturesQuotes(rolling).panel())
                .hasMessageContaining("the same deliveries must repeat");
    }
}
