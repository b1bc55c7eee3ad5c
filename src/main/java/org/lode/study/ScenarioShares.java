package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.market.PricePaths;
import org.lode.risk.Driver;
import org.lode.risk.RandomStream;
import org.lode.scenario.Assumptions;
import org.lode.scenario.Country;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.SiteProfileAssembly;
import org.lode.scenario.SiteSimulation;
import org.lode.scenario.SiteValuation;

/// What the spread of the realised worth of a right comes from: war and peace, prices, geology,
/// cost.
///
/// Each trial draws a mine, a path of prices and a path of the country; the owner knows mine and
/// prices when deciding, not the path of the country. The share of a group is its total effect: the
/// part of the variance that would be left if all the others were known. Shares may sum to more
/// than 1 where groups act together. Estimator of Jansen by exchange of one group between two
/// independent samples. Correlations between drivers are kept within a group and left out across
/// groups, without which shares would have no meaning.
///
/// Reference: Jansen 1999, doi:10.1016/S0010-4655(98)00154-4; Saltelli et al. 2010,
/// doi:10.1016/j.cpc.2009.09.018.
///
/// @param group group of inputs
/// @param share total effect, share of the variance
/// @param standardError of the share, the variance taken as known
public record ScenarioShares(Group group, double share, double standardError) {
    /// Groups of inputs.
    public enum Group {
        CONFLICT("war and peace"),
        PRICE("prices"),
        GEOLOGY("geology"),
        COST("cost and time");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        /// The group in words.
        public String words() {
            return words;
        }

        static Group of(Driver driver) {
            return switch (driver) {
                case ESTIMATE, TONNAGE, GRADE, CONVERSION, RECOVERY -> GEOLOGY;
                case CAPACITY, CAPEX, OVERRUN, OPEX, PAYABILITY, FREIGHT, DELAY, RAMP_UP -> COST;
            };
        }
    }

    /// Shares of one deposit under some assumptions, in the order of the groups.
    ///
    /// @param trials pairs of samples, 2 or more
    static List<ScenarioShares> of(
            AssembledProject project, Assumptions assumptions, int trials, long seed) {
        Draws draws = new Draws(project, assumptions, seed);
        double[] worth = new double[trials];
        double[][] exchanged = new double[Group.values().length][trials];
        for (int i = 0; i < trials; i++) {
            worth[i] = draws.worth(i, List.of());
            for (int g = 0; g < exchanged.length; g++) {
                exchanged[g][i] = draws.worth(i, List.of(Group.values()[g]));
            }
        }
        double variance = variance(worth);
        List<ScenarioShares> shares = new ArrayList<>();
        for (int g = 0; g < exchanged.length; g++) {
            double[] halves = new double[trials];
            for (int i = 0; i < trials; i++) {
                double change = worth[i] - exchanged[g][i];
                halves[i] = change * change / 2;
            }
            double mean = Arrays.stream(halves).average().orElse(0);
            double error = Math.sqrt(variance(halves) / trials);
            shares.add(
                    new ScenarioShares(
                            Group.values()[g],
                            variance > 0 ? mean / variance : 0,
                            variance > 0 ? error / variance : 0));
        }
        return shares;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / Math.max(1, values.length - 1);
    }

    /// Draws one trial after another.
    private static final class Draws {
        /// Sources of a trial: variables, then prices from this number on, then the country.
        private static final long FIRST_PRICE = 1000;

        private static final long COUNTRY = 2000;

        private final AssembledProject project;
        private final Assumptions assumptions;
        private final Country country;
        private final long seed;
        private final MineDraws mines;
        private final PricePaths paths;
        private final double[] medians;

        Draws(AssembledProject project, Assumptions assumptions, long seed) {
            this.project = project;
            this.assumptions = assumptions;
            this.seed = seed;
            country = assumptions.country();
            mines = new MineDraws(project);
            double[] weights = new double[project.terms().priceYears()];
            Arrays.fill(weights, 1);
            paths =
                    new PricePaths(
                            List.copyOf(project.meanReverting()),
                            project.priceCorrelation(),
                            project.leadYears(),
                            weights,
                            1);
            medians =
                    project.meanReverting().stream()
                            .mapToDouble(m -> m.medianUsdPerTonne())
                            .toArray();
        }

        /// Realised worth of the right in a trial; exchanged groups come from the second sample.
        double worth(int trial, List<Group> exchanged) {
            double[][][] prices = new double[medians.length][project.terms().priceYears()][1];
            RandomStream[] streams = new RandomStream[medians.length];
            for (int p = 0; p < streams.length; p++) {
                streams[p] = stream(trial, exchanged, Group.PRICE, FIRST_PRICE + p);
            }
            paths.draw((p, z) -> streams[p].normals(z), prices, new double[0][]);
            double[][] path = new double[medians.length][project.terms().priceYears()];
            for (int p = 0; p < path.length; p++) {
                for (int y = 0; y < path[p].length; y++) {
                    path[p][y] = prices[p][y][0];
                }
            }
            ProjectInputs inputs =
                    new ProjectInputs(
                                    project.terms(),
                                    project.design().realise(mine(trial, exchanged)),
                                    path,
                                    medians,
                                    project.leadYears())
                            .after(assumptions);
            SiteValuation site =
                    SiteValuation.of(
                            country,
                            SiteProfileAssembly.of(
                                    inputs, country.conditions(), assumptions.get("care_share")));
            return SiteSimulation.worth(
                    site,
                    RightToBuild.of(site, assumptions.exploration()),
                    assumptions.currentState(),
                    stream(trial, exchanged, Group.CONFLICT, COUNTRY));
        }

        private double[] mine(int trial, List<Group> exchanged) {
            double[] one = new double[1];
            return mines.draw(
                    v -> {
                        Group group = Group.of(project.variables().get(v).driver());
                        stream(trial, exchanged, group, v).normals(one);
                        return one[0];
                    });
        }

        private RandomStream stream(int trial, List<Group> exchanged, Group group, long source) {
            long sample = exchanged.contains(group) ? 1 : 0;
            return RandomStream.of(seed, RandomStream.idOf(project.id()) + sample, trial, source);
        }
    }
}
