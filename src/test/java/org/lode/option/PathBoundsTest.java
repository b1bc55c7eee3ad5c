package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.lode.scenario.MarkovChain;

/// Lower and upper bound by simulation around the value of a ladder.
final class PathBoundsTest {
    private static final double DISCOUNT = Math.exp(-0.04);

    /// The right, for ever, to pay 100 for a value in geometric Brownian motion.
    private static DecisionGraph right() {
        boolean[] open = {true};
        double[] kept = {1};
        return new DecisionGraph(
                List.of(
                        new Situation(
                                "right",
                                List.of(
                                        new Choice("wait", 0, (_, _, _) -> 0, kept, open),
                                        new Choice("take", 1, (_, _, v) -> v - 100, kept, open))),
                        Situation.ended("ended")),
                MarkovChain.single("market"),
                DISCOUNT,
                1);
    }

    private static LogPrice price() {
        return LogPrice.geometricBrownian(100, 0, 0.2, 1);
    }

    private static PathBounds.Run run(int paths, int threads) {
        return new PathBounds.Run(120, PathSettings.antithetic(paths, 7), threads);
    }

    /// Dixit and Pindyck 1994, chapter 5: with r = d = 0.04 and sigma 0.2 the right at V = I is
    /// worth a quarter of I if it may be taken at any time. Once a year only it is worth less, yet
    /// at least what taking it at the same threshold at yearly dates gives.
    @Test
    void boundsEncloseTheLadderAndStayBelowTheClosedForm() {
        DecisionTable table =
                ExactDecision.perpetual(right(), PriceLattice.of(price(), Math.exp(6), 120));
        PathBounds.Bounds bounds =
                PathBounds.of(table, price(), run(256, 2), List.of(new PathBounds.Place(0, 0)))
                        .getFirst();
        double ladder = table.valueUsd(0, 0);
        double slack = 4 * bounds.upper().standardErrorUsd();
        assertThat(bounds.lower().meanUsd()).isLessThanOrEqualTo(bounds.upper().meanUsd());
        assertThat(bounds.lower().meanUsd() - slack).isLessThan(ladder);
        assertThat(bounds.upper().meanUsd() + slack).isGreaterThan(ladder * (1 - 2e-3));
        assertThat(bounds.upper().meanUsd() - bounds.lower().meanUsd()).isLessThan(0.01 * ladder);
        double anyTime = new PerpetualOption(100, 100, 0.04, 0.04, 0.2).value();
        assertThat(anyTime).isCloseTo(25, within(1e-9));
        assertThat(bounds.lower().meanUsd() - slack).isLessThan(anyTime);
        assertThat(ladder).isBetween(0.9 * anyTime, anyTime);
        assertThat(bounds.knowledge().meanUsd()).isPositive();
    }

    /// The upper bound holds whatever the ladder's value is: a coarse ladder loosens it, no more.
    @Test
    void aCoarseLadderStillBounds() {
        DecisionTable fine =
                ExactDecision.perpetual(right(), PriceLattice.of(price(), Math.exp(6), 150));
        DecisionTable coarse =
                ExactDecision.perpetual(right(), PriceLattice.of(price(), Math.exp(6), 31));
        PathBounds.Bounds bounds =
                PathBounds.of(coarse, price(), run(512, 1), List.of(new PathBounds.Place(0, 0)))
                        .getFirst();
        double slack = 4 * bounds.upper().standardErrorUsd() + 1e-3 * fine.valueUsd(0, 0);
        assertThat(bounds.lower().meanUsd()).isLessThan(fine.valueUsd(0, 0) + slack);
        assertThat(bounds.upper().meanUsd()).isGreaterThan(fine.valueUsd(0, 0) - slack);
    }

    @Test
    void aPriceThatStandsStillHasOneValue() {
        LogPrice still = LogPrice.geometricBrownian(130, 0, 0, 1);
        DecisionTable table = ExactDecision.perpetual(right(), PriceLattice.flat(130));
        PathBounds.Bounds bounds =
                PathBounds.of(table, still, run(2, 1), List.of(new PathBounds.Place(0, 0)))
                        .getFirst();
        assertThat(bounds.lower().meanUsd()).isCloseTo(30, within(1e-9));
        assertThat(bounds.upper().meanUsd()).isCloseTo(30, within(1e-9));
        assertThat(bounds.knowledge().meanUsd()).isCloseTo(0, within(1e-9));
    }

    @Test
    void threadsDoNotMatter() {
        DecisionTable table =
                ExactDecision.perpetual(right(), PriceLattice.of(price(), Math.exp(6), 60));
        List<PathBounds.Place> at = List.of(new PathBounds.Place(0, 0));
        assertThat(PathBounds.of(table, price(), run(64, 1), at))
                .isEqualTo(PathBounds.of(table, price(), run(64, 3), at));
    }

    /// Second way: the expectation of the function by the trapezoid rule on a fine grid.
    @Test
    void expectationBetweenTheNodesIsExact() {
        SplittableRandom random = new SplittableRandom(5);
        PriceLattice lattice = PriceLattice.of(price(), 8, 12);
        HatWeights hats = new HatWeights(lattice);
        double[] values = random.doubles(lattice.size(), -50, 50).toArray();
        double[] weights = new double[lattice.size()];
        for (int k = 0; k < 50; k++) {
            double mean = random.nextDouble(Math.log(5), Math.log(2000));
            double sd = random.nextDouble(0.05, 0.8);
            HatWeights.Span span = hats.expect(mean, sd, weights);
            NormalDistribution normal = NormalDistribution.of(mean, sd);
            int cells = 20_000;
            double sum = 0;
            for (int i = 0; i < cells; i++) {
                double x = mean + sd * (-9 + 18 * (i + 0.5) / cells);
                sum += normal.density(x) * hats.at(x, values) * 18 * sd / cells;
            }
            assertThat(hats.dot(weights, span, values)).isCloseTo(sum, within(1e-4));
        }
    }
}
