package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.Realisation;
import org.lode.market.PriceModel;
import org.lode.quantity.Uncertainty;
import org.lode.sampling.ShapleyEffect;
import org.lode.sampling.ShapleyEffects;

/// Shapley effects of single inputs against closed forms, correlated inputs among them.
final class FairSharesTest {
    private static final List<String> NAMES = List.of("capital", "operating cost", "grade");
    private static final double PRICE = 14_000;

    /// Lognormals so narrow that the worth is linear in their normal scores to 1 in 1,000.
    private static final double SPREAD = 0.02;

    private static final List<Uncertainty> INPUTS =
            List.of(
                    new Uncertainty.Lognormal(600e6, 3 * SPREAD),
                    new Uncertainty.Lognormal(120, 2 * SPREAD),
                    new Uncertainty.Lognormal(0.022, SPREAD));

    private static Realisation mine(double[] v) {
        return new Realisation(80e6, 2e6, v[0], v[1], 0, 0, new double[] {0.6 * v[2]});
    }

    private static SimulationPlan linear(double[][] ranks, Dependence dependence) {
        return new SimulationPlan(
                        "linear",
                        VarianceSharesTest.untaxed(),
                        List.of(
                                new Variable(Driver.CAPEX, NAMES.get(0), INPUTS.get(0)),
                                new Variable(Driver.OPEX, NAMES.get(1), INPUTS.get(1)),
                                new Variable(Driver.GRADE, NAMES.get(2), INPUTS.get(2))),
                        ranks,
                        FairSharesTest::mine,
                        List.of(new PriceModel.Flat(PRICE)),
                        new double[0][],
                        0)
                .with(dependence);
    }

    private static double npv(double[] inputs) {
        double[][] prices = new double[1][VarianceSharesTest.untaxed().priceYears()];
        Arrays.fill(prices[0], PRICE);
        return CashFlowModel.of(VarianceSharesTest.untaxed(), mine(inputs), prices)
                .presentValue(CashFlowLine.INVESTOR, VarianceSharesTest.untaxed().discounting());
    }

    /// Change of the NPV per unit of each normal score, at the centre.
    private static double[] slopes() {
        double[] slopes = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] up = INPUTS.stream().mapToDouble(Uncertainty::median).toArray();
            double[] down = up.clone();
            double sd = new double[] {3, 2, 1}[i] * SPREAD;
            up[i] *= Math.exp(0.5 * sd);
            down[i] *= Math.exp(-0.5 * sd);
            slopes[i] = npv(up) - npv(down);
        }
        return slopes;
    }

    /// What a set of normals explains of b'z: b' C[:,S] C[S,S]^-1 C[S,:] b, by Gauss elimination.
    private static double[] explained(double[] b, double[][] c) {
        int n = b.length;
        double[] cb = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                cb[i] += c[i][k] * b[k];
            }
        }
        double[] explained = new double[1 << n];
        for (int s = 1; s < explained.length; s++) {
            int subset = s;
            int[] known = IntStream.range(0, n).filter(i -> (subset >> i & 1) != 0).toArray();
            int m = known.length;
            double[][] a = new double[m][m + 1];
            for (int i = 0; i < m; i++) {
                for (int k = 0; k < m; k++) {
                    a[i][k] = c[known[i]][known[k]];
                }
                a[i][m] = cb[known[i]];
            }
            for (int i = 0; i < m; i++) {
                for (int r = i + 1; r < m; r++) {
                    double factor = a[r][i] / a[i][i];
                    for (int k = i; k <= m; k++) {
                        a[r][k] -= factor * a[i][k];
                    }
                }
            }
            for (int i = m - 1; i >= 0; i--) {
                for (int k = i + 1; k < m; k++) {
                    a[i][m] -= a[i][k] * a[k][m];
                }
                a[i][m] /= a[i][i];
                explained[s] += a[i][m] * cb[known[i]];
            }
        }
        return explained;
    }

    static List<SamplingScheme> schemes() {
        return List.of(
                SamplingScheme.PLAIN,
                new SamplingScheme.LatinHypercube(16),
                new SamplingScheme.ScrambledSobol(16));
    }

    /// Owen and Prieur 2017: in a linear model of correlated normals the effects follow from
    /// conditional variances, here by elimination; below for two inputs by their formula.
    @ParameterizedTest
    @MethodSource("schemes")
    void correlatedLinearModelHasItsEffectsInClosedForm(SamplingScheme scheme) {
        double[][] c = {{1, 0.6, -0.3}, {0.6, 1, 0.2}, {-0.3, 0.2, 1}};
        FairShares fair =
                FairShares.of(
                        linear(ranks(c), Dependence.GAUSSIAN),
                        new RunSettings(32_768, 11, 2, false).with(scheme),
                        _ -> {});
        double[] explained = explained(slopes(), c);
        double[] expected = ShapleyEffects.shares(explained);
        assertThat(fair.runs()).isEqualTo(5);
        assertThat(fair.shares()).hasSize(4);
        double sum = 0;
        for (ShapleyEffect effect : fair.shares()) {
            int i = NAMES.indexOf(effect.name());
            double value = i < 0 ? 0 : expected[i] / explained[7];
            assertThat(effect.error()).isLessThan(0.03);
            assertThat(effect.share())
                    .as(effect.name())
                    .isCloseTo(value, within(4 * effect.error() + 2e-3));
            sum += effect.share();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    private static double[][] ranks(double[][] pearson) {
        double[][] ranks = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                ranks[i][k] = i == k ? 1 : 6 / Math.PI * Math.asin(pearson[i][k] / 2);
            }
        }
        return ranks;
    }

    /// The elimination of this test gives the published formula for two inputs.
    @Test
    void twoInputsHaveThePublishedFormula() {
        double r = 0.7;
        double[] b = {3, -2};
        double[] shares = ShapleyEffects.shares(explained(b, new double[][] {{1, r}, {r, 1}}));
        double common = r * b[0] * b[1];
        assertThat(shares[0])
                .isCloseTo(
                        b[0] * b[0] * (1 - r * r / 2) + common + b[1] * b[1] * r * r / 2,
                        within(1e-12));
        assertThat(shares[1])
                .isCloseTo(
                        b[1] * b[1] * (1 - r * r / 2) + common + b[0] * b[0] * r * r / 2,
                        within(1e-12));
    }

    /// An input that the model does not use gets a share for what it tells of another: with
    /// correlation r to the only input that matters, r^2 / 2 (Owen and Prieur 2017, b2 = 0).
    @Test
    void anInputThatOnlyTellsGetsHalfOfWhatItTells() {
        double r = 0.8;
        SimulationPlan plan =
                new SimulationPlan(
                        "telling",
                        VarianceSharesTest.untaxed(),
                        List.of(
                                new Variable(Driver.CAPEX, "capital", INPUTS.get(0)),
                                new Variable(Driver.OVERRUN, "news", INPUTS.get(1))),
                        new double[][] {
                            {1, 6 / Math.PI * Math.asin(r / 2)},
                            {6 / Math.PI * Math.asin(r / 2), 1}
                        },
                        v -> mine(new double[] {v[0], 120, 0.022}),
                        List.of(new PriceModel.Flat(PRICE)),
                        new double[0][],
                        0);
        FairShares fair =
                FairShares.of(
                        plan,
                        new RunSettings(32_768, 5, 2, false)
                                .with(new SamplingScheme.ScrambledSobol(16)),
                        _ -> {});
        ShapleyEffect news =
                fair.shares().stream()
                        .filter(s -> s.name().equals("news"))
                        .findFirst()
                        .orElseThrow();
        assertThat(news.share()).isCloseTo(r * r / 2, within(4 * news.error() + 2e-3));
    }

    /// Two correlated prices with revenue 2 : 1 and a small spread, so that the worth is linear in
    /// their paths: the formula for two inputs (Owen and Prieur 2017).
    @ParameterizedTest
    @MethodSource("schemes")
    void correlatedPricesAreToldApart(SamplingScheme scheme) {
        double r = 0.6;
        PriceModel price = new PriceModel.GeometricBrownian(1_000, 0, 0.01);
        SimulationPlan plan =
                new SimulationPlan(
                        "two prices",
                        VarianceSharesTest.untaxed(List.of("major", "minor")),
                        List.of(
                                new Variable(
                                        Driver.CAPEX,
                                        "capital",
                                        new Uncertainty.Lognormal(600e6, 1e-9))),
                        new double[0][],
                        v -> new Realisation(80e6, 2e6, v[0], 120, 0, 0, new double[] {0.4, 0.2}),
                        List.of(price, price),
                        new double[][] {{1, r}, {r, 1}},
                        0);
        FairShares fair =
                FairShares.of(plan, new RunSettings(32_768, 7, 2, false).with(scheme), _ -> {});
        double variance = 4 + 1 + 2 * r * 2;
        double major = (4 * (1 - r * r / 2) + 2 * r + r * r / 2) / variance;
        for (ShapleyEffect effect : fair.shares()) {
            double expected =
                    switch (effect.name()) {
                        case "price of major" -> major;
                        case "price of minor" -> 1 - major;
                        default -> 0;
                    };
            assertThat(effect.error()).isLessThan(0.03);
            assertThat(effect.share())
                    .as(effect.name())
                    .isCloseTo(expected, within(4 * effect.error() + 3e-3));
        }
    }

    /// Under Student's t a tied set stays one input; uncorrelated inputs stay single.
    @Test
    void underStudentTiedInputsStayTogether() {
        double[][] ranks = {{1, 0.5, 0}, {0.5, 1, 0}, {0, 0, 1}};
        FairShares fair =
                FairShares.of(
                        linear(ranks, new Dependence.StudentT(4)),
                        new RunSettings(8_192, 5, 2, false)
                                .with(new SamplingScheme.ScrambledSobol(16)),
                        _ -> {});
        assertThat(fair.shares())
                .extracting(ShapleyEffect::name)
                .containsExactlyInAnyOrder("capital, operating cost", "grade", "price of product");
    }

    /// Nothing depends on the number of threads; all known is the second sample, none the first.
    @Test
    void theEndsOfTheOrderAreTheTwoSamples() {
        double[][] ranks = {{1, 0.5, 0.2}, {0.5, 1, -0.3}, {0.2, -0.3, 1}};
        SimulationPlan plan = linear(ranks, Dependence.GAUSSIAN);
        for (SamplingScheme scheme : schemes()) {
            RunSettings settings = new RunSettings(8_192, 2, 2, false).with(scheme);
            List<InputGroup> all = InputGroup.singles(plan);
            assertThat(
                            Simulation.runKnown(
                                            plan, settings, KnownInputs.everywhere(plan, List.of()))
                                    .npv())
                    .isEqualTo(Simulation.runExchanged(plan, settings, Exchange.none(plan)).npv());
            assertThat(Simulation.runKnown(plan, settings, KnownInputs.everywhere(plan, all)).npv())
                    .isEqualTo(Simulation.runExchanged(plan, settings, Exchange.all(plan)).npv());
            RunSettings one = new RunSettings(8_192, 2, 1, false).with(scheme);
            assertThat(FairShares.of(plan, settings, _ -> {}))
                    .isEqualTo(FairShares.of(plan, one, _ -> {}));
        }
    }
}
