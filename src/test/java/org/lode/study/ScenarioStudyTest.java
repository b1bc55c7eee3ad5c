package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.AnnualCashFlow.Project;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Discounting;
import org.lode.cashflow.ProjectTerms;
import org.lode.deposit.Deposit;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.quantity.Parameter;
import org.lode.quantity.Parameters;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;
import org.lode.resource.TypedEstimate;
import org.lode.scenario.Assumptions;
import org.lode.scenario.Country;
import org.lode.scenario.Forecast;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.SiteProfile;
import org.lode.scenario.SiteProfileAssembly;
import org.lode.scenario.SiteSimulation;

/// Deposits of the Ukraine case under its scenarios.
final class ScenarioStudyTest {
    private static final Path CASE = Path.of("cases/ukraine");
    private static final Case DATA = data();
    private static final ScenarioStudy STUDY =
            ScenarioStudy.of(DATA, CaseCalibration.forCase(CASE));

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

    private static ScenarioModel model(String id, String scenario, Map<String, Double> set) {
        return STUDY.model(deposit(id), DATA.scenarios().assumptions(scenario, set));
    }

    /// With lasting peace, nothing lost and no choice left, the exact solution is the NPV of the
    /// appraisal's central case. (Its owner may still give up: so only deposits that never would.)
    @Test
    void withoutConflictTheWorthIsTheAppraisal() {
        int compared = 0;
        for (Deposit d : STUDY.planned()) {
            ScenarioModel model = model(d.id(), "premium", Map.of("country_premium", 0.0));
            double appraisal = ValuedProject.Central.of(project(d)).npvUsd();
            assertThat(model.undisturbedUsd()).isCloseTo(appraisal, within(1e-3));
            assertThat(model.buildUsd()).isGreaterThanOrEqualTo(appraisal - 1e-3);
            if (appraisal > 0) {
                assertThat(model.buildUsd())
                        .as(d.id())
                        .isCloseTo(appraisal, within(0.02 * Math.abs(appraisal) + 1e6));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
    }

    private static AssembledProject project(Deposit d) {
        var substance = ResourceViews.substance(DATA, d);
        var typed =
                ResourceViews.estimates(DATA, d).stream()
                        .map(e -> TypedEstimate.of(e, substance))
                        .toList();
        return new ProjectAssembly(
                        DATA,
                        d,
                        ResourceViews.pool(DATA, d, typed),
                        new CostBases(CaseCalibration.forCase(CASE)))
                .assemble();
    }

    @Test
    void leversMoveTheWorthTheWayTheyMust() {
        String id = "nikopol-pokrov";
        double base = model(id, "base", Map.of()).valueUsd();
        assertThat(base).isPositive();
        assertThat(model(id, "guarantee", Map.of()).valueUsd()).isGreaterThan(base);
        assertThat(model(id, "optimistic", Map.of()).valueUsd()).isGreaterThan(base);
        assertThat(model(id, "pessimistic", Map.of()).valueUsd()).isLessThan(base);
        assertThat(model(id, "pressure", Map.of()).valueUsd()).isLessThan(base);
        assertThat(model(id, "war-goes-on", Map.of()).valueUsd()).isLessThan(base);
        assertThat(model(id, "state-capital", Map.of()).valueUsd()).isGreaterThan(base);
        assertThat(model(id, "stockpile", Map.of()).valueUsd()).isGreaterThanOrEqualTo(base);
        assertThat(model(id, "price-collapse", Map.of()).valueUsd()).isZero();
        assertThat(model(id, "open-gates", Map.of()).valueUsd()).isGreaterThanOrEqualTo(base);
        ScenarioModel cover = model(id, "cover-miga", Map.of());
        assertThat(cover.insuredUsd()).isEqualTo(Math.min(250e6, cover.capitalUsd()));
        ScenarioModel locked = model("motronivske", "lockup", Map.of());
        assertThat(locked.valueUsd()).isEqualTo(model("motronivske", "base", Map.of()).valueUsd());
        assertThat(locked.fundUsd(true)).isLessThan(locked.fundUsd(false));
    }

    /// Mid-year discounting: the profile gives the same present value as the appraisal.
    @Test
    void midYearDiscountingIsKept() {
        ScenarioModel model = model("nikopol-pokrov", "premium", Map.of("country_premium", 0.0));
        ProjectTerms t = model.inputs().terms();
        ProjectTerms midYear =
                new ProjectTerms(
                        t.products(),
                        t.capexShares(),
                        t.operatingYears(),
                        t.maxDelayYears(),
                        t.rampProfiles(),
                        t.freightUsdPerTonne(),
                        t.fixedCostShare(),
                        t.sustainingShareOfCapex(),
                        t.closure(),
                        t.workingCapitalShareOfRevenue(),
                        t.inflationPerYear(),
                        t.fiscal(),
                        new Discounting(0.08, Discounting.Timing.MID_YEAR),
                        t.payback(),
                        t.expansion());
        ProjectInputs inputs =
                new ProjectInputs(
                        midYear,
                        model.inputs().mine(),
                        model.inputs().prices(),
                        model.inputs().medianUsdPerTonne(),
                        model.inputs().leadYears());
        double npv = inputs.table().presentValue(CashFlowLine.INVESTOR, midYear.discounting());
        Country country = model.site().country();
        SiteProfile profile = SiteProfileAssembly.of(inputs, country.conditions(), 0);
        double sum = 0;
        for (int age = profile.ages() - 1; age >= 0; age--) {
            sum = profile.flowsUsd().getFirst()[age] + sum / 1.08;
        }
        assertThat(sum).isCloseTo(npv, within(1e-9 * Math.abs(npv)));
    }

    /// At half the output: half the sales, half the variable cost, all of the fixed cost.
    @Test
    void outputOfAStateLeavesFixedCostAndCalendar() {
        ScenarioModel model = model("nikopol-pokrov", "base", Map.of());
        double q = 0.3;
        CashFlowTable whole = model.inputs().table();
        CashFlowTable part = model.inputs().atOutput(q).table();
        double fixedShare = model.inputs().terms().fixedCostShare();
        double fixed =
                fixedShare
                        * model.inputs().mine().opexUsdPerTonne()
                        * model.inputs().mine().capacityTonnesPerYear();
        for (int t = 0; t < whole.years().size(); t++) {
            Project a = whole.years().get(t).project();
            Project b = part.years().get(t).project();
            assertThat(b.revenueUsd()).isCloseTo(q * a.revenueUsd(), within(1e-3));
            assertThat(b.capexUsd()).isEqualTo(a.capexUsd());
            if (a.operatingCostUsd() > 0) {
                double variable = a.operatingCostUsd() - fixed;
                assertThat(b.operatingCostUsd()).isCloseTo(fixed + q * variable, within(1e-3));
            }
        }
    }

    /// A floor at the median changes nothing but the prices: the same as prices put in by hand.
    @Test
    void floorActsOnThePricesAlone() {
        ScenarioModel base = model("motronivske", "base", Map.of());
        ScenarioModel floor = model("motronivske", "price-floor", Map.of());
        double median = base.inputs().medianUsdPerTonne()[0];
        for (int y = 0; y < 10; y++) {
            double p = base.inputs().prices()[0][y];
            double expected = p + Math.max(0, median - p) - 0.3 * Math.max(0, p - median);
            assertThat(floor.inputs().prices()[0][y]).isCloseTo(expected, within(1e-9));
        }
        assertThat(floor.inputs().prices()[0][10]).isEqualTo(base.inputs().prices()[0][10]);
    }

    @Test
    void licenceAndSharingExchangeTheTerms() {
        ScenarioModel licence = model("dobra", "licence", Map.of());
        ScenarioModel psa = model("dobra", "psa", Map.of());
        assertThat(licence.inputs().terms().fiscal().sharing()).isNull();
        assertThat(psa.inputs().terms().fiscal().sharing()).isNotNull();
        assertThat(model("motronivske", "psa", Map.of()).inputs().terms().fiscal().sharing())
                .usingRecursiveComparison()
                .isEqualTo(psa.inputs().terms().fiscal().sharing());
        assertThat(STUDY.borrowedTerms(deposit("motronivske"))).isEqualTo(Optional.of("dobra"));
    }

    @Test
    void simulationOfADepositAgreesWithItsWorth() {
        ScenarioModel model = model("nikopol-pokrov", "base", Map.of());
        SiteSimulation drawn =
                SiteSimulation.of(
                        model.site(),
                        model.right(),
                        0,
                        new SiteSimulation.Settings(20_000, 5, 2, 20));
        assertThat(drawn.mean()).isCloseTo(model.valueUsd(), within(3 * drawn.standardError()));
    }

    /// Without conflict its share is nothing; with fixed prices that of prices would be. The same
    /// arguments give the same bits.
    @Test
    void sharesOfVarianceAnswerToWhatIsUncertain() {
        Deposit d = deposit("nikopol-pokrov");
        Assumptions peace = DATA.scenarios().assumptions("premium", Map.of("country_premium", 0.0));
        List<ScenarioShares> calm = STUDY.shares(d, peace, 100, 3);
        assertThat(calm.getFirst().group()).isEqualTo(ScenarioShares.Group.CONFLICT);
        assertThat(calm.getFirst().share()).isZero();
        assertThat(calm.get(1).share()).isPositive();
        Assumptions war = DATA.scenarios().assumptions("base", Map.of());
        List<ScenarioShares> shares = STUDY.shares(d, war, 100, 3);
        assertThat(shares).isEqualTo(STUDY.shares(d, war, 100, 3));
        double sum = 0;
        for (ScenarioShares s : shares) {
            assertThat(s.share()).isBetween(0.0, 1 + 4 * s.standardError());
            sum += s.share() + 4 * s.standardError();
        }
        assertThat(shares.getFirst().share()).isPositive();
        assertThat(sum).isGreaterThan(1);
    }

    @Test
    void forecastsOfTheCaseHaveTheirScores() {
        List<Double> scores =
                DATA.scenarios().forecasts().stream()
                        .filter(f -> f.day().equals("2025-03-31"))
                        .map(Forecast::brierScore)
                        .map(s -> s.orElseThrow())
                        .toList();
        assertThat(scores).hasSize(3);
        assertThat(scores.get(0)).isCloseTo(0.15, within(0.005));
        assertThat(scores.get(1)).isCloseTo(0.19, within(0.005));
        assertThat(scores.get(2)).isCloseTo(0.55, within(0.005));
    }

    /// The case with one row before all others.
    private static Case with(Parameter row) {
        Parameters rows = DATA.parameters().with(List.of(row));
        return new Case(
                DATA.name(),
                rows,
                DATA.deposits(),
                DATA.permits(),
                DATA.owners(),
                DATA.estimates(),
                DATA.facts(),
                DATA.classes(),
                DATA.products(),
                DATA.routes(),
                DATA.prices(),
                DATA.correlations(),
                DATA.deflators(),
                DATA.policy(),
                DATA.controlLayers(),
                DATA.scenarios(),
                DATA.dataHash());
    }

    @Test
    void waitingTwiceIsRefused() {
        Parameter wait =
                new Parameter(
                        "all",
                        "gate_wait_years",
                        "3",
                        new Uncertainty.Fixed(3),
                        "years",
                        "",
                        "",
                        Source.assumption("test"),
                        "",
                        "case.csv:16");
        Case waiting = with(wait);
        assertThatThrownBy(() -> ScenarioStudy.of(waiting, CaseCalibration.forCase(CASE)))
                .isInstanceOf(CaseProblemException.class)
                .hasMessage(
                        "case.csv:16: gate_wait_years 3 and explicit states of war would both make"
                                + " the project wait. Maybe set it to 0.");
    }

    /// Every slider, at both ends of its range, alone.
    @Test
    void everyRangeOfTheCaseIsAdmissible() {
        for (String id : DATA.scenarios().ids()) {
            Assumptions centre = DATA.scenarios().assumptions(id, Map.of());
            DATA.scenarios().find(id).orElseThrow().settings().stream()
                    .filter(s -> s.hasRange() && centre.hasConflict())
                    .forEach(
                            s -> {
                                centre.with(s.variable(), s.low().orElseThrow());
                                centre.with(s.variable(), s.high().orElseThrow());
                            });
        }
    }

    /// The rate is that of case.csv unless a scenario sets its own.
    @Test
    void theRateFollowsTheCase() {
        assertThat(model("zavallivske", "base", Map.of()).site().profile().ratePerYear())
                .isEqualTo(0.1);
        assertThat(model("zavallivske", "state-capital", Map.of()).site().profile().ratePerYear())
                .isEqualTo(0.05);
        Case dearer =
                with(
                        new Parameter(
                                "all",
                                "discount_rate",
                                "0.13",
                                new Uncertainty.Fixed(0.13),
                                "",
                                "",
                                "",
                                Source.assumption("test"),
                                "",
                                "test"));
        ScenarioStudy study = ScenarioStudy.of(dearer, CaseCalibration.forCase(CASE));
        ScenarioModel model =
                study.model(
                        deposit("zavallivske"), dearer.scenarios().assumptions("base", Map.of()));
        assertThat(model.site().profile().ratePerYear()).isEqualTo(0.13);
    }

    @Test
    void tenPricesDoNotCalibrate() {
        assertThat(PriceAssembly.basis("calibrated", "lithium-carbonate", DATA))
                .isEqualTo("expert: 10 prices, 20 calibrate");
        assertThat(PriceAssembly.basis("calibrated", "u3o8", DATA)).isEqualTo("calibrated");
        assertThat(PriceAssembly.basis("prior", "u3o8", DATA)).isEqualTo("prior");
        for (String product : List.of("u3o8", "iron-concentrate-68", "zinc", "copper", "nickel")) {
            assertThat(PriceAssembly.basis("calibrated", product, DATA)).isEqualTo("calibrated");
        }
    }

    /// A floor is worth more on drawn prices than on their median path where that path never meets
    /// it: the chance of a fall is what it insures. Both levers: each trial has its twin without.
    @Test
    void aFloorIsValuedOnDrawnPrices() {
        Assumptions floor =
                DATA.scenarios()
                        .assumptions(
                                "base",
                                Map.of(
                                        "floor_share", 0.5,
                                        "floor_years", 10.0,
                                        "price_multiplier", 1.2));
        LeverWorth worth =
                LeverWorth.of("floor", STUDY.project(deposit("zavallivske"), 0), floor, 400, 3)
                        .orElseThrow();
        assertThat(worth.medianPeaceUsd()).isCloseTo(0, within(1.0));
        assertThat(worth.peaceUsd()).isGreaterThan(4 * worth.peaceErrorUsd());
        assertThat(worth.todayUsd()).isGreaterThan(-4 * worth.todayErrorUsd());
        assertThat(
                        LeverWorth.of(
                                "base",
                                STUDY.project(deposit("zavallivske"), 0),
                                DATA.scenarios().assumptions("base", Map.of()),
                                10,
                                3))
                .isEmpty();
    }
}
