package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.deposit.Deposit;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.market.PriceModel;
import org.lode.option.DecisionTable;
import org.lode.option.ExactDecision;
import org.lode.option.Exploration;
import org.lode.option.LogPrice;
import org.lode.option.LongstaffSchwartz;
import org.lode.option.PathSettings;
import org.lode.option.PriceLattice;
import org.lode.option.Regression;
import org.lode.scenario.Answer;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.SiteValuation;

/// Decisions on the deposits of the Ukraine case.
final class DecisionStudyTest {
    private static final Path CASE = Path.of("cases/ukraine");
    private static final Case DATA = data();
    private static final ScenarioStudy STUDY =
            ScenarioStudy.of(DATA, CaseCalibration.forCase(CASE));
    private static final DecisionResult MOTRONIVSKE = decide("motronivske", 2);

    private static Case data() {
        return switch (CaseReader.read(CASE)) {
            case CaseReadResult.Valid valid -> valid.value();
            case CaseReadResult.Refused refused ->
                    throw new AssertionError(refused.problems().toString());
        };
    }

    private static Deposit deposit(String id) {
        return STUDY.planned().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private static DecisionResult decide(String id, int threads) {
        return DecisionStudy.of(
                DATA,
                STUDY,
                deposit(id),
                new DecisionStudy.Wanted(
                        "base", Map.of(), 64, 60, 11, threads, PriceDynamics.USUAL));
    }

    private static ScenarioModel model(Deposit d, Map<String, Double> set) {
        return STUDY.model(d, DATA.scenarios().assumptions("base", set));
    }

    private static PricedMarket market(AssembledProject project, double nodes) {
        return PricedMarket.of(project, PriceDynamics.USUAL, nodes);
    }

    /// 0 <= value of the programme <= value of full knowledge, and it grows with the accuracy, on
    /// every deposit, on the central path and where the price moves.
    @Test
    void explorationIsWorthAtMostFullKnowledgeOnEveryDeposit() {
        int positive = 0;
        for (Deposit d : STUDY.planned()) {
            ScenarioModel model = model(d, Map.of());
            ProjectInputs.Origin origin = STUDY.origin(d);
            AssembledProject project = STUDY.project(d, 0);
            GeologyClasses classes =
                    GeologyClasses.of(project, origin, model, new GeologyClasses.Draw(0, 30, 5));
            PricedGeology priced =
                    PricedGeology.of(classes, origin, model, market(project, 1.05), 1);
            double before = 0;
            for (double accuracy : new double[] {0.5, 0.8, 1}) {
                Exploration.Worth central =
                        GeologyKnowledge.central(classes, model, accuracy, 12e6);
                Exploration.Worth moving =
                        priced.worth(classes.prior(), classes.programme(accuracy), 12e6, 2);
                for (Exploration.Worth w : List.of(central, moving)) {
                    assertThat(w.gainUsd())
                            .as("%s at %s", d.id(), accuracy)
                            .isBetween(0.0, w.perfectUsd() * (1 + 1e-9) + 1e-3);
                    assertThat(w.netUsd()).isEqualTo(w.gainUsd() - w.costUsd());
                }
                assertThat(moving.gainUsd()).isGreaterThanOrEqualTo(before - 1e-3);
                before = moving.gainUsd();
            }
            positive += before > 0 ? 1 : 0;
        }
        assertThat(positive).isGreaterThan(3);
    }

    /// On a ladder of one price the right under a programme is that of [ExploredRight].
    @Test
    void onOnePriceTheProgrammeIsWorthWhatTheChainSays() {
        int positive = 0;
        for (String id : List.of("nikopol-pokrov", "motronivske", "irshansk-group")) {
            ScenarioModel model = model(deposit(id), Map.of());
            GeologyClasses classes =
                    GeologyClasses.of(
                            STUDY.project(deposit(id), 0),
                            STUDY.origin(deposit(id)),
                            model,
                            new GeologyClasses.Draw(0, 60, 5));
            double[][][] begin =
                    classes.kinds().stream()
                            .map(
                                    k ->
                                            Arrays.stream(k.beginUsd())
                                                    .mapToObj(usd -> new double[] {usd})
                                                    .toArray(double[][]::new))
                            .toArray(double[][][]::new);
            PricedGeology flat = new PricedGeology(PriceLattice.flat(1), begin, model);
            Exploration.Worth priced = flat.worth(classes.prior(), classes.programme(0.8), 12e6, 2);
            Exploration.Worth central = GeologyKnowledge.central(classes, model, 0.8, 12e6);
            assertThat(priced.withoutUsd()).isCloseTo(central.withoutUsd(), within(1.0));
            assertThat(priced.gainUsd()).isCloseTo(central.gainUsd(), within(1.0));
            assertThat(priced.perfectUsd()).isCloseTo(central.perfectUsd(), within(1.0));
            positive += central.gainUsd() > 1 ? 1 : 0;
        }
        assertThat(positive).isPositive();
    }

    /// A price that does not move gives the values of the chain, with every freedom of the owner.
    @Test
    void aPriceThatStandsStillGivesTheValuesOfTheChain() {
        for (String id : List.of("motronivske", "dobra", "shymanivske")) {
            ProjectInputs.Origin origin = STUDY.origin(deposit(id));
            ScenarioModel central = model(deposit(id), Map.of());
            double[] usd =
                    Arrays.stream(central.inputs().medianUsdPerTonne()).map(m -> 1.6 * m).toArray();
            ProjectInputs.Origin constant = regime -> origin.under(regime).atPrices(usd);
            ScenarioModel model = ScenarioModel.of(constant, central.assumptions());
            PricedMarket still =
                    PricedMarket.of(
                            new PricedMarket.Sold(
                                    Arrays.stream(usd)
                                            .mapToObj(u -> LogPrice.meanReverting(u, u, 0.2, 0))
                                            .toList(),
                                    central.inputs().medianUsdPerTonne(),
                                    central.inputs().mine().saleTonnesPerTonneOre(),
                                    new double[0][]),
                            4);
            PricedSite site = PricedSite.of(origin, model, still);
            DecisionTable table = ExactDecision.perpetual(site.graph(), site.lattice());
            double[] known =
                    RightToBuild.of(model.site(), RightToBuild.Exploration.NONE).valueUsd();
            PricedSite tied = site.with(model, SiteValuation.Freedom.NONE);
            DecisionTable none = ExactDecision.perpetual(tied.graph(), tied.lattice());
            double[] noneBegin =
                    SiteValuation.of(
                                    model.site().country(),
                                    model.site().profile(),
                                    SiteValuation.Freedom.NONE)
                            .beginNow();
            for (int s = 0; s < 4; s++) {
                assertThat(table.valueUsd(site.begun(), s))
                        .as("%s %d", id, s)
                        .isCloseTo(model.site().beginNow()[s], within(10.0));
                assertThat(table.valueUsd(PricedSite.RIGHT, s)).isCloseTo(known[s], within(10.0));
                assertThat(table.valueUsd(site.unexplored(), s))
                        .isCloseTo(model.right().valueUsd()[s], within(10.0));
                assertThat(none.valueUsd(tied.begun(), s)).isCloseTo(noneBegin[s], within(10.0));
            }
        }
    }

    /// Second method: regression on simulated prices gives no more than the upper bound, and not
    /// much less than the lower one.
    @Test
    void longstaffSchwartzAgreesWithTheLadder() {
        ScenarioModel model = model(deposit("zavallivske"), Map.of());
        PricedSite site =
                PricedSite.of(
                        STUDY.origin(deposit("zavallivske")),
                        model,
                        market(STUDY.project(deposit("zavallivske"), 0), 3));
        DecisionTable table = ExactDecision.perpetual(site.graph(), site.lattice());
        var regression =
                LongstaffSchwartz.solve(
                                site.graph().withSteps(60),
                                site.price(),
                                PathSettings.antithetic(600, 3),
                                Regression.ofMine(site.price().start(), 2))
                        .reported()
                        .controlled(PricedSite.RIGHT, 3);
        double ladder = table.valueUsd(PricedSite.RIGHT, 3);
        assertThat(regression.meanUsd())
                .isBetween(
                        0.93 * ladder - 4 * regression.standardErrorUsd(),
                        1.01 * ladder + 4 * regression.standardErrorUsd());
    }

    @Test
    void waitingIsWorthSomethingAndBindingOneselfIsNot() {
        for (Deposit d : STUDY.planned()) {
            ScenarioModel model = model(d, Map.of());
            DecisionResult.Exact e = DecisionStudy.exact(model);
            for (int s = 0; s < 4; s++) {
                double slack = 1e-6 * (1 + Math.abs(e.beginUsd()[s]));
                assertThat(e.waitingUsd(s)).isNotNegative();
                assertThat(e.peaceUsd()[s]).isLessThanOrEqualTo(e.knownUsd()[s] + slack);
                assertThat(e.rightUsd()[s]).isLessThanOrEqualTo(e.knownUsd()[s] + slack);
                assertThat(e.leaveOnlyUsd()[s]).isLessThanOrEqualTo(e.beginUsd()[s] + slack);
                assertThat(e.tiedUsd()[s]).isLessThanOrEqualTo(e.leaveOnlyUsd()[s] + slack);
            }
        }
    }

    /// With nothing to explore and construction closed in war, the owner can but wait in war: to
    /// know the year of its end adds nothing, and the years must add up to the right. Else it adds
    /// something or nothing.
    @Test
    void knowingTheEndOfTheWarAddsNothingWhereOneCanButWait() {
        for (Deposit d : STUDY.planned()) {
            ScenarioModel waiting = model(d, Map.of("exploration_years", 0.0));
            assertThat(DecisionStudy.warEndKnowledge(waiting).orElseThrow())
                    .as(d.id())
                    .isCloseTo(0, within(1e-6 * (1 + waiting.valueUsd())));
            ScenarioModel model = model(d, Map.of());
            assertThat(DecisionStudy.warEndKnowledge(model).orElseThrow())
                    .isGreaterThan(-1e-6 * (1 + model.valueUsd()));
        }
        assertThat(
                        DecisionStudy.warEndKnowledge(
                                model(deposit("motronivske"), Map.of("current_state", 3.0))))
                .isEmpty();
    }

    @Test
    void boundsEncloseTheLadderAndKnowledgeIsNotNegative() {
        DecisionResult.Priced p = MOTRONIVSKE.priced();
        double[] ladder = {p.ladder().beginUsd(), p.ladder().knownUsd(), p.ladder().rightUsd()};
        for (int k = 0; k < 3; k++) {
            var b = p.bounds().get(k);
            double slack = 4 * b.upper().standardErrorUsd() + 2e-3 * Math.abs(ladder[k]);
            assertThat(b.lower().meanUsd()).isLessThanOrEqualTo(b.upper().meanUsd());
            assertThat(b.lower().meanUsd()).isLessThan(ladder[k] + slack);
            assertThat(b.upper().meanUsd()).isGreaterThan(ladder[k] - slack);
            assertThat(b.knowledge().meanUsd()).isNotNegative();
        }
        assertThat(p.check().composedUsd())
                .isCloseTo(p.check().wholeUsd(), within(0.1 * Math.abs(p.check().wholeUsd())));
    }

    /// The value at a break-even is a root of the worth that was asked about.
    @Test
    void breakEvenAnswersAreRoots() {
        List<String> found = new ArrayList<>();
        for (DecisionResult.BreakEvenAnswer b : MOTRONIVSKE.breakEvens()) {
            if (b.claim().equals("the right is worth something")
                    && b.assumption().equals("the initial capital")
                    && b.answer() instanceof Answer.Below(double to)) {
                double factor = to / b.now();
                Deposit d = deposit("motronivske");
                assertThat(model(d, Map.of("capex_multiplier", factor * 0.99)).valueUsd())
                        .isPositive();
                assertThat(model(d, Map.of("capex_multiplier", factor * 1.01)).valueUsd()).isZero();
                found.add(b.assumption());
            }
        }
        assertThat(found).hasSize(1);
    }

    /// Three products, 36 % of the revenue the largest: the bounds are found on paths of all three
    /// prices, so what one price on the ladder misses shows between them.
    @Test
    void theGapOfTheBoundsShowsWhatOnePriceOnTheLadderMisses() {
        DecisionResult.Priced p = MOTRONIVSKE.priced();
        assertThat(p.process().parts()).hasSize(3);
        assertThat(p.process().unit()).isEqualTo("USD/t ore");
        assertThat(
                        p.process().parts().stream()
                                .mapToDouble(DecisionResult.MovingPrice.Part::share)
                                .sum())
                .isCloseTo(1, within(1e-12));
        for (var b : p.bounds()) {
            double gap = b.upper().meanUsd() - b.lower().meanUsd();
            assertThat(gap)
                    .isLessThan(
                            0.02 * Math.abs(b.upper().meanUsd())
                                    + 4 * b.upper().standardErrorUsd());
        }
    }

    /// Without a price of risk and at the project's own rate Q is P; a price of risk takes worth
    /// from who sells the product.
    @Test
    void aPriceOfRiskLowersTheWorthAndNoneLeavesIt() {
        double[] rights = new double[3];
        double[] risks = {0, 0.2, 0.5};
        for (int k = 0; k < risks.length; k++) {
            PriceDynamics q =
                    new PriceDynamics(
                            PriceDynamics.Motion.REVERTING,
                            Optional.of(new PriceDynamics.Neutral(risks[k], 0.1)));
            DecisionResult result =
                    DecisionStudy.of(
                            DATA,
                            STUDY,
                            deposit("motronivske"),
                            new DecisionStudy.Wanted("base", Map.of(), 2, 3, 11, 1, q));
            assertThat(result.priced().process().dynamics().measure().letter()).isEqualTo("Q");
            rights[k] = result.priced().ladder().rightUsd();
        }
        assertThat(rights[0]).isCloseTo(MOTRONIVSKE.priced().ladder().rightUsd(), within(1.0));
        assertThat(rights[1]).isLessThan(rights[0]);
        assertThat(rights[2]).isLessThan(rights[1]);
    }

    /// Schwartz 1997, J. Finance 52(3), equation 7: futures of model 1 with price of risk L; the
    /// expected price of a year's step under Q is the futures price of a year. Geometric Brownian
    /// motion: growth less L times the volatility.
    @Test
    void theRiskNeutralStepExpectsTheFuturesPrice() {
        double k = 0.3;
        double s = 0.25;
        double risk = 0.4;
        PriceModel.MeanReverting m = new PriceModel.MeanReverting(80, 100, k, s);
        PriceModel.GeometricBrownian g = new PriceModel.GeometricBrownian(80, 0.01, s);
        Optional<PriceDynamics.Neutral> q = Optional.of(new PriceDynamics.Neutral(risk, 0.02));
        LogPrice one = new PriceDynamics(PriceDynamics.Motion.REVERTING, q).steps(m, g);
        double decay = Math.exp(-k);
        double futures =
                Math.exp(
                        decay * Math.log(80)
                                + (1 - decay) * (Math.log(100) - risk * s / k)
                                + s * s / (4 * k) * (1 - Math.exp(-2 * k)));
        assertThat(expected(one, 80)).isCloseTo(futures, within(1e-9));
        LogPrice two = new PriceDynamics(PriceDynamics.Motion.BROWNIAN, q).steps(m, g);
        assertThat(expected(two, 80)).isCloseTo(80 * Math.exp(0.01 - risk * s), within(1e-9));
    }

    private static double expected(LogPrice price, double start) {
        return Math.exp(
                price.constant()
                        + price.persistence() * Math.log(start)
                        + price.sd() * price.sd() / 2);
    }

    @Test
    void threadsDoNotMatter() {
        DecisionResult one = decide("motronivske", 1);
        assertThat(one.priced().bounds()).isEqualTo(MOTRONIVSKE.priced().bounds());
        assertThat(one.priced().ladder()).isEqualTo(MOTRONIVSKE.priced().ladder());
        assertThat(one.geology().programme()).isEqualTo(MOTRONIVSKE.geology().programme());
    }
}
