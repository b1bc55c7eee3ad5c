package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lode.cashflow.Realisation;
import org.lode.market.PriceModel;
import org.lode.option.ChanceNode;
import org.lode.option.Uncertain;
import org.lode.risk.RandomStream;
import org.lode.scenario.ConflictState;
import org.lode.scenario.Country;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.SiteProfileAssembly;
import org.lode.scenario.SiteValuation;

/// Three equally likely classes of what lies in the ground (tonnage, grade, recovery and conversion
/// together), and what beginning the mine is worth in each.
///
/// The mine is drawn from the case's own distributions of geology; cost and time stay at their
/// central figures. Draws are ordered by what beginning in peace is worth at the long-run mean
/// prices of the products: on the central path a bad price would make a large
/// deposit the worst one.
///
/// @param kinds poor, middling, rich
/// @param draws number of draws, a third of them in each class
record GeologyClasses(List<Kind> kinds, int draws) {
    static final List<String> NAMES = List.of("poor", "middling", "rich");

    /// One class.
    ///
    /// @param name its name
    /// @param productTonnes mean of the lead product over the life of the mine, t
    /// @param atMeanPriceUsd mean worth of beginning in peace at the long-run mean price
    /// @param beginUsd mean worth of beginning now, by state of the country, gate or not
    /// @param mines mines of the class in rising order of that worth
    record Kind(
            String name,
            double productTonnes,
            double atMeanPriceUsd,
            double[] beginUsd,
            List<Realisation> mines) {
        /// Mines in the middle of equal parts of the class.
        List<Realisation> standingFor(int count) {
            List<Realisation> some = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                some.add(mines.get((2 * i + 1) * mines.size() / (2 * count)));
            }
            return some;
        }
    }

    /// @param draws number of draws, a multiple of three
    static GeologyClasses of(
            AssembledProject project, ProjectInputs.Origin origin, ScenarioModel model, Draw how) {
        List<Drawn> drawn = new ArrayList<>();
        MineDraws mines = new MineDraws(project);
        Price price = Price.of(project);
        double[] central = project.centralDraw();
        double[] one = new double[1];
        for (int i = 0; i < how.draws(); i++) {
            int trial = how.first() + i;
            double[] draw =
                    mines.draw(
                            v -> {
                                RandomStream.of(
                                                how.seed(),
                                                RandomStream.idOf(project.id() + " geology"),
                                                trial,
                                                v)
                                        .normals(one);
                                return one[0];
                            });
            for (int v = 0; v < draw.length; v++) {
                if (!isGeology(project, v)) {
                    draw[v] = central[v];
                }
            }
            drawn.add(drawn(project.design().realise(draw), origin, model, price));
        }
        drawn.sort(Comparator.comparingDouble(Drawn::atMeanPriceUsd));
        int each = how.draws() / NAMES.size();
        List<Kind> kinds = new ArrayList<>();
        for (int k = 0; k < NAMES.size(); k++) {
            List<Drawn> in = drawn.subList(k * each, (k + 1) * each);
            kinds.add(
                    new Kind(
                            NAMES.get(k),
                            in.stream().mapToDouble(Drawn::tonnes).average().orElse(0),
                            in.stream().mapToDouble(Drawn::atMeanPriceUsd).average().orElse(0),
                            mean(in),
                            in.stream().map(Drawn::mine).toList()));
        }
        return new GeologyClasses(List.copyOf(kinds), how.draws());
    }

    /// How to draw.
    ///
    /// @param first number of the first draw
    /// @param draws number of draws, a multiple of three
    /// @param seed seed
    record Draw(int first, int draws, long seed) {}

    private record Drawn(
            double tonnes, double atMeanPriceUsd, double[] beginUsd, Realisation mine) {}

    private static Drawn drawn(
            Realisation mine, ProjectInputs.Origin origin, ScenarioModel model, Price lead) {
        ProjectInputs raw = origin.under((int) model.assumptions().get("regime")).withMine(mine);
        double[] atMean = site(raw.atPrices(lead.meanUsdPerTonne()), model).beginNow();
        return new Drawn(
                mine.oreTonnes() * mine.saleTonnesPerTonneOre()[lead.product()],
                atMean[ConflictState.PEACE.index()],
                site(raw, model).beginNow(),
                mine);
    }

    private static SiteValuation site(ProjectInputs raw, ScenarioModel model) {
        Country country = model.site().country();
        return SiteValuation.of(
                country,
                SiteProfileAssembly.of(
                        raw.after(model.assumptions()),
                        country.conditions(),
                        model.assumptions().get("care_share")));
    }

    /// Long-run mean prices, which order the draws, and the product whose tonnes are shown.
    private record Price(int product, double[] meanUsdPerTonne) {
        static Price of(AssembledProject project) {
            return new Price(
                    PricedDecision.leadProduct(project),
                    project.meanReverting().stream().mapToDouble(Price::mean).toArray());
        }

        private static double mean(PriceModel.MeanReverting m) {
            double s = m.volatilityPerYear();
            return m.medianUsdPerTonne() * Math.exp(s * s / (4 * m.reversionPerYear()));
        }
    }

    private static boolean isGeology(AssembledProject project, int variable) {
        return ScenarioShares.Group.of(project.variables().get(variable).driver())
                == ScenarioShares.Group.GEOLOGY;
    }

    private static double[] mean(List<Drawn> in) {
        double[] mean = new double[in.getFirst().beginUsd().length];
        for (Drawn d : in) {
            for (int s = 0; s < mean.length; s++) {
                mean[s] += d.beginUsd()[s] / in.size();
            }
        }
        return mean;
    }

    /// The classes as a variable with its prior.
    ChanceNode prior() {
        double[] equal = new double[kinds.size()];
        Arrays.fill(equal, 1.0 / equal.length);
        return ChanceNode.prior(new Uncertain("geology", NAMES), equal);
    }

    /// A programme that names the right class with probability `accuracy`; a miss goes to the
    /// neighbouring class, from the middle to either side alike.
    ///
    /// @param accuracy 0 to 1
    ChanceNode programme(double accuracy) {
        double miss = 1 - accuracy;
        return new ChanceNode(
                new Uncertain("result", NAMES.stream().map(n -> "says " + n).toList()),
                List.of(prior().variable()),
                new double[] {accuracy, miss, 0, miss / 2, accuracy, miss / 2, 0, miss, accuracy});
    }

    /// Worth of starting by kind, year of start (one, for ever) and state.
    double[][][] startUsd() {
        return kinds.stream().map(k -> new double[][] {k.beginUsd()}).toArray(double[][][]::new);
    }
}
