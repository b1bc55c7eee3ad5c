package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.lode.cashflow.CashFlowLine;
import org.lode.market.PriceModel;
import org.lode.option.DecisionTable;
import org.lode.option.ExactDecision;
import org.lode.option.KnownEnd;
import org.lode.option.LogPrice;
import org.lode.option.PathBounds;
import org.lode.option.PathSettings;
import org.lode.option.RuleLine;
import org.lode.quantity.CorrelationMatrix;
import org.lode.quantity.Parameter;
import org.lode.quantity.Source;
import org.lode.risk.RandomStream;
import org.lode.scenario.ConflictState;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.SiteValuation;
import org.lode.study.DecisionResult.Check;
import org.lode.study.DecisionResult.Ladder;
import org.lode.study.DecisionResult.MovingPrice;
import org.lode.study.DecisionResult.Priced;

/// The decision where the prices of the deposit's products move by chance.
final class PricedDecision {
    private static final int CHECK_PATHS = 400;

    /// Weight of the ladder's error after the last year that is followed: 60 years at 10 %.
    private static final double TAIL = 0.0034;

    /// Most years followed on a path.
    private static final int MOST_YEARS = 240;

    /// Prices of the ladder per standard deviation of a yearly step.
    private static final double NODES_PER_STEP = 4;

    private static final List<String> PRICE_ROWS =
            List.of("start", "median", "reversion", "volatility", "basis");

    private PricedDecision() {}

    /// Number of the product with the largest revenue at long-run prices.
    static int leadProduct(AssembledProject project) {
        double[] revenue = revenue(project);
        int lead = 0;
        for (int p = 1; p < revenue.length; p++) {
            lead = revenue[p] > revenue[lead] ? p : lead;
        }
        return lead;
    }

    /// Revenue of a tonne of ore by product at long-run prices, USD.
    private static double[] revenue(AssembledProject project) {
        double[] revenue = new double[project.products().size()];
        for (int p = 0; p < revenue.length; p++) {
            revenue[p] =
                    project.central().saleTonnesPerTonneOre()[p]
                            * project.meanReverting().get(p).medianUsdPerTonne();
        }
        return revenue;
    }

    static Priced of(
            AssembledProject project,
            ProjectInputs.Origin origin,
            ScenarioModel model,
            DecisionStudy.Wanted wanted) {
        PricedMarket market = PricedMarket.of(project, wanted.prices(), NODES_PER_STEP);
        PricedSite site = PricedSite.of(origin, model, market);
        DecisionTable solved = ExactDecision.perpetual(site.graph(), site.lattice());
        int today = model.today();
        return new Priced(
                process(project, market, model, wanted.prices()),
                new Ladder(
                        solved.valueUsd(site.begun(), today),
                        solved.valueUsd(PricedSite.RIGHT, today),
                        solved.valueUsd(site.unexplored(), today),
                        begun(site, model, new SiteValuation.Freedom(false, true)),
                        begun(site, model, SiteValuation.Freedom.NONE)),
                bounds(solved, site, market, new Run(today, years(model), wanted)),
                above(solved, PricedSite.RIGHT, "build", model),
                above(
                        solved,
                        site.unexplored(),
                        site.explorationYears() > 0 ? "explore" : "build",
                        model),
                check(origin, model, site, market, wanted.seed()),
                new Priced.Follow(
                        wanted.paths(),
                        years(model),
                        Math.pow(model.site().profile().discountFactor(), years(model))),
                warEndKnowledge(solved, site, model));
    }

    private record Run(int today, int years, DecisionStudy.Wanted wanted) {}

    /// Years followed on each path: until what comes later weighs [#TAIL], within bounds.
    private static int years(ScenarioModel model) {
        double discount = model.site().profile().discountFactor();
        double years = Math.ceil(Math.log(TAIL) / Math.log(discount));
        return (int) Math.clamp(years, PricedMarket.YEARS, MOST_YEARS);
    }

    private static List<PathBounds.Bounds> bounds(
            DecisionTable solved, PricedSite site, PricedMarket market, Run run) {
        return PathBounds.of(
                solved,
                market.basket(),
                new PathBounds.Run(
                        run.years(),
                        PathSettings.antithetic(run.wanted().paths(), run.wanted().seed()),
                        run.wanted().threads()),
                List.of(
                        new PathBounds.Place(site.begun(), run.today()),
                        new PathBounds.Place(PricedSite.RIGHT, run.today()),
                        new PathBounds.Place(site.unexplored(), run.today())));
    }

    /// What knowing the year in which the war ends adds to the right, exploring first.
    static OptionalDouble warEndKnowledge(
            DecisionTable solved, PricedSite site, ScenarioModel model) {
        int war = ConflictState.WAR.index();
        return model.today() == war && model.assumptions().hasConflict()
                ? OptionalDouble.of(
                        Math.max(
                                0,
                                KnownEnd.adds(
                                        solved, war, site.unexplored(), DecisionStudy.LAST_YEAR)))
                : OptionalDouble.empty();
    }

    private static double begun(
            PricedSite site, ScenarioModel model, SiteValuation.Freedom freedom) {
        return ExactDecision.perpetual(site.with(model, freedom).graph(), site.lattice())
                .valueUsd(site.begun(), model.today());
    }

    /// Price above which a choice is best, by state: infinite if at no price of the ladder.
    private static double[] above(
            DecisionTable solved, int situation, String choice, ScenarioModel model) {
        double[] above = new double[model.site().country().chain().size()];
        double multiplier = model.assumptions().get("price_multiplier");
        for (int s = 0; s < above.length; s++) {
            above[s] =
                    solved.rule(0, situation, s).stream()
                            .filter(line -> line.choice().equals(choice))
                            .mapToDouble(RuleLine::fromPrice)
                            .map(price -> price * multiplier)
                            .findFirst()
                            .orElse(Double.POSITIVE_INFINITY);
        }
        return above;
    }

    private static MovingPrice process(
            AssembledProject project,
            PricedMarket market,
            ScenarioModel model,
            PriceDynamics dynamics) {
        double multiplier = model.assumptions().get("price_multiplier");
        double[] revenue = revenue(project);
        double all = Arrays.stream(revenue).sum();
        List<MovingPrice.Part> parts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int product : market.products()) {
            PriceModel.MeanReverting m = project.meanReverting().get(product);
            ids.add(project.products().get(product).id());
            parts.add(
                    new MovingPrice.Part(
                            ids.getLast(),
                            revenue[product] / all,
                            m.startUsdPerTonne() * multiplier,
                            m.medianUsdPerTonne() * multiplier,
                            m.reversionPerYear(),
                            m.volatilityPerYear(),
                            project.description().priceBases().get(product)));
        }
        parts.sort(Comparator.comparingDouble(MovingPrice.Part::share).reversed());
        List<Source> sources =
                project.rows().used().stream()
                        .filter(p -> ids.contains(p.scope()) && PRICE_ROWS.contains(p.name()))
                        .map(Parameter::source)
                        .distinct()
                        .toList();
        LogPrice ladder = market.price();
        return new MovingPrice(
                parts,
                market.unit(),
                new MovingPrice.Step(
                        ladder.start() * multiplier,
                        ladder.constant() + (1 - ladder.persistence()) * Math.log(multiplier),
                        ladder.persistence(),
                        ladder.sd()),
                dynamics,
                sources);
    }

    /// The same price paths through the whole cash-flow model and through yearly flows put
    /// together from runs at constant prices; a mine that runs all its life in lasting peace.
    private static Check check(
            ProjectInputs.Origin origin,
            ScenarioModel model,
            PricedSite site,
            PricedMarket market,
            long seed) {
        ProjectInputs raw = origin.under((int) model.assumptions().get("regime"));
        int peace = ConflictState.PEACE.index();
        int ages = model.site().profile().ages();
        int years = ages + raw.prices()[0].length;
        double[] differences = new double[CHECK_PATHS];
        double[] wholes = new double[CHECK_PATHS];
        double whole = 0;
        double composed = 0;
        for (int i = 0; i < CHECK_PATHS; i++) {
            double[][] paths = paths(market, years, seed, i);
            double[][] prices = raw.prices().clone();
            int first = raw.leadYears() + 1;
            double[] sum = new double[years];
            for (int k = 0; k < paths.length; k++) {
                int product = market.products().get(k);
                prices[product] =
                        Arrays.copyOfRange(paths[k], first, first + prices[product].length);
                for (int t = 0; t < years; t++) {
                    sum[t] += market.basket().weights()[k] * paths[k][t];
                }
            }
            ProjectInputs on = raw.withPrices(prices).after(model.assumptions());
            double full = on.table().presentValue(CashFlowLine.INVESTOR, on.terms().discounting());
            double yearly = 0;
            double factor = 1;
            for (int age = 0; age < ages; age++) {
                yearly += factor * site.flows().at(peace, age, sum[age]);
                factor *= model.site().profile().discountFactor();
            }
            whole += full / CHECK_PATHS;
            composed += yearly / CHECK_PATHS;
            wholes[i] = full;
            differences[i] = yearly - full;
        }
        double mean = composed - whole;
        double spread = 0;
        for (double npv : wholes) {
            spread += (npv - whole) * (npv - whole);
        }
        double squares = 0;
        for (double d : differences) {
            squares += (d - mean) * (d - mean);
        }
        double n = CHECK_PATHS * (CHECK_PATHS - 1.0);
        return new Check(whole, Math.sqrt(spread / n), composed, Math.sqrt(squares / n));
    }

    /// One path of the price of each product that is sold.
    private static double[][] paths(PricedMarket market, int years, long seed, int path) {
        int n = market.products().size();
        double[][] z = new double[n][years];
        for (int k = 0; k < n; k++) {
            RandomStream.of(seed, RandomStream.idOf("decide.check"), path, k).normals(z[k]);
        }
        CorrelationMatrix tied =
                CorrelationMatrix.of(market.basket().correlation(), n, "the prices");
        double[][] prices = new double[n][years];
        for (int k = 0; k < n; k++) {
            LogPrice part = market.basket().parts().get(k);
            double x = Math.log(part.start());
            for (int t = 0; t < years; t++) {
                prices[k][t] = Math.exp(x);
                double shock = 0;
                for (int j = 0; j <= k; j++) {
                    shock += tied.weight(k, j) * z[j][t];
                }
                x = part.constant() + part.persistence() * x + part.sd() * shock;
            }
        }
        return prices;
    }
}
