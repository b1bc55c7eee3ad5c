package org.lode.scenario;

import java.util.ArrayList;
import java.util.List;

/// Worth of the right to explore and build a deposit, in each state of the country: begin now if
/// the gate is open, wait a year, or drop it for nothing.
///
/// Exploration, where it is still needed, takes some years before a mine can be begun; it goes on
/// only while its gate is open, and may be waited with. Waiting costs nothing; a part of the chance
/// of loss strikes a waiting deposit too ([Country#waitingLossShare]).
///
/// Limits: the case for the generic stopping problem (stochastic prices, mothballing costs,
/// learning) is the subject of real-option solvers; here the only uncertainty is the state of the
/// country. Reference: McDonald and Siegel 1986, The value of waiting to invest,
/// doi:10.2307/1884175.
///
/// @param valueUsd worth of the right by state
/// @param beginUsd value of beginning now by state, gate or not
/// @param stages where going on at once is best, by state: building for entry 0, exploring with k
///     years still needed for entry k
/// @param exploration exploration that comes first
public record RightToBuild(
        double[] valueUsd, double[] beginUsd, List<boolean[]> stages, Exploration exploration) {
    private static final double WORTHWHILE = 1e-11;

    /// Exploration that must come first.
    ///
    /// @param years whole years, 0 or more
    /// @param costUsd cost in all, spread evenly
    public record Exploration(int years, double costUsd) {
        /// All is known.
        public static final Exploration NONE = new Exploration(0, 0);

        public double yearlyUsd() {
            return years == 0 ? 0 : costUsd / years;
        }
    }

    /// The right to a site.
    public static RightToBuild of(SiteValuation site, Exploration exploration) {
        Country country = site.country();
        double[] begin = site.beginNow();
        boolean[] open = country.investable();
        Stopping now = Stopping.of(site, gated(begin, open));
        List<boolean[]> stages = new ArrayList<>(List.of(now.isTaken()));
        for (int k = 1; k <= exploration.years(); k++) {
            double[] explored = new double[begin.length];
            boolean[] mayExplore = new boolean[begin.length];
            for (int s = 0; s < begin.length; s++) {
                explored[s] =
                        -exploration.yearlyUsd()
                                + waitingFactor(site, s)
                                        * country.chain().expected(s, now.values());
                mayExplore[s] = country.in(s).gates().isExplorationOpen();
            }
            now = Stopping.of(site, gated(explored, mayExplore));
            stages.add(now.isTaken());
            begin = explored;
        }
        return new RightToBuild(now.values(), begin, stages, exploration);
    }

    /// True where the first step (exploring, if that comes first) is best taken at once.
    public boolean[] isBegun() {
        return stages.getLast().clone();
    }

    /// Value of waiting in a state: worth of the right less that of beginning now or never.
    public double waitingUsd(int state) {
        return valueUsd[state] - Math.max(beginUsd[state], 0);
    }

    /// What a year of waiting in a state leaves of the worth of the right next year.
    public static double waitingFactor(SiteValuation site, int state) {
        double loss = site.country().in(state).lossPerYear() * site.country().waitingLossShare();
        return site.profile().discountFactor() * (1 - loss);
    }

    private static double[] gated(double[] payoff, boolean[] open) {
        double[] gated = payoff.clone();
        for (int s = 0; s < gated.length; s++) {
            gated[s] = open[s] ? gated[s] : Double.NEGATIVE_INFINITY;
        }
        return gated;
    }

    /// Taking a payoff at the best moment, or never.
    ///
    /// @param values worth by state
    /// @param isTaken true where it is taken at once
    private record Stopping(double[] values, boolean[] isTaken) {
        /// Policy iteration: starts from never taking it.
        static Stopping of(SiteValuation site, double[] payoff) {
            int n = payoff.length;
            boolean[] taken = new boolean[n];
            double[] values = evaluate(site, payoff, taken);
            boolean isBetter = true;
            while (isBetter) {
                isBetter = false;
                for (int s = 0; s < n; s++) {
                    double wait =
                            waitingFactor(site, s) * site.country().chain().expected(s, values);
                    double margin = WORTHWHILE * (1 + Math.abs(values[s]));
                    if (!taken[s] && payoff[s] > wait + margin && payoff[s] > 0) {
                        taken[s] = true;
                        isBetter = true;
                    } else if (taken[s] && wait > payoff[s] + margin) {
                        taken[s] = false;
                        isBetter = true;
                    }
                }
                values = evaluate(site, payoff, taken);
            }
            return new Stopping(values, taken);
        }

        private static double[] evaluate(SiteValuation site, double[] payoff, boolean[] taken) {
            int n = payoff.length;
            double[][] matrix = new double[n][n];
            double[] right = new double[n];
            for (int s = 0; s < n; s++) {
                matrix[s][s] = 1;
                if (taken[s]) {
                    right[s] = payoff[s];
                } else {
                    for (int to = 0; to < n; to++) {
                        matrix[s][to] -=
                                waitingFactor(site, s) * site.country().chain().chance(s, to);
                    }
                }
            }
            return LinearSystem.solve(matrix, right);
        }
    }
}
