package org.lode.study;

import java.util.Arrays;
import java.util.List;
import org.lode.cashflow.CashFlowLine;
import org.lode.market.PriceModel;
import org.lode.option.DecisionTable;
import org.lode.option.ExactDecision;
import org.lode.option.PathBounds;
import org.lode.option.PathSettings;
import org.lode.option.RuleLine;
import org.lode.price.Measure;
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

/// The decision where the price of the first product by revenue moves by chance.
final class PricedDecision {
    /// Dates followed on each path; what comes later weighs 1.1^-60 = 0.3 % of the ladder's error.
    private static final int DATES = 60;

    private static final int CHECK_PATHS = 400;

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
        int product = leadProduct(project);
        PricedSite.Lead lead =
                new PricedSite.Lead(product, project.meanReverting().get(product), NODES_PER_STEP);
        PricedSite site = PricedSite.of(origin, model, lead);
        DecisionTable solved = ExactDecision.perpetual(site.graph(), site.lattice());
        int today = model.today();
        List<PathBounds.Bounds> bounds =
                PathBounds.of(
                        solved,
                        site.price(),
                        new PathBounds.Run(
                                DATES,
                                PathSettings.antithetic(wanted.paths(), wanted.seed()),
                                wanted.threads()),
                        List.of(
                                new PathBounds.Place(site.begun(), today),
                                new PathBounds.Place(PricedSite.RIGHT, today),
                                new PathBounds.Place(site.unexplored(), today)));
        return new Priced(
                process(project, product, model),
                new Ladder(
                        solved.valueUsd(site.begun(), today),
                        solved.valueUsd(PricedSite.RIGHT, today),
                        solved.valueUsd(site.unexplored(), today),
                        begun(site, model, new SiteValuation.Freedom(false, true)),
                        begun(site, model, SiteValuation.Freedom.NONE)),
                bounds,
                above(solved, PricedSite.RIGHT, "build", model),
                above(
                        solved,
                        site.unexplored(),
                        site.explorationYears() > 0 ? "explore" : "build",
                        model),
                check(origin, model, site, lead, wanted.seed()),
                wanted.paths());
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

    private static MovingPrice process(AssembledProject project, int product, ScenarioModel model) {
        PriceModel.MeanReverting m = project.meanReverting().get(product);
        String id = project.products().get(product).id();
        double multiplier = model.assumptions().get("price_multiplier");
        double[] revenue = revenue(project);
        List<Source> sources =
                project.rows().used().stream()
                        .filter(p -> p.scope().equals(id) && PRICE_ROWS.contains(p.name()))
                        .map(Parameter::source)
                        .distinct()
                        .toList();
        return new MovingPrice(
                id,
                revenue[product] / Arrays.stream(revenue).sum(),
                revenue.length - 1,
                m.startUsdPerTonne() * multiplier,
                m.medianUsdPerTonne() * multiplier,
                m.reversionPerYear(),
                m.volatilityPerYear(),
                project.description().priceBases().get(product),
                Measure.RealWorld.P.toString(),
                sources);
    }

    /// The same price paths through the whole cash-flow model and through yearly flows put
    /// together from runs at constant prices; a mine that runs all its life in lasting peace.
    private static Check check(
            ProjectInputs.Origin origin,
            ScenarioModel model,
            PricedSite site,
            PricedSite.Lead lead,
            long seed) {
        ProjectInputs raw = origin.under((int) model.assumptions().get("regime"));
        int peace = ConflictState.PEACE.index();
        int ages = model.site().profile().ages();
        double[] z = new double[ages + raw.prices()[0].length];
        double[] differences = new double[CHECK_PATHS];
        double whole = 0;
        double composed = 0;
        for (int i = 0; i < CHECK_PATHS; i++) {
            RandomStream.of(seed, RandomStream.idOf("decide.check"), i, 0).normals(z);
            double[] path = new double[z.length];
            double x = Math.log(site.price().start());
            for (int t = 0; t < path.length; t++) {
                path[t] = Math.exp(x);
                x =
                        site.price().constant()
                                + site.price().persistence() * x
                                + site.price().sd() * z[t];
            }
            double[][] prices = raw.prices().clone();
            int first = raw.leadYears() + 1;
            prices[lead.product()] =
                    Arrays.copyOfRange(path, first, first + prices[lead.product()].length);
            ProjectInputs on = raw.withPrices(prices).after(model.assumptions());
            double full = on.table().presentValue(CashFlowLine.INVESTOR, on.terms().discounting());
            double sum = 0;
            double factor = 1;
            for (int age = 0; age < ages; age++) {
                sum += factor * site.flows().at(peace, age, path[age]);
                factor *= model.site().profile().discountFactor();
            }
            whole += full / CHECK_PATHS;
            composed += sum / CHECK_PATHS;
            differences[i] = sum - full;
        }
        double mean = composed - whole;
        double squares = 0;
        for (double d : differences) {
            squares += (d - mean) * (d - mean);
        }
        return new Check(whole, composed, Math.sqrt(squares / (CHECK_PATHS - 1.0) / CHECK_PATHS));
    }
}
