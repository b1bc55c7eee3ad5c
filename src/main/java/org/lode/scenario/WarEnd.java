package org.lode.scenario;

import java.util.Arrays;
import java.util.OptionalInt;

/// Worth of a deposit if the war were known to end in a given year: an answer to "what must I
/// believe", not a forecast.
///
/// The country stays at war for that many years; then it moves as the chain moves from war, given
/// that it leaves; from there on everything is by chance as usual.
///
/// @param beginUsd value of beginning at once, by year of the end of the war (0 = today)
/// @param rightUsd worth of the right to build, by year of the end
/// @param beginNeverUsd value of beginning at once if the war never ends
public record WarEnd(double[] beginUsd, double[] rightUsd, double beginNeverUsd) {

    /// Values for ends of the war in years 0 to `lastYear`.
    public static WarEnd of(SiteValuation site, RightToBuild right, int lastYear) {
        Path path = new Path(site, right);
        double[] begin = new double[lastYear + 1];
        double[] rights = new double[lastYear + 1];
        for (int year = 0; year <= lastYear; year++) {
            path.endsIn(year, begin, rights);
        }
        return new WarEnd(begin, rights, never(site));
    }

    /// The last year of the end of the war with which beginning at once has a positive value; -1 if
    /// there is none; empty if it has one even if the war never ends.
    public OptionalInt lastGoodYear() {
        if (beginNeverUsd > 0) {
            return OptionalInt.empty();
        }
        int last = -1;
        for (int year = 0; year < beginUsd.length; year++) {
            last = beginUsd[year] > 0 ? year : last;
        }
        return OptionalInt.of(last);
    }

    private static double never(SiteValuation site) {
        int war = ConflictState.WAR.index();
        double[][] rows = site.country().chain().toMatrix();
        Arrays.fill(rows[war], 0);
        rows[war][war] = 1;
        Country forever =
                new Country(
                        MarkovChain.of(rows),
                        site.country().conditions(),
                        site.country().damage(),
                        site.country().waitingLossShare());
        return SiteValuation.of(forever, site.profile()).beginNow()[war];
    }

    /// Backward induction over the years of war that are left.
    private static final class Path {
        private final SiteValuation site;
        private final RightToBuild right;
        private final double[] exit;
        private final int war = ConflictState.WAR.index();

        Path(SiteValuation site, RightToBuild right) {
            this.site = site;
            this.right = right;
            exit = exits(site.country().chain());
        }

        /// Where the country goes when it leaves war; a ceasefire if the chain never leaves it.
        private static double[] exits(MarkovChain chain) {
            int n = chain.size();
            double[] exit = new double[n];
            double leaving = 1 - chain.chance(0, 0);
            for (int s = 1; s < n; s++) {
                exit[s] = leaving > 1e-12 ? chain.chance(0, s) / leaving : 0;
            }
            exit[1] = leaving > 1e-12 ? exit[1] : 1;
            return exit;
        }

        private double mixed(double[] values) {
            double sum = 0;
            for (int s = 0; s < exit.length; s++) {
                sum += exit[s] * values[s];
            }
            return sum;
        }

        void endsIn(int year, double[] begin, double[] rights) {
            int ages = site.profile().ages();
            double[] now = new double[ages + 1];
            for (int age = 0; age < ages; age++) {
                now[age] = mixed(site.values(age));
            }
            double beginning = mixed(site.beginNow());
            double[] stage = stagesAtEnd();
            for (int t = year - 1; t >= 0; t--) {
                double[] before = new double[ages + 1];
                for (int age = 0; age < ages; age++) {
                    before[age] = best(age, now);
                }
                beginning =
                        site.profile().phases().buildYears() > 0
                                ? worth(SiteAction.RUN, 0, now)
                                : before[0];
                beginning -= site.profile().startCapitalUsd();
                stage = stagesBefore(stage, beginning);
                now = before;
            }
            begin[year] = beginning;
            rights[year] = stage[stage.length - 1];
        }

        private double[] stagesAtEnd() {
            double[] stage = new double[right.exploration().years() + 1];
            for (int k = 0; k < stage.length; k++) {
                RightToBuild.Exploration left =
                        new RightToBuild.Exploration(k, k * right.exploration().yearlyUsd());
                stage[k] = mixed(RightToBuild.of(site, left).valueUsd());
            }
            return stage;
        }

        private double[] stagesBefore(double[] next, double beginning) {
            StateConditions.Gates gates = site.country().in(war).gates();
            double wait = RightToBuild.waitingFactor(site, war);
            double[] stage = new double[next.length];
            for (int k = 0; k < stage.length; k++) {
                boolean isOpen = k == 0 ? gates.isConstructionOpen() : gates.isExplorationOpen();
                double go =
                        k == 0 ? beginning : wait * next[k - 1] - right.exploration().yearlyUsd();
                stage[k] = Math.max(wait * next[k], isOpen ? go : Double.NEGATIVE_INFINITY);
                stage[k] = Math.max(stage[k], 0);
            }
            return stage;
        }

        private double best(int age, double[] next) {
            double best = worth(SiteAction.ABANDON, age, next);
            best = Math.max(best, worth(SiteAction.IDLE, age, next));
            return site.profile().isAllowed(age, site.country().in(war).gates())
                    ? Math.max(best, worth(SiteAction.RUN, age, next))
                    : best;
        }

        private double worth(SiteAction action, int age, double[] next) {
            double certain = site.certain(action, age, war);
            return action == SiteAction.ABANDON
                    ? certain
                    : certain + site.carry(action, age, war) * next[site.nextAge(action, age)];
        }
    }
}
