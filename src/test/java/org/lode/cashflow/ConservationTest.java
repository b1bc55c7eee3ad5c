package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.AnnualCashFlow.Parties;
import org.lode.cashflow.Discounting.Timing;
import org.lode.cashflow.ProjectCases.Case;
import org.lode.fiscal.FiscalRegime;

/// What holds for every project, on 1,000 random ones.
final class ConservationTest {
    private static final int CASES = 1_000;

    @Test
    void partiesShareThePreTaxFlowOfEveryYear() {
        for (long seed = 0; seed < CASES; seed++) {
            for (AnnualCashFlow year : ProjectCases.random(seed).table().years()) {
                Parties parties = year.parties();
                double sum =
                        parties.investorUsd()
                                + parties.stateKeptUsd()
                                + parties.firstPartnerUsd()
                                + parties.secondPartnerUsd();
                double scale = gross(year);
                assertThat((sum - year.preTaxFlowUsd()) / scale)
                        .as("seed %d year %d", seed, year.year())
                        .isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void statePartIsTheSumOfItsNamedPayments() {
        for (long seed = 0; seed < CASES; seed++) {
            CashFlowTable table = ProjectCases.random(seed).table();
            double payments =
                    table.total(CashFlowLine.ROYALTY)
                            + table.total(CashFlowLine.PERMIT_FEE)
                            + table.total(CashFlowLine.STATE_SHARE)
                            + table.total(CashFlowLine.INCOME_TAX)
                            + table.total(CashFlowLine.WITHHOLDING)
                            + table.total(CashFlowLine.VAT_CHANGE);
            double scale = gross(table);
            assertThat((table.total(CashFlowLine.STATE_GROSS) - payments) / scale)
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void workingCapitalAndValueAddedTaxComeBack() {
        for (long seed = 0; seed < CASES; seed++) {
            CashFlowTable table = ProjectCases.random(seed).table();
            double scale = gross(table);
            assertThat(table.total(CashFlowLine.WORKING_CAPITAL_CHANGE) / scale)
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-12));
            assertThat(table.total(CashFlowLine.VAT_CHANGE) / scale)
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void mineMinesTheOreOrWhatTheWindowAllows() {
        for (long seed = 0; seed < CASES; seed++) {
            Case project = ProjectCases.random(seed);
            Realisation mine = project.realisation();
            double[] ramp = project.terms().rampProfiles()[mine.rampProfile()];
            double window = 0;
            for (int q = 0; q < project.terms().operatingYears(); q++) {
                window += mine.capacityTonnesPerYear() * ramp[Math.min(q, ramp.length - 1)];
            }
            double expected = Math.min(mine.oreTonnes(), window);
            CashFlowTable table = project.table();
            assertThat(table.total(CashFlowLine.ORE))
                    .as("seed %d", seed)
                    .isCloseTo(expected, within(1e-9 * (1 + expected)));
            int first = project.terms().constructionYears() + mine.delayYears();
            for (int t = 0; t < first; t++) {
                assertThat(table.years().get(t).physicals().oreTonnes()).isZero();
            }
        }
    }

    @Test
    void everyStageAndClosureAreSpentOnce() {
        for (long seed = 0; seed < CASES; seed++) {
            Case project = ProjectCases.random(seed);
            CashFlowTable table = project.table();
            double capex = capitalOfBuiltStages(project, table);
            ClosureTerms closure = project.terms().closure();
            assertThat(table.total(CashFlowLine.CAPEX))
                    .as("seed %d", seed)
                    .isCloseTo(capex, within(1e-9 * capex));
            // a stage in the very year of a closure at the end of the window is not yet in place
            int last = table.years().size() - 1;
            double inPlace =
                    closure.isAtEndOfWindow()
                            ? capex - table.column(CashFlowLine.CAPEX)[last]
                            : capex;
            double expected = closure.fixedUsd() + closure.shareOfCapex() * inPlace;
            assertThat(table.total(CashFlowLine.CLOSURE))
                    .as("seed %d", seed)
                    .isCloseTo(expected, within(1e-9 * (1 + expected)));
        }
    }

    /// Stages are built in production years with ore; production years count from the delay on.
    private static double capitalOfBuiltStages(Case project, CashFlowTable table) {
        double[] stages = project.terms().expansion().capitalShares();
        int first = project.terms().constructionYears() + project.realisation().delayYears();
        double shares = 1;
        for (int q = 0; q < stages.length && first + q < table.years().size(); q++) {
            shares += table.column(CashFlowLine.ORE)[first + q] > 0 ? stages[q] : 0;
        }
        return shares * project.realisation().capexUsd();
    }

    /// Every term is linear in the size of the project, so size doubles value.
    @Test
    void twiceTheProjectIsTwiceTheValue() {
        for (long seed = 0; seed < CASES; seed++) {
            Case one = ProjectCases.random(seed);
            CashFlowTable single = one.table();
            CashFlowTable twice =
                    CashFlowModel.of(
                            doubled(one.terms()), doubled(one.realisation()), one.prices());
            for (CashFlowLine line : List.of(CashFlowLine.INVESTOR, CashFlowLine.STATE_KEPT)) {
                double expected = 2 * single.presentValue(line, one.terms().discounting());
                assertThat(twice.presentValue(line, one.terms().discounting()))
                        .as("seed %d %s", seed, line)
                        .isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            }
        }
    }

    /// A conventional flow (outflows, then inflows) of positive value loses value as the rate
    /// rises. Compounded to the year of its last outflow it falls at every value.
    @Test
    void valueFallsInTheDiscountRateForConventionalFlows() {
        int conventional = 0;
        for (long seed = 0; seed < CASES; seed++) {
            double[] flows = ProjectCases.random(seed).table().column(CashFlowLine.INVESTOR);
            int lastOutflow = lastOutflowOfConventional(flows);
            if (lastOutflow < 0) {
                continue;
            }
            conventional++;
            double before = Double.POSITIVE_INFINITY;
            double beforeAtOutflow = Double.POSITIVE_INFINITY;
            for (double rate = 0; rate < 0.5; rate += 0.05) {
                double value = NetPresentValue.endYear(flows, rate);
                double atOutflow = value * Math.pow(1 + rate, lastOutflow);
                if (value > 0) {
                    assertThat(value).as("seed %d rate %s", seed, rate).isLessThan(before);
                }
                assertThat(atOutflow).as("seed %d rate %s", seed, rate).isLessThan(beforeAtOutflow);
                before = value;
                beforeAtOutflow = atOutflow;
            }
        }
        assertThat(conventional).isGreaterThan(50);
    }

    @Test
    void presentValuesOfThePartiesAddUpAndTemiEqualsAetr() {
        for (long seed = 0; seed < 100; seed++) {
            Case project = ProjectCases.random(seed);
            Appraisal appraisal =
                    Appraisal.of(project.terms(), project.realisation(), project.prices());
            Appraisal.PresentValues values = appraisal.values();
            double scale = gross(appraisal.table());
            assertThat(
                            (values.investorUsd()
                                            + values.stateUsd()
                                            + values.fundUsd()
                                            - values.preTaxUsd())
                                    / scale)
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-9));
            if (values.preTaxUsd() > 1e-3 * scale) {
                assertThat(appraisal.indicators().taxEffectOnNpv().getAsDouble())
                        .as("seed %d", seed)
                        .isCloseTo(
                                appraisal.indicators().averageEffectiveTaxRate().getAsDouble(),
                                within(1e-6));
            }
        }
    }

    @Test
    void bracketedRateIsOneOfTheIsolatedRoots() {
        int defined = 0;
        for (long seed = 0; seed < CASES; seed++) {
            double[] flows = ProjectCases.random(seed).table().column(CashFlowLine.INVESTOR);
            InternalRateOfReturn irr =
                    InternalRateOfReturn.of(flows, InternalRateOfReturn.Rule.BRACKETED);
            assertThat(irr.roots().size())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(irr.signChanges());
            if (irr.chosen().isPresent()) {
                defined++;
                double rate = irr.chosen().getAsDouble();
                assertThat(irr.roots())
                        .as("seed %d", seed)
                        .anySatisfy(root -> assertThat(root).isCloseTo(rate, within(1e-8)));
            }
        }
        assertThat(defined).isGreaterThan(200);
    }

    @Test
    void generatorReachesEveryTerm() {
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            cases.add(ProjectCases.random(seed));
        }
        assertThat(cases).anyMatch(c -> c.terms().fiscal().sharing() != null);
        assertThat(cases).anyMatch(c -> c.realisation().delayYears() > 0);
        assertThat(cases).anyMatch(c -> c.realisation().oreTonnes() == 0);
        assertThat(cases).anyMatch(c -> c.terms().products().size() == 3);
        assertThat(cases).anyMatch(c -> c.terms().discounting().timing() == Timing.MID_YEAR);
        assertThat(cases)
                .anyMatch(
                        c ->
                                c.table().years().stream()
                                        .anyMatch(year -> year.closing().isCostRecovered()));
        assertThat(cases).anyMatch(c -> c.table().total(CashFlowLine.WITHHOLDING) > 0);
        assertThat(cases).anyMatch(c -> c.table().total(CashFlowLine.LOSS_USED) > 0);
    }

    /// Sum of the absolute flows of a year: the scale of its rounding error.
    private static double gross(AnnualCashFlow year) {
        return 1
                + year.project().revenueUsd()
                + year.project().freightUsd()
                + year.project().operatingCostUsd()
                + year.project().capexUsd()
                + year.project().closureUsd()
                + Math.abs(year.project().workingCapitalChangeUsd())
                + Math.abs(year.levies().vatChangeUsd());
    }

    private static double gross(CashFlowTable table) {
        return table.years().stream().mapToDouble(ConservationTest::gross).sum();
    }

    private static int lastOutflowOfConventional(double[] flows) {
        int last = -1;
        boolean hasInflow = false;
        for (int t = 0; t < flows.length; t++) {
            if (flows[t] < 0) {
                if (hasInflow) {
                    return -1;
                }
                last = t;
            }
            hasInflow |= flows[t] > 0;
        }
        return hasInflow ? last : -1;
    }

    private static Realisation doubled(Realisation r) {
        return new Realisation(
                2 * r.oreTonnes(),
                2 * r.capacityTonnesPerYear(),
                2 * r.capexUsd(),
                r.opexUsdPerTonne(),
                r.delayYears(),
                r.rampProfile(),
                r.saleTonnesPerTonneOre());
    }

    private static ProjectTerms doubled(ProjectTerms t) {
        FiscalRegime f = t.fiscal();
        FiscalRegime fiscal =
                new FiscalRegime(
                        f.royalties(),
                        f.isRoyaltyOnNetback(),
                        2 * f.permitFeeUsd(),
                        f.incomeTaxRate(),
                        f.lossUseShare(),
                        f.assetClasses(),
                        f.isClosureDeductible(),
                        f.withholdingRate(),
                        f.valueAddedTax(),
                        f.sharing(),
                        f.fund());
        return new ProjectTerms(
                t.products(),
                t.capexShares(),
                t.operatingYears(),
                t.maxDelayYears(),
                t.rampProfiles(),
                t.freightUsdPerTonne(),
                t.fixedCostShare(),
                t.sustainingShareOfCapex(),
                new ClosureTerms(
                        2 * t.closure().fixedUsd(),
                        t.closure().shareOfCapex(),
                        t.closure().isAtEndOfWindow()),
                t.workingCapitalShareOfRevenue(),
                t.inflationPerYear(),
                fiscal,
                t.discounting(),
                t.payback(),
                t.expansion());
    }
}
