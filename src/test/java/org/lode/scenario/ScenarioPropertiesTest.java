package org.lode.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/// Properties that must hold for every country and every mine, on seeded random ones.
final class ScenarioPropertiesTest {
    private static final int CASES = 300;
    private static final double ROUNDING = 1e-7;

    private static void neverFalls(DoubleFunction<double[]> worth, long seed, double... steps) {
        double[] last = worth.apply(steps[0]);
        for (double step : steps) {
            double[] now = worth.apply(step);
            for (int s = 0; s < now.length; s++) {
                assertThat(now[s])
                        .as("seed %d, state %d, step %s", seed, s, step)
                        .isGreaterThanOrEqualTo(last[s] - ROUNDING * (1 + Math.abs(last[s])));
            }
            last = now;
        }
    }

    @Test
    void worthNeverFallsWhenAGateOpens() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomSite d = RandomSite.of(seed);
            MarkovChain chain = d.chain(d.guarantee(), d.rates()[0]);
            for (int g = 0; g < 3; g++) {
                for (int s = 0; s < 4; s++) {
                    boolean[][] open = new boolean[3][];
                    for (int k = 0; k < 3; k++) {
                        open[k] = d.gates()[k].clone();
                    }
                    double[] before = d.right(d.country(chain, 1, open)).valueUsd();
                    open[g][s] = true;
                    double[] after = d.right(d.country(chain, 1, open)).valueUsd();
                    neverFalls(x -> x == 0 ? before : after, seed, 0, 1);
                }
            }
        }
    }

    @Test
    void waitingIsNeverWorthLessThanNothing() {
        for (long seed = 0; seed < CASES; seed++) {
            RightToBuild right = RandomSite.of(seed).right(RandomSite.of(seed).country());
            for (int s = 0; s < 4; s++) {
                boolean isOpen =
                        right.exploration().years() > 0
                                ? RandomSite.of(seed).gates()[0][s]
                                : RandomSite.of(seed).gates()[1][s];
                assertThat(right.valueUsd()[s]).isGreaterThanOrEqualTo(0);
                if (isOpen) {
                    assertThat(right.waitingUsd(s)).as("seed %d", seed).isGreaterThan(-ROUNDING);
                }
            }
        }
    }

    /// Without cover: a mine insured for more than it is worth is better lost.
    @Test
    void worthRisesWhenReturnsToWarFallAndLossFallsAndWarEndsSooner() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomSite d = RandomSite.of(seed);
            if (d.cap() > 0) {
                continue;
            }
            neverFalls(
                    g -> d.right(d.country(d.chain(g, d.rates()[0]), 1, d.gates())).valueUsd(),
                    seed,
                    1,
                    0.6,
                    0.3,
                    0);
            neverFalls(
                    h -> d.right(d.country(d.chain(d.guarantee(), h), 1, d.gates())).valueUsd(),
                    seed,
                    0,
                    0.2,
                    0.5,
                    0.9);
            neverFalls(
                    x ->
                            d.right(d.country(d.chain(d.guarantee(), d.rates()[0]), x, d.gates()))
                                    .valueUsd(),
                    seed,
                    1,
                    0.5,
                    0);
        }
    }

    @Test
    void coverNeverLowersTheWorth() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomSite d = RandomSite.of(seed);
            Country without =
                    new Country(
                            d.country().chain(),
                            d.country().conditions(),
                            new Country.Damage(0.1, WarRiskCover.NONE),
                            0.5);
            double[] bare = d.right(without).valueUsd();
            double[] covered = d.right(d.country()).valueUsd();
            neverFalls(x -> x == 0 ? bare : covered, seed, 0, 1);
        }
    }

    /// A second way: sweeps of the Bellman equation over all ages and states until nothing moves.
    @Test
    void policyIterationEqualsValueIteration() {
        for (long seed = 0; seed < 60; seed++) {
            RandomSite d = RandomSite.of(seed);
            Country country = d.country();
            SiteProfile p = d.profile();
            SiteValuation exact = SiteValuation.of(country, p);
            double[][] v = new double[p.ages() + 1][4];
            for (int sweep = 0; sweep < 600; sweep++) {
                for (int age = p.ages() - 1; age >= 0; age--) {
                    for (int s = 0; s < 4; s++) {
                        v[age][s] = bellman(country, p, v, age, s);
                    }
                }
            }
            for (int age = 0; age < p.ages(); age++) {
                for (int s = 0; s < 4; s++) {
                    assertThat(exact.value(age, s))
                            .as("seed %d, age %d, state %d", seed, age, s)
                            .isCloseTo(v[age][s], within(1e-6));
                }
            }
        }
    }

    /// Written out from the definitions, without the code of [SiteValuation].
    private static double bellman(Country c, SiteProfile p, double[][] v, int age, int s) {
        StateConditions in = c.conditions().get(s);
        double beta = 1 / (1 + p.ratePerYear());
        double stay = 0;
        double next = 0;
        for (int to = 0; to < 4; to++) {
            stay += c.chain().chance(s, to) * v[age][to];
            next += c.chain().chance(s, to) * v[age + 1][to];
        }
        double capital = p.capitalUsd()[age];
        double run = Double.NEGATIVE_INFINITY;
        for (double insured : new double[] {0, Math.min(c.damage().cover().capUsd(), capital)}) {
            double premium =
                    Math.max(0, 0.01 * insured - 1) + in.insuranceRate() * (capital - insured);
            double repair = in.damageChance() * 0.1 * (capital - insured);
            double now = p.flowsUsd().get(s)[age] - premium - repair;
            double later = in.lossPerYear() * insured + (1 - in.lossPerYear()) * next;
            run = Math.max(run, now + beta * later);
        }
        double idle = -p.standstill().careUsdPerYear()[age] + beta * (1 - in.lossPerYear()) * stay;
        boolean isOpen =
                age < p.phases().buildYears()
                        ? in.gates().isConstructionOpen()
                        : in.gates().isExtractionOpen();
        return Math.max(Math.max(0, idle), isOpen ? run : 0);
    }

    /// Averaging the worth given the year in which war ends over the law of that year gives at
    /// least the worth without knowing it, and exactly it if nothing can be decided in war.
    @Test
    void worthByYearOfTheEndAveragesToTheWorth() {
        SiteValuation site =
                WarOptionChainTest.mine(WarOptionChainTest.country(1, true), 600, 140, 0.10);
        RightToBuild right = RightToBuild.of(site, RightToBuild.Exploration.NONE);
        int years = 400;
        WarEnd end = WarEnd.of(site, right, years);
        double average = 0;
        double stays = 1;
        for (int y = 1; y <= years; y++) {
            average += stays * 0.25 * end.rightUsd()[y];
            stays *= 0.75;
        }
        assertThat(average).isCloseTo(right.valueUsd()[0], within(1e-9));
    }

    @Test
    void chainRowsAreChancesForEverySliderOrRefused() {
        SplittableRandom r = new SplittableRandom(11);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            TransitionRates rates =
                    new TransitionRates(
                            r.nextDouble(),
                            r.nextDouble() / 2,
                            r.nextDouble(),
                            r.nextDouble() / 2,
                            r.nextDouble(),
                            r.nextDouble() / 2,
                            r.nextDouble(),
                            new TransitionRates.Shifts(
                                    2 * r.nextDouble(),
                                    2.5 * r.nextDouble(),
                                    r.nextDouble() - 0.5));
            try {
                double[][] rows = rates.chain().toMatrix();
                for (double[] row : rows) {
                    double sum = 0;
                    for (double chance : row) {
                        assertThat(chance).isBetween(0.0, 1.0);
                        sum += chance;
                    }
                    assertThat(sum).isCloseTo(1, within(1e-9));
                }
            } catch (InadmissibleSettingException e) {
                refused++;
                assertThat(e).hasMessageMatching("(?s).*(above 1|below 0).* Maybe .*");
            }
        }
        assertThat(refused).isBetween(1_000, 19_000);
    }
}
