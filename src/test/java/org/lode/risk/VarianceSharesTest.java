package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.ClosureTerms;
import org.lode.cashflow.Discounting;
import org.lode.cashflow.PaybackConvention;
import org.lode.cashflow.ProjectTerms;
import org.lode.cashflow.Realisation;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;
import org.lode.market.PriceModel;
import org.lode.quantity.Uncertainty;

/// Shares of the variance of the NPV by exchange of groups.
final class VarianceSharesTest {
    private static final Uncertainty.Uniform CAPEX = new Uncertainty.Uniform(400e6, 900e6);
    private static final Uncertainty.Uniform OPEX = new Uncertainty.Uniform(90, 150);
    private static final Uncertainty.Uniform GRADE = new Uncertainty.Uniform(0.018, 0.026);
    private static final double PRICE = 14_000;

    /// Without taxes and with fixed prices the NPV is linear in capital, operating cost and grade.
    static ProjectTerms untaxed() {
        return untaxed(List.of("product"));
    }

    static ProjectTerms untaxed(List<String> products) {
        return new ProjectTerms(
                products,
                new double[] {1},
                20,
                0,
                new double[][] {{1}},
                new double[products.size()],
                0,
                0.02,
                new ClosureTerms(40e6, 0, true),
                0,
                0,
                new FiscalRegime(
                        products.stream().map(_ -> RoyaltyTerm.flat(0.05)).toList(),
                        false,
                        0,
                        0,
                        1,
                        List.of(new AssetClass(1, 10)),
                        false,
                        0,
                        ValueAddedTax.NONE,
                        null,
                        new FundTerms(0, 0.5)),
                new Discounting(0.10, Discounting.Timing.END_YEAR),
                PaybackConvention.FIRST_CROSSING);
    }

    private static Realisation mine(double[] v) {
        return new Realisation(80e6, 2e6, v[0], v[1], 0, 0, new double[] {0.6 * v[2]});
    }

    private static SimulationPlan linear(double[][] ranks) {
        return new SimulationPlan(
                "linear",
                untaxed(),
                List.of(
                        new Variable(Driver.CAPEX, "capital", CAPEX),
                        new Variable(Driver.OPEX, "operating cost", OPEX),
                        new Variable(Driver.GRADE, "grade", GRADE)),
                ranks,
                VarianceSharesTest::mine,
                List.of(new PriceModel.Flat(PRICE)),
                new double[0][],
                0);
    }

    private static double npv(double... inputs) {
        double[][] prices = new double[1][untaxed().priceYears()];
        Arrays.fill(prices[0], PRICE);
        return CashFlowModel.of(untaxed(), mine(inputs), prices)
                .presentValue(CashFlowLine.INVESTOR, untaxed().discounting());
    }

    /// Contribution of one input to the variance of a linear model: (slope x range)^2 / 12.
    private static double part(int input) {
        double[] low = {CAPEX.low(), OPEX.low(), GRADE.low()};
        double[] high = low.clone();
        high[input] = List.of(CAPEX, OPEX, GRADE).get(input).high();
        return Math.pow(npv(high) - npv(low), 2) / 12;
    }

    static List<SamplingScheme> schemes() {
        return List.of(
                SamplingScheme.PLAIN,
                new SamplingScheme.LatinHypercube(16),
                new SamplingScheme.ScrambledSobol(16));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void linearModelHasItsSharesInClosedForm(SamplingScheme scheme) {
        SimulationPlan plan = linear(new double[0][]);
        VarianceShares shares = shares(plan, scheme, InputGroup.Detail.INPUT, true);
        double all = part(0) + part(1) + part(2);
        assertThat(shares.sd()).isCloseTo(Math.sqrt(all), within(0.03 * Math.sqrt(all)));
        List<String> names = List.of("capital", "operating cost", "grade", "price of product");
        assertThat(shares.shares()).hasSize(4);
        double sum = 0;
        for (VarianceShares.Share share : shares.shares()) {
            int input = names.indexOf(share.group().name());
            double expected = input == 3 ? 0 : part(input) / all;
            double slack = 4 * share.index().firstError() + 1e-9;
            assertThat(share.index().first()).isCloseTo(expected, within(slack));
            assertThat(share.index().total())
                    .isCloseTo(expected, within(4 * share.index().totalError() + 1e-9));
            assertThat(share.fair().share())
                    .isCloseTo(expected, within(4 * share.fair().error() + 1e-9));
            sum += share.fair().share();
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        // a linear model has no interaction; the mean is the worth at the means
        assertThat(shares.rest().share()).isCloseTo(0, within(4 * shares.rest().error() + 1e-9));
        double centre = npv(CAPEX.mean(), OPEX.mean(), GRADE.mean());
        assertThat(shares.mean()).isCloseTo(centre, within(4.5 * shares.meanError()));
        assertThat(shares.meanError()).isLessThan(0.02 * shares.sd());
        assertThat(shares.runs()).isEqualTo(16);
        assertThat(shares.shares().getFirst().index().total())
                .isGreaterThanOrEqualTo(shares.shares().getLast().index().total());
    }

    private static VarianceShares shares(
            SimulationPlan plan, SamplingScheme scheme, InputGroup.Detail detail, boolean isFair) {
        RunSettings settings = new RunSettings(8192, 3, 2, false).with(scheme);
        return VarianceShares.of(
                plan,
                new VarianceShares.Question(settings, InputGroup.of(plan, detail), isFair),
                _ -> {});
    }

    /// Correlated inputs share a group: capital and operating cost with grade in between.
    @Test
    void correlatedInputsFormOneGroup() {
        double[][] ranks = {{1, 0, 0.5}, {0, 1, 0.4}, {0.5, 0.4, 1}};
        SimulationPlan plan = linear(ranks);
        assertThat(InputGroup.of(plan, InputGroup.Detail.INPUT))
                .extracting(InputGroup::name)
                .containsExactly("capital, operating cost, grade", "price of product");
        assertThat(InputGroup.of(plan, InputGroup.Detail.KIND))
                .extracting(InputGroup::name)
                .containsExactly("cost, geology", "price");
        for (Dependence dependence : List.of(Dependence.GAUSSIAN, new Dependence.StudentT(3))) {
            VarianceShares shares =
                    shares(
                            plan.with(dependence),
                            new SamplingScheme.ScrambledSobol(16),
                            InputGroup.Detail.INPUT,
                            false);
            assertThat(shares.shares().getFirst().index().first()).isCloseTo(1, within(0.02));
            assertThat(shares.shares().getFirst().index().total()).isCloseTo(1, within(0.05));
            assertThat(shares.shares().get(1).index().total()).isZero();
        }
    }

    @Test
    void kindsAreTold() {
        assertThat(InputGroup.of(linear(new double[0][]), InputGroup.Detail.KIND))
                .extracting(InputGroup::name)
                .containsExactly("cost", "geology", "price");
    }

    /// Interactions of MC25: first shares add up to less than 1, totals to more, fair shares to 1.
    @Test
    void interactionsLieBetweenFirstAndTotal() {
        VarianceShares shares =
                shares(
                        Mc25.plan(),
                        new SamplingScheme.ScrambledSobol(16),
                        InputGroup.Detail.KIND,
                        true);
        double first = 0;
        double total = 0;
        double fair = 0;
        for (VarianceShares.Share share : shares.shares()) {
            first += share.index().first();
            total += share.index().total();
            fair += share.fair().share();
            double slack = 3 * (share.index().firstError() + share.index().totalError());
            assertThat(share.fair().share())
                    .isBetween(share.index().first() - slack, share.index().total() + slack);
        }
        assertThat(first).isLessThan(1);
        assertThat(total).isGreaterThan(1);
        assertThat(fair).isCloseTo(1, within(1e-9));
        assertThat(shares.interaction()).isCloseTo(1 - first, within(1e-12));
    }
}
