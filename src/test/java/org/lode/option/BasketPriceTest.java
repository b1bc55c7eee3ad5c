package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.lode.scenario.MarkovChain;

/// Several prices whose sum is the state of a decision.
final class BasketPriceTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static LogPrice reverting(double start, double median, double reversion, double sd) {
        return LogPrice.meanReverting(start, median, reversion, sd);
    }

    private static BasketPrice basket(double rho) {
        return new BasketPrice(
                List.of(reverting(90, 120, 0.2, 0.3), reverting(500, 400, 0.6, 0.15)),
                new double[] {1, 0.2},
                new double[][] {{1, rho}, {rho, 1}});
    }

    @Test
    void onePriceStandsForItself() {
        LogPrice one = reverting(90, 120, 0.2, 0.3);
        assertThat(BasketPrice.single(one).ladderProcess()).isEqualTo(one);
        LogPrice twice =
                new BasketPrice(List.of(one), new double[] {2}, new double[0][]).ladderProcess();
        LogPrice doubled = reverting(180, 240, 0.2, 0.3);
        assertThat(twice.constant()).isCloseTo(doubled.constant(), within(1e-12));
        assertThat(twice.start()).isEqualTo(180);
    }

    /// Two halves of one price, tied together, are that price.
    @Test
    void halvesThatMoveTogetherAreTheWhole() {
        LogPrice whole = reverting(90, 120, 0.2, 0.3);
        BasketPrice halves =
                new BasketPrice(
                        List.of(whole, whole),
                        new double[] {0.5, 0.5},
                        new double[][] {{1, 1}, {1, 1}});
        LogPrice sum = halves.ladderProcess();
        assertThat(sum.constant()).isCloseTo(whole.constant(), within(1e-12));
        assertThat(sum.persistence()).isCloseTo(whole.persistence(), within(1e-12));
        assertThat(sum.sd()).isCloseTo(whole.sd(), within(1e-12));
        DecisionTable table =
                ExactDecision.perpetual(call(100, 0.9), PriceLattice.of(whole, Math.exp(4), 80));
        PathBounds.Run run = new PathBounds.Run(20, PathSettings.antithetic(64, 3), 1);
        List<PathBounds.Place> at = List.of(new PathBounds.Place(1, 0));
        PathBounds.Bounds one = PathBounds.of(table, whole, run, at).getFirst();
        PathBounds.Bounds two = PathBounds.of(table, halves, run, at).getFirst();
        assertThat(two.lower().meanUsd()).isCloseTo(one.lower().meanUsd(), within(1e-9));
        assertThat(two.upper().meanUsd()).isCloseTo(one.upper().meanUsd(), within(1e-9));
    }

    /// Long-run mean, variance and yearly covariance of the sum from the lognormal moments of its
    /// parts, written out for two prices.
    @Test
    void theLadderHasTheLongRunMomentsOfTheSum() {
        double rho = 0.4;
        double[] b = {Math.exp(-0.2), Math.exp(-0.6)};
        double[] s = {0.3, 0.15};
        double v1 = s[0] * s[0] / (1 - b[0] * b[0]);
        double v2 = s[1] * s[1] / (1 - b[1] * b[1]);
        double c = rho * s[0] * s[1] / (1 - b[0] * b[1]);
        double m1 = 120 * Math.exp(v1 / 2);
        double m2 = 80 * Math.exp(v2 / 2);
        double variance =
                m1 * m1 * (Math.exp(v1) - 1)
                        + m2 * m2 * (Math.exp(v2) - 1)
                        + 2 * m1 * m2 * (Math.exp(c) - 1);
        double yearLater =
                m1 * m1 * (Math.exp(v1 * b[0]) - 1)
                        + m2 * m2 * (Math.exp(v2 * b[1]) - 1)
                        + m1 * m2 * (Math.exp(c * b[0]) + Math.exp(c * b[1]) - 2);
        LogPrice ladder = basket(rho).ladderProcess();
        double v = ladder.sd() * ladder.sd() / (1 - ladder.persistence() * ladder.persistence());
        double mean = Math.exp(ladder.constant() / (1 - ladder.persistence()) + v / 2);
        assertThat(mean).isCloseTo(m1 + m2, within(1e-9));
        assertThat(mean * mean * Math.expm1(v)).isCloseTo(variance, within(1e-6));
        assertThat(mean * mean * Math.expm1(v * ladder.persistence()))
                .isCloseTo(yearLater, within(1e-6));
        assertThat(ladder.start()).isEqualTo(190);
    }

    /// The variable that stands for the sum has its expected value exactly.
    @Test
    void theStandInOfAStepHasTheMeanOfTheSum() {
        BasketPrice basket = basket(-0.3);
        BasketPrice.Step step = basket.step(new double[] {Math.log(90), Math.log(500)});
        double expected = 0;
        for (int p = 0; p < 2; p++) {
            LogPrice part = basket.parts().get(p);
            expected +=
                    basket.weights()[p]
                            * Math.exp(
                                    part.meanAfter(Math.log(part.start()))
                                            + part.sd() * part.sd() / 2);
        }
        assertThat(Math.exp(step.logMean() + step.sd() * step.sd() / 2))
                .isCloseTo(expected, within(1e-9));
    }

    /// A right to the sum less `strike` in a year from now: ended, right, due.
    private static DecisionGraph call(double strike, double discount) {
        boolean[] open = {true};
        double[] kept = {1};
        return new DecisionGraph(
                List.of(
                        Situation.ended("ended"),
                        new Situation(
                                "right",
                                List.of(new Choice("wait", 2, (_, _, _) -> 0, kept, open))),
                        new Situation(
                                "due",
                                List.of(
                                        new Choice("drop", 0, (_, _, _) -> 0, kept, open),
                                        new Choice(
                                                "take", 0, (_, _, x) -> x - strike, kept, open)))),
                MarkovChain.single("market"),
                discount,
                1);
    }

    /// Second method: given the shock of the first price the second is lognormal, so a call on the
    /// sum is an integral of Black-Scholes values (Stulz 1982 conditions in the same way).
    @Test
    void boundsEncloseACallOnTheSumOfTwoPrices() {
        for (double rho : new double[] {-0.5, 0, 0.7}) {
            BasketPrice basket = basket(rho);
            double strike = 190;
            double discount = 0.9;
            double truth = 0;
            int cells = 4000;
            for (int i = 0; i < cells; i++) {
                double z = -8 + 16 * (i + 0.5) / cells;
                truth += NORMAL.density(z) * 16 / cells * discount * given(basket, z, rho, strike);
            }
            LogPrice ladder = basket.ladderProcess();
            DecisionTable table =
                    ExactDecision.perpetual(
                            call(strike, discount), PriceLattice.of(ladder, Math.exp(3), 120));
            PathBounds.Bounds bounds =
                    PathBounds.of(
                                    table,
                                    basket,
                                    new PathBounds.Run(2, PathSettings.antithetic(4096, 5), 2),
                                    List.of(new PathBounds.Place(1, 0)))
                            .getFirst();
            double error = 4 * bounds.lower().standardErrorUsd() + 1e-9;
            assertThat(bounds.lower().meanUsd())
                    .as("rho %s", rho)
                    .isBetween(0.99 * truth - error, truth + error);
            assertThat(bounds.upper().meanUsd())
                    .as("rho %s", rho)
                    .isBetween(truth - 4 * bounds.upper().standardErrorUsd(), 1.02 * truth + error);
        }
    }

    /// Expected payoff given the first shock.
    private static double given(BasketPrice basket, double z, double rho, double strike) {
        LogPrice first = basket.parts().get(0);
        LogPrice second = basket.parts().get(1);
        double one = Math.exp(first.meanAfter(Math.log(first.start())) + first.sd() * z);
        double sd = second.sd() * Math.sqrt(1 - rho * rho);
        double mean =
                Math.log(0.2) + second.meanAfter(Math.log(second.start())) + second.sd() * rho * z;
        double left = strike - one;
        double forward = Math.exp(mean + sd * sd / 2);
        if (left <= 0) {
            return forward - left;
        }
        double d = (mean - Math.log(left)) / sd;
        return forward * NORMAL.cumulativeProbability(d + sd)
                - left * NORMAL.cumulativeProbability(d);
    }

    @Test
    void pricesOfTwoKindsHaveNoOneLadder() {
        BasketPrice mixed =
                new BasketPrice(
                        List.of(
                                reverting(90, 120, 0.2, 0.3),
                                LogPrice.geometricBrownian(90, 0, 0.2, 1)),
                        new double[] {1, 1},
                        new double[0][]);
        assertThatThrownBy(mixed::ladderProcess)
                .hasMessage("some prices revert and others do not.");
    }
}
