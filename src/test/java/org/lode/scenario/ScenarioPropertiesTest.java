package org.lode.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.lode.scenario.StateConditions.Gates;

/// Properties that must hold for every country and every mine, on seeded random ones.
final class ScenarioPropertiesTest {
    private static final int CASES = 300;
    private static final double ROUNDING = 1e-7;

    /// A random country whose states get better from war to peace.
    record Draw(
            double[] rates,
            double guarantee,
            double[] q,
            double[] loss,
            double[] insurance,
            boolean[][] gates,
            double[] flows,
            int build,
            double care,
            int exploration,
            double cap) {
        static Draw of(long seed) {
            SplittableRandom r = new SplittableRandom(seed);
            double toPeace = 0.2 * r.nextDouble();
            double e = 0.05 + 0.1 * r.nextDouble();
            double f = e + 0.5 * r.nextDouble();
            double[] rates = {
                0.5 * r.nextDouble(),
                0,
                f,
                toPeace,
                e,
                toPeace + 0.1 * r.nextDouble(),
                e * r.nextDouble()
            };
            double[] q = new double[4];
            double[] loss = new double[4];
            double[] insurance = new double[4];
            boolean[][] gates = new boolean[3][4];
            q[0] = r.nextDouble();
            loss[0] = 0.2 * r.nextDouble();
            insurance[0] = 0.1 * r.nextDouble();
            boolean[] open = {r.nextInt(3) == 0, r.nextInt(3) == 0, r.nextInt(3) == 0};
            for (int s = 0; s < 4; s++) {
                if (s > 0) {
                    q[s] = q[s - 1] + (1 - q[s - 1]) * r.nextDouble();
                    loss[s] = loss[s - 1] * r.nextDouble();
                    insurance[s] = insurance[s - 1] * r.nextDouble();
                }
                for (int g = 0; g < 3; g++) {
                    open[g] |= r.nextInt(2) == 0;
                    gates[g][s] = open[g] || s == 3;
                }
            }
            int build = r.nextInt(4);
            double[] flows = new double[build + 3 + r.nextInt(12)];
            for (int age = 0; age < flows.length; age++) {
                flows[age] = age < build ? -200 * r.nextDouble() : 180 * r.nextDouble() - 10;
            }
            return new Draw(
                    rates,
                    r.nextDouble(),
                    q,
                    loss,
                    insurance,
                    gates,
                    flows,
                    build,
                    0.05 * r.nextDouble(),
                    r.nextInt(3),
                    r.nextBoolean() ? 0 : 500 * r.nextDouble());
        }

        MarkovChain chain(double g, double ceasefire) {
            return new TransitionRates(
                            ceasefire,
                            rates[1],
                            rates[2],
                            rates[3],
                            rates[4],
                            rates[5],
                            rates[6],
                            new TransitionRates.Shifts(g, 1, 0))
                    .chain();
        }

        Country country(MarkovChain chain, double lossFactor, boolean[][] open) {
            List<StateConditions> conditions = new ArrayList<>();
            for (int s = 0; s < 4; s++) {
                conditions.add(
                        new StateConditions(
                                q[s],
                                insurance[s],
                                loss[s] * lossFactor,
                                loss[s],
                                new Gates(open[0][s], open[1][s], open[2][s])));
            }
            return new Country(
                    chain,
                    conditions,
                    new Country.Damage(0.1, new WarRiskCover(cap, 0.01, 1)),
                    0.5);
        }

        Country country() {
            return country(chain(guarantee, rates[0]), 1, gates);
        }

        SiteProfile profile() {
            List<double[]> byState = new ArrayList<>();
            double[] capital = new double[flows.length];
            double[] careCost = new double[flows.length];
            double sum = 0;
            for (int age = 0; age < flows.length; age++) {
                sum += age < build ? -flows[age] : 0;
                capital[age] = build == 0 ? 300 : sum;
                careCost[age] = care * capital[age];
            }
            for (int s = 0; s < 4; s++) {
                double[] row = flows.clone();
                for (int age = build; age < row.length; age++) {
                    row[age] = flows[age] * (flows[age] > 0 ? q[s] : 1);
                }
                byState.add(row);
            }
            return new SiteProfile(
                    byState,
                    capital,
                    new SiteProfile.Phases(build, flows.length),
                    new SiteProfile.Standstill(careCost, new double[flows.length], false),
                    0.08,
                    build == 0 ? 300 : 0,
                    OptionalDouble.empty());
        }

        RightToBuild right(Country country) {
            return RightToBuild.of(
                    SiteValuation.of(country, profile()),
                    new RightToBuild.Exploration(exploration, 5.0 * exploration));
        }
    }

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
            Draw d = Draw.of(seed);
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
            RightToBuild right = Draw.of(seed).right(Draw.of(seed).country());
            for (int s = 0; s < 4; s++) {
                boolean isOpen =
                        right.exploration().years() > 0
                                ? Draw.of(seed).gates()[0][s]
                                : Draw.of(seed).gates()[1][s];
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
            Draw d = Draw.of(seed);
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
            Draw d = Draw.of(seed);
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
            Draw d = Draw.of(seed);
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

    @Test
    void simulationAgreesWithTheExactWorth() {
        for (long seed = 0; seed < 12; seed++) {
            Draw d = Draw.of(seed);
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
        Draw d = Draw.of(5);
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
        Draw d = Draw.of(7);
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
