package org.lode.scenario;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;
import org.lode.risk.RandomStream;
import org.lode.risk.WorkerThreads;

/// Paths of country and site drawn by chance, under the plan that the exact solution found.
///
/// Checks the exact values, shows what becomes of a deposit year by year, and joins the conflict
/// with other uncertainty: each trial may have its own cash flow (price, geology), while the plan
/// stays that of the central case, which is what an owner could follow who knows the state of the
/// country only. Trials are cut into blocks with a stream of their own and added up in the order of
/// the blocks, so that no result depends on the number of threads.
///
/// @param mean mean worth over the trials, USD
/// @param standardError of the mean, USD
/// @param siteShares share of the trials in each [SiteState], by year (row) and state
/// @param trials number of trials
public record SiteSimulation(
        double mean, double standardError, double[][] siteShares, long trials) {
    private static final int BLOCK = 1024;
    private static final int MOST_YEARS = 400;

    /// How to draw.
    ///
    /// @param trials number of trials, 1 or more
    /// @param seed seed
    /// @param threads threads; no result depends on it
    /// @param shownYears years for which the states of the site are counted
    public record Settings(long trials, long seed, int threads, int shownYears) {}

    /// Draws the right to a deposit from a state of the country on.
    ///
    /// @param site exact solution of the site
    /// @param right exact solution of the right to it
    /// @param start state of the country today, from 0
    /// @param settings how to draw
    public static SiteSimulation of(
            SiteValuation site, RightToBuild right, int start, Settings settings) {
        return of(site, right, start, settings, _ -> site.profile());
    }

    /// As above, with a cash flow of its own for each trial, of the same ages and phases.
    public static SiteSimulation of(
            SiteValuation site,
            RightToBuild right,
            int start,
            Settings settings,
            LongFunction<SiteProfile> profiles) {
        int blocks = Math.toIntExact((settings.trials() + BLOCK - 1) / BLOCK);
        AtomicReferenceArray<Sums> results = new AtomicReferenceArray<>(blocks);
        AtomicInteger next = new AtomicInteger();
        Runnable worker =
                () -> {
                    for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
                        results.set(b, block(site, right, start, settings, profiles, b));
                    }
                };
        WorkerThreads.run(Math.clamp(settings.threads(), 1, Math.max(blocks, 1)), worker);
        Sums all = new Sums(settings.shownYears());
        for (int b = 0; b < blocks; b++) {
            all.add(results.get(b));
        }
        return all.result(settings.trials());
    }

    /// Realised worth of the right along one path of the country.
    ///
    /// @param stream random numbers of the path
    public static double worth(
            SiteValuation site, RightToBuild right, int start, RandomStream stream) {
        return worth(site, right, start, stream, site.profile());
    }

    /// As above, with a cash flow of its own, of the same ages and phases; the plan stays.
    public static double worth(
            SiteValuation site,
            RightToBuild right,
            int start,
            RandomStream stream,
            SiteProfile flows) {
        return new Walk(site, right, stream, new long[0][]).run(start, flows);
    }

    private static Sums block(
            SiteValuation site,
            RightToBuild right,
            int start,
            Settings settings,
            LongFunction<SiteProfile> profiles,
            int block) {
        Sums sums = new Sums(settings.shownYears());
        RandomStream stream =
                RandomStream.of(settings.seed(), RandomStream.idOf("scenario"), block, 0);
        long first = (long) block * BLOCK;
        long n = Math.min(BLOCK, settings.trials() - first);
        for (int i = 0; i < n; i++) {
            Walk walk = new Walk(site, right, stream, sums.years);
            sums.add(walk.run(start, profiles.apply(first + i)));
        }
        return sums;
    }

    /// Sums over trials.
    private static final class Sums {
        final long[][] years;
        private double sum;
        private double squares;

        Sums(int shownYears) {
            years = new long[shownYears][SiteState.values().length];
        }

        void add(double worth) {
            sum += worth;
            squares += worth * worth;
        }

        void add(Sums block) {
            sum += block.sum;
            squares += block.squares;
            for (int y = 0; y < years.length; y++) {
                for (int s = 0; s < years[y].length; s++) {
                    years[y][s] += block.years[y][s];
                }
            }
        }

        SiteSimulation result(long trials) {
            double mean = sum / trials;
            double variance = Math.max(0, squares / trials - mean * mean);
            double[][] shares = new double[years.length][];
            for (int y = 0; y < years.length; y++) {
                shares[y] = new double[years[y].length];
                for (int s = 0; s < shares[y].length; s++) {
                    shares[y][s] = (double) years[y][s] / trials;
                }
            }
            return new SiteSimulation(
                    mean, Math.sqrt(variance / Math.max(1, trials - 1)), shares, trials);
        }
    }

    /// One trial.
    private static final class Walk {
        private final SiteValuation site;
        private final RightToBuild right;
        private final RandomStream stream;
        private final long[][] counts;
        private final double[] drawn = new double[3];
        private double worth;
        private double factor = 1;
        private int state;
        private int year;

        Walk(SiteValuation site, RightToBuild right, RandomStream stream, long[][] counts) {
            this.site = site;
            this.right = right;
            this.stream = stream;
            this.counts = counts;
        }

        double run(int start, SiteProfile flows) {
            state = start;
            SiteState end = waitAndExplore();
            if (end == SiteState.BUILDING) {
                worth -= factor * flows.startCapitalUsd();
                end = work(flows);
            }
            for (; year < counts.length; year++) {
                counts[year][end.column()]++;
            }
            return worth;
        }

        private SiteState waitAndExplore() {
            int left = right.exploration().years();
            while (year < MOST_YEARS) {
                boolean isGoing = right.stages().get(left)[state];
                if (isGoing && left == 0) {
                    return SiteState.BUILDING;
                }
                count(isGoing ? SiteState.EXPLORING : SiteState.IDLE);
                stream.uniforms(drawn);
                if (isGoing) {
                    worth -= factor * right.exploration().yearlyUsd();
                    left--;
                }
                double loss =
                        site.country().in(state).lossPerYear() * site.country().waitingLossShare();
                factor *= site.profile().discountFactor();
                if (drawn[0] < loss) {
                    year++;
                    return SiteState.LOST;
                }
                move();
            }
            return SiteState.IDLE;
        }

        private SiteState work(SiteProfile flows) {
            int age = 0;
            boolean isFirst = site.profile().phases().buildYears() > 0;
            while (age < site.profile().ages() && year < MOST_YEARS) {
                SiteAction action = isFirst ? SiteAction.RUN : site.action(age, state);
                isFirst = false;
                stream.uniforms(drawn);
                worth += factor * flow(flows, action, age);
                if (action == SiteAction.ABANDON) {
                    return SiteState.CLOSED;
                }
                count(stateOf(action, age));
                double loss = site.country().in(state).lossPerYear();
                factor *= site.profile().discountFactor();
                if (drawn[0] < loss) {
                    worth += action == SiteAction.RUN ? factor * site.indemnityUsd(age, state) : 0;
                    year++;
                    return SiteState.LOST;
                }
                factor *= site.keptShare(action, age);
                age = site.nextAge(action, age);
                move();
            }
            return SiteState.CLOSED;
        }

        /// The flow of a year: damage strikes by chance here, not by its expectation.
        private double flow(SiteProfile flows, SiteAction action, int age) {
            if (action != SiteAction.RUN) {
                return site.flowUsd(action, age, state);
            }
            Country country = site.country();
            double capital = flows.capitalUsd()[age];
            WarRiskCover cover = country.coverIn(state, capital, site.profile().discountFactor());
            double expected = country.expectedRepairUsd(state, capital, cover);
            double chance = country.in(state).damageChance();
            double repair = drawn[1] < chance ? expected / chance : 0;
            return flows.flowsUsd().get(state)[age]
                    - country.riskCostUsd(state, capital, cover)
                    + expected
                    - repair;
        }

        private SiteState stateOf(SiteAction action, int age) {
            if (action == SiteAction.IDLE) {
                return SiteState.SUSPENDED;
            }
            SiteProfile.Phases phases = site.profile().phases();
            if (age < phases.buildYears()) {
                return SiteState.BUILDING;
            }
            return age < phases.productionEnd() ? SiteState.PRODUCING : SiteState.CLOSED;
        }

        private void count(SiteState what) {
            if (year < counts.length) {
                counts[year][what.column()]++;
            }
        }

        private void move() {
            double u = drawn[2];
            int to = 0;
            double sum = site.country().chain().chance(state, 0);
            while (u > sum && to < site.country().chain().size() - 1) {
                to++;
                sum += site.country().chain().chance(state, to);
            }
            state = to;
            year++;
        }
    }
}
