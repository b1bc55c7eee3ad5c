package org.lode.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Simulated paths of the country and the site agree with the exact worth.
final class SiteSimulationTest {
    @Test
    void simulationAgreesWithTheExactWorth() {
        for (long seed = 0; seed < 12; seed++) {
            RandomSite d = RandomSite.of(seed);
            SiteValuation site = SiteValuation.of(d.country(), d.profile());
            RightToBuild right = d.right(d.country());
            for (int s = 0; s < 4; s++) {
                SiteSimulation drawn =
                        SiteSimulation.of(
                                site,
                                right,
                                s,
                                new SiteSimulation.Settings(20_000, 7 + seed, 1, 0));
                assertThat(drawn.mean())
                        .as("seed %d, state %d", seed, s)
                        .isCloseTo(right.valueUsd()[s], within(3 * drawn.standardError() + 1e-9));
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        RandomSite d = RandomSite.of(5);
        SiteValuation site = SiteValuation.of(d.country(), d.profile());
        RightToBuild right = d.right(d.country());
        SiteSimulation one = drawn(site, right, 1);
        for (int threads : new int[] {2, 3, 7}) {
            SiteSimulation many = drawn(site, right, threads);
            assertThat(many.mean()).isEqualTo(one.mean());
            assertThat(many.standardError()).isEqualTo(one.standardError());
            assertThat(many.siteShares()).isDeepEqualTo(one.siteShares());
        }
    }

    private static SiteSimulation drawn(SiteValuation site, RightToBuild right, int threads) {
        return SiteSimulation.of(
                site, right, 0, new SiteSimulation.Settings(10_000, 3, threads, 30));
    }

    /// Joined with other uncertainty: cash flows of a trial that are on average those of the plan
    /// leave the mean, since the plan does not answer to them, and widen the spread.
    @Test
    void cashFlowsOfTheirOwnJoinTheConflict() {
        RandomSite d = RandomSite.of(7);
        SiteValuation site = SiteValuation.of(d.country(), d.profile());
        RightToBuild right = d.right(d.country());
        SiteSimulation.Settings settings = new SiteSimulation.Settings(20_000, 9, 1, 0);
        SiteSimulation alone = SiteSimulation.of(site, right, 3, settings);
        SiteProfile plan = site.profile();
        SiteSimulation joined =
                SiteSimulation.of(
                        site,
                        right,
                        3,
                        settings,
                        trial -> {
                            double factor = trial % 2 == 0 ? 0.4 : 1.6;
                            return new SiteProfile(
                                    plan.flowsUsd().stream().map(f -> times(f, factor)).toList(),
                                    plan.capitalUsd(),
                                    plan.phases(),
                                    plan.standstill(),
                                    plan.ratePerYear(),
                                    plan.startCapitalUsd(),
                                    plan.tailDecline());
                        });
        assertThat(right.valueUsd()[3]).isPositive();
        assertThat(joined.mean())
                .isCloseTo(right.valueUsd()[3], within(3 * joined.standardError()));
        assertThat(joined.standardError()).isGreaterThan(alone.standardError());
    }

    private static double[] times(double[] values, double factor) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    /// The steady mine, simulated.
    @Test
    void simulationAgreesOnTheIllustrativeMine() {
        SiteValuation site =
                WarOptionChainTest.mine(WarOptionChainTest.country(1, true), 600, 140, 0.10);
        RightToBuild right = RightToBuild.of(site, RightToBuild.Exploration.NONE);
        SiteSimulation drawn =
                SiteSimulation.of(site, right, 0, new SiteSimulation.Settings(40_000, 1, 1, 30));
        assertThat(drawn.mean()).isCloseTo(136.934602, within(3 * drawn.standardError()));
        for (double[] year : drawn.siteShares()) {
            double sum = 0;
            for (double share : year) {
                sum += share;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }
}
