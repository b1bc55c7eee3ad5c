package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.ProjectCases.Case;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

final class AppraisalTest {
    private static final double ANNUITY_20 = (1 - Math.pow(1.08, -20)) / 0.08;

    /// 1 Mt a year for 20 years, 100 USD revenue and 40 USD cost per tonne, capital 400 million.
    private static Appraisal annuity(double royalty) {
        ProjectTerms terms = SimpleProject.terms(List.of("graphite"), 20, 0, royalty, null);
        Realisation mine = SimpleProject.mine(20e6, 1e6, 400e6, 40, 0.1);
        return Appraisal.of(terms, mine, SimpleProject.flat(terms, 1_000));
    }

    @Test
    void breakEvenPriceOfAnAnnuityHasItsClosedForm() {
        // price x 0.1 t x (1 - royalty) = cost + capital / (annuity x ore).
        double expected = (40 + 400 / ANNUITY_20) / (0.1 * 0.95);
        BreakEvenPrice even = annuity(0.05).breakEven().orElseThrow();
        assertThat(even.levelisedUsdPerTonne()[0]).isCloseTo(expected, within(1e-8));
        assertThat(even.factor()).isCloseTo(expected / 1_000, within(1e-11));
    }

    @Test
    void presentValuesOfAnAnnuityHaveTheirClosedForm() {
        Appraisal appraisal = annuity(0.05);
        assertThat(appraisal.values().investorUsd())
                .isCloseTo(55e6 * ANNUITY_20 - 400e6, within(1e-3));
        assertThat(appraisal.values().preTaxUsd())
                .isCloseTo(60e6 * ANNUITY_20 - 400e6, within(1e-3));
        assertThat(appraisal.values().fundUsd()).isCloseTo(2.5e6 * ANNUITY_20, within(1e-3));
        assertThat(appraisal.values().stateUsd()).isCloseTo(2.5e6 * ANNUITY_20, within(1e-3));
        assertThat(appraisal.payback().getAsDouble()).isCloseTo(400.0 / 55, within(1e-12));
        // Discounted: 55 a(n) = 400 lies in the year after n, linear within it.
        assertThat(appraisal.discountedPayback().getAsDouble()).isBetween(11.0, 12.0);
    }

    @Test
    void indicatorsOfARoyaltyHaveTheirClosedForm() {
        FiscalIndicators indicators = annuity(0.05).indicators();
        assertThat(indicators.governmentTake().getAsDouble())
                .isCloseTo(20 * 5.0 / (20 * 60 - 400), within(1e-12));
        double aetr = 5 * ANNUITY_20 / (60 * ANNUITY_20 - 400);
        assertThat(indicators.averageEffectiveTaxRate().getAsDouble())
                .isCloseTo(aetr, within(1e-12));
        assertThat(indicators.taxEffectOnNpv().getAsDouble()).isCloseTo(aetr, within(1e-12));
        assertThat(indicators.marginalEffectiveTaxRate().getAsDouble()).isBetween(0.05, 0.2);
        assertThat(annuity(0).indicators().marginalEffectiveTaxRate()).hasValue(0);
    }

    @Test
    void unitCostsFollowTheirDefinition() {
        UnitCosts costs = annuity(0.05).unitCosts();
        assertThat(costs.operatingPerTonneOre()).isCloseTo(40, within(1e-12));
        assertThat(costs.allInSustainingPerTonneOre()).isCloseTo(45, within(1e-12));
        assertThat(costs.operatingPerTonneProduct()).isCloseTo(400, within(1e-9));
        assertThat(costs.allInSustainingPerTonneProduct()).isCloseTo(450, within(1e-9));
    }

    @Test
    void byProductsAreCreditedToTheFirstProduct() {
        ProjectTerms terms = SimpleProject.terms(List.of("titanium", "zircon"), 10, 0, 0, null);
        Realisation mine = SimpleProject.mine(10e6, 1e6, 100e6, 40, 0.1, 0.02);
        Appraisal appraisal = Appraisal.of(terms, mine, SimpleProject.flat(terms, 500, 1_000));
        assertThat(appraisal.unitCosts().operatingPerTonneProduct())
                .isCloseTo((40 - 20) / 0.1, within(1e-9));
        BreakEvenPrice titanium = appraisal.breakEvenByProduct().get(0).orElseThrow();
        double annuity = (1 - Math.pow(1.08, -10)) / 0.08;
        assertThat(titanium.levelisedUsdPerTonne()[0])
                .isCloseTo((40 - 20 + 100 / annuity) / 0.1, within(1e-7));
        assertThat(titanium.levelisedUsdPerTonne()[1]).isCloseTo(1_000, within(1e-9));
    }

    @Test
    void breakEvenIsEmptyWithoutARoot() {
        assertThat(BreakEvenPrice.rootOfRising(k -> k - 101)).isEmpty();
        assertThat(BreakEvenPrice.rootOfRising(k -> k + 1)).isEmpty();
        assertThat(BreakEvenPrice.rootOfRising(k -> k - 0.25).orElseThrow())
                .isCloseTo(0.25, within(1e-12));
        ProjectTerms terms = SimpleProject.terms(List.of("graphite"), 5, 0, 0, null);
        Realisation empty = SimpleProject.mine(0, 1e6, 1e6, 40, 0.1);
        assertThat(Appraisal.of(terms, empty, SimpleProject.flat(terms, 1)).breakEven()).isEmpty();
    }

    @Test
    void valueIsZeroAtTheBreakEvenPrice() {
        int found = 0;
        for (long seed = 0; seed < 100; seed++) {
            Case project = ProjectCases.random(seed);
            CashFlowTable table = project.table();
            Optional<BreakEvenPrice> even = BreakEvenPrice.ofAllPrices(table);
            if (even.isEmpty() || hasBands(project)) {
                continue;
            }
            found++;
            double[][] prices = table.prices();
            for (double[] row : prices) {
                for (int y = 0; y < row.length; y++) {
                    row[y] *= even.get().factor();
                }
            }
            double npv =
                    CashFlowModel.of(project.terms(), project.realisation(), prices)
                            .presentValue(CashFlowLine.INVESTOR, project.terms().discounting());
            assertThat(npv / project.realisation().capexUsd())
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-9));
        }
        assertThat(found).isGreaterThan(10);
    }

    private static boolean hasBands(Case project) {
        var sharing = project.terms().fiscal().sharing();
        return project.terms().fiscal().royalties().stream().anyMatch(r -> r.rates().length > 1)
                || (sharing != null && sharing.stateShare().rates().length > 1);
    }

    @Test
    void everyFigureExplainsItself() {
        Appraisal appraisal = MedianTrialTest.appraisal();
        CashFlowTable table = appraisal.table();
        assertThat(Appraisal.figures())
                .contains("npv", "pretax_npv", "irr", "payback", "capex", "revenue", "opex")
                .contains("royalty", "income_tax", "fund_contribution", "break_even");
        assertThat(appraisal.explain("npv").value()).isEqualTo(appraisal.values().investorUsd());
        assertThat(appraisal.explain("irr").value())
                .isEqualTo(appraisal.irr().chosen().getAsDouble());
        assertThat(appraisal.explain("payback").value())
                .isEqualTo(appraisal.payback().getAsDouble());
        assertThat(appraisal.explain("revenue").value())
                .isEqualTo(table.total(CashFlowLine.REVENUE));
        assertThat(appraisal.explain("break_even").value())
                .isEqualTo(appraisal.breakEven().orElseThrow().factor());
        for (String figure : Appraisal.figures()) {
            Explained tree = appraisal.explain(figure);
            assertThat(tree.formula()).as(figure).isNotBlank();
            assertThat(tree.inputs()).as(figure).isNotEmpty();
            assertThat(tree.weakestEvidence()).as(figure).isEqualTo(Evidence.ASSUMPTION);
        }
    }

    @Test
    void explainedPresentValueIsTheSumOfItsYears() {
        Appraisal appraisal = MedianTrialTest.appraisal();
        for (String figure : List.of("npv", "pretax_npv", "state_npv", "fund_npv")) {
            Explained tree = appraisal.explain(figure);
            double sum = 0;
            for (Explained input : tree.inputs()) {
                if (input.name().startsWith("present value of year")) {
                    double flow = input.inputs().get(0).value();
                    double factor = input.inputs().get(1).value();
                    assertThat(input.value()).isEqualTo(flow * factor);
                    sum += input.value();
                }
            }
            assertThat(sum).as(figure).isCloseTo(tree.value(), within(1e-6));
        }
    }

    @Test
    void explainedInvestorFlowIsMadeOfItsLines() {
        for (long seed = 0; seed < 50; seed++) {
            Case project = ProjectCases.random(seed);
            Appraisal appraisal =
                    Appraisal.of(project.terms(), project.realisation(), project.prices());
            for (Explained year : appraisal.explain("npv").inputs()) {
                if (!year.name().startsWith("present value of year")) {
                    continue;
                }
                Explained flow = year.inputs().get(0);
                double sum = 0;
                double scale = 1;
                for (Explained line : flow.inputs()) {
                    sum += line.name().startsWith("revenue") ? line.value() : -line.value();
                    scale += Math.abs(line.value());
                }
                assertThat((sum - flow.value()) / scale)
                        .as("seed %d %s", seed, flow.name())
                        .isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void derivationOfAnInputReplacesItsBareValue() {
        Explained ore =
                Explained.given(
                        "ore", 20e6, "t", new Source("State balance 2020", "2020", Evidence.READ));
        List<Explained> leaves = new ArrayList<>();
        annuity(0).explain("npv", Map.of("ore", ore)).leaves().forEach(leaves::add);
        assertThat(leaves).contains(ore);
    }

    @Test
    void unknownFigureIsNamedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> annuity(0).explain("ebitda"))
                .withMessageStartingWith("unknown figure 'ebitda'. Maybe one of npv, pretax_npv");
    }

    @Test
    void inputsThatDoNotFitAreRefused() {
        ProjectTerms terms = SimpleProject.terms(List.of("graphite"), 5, 0, 0, null);
        Realisation mine = SimpleProject.mine(1, 1, 1, 1, 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashFlowModel.of(terms, mine, new double[][] {{1, 2}}))
                .withMessageContaining("prices of graphite cover 2 years, the calendar has 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashFlowModel.of(terms, mine, new double[0][]))
                .withMessageContaining("one row per product, was 0 and 1 for 1 products");
        Realisation late = new Realisation(1, 1, 1, 1, 1, 0, new double[] {0.1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashFlowModel.of(terms, late, SimpleProject.flat(terms, 1)))
                .withMessage("delay must lie between 0 and 0, was 1.");
        Realisation bad = SimpleProject.mine(Double.NaN, 1, 1, 1, 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashFlowModel.of(terms, bad, SimpleProject.flat(terms, 1)))
                .withMessage("ore must be 0 or more, was NaN.");
    }
}
