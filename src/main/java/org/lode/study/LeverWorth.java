package org.lode.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.cashflow.CashFlowLine;
import org.lode.market.PriceModel;
import org.lode.market.PricePaths;
import org.lode.risk.RandomStream;
import org.lode.scenario.Assumptions;
import org.lode.scenario.Country;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.SiteProfile;
import org.lode.scenario.SiteProfileAssembly;
import org.lode.scenario.SiteSimulation;
import org.lode.scenario.SiteValuation;

/// What a price floor or a stockpile buyer adds on drawn price paths.
///
/// On the median path alone a floor below it looks worthless; its worth is the chance that prices
/// fall. Each trial draws one path of all prices and one of the country and runs the deposit with
/// the lever and without it; only the difference is averaged. The owner follows the plan of the
/// central case with the lever and of that without it.
///
/// @param scenario id of the scenario
/// @param todayUsd mean addition to the realised worth of the right today
/// @param todayErrorUsd its standard error
/// @param peaceUsd mean addition to the NPV if peace lasts
/// @param peaceErrorUsd its standard error
/// @param medianTodayUsd addition to the right on the median price path
/// @param medianPeaceUsd addition to the NPV on the median price path, if peace lasts
/// @param trials number of trials
public record LeverWorth(
        String scenario,
        double todayUsd,
        double todayErrorUsd,
        double peaceUsd,
        double peaceErrorUsd,
        double medianTodayUsd,
        double medianPeaceUsd,
        int trials) {

    /// Levers of one deposit under one scenario; empty if it has neither floor nor buyer.
    ///
    /// @param project the deposit under the fiscal regime of the scenario
    /// @param trials number of trials, 2 or more
    static Optional<LeverWorth> of(
            String scenario, AssembledProject project, Assumptions values, int trials, long seed) {
        boolean hasFloor = values.get("floor_share") > 0 && values.get("floor_years") > 0;
        boolean hasBuyer =
                values.get("stockpile_budget_usd_million") * values.get("stockpile_share") > 0;
        if (!hasFloor && !hasBuyer) {
            return Optional.empty();
        }
        Assumptions without =
                values.with(Map.of("floor_share", 0.0, "stockpile_budget_usd_million", 0.0));
        Deposit with = new Deposit(project, values);
        Deposit plain = new Deposit(project, without);
        double[] today = new double[trials];
        double[] peace = new double[trials];
        Paths paths = new Paths(project, seed);
        for (int i = 0; i < trials; i++) {
            double[][] prices = paths.draw(i);
            today[i] = with.today(prices, seed, i) - plain.today(prices, seed, i);
            peace[i] = with.peace(prices) - plain.peace(prices);
        }
        return Optional.of(
                new LeverWorth(
                        scenario,
                        mean(today),
                        error(today),
                        mean(peace),
                        error(peace),
                        with.rightUsd() - plain.rightUsd(),
                        with.peace(project.medianPrices()) - plain.peace(project.medianPrices()),
                        trials));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1.0) / values.length);
    }

    /// The deposit with or without the lever.
    private static final class Deposit {
        private final Assumptions values;
        private final Country country;
        private final ProjectInputs raw;
        private final SiteValuation site;
        private final RightToBuild right;

        Deposit(AssembledProject project, Assumptions values) {
            this.values = values;
            country = values.country();
            raw =
                    new ProjectInputs(
                            project.terms(),
                            project.central(),
                            project.medianPrices(),
                            project.meanReverting().stream()
                                    .mapToDouble(PriceModel.MeanReverting::medianUsdPerTonne)
                                    .toArray(),
                            project.leadYears());
            site = SiteValuation.of(country, profile(raw));
            right = RightToBuild.of(site, values.exploration());
        }

        private SiteProfile profile(ProjectInputs inputs) {
            return SiteProfileAssembly.of(
                    inputs.after(values), country.conditions(), values.get("care_share"));
        }

        double rightUsd() {
            return right.valueUsd()[values.currentState()];
        }

        double peace(double[][] prices) {
            ProjectInputs inputs = raw.withPrices(prices).after(values);
            return inputs.table().presentValue(CashFlowLine.INVESTOR, inputs.terms().discounting());
        }

        double today(double[][] prices, long seed, int trial) {
            RandomStream stream =
                    RandomStream.of(seed, RandomStream.idOf("lever.country"), trial, 0);
            return SiteSimulation.worth(
                    site, right, values.currentState(), stream, profile(raw.withPrices(prices)));
        }
    }

    /// Price paths of all products.
    private static final class Paths {
        private final AssembledProject project;
        private final long seed;
        private final PricePaths paths;

        Paths(AssembledProject project, long seed) {
            this.project = project;
            this.seed = seed;
            double[] weights = new double[project.terms().priceYears()];
            Arrays.fill(weights, 1);
            paths =
                    new PricePaths(
                            List.copyOf(project.meanReverting()),
                            project.priceCorrelation(),
                            project.leadYears(),
                            weights,
                            1);
        }

        double[][] draw(int trial) {
            int products = project.products().size();
            int years = project.terms().priceYears();
            double[][][] drawn = new double[products][years][1];
            RandomStream[] streams = new RandomStream[products];
            for (int p = 0; p < products; p++) {
                streams[p] = RandomStream.of(seed, RandomStream.idOf("lever.price"), trial, p);
            }
            paths.draw((p, z) -> streams[p].normals(z), drawn, new double[0][]);
            double[][] prices = new double[products][years];
            for (int p = 0; p < products; p++) {
                for (int y = 0; y < years; y++) {
                    prices[p][y] = drawn[p][y][0];
                }
            }
            return prices;
        }
    }
}
