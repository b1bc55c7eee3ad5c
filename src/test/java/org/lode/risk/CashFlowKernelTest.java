package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Discounting;
import org.lode.cashflow.Expansion;
import org.lode.cashflow.InternalRateOfReturn;
import org.lode.cashflow.InternalRateOfReturn.Rule;
import org.lode.cashflow.Payback;
import org.lode.cashflow.ProjectCases;
import org.lode.cashflow.ProjectTerms;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.ValueAddedTax;

/// The kernel and the readable cash flow are two ways to the same figures.
final class CashFlowKernelTest {
    private static final int CASES = 3000;
    private static final double TOLERANCE = 1e-9;
    private static final int LANES = 8;

    @Test
    void kernelAgreesWithReadableCashFlowOnRandomProjects() {
        int irrs = 0;
        int paybacks = 0;
        for (long seed = 0; seed < CASES; seed++) {
            ProjectCases.Case project = ProjectCases.random(seed);
            ProjectTerms terms = project.terms();
            TrialBlock block = new TrialBlock(terms, LANES);
            int lane = (int) (seed % LANES);
            for (int i = 0; i < LANES; i++) {
                place(block, i, i == lane ? project : otherMine(project, i));
            }
            CashFlowKernel kernel = new CashFlowKernel(terms, LANES, true);
            kernel.value(block);
            // a second run must not remember the first
            kernel.value(block);
            compare(project, block, lane, kernel);
            irrs += Double.isNaN(block.irr[lane]) ? 0 : 1;
            paybacks += Double.isNaN(block.payback[lane]) ? 0 : 1;
        }
        assertThat(irrs).isBetween(CASES / 5, CASES - 100);
        assertThat(paybacks).isBetween(CASES / 5, CASES - 100);
    }

    /// Projects for which the kernel keeps no lines of a year, and those it taxes in one loop: too
    /// rare among the random ones.
    @Test
    void kernelAgreesWhereNothingReadsTheLinesOfAYear() {
        for (long seed = 0; seed < CASES; seed++) {
            ProjectCases.Case project = simplified(ProjectCases.random(seed), seed % 2 == 0);
            TrialBlock block = new TrialBlock(project.terms(), LANES);
            for (int i = 0; i < LANES; i++) {
                place(block, i, otherMine(project, i));
            }
            CashFlowKernel kernel = new CashFlowKernel(project.terms(), LANES, true);
            kernel.value(block);
            int lane = (int) (seed / 2 % LANES);
            compare(otherMine(project, lane), block, lane, kernel);
        }
    }

    private static ProjectCases.Case simplified(ProjectCases.Case project, boolean isPlainTax) {
        ProjectTerms t = project.terms();
        FiscalRegime f = t.fiscal();
        FiscalRegime fiscal =
                new FiscalRegime(
                        f.royalties(),
                        f.isRoyaltyOnNetback(),
                        f.permitFeeUsd(),
                        f.incomeTaxRate(),
                        isPlainTax ? 1 : f.lossUseShare(),
                        f.assetClasses().stream()
                                .filter(a -> !isPlainTax || a.years() > 0)
                                .toList(),
                        !isPlainTax && f.isClosureDeductible(),
                        isPlainTax ? 0 : f.withholdingRate(),
                        ValueAddedTax.NONE,
                        null,
                        new FundTerms(0, 0.5));
        ProjectTerms terms =
                new ProjectTerms(
                        t.products(),
                        t.capexShares(),
                        t.operatingYears(),
                        isPlainTax ? 0 : t.maxDelayYears(),
                        t.rampProfiles(),
                        t.freightUsdPerTonne(),
                        t.fixedCostShare(),
                        t.sustainingShareOfCapex(),
                        t.closure(),
                        0,
                        t.inflationPerYear(),
                        fiscal,
                        t.discounting(),
                        t.payback(),
                        isPlainTax ? Expansion.NONE : t.expansion());
        double[][] prices = new double[project.prices().length][];
        Arrays.setAll(prices, p -> Arrays.copyOf(project.prices()[p], terms.priceYears()));
        return new ProjectCases.Case(project.seed(), terms, project.realisation(), prices);
    }

    @Test
    void randomProjectsReachEveryBranch() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < CASES; seed++) {
            ProjectTerms terms = ProjectCases.random(seed).terms();
            seen.add("sharing " + (terms.fiscal().sharing() != null));
            seen.add("delay " + (terms.maxDelayYears() > 0));
            seen.add("closure " + terms.closure().isAtEndOfWindow());
            seen.add("vat " + (terms.fiscal().valueAddedTax().rate() > 0));
            seen.add("withholding " + (terms.fiscal().withholdingRate() > 0));
            seen.add("working capital " + (terms.workingCapitalShareOfRevenue() > 0));
            seen.add("inflation " + (terms.inflationPerYear() > 0));
            seen.add("fixed " + (terms.fixedCostShare() > 0));
            seen.add("netback " + terms.fiscal().isRoyaltyOnNetback());
            seen.add("fund " + (terms.fiscal().fund().contributionShare() > 0));
            seen.add("deductible " + terms.fiscal().isClosureDeductible());
            seen.add("payback " + terms.payback().name());
            seen.add("expansion " + terms.expansion().isNone());
            seen.add("timing " + terms.discounting().timing());
        }
        assertThat(seen).hasSize(28);
    }

    /// The same project with another mine, so that the lanes of a block differ.
    private static ProjectCases.Case otherMine(ProjectCases.Case project, int i) {
        ProjectCases.Case other = project;
        org.lode.cashflow.Realisation r = project.realisation();
        double factor = 0.4 + 0.2 * i;
        return new ProjectCases.Case(
                other.seed(),
                other.terms(),
                new org.lode.cashflow.Realisation(
                        r.oreTonnes() * factor,
                        r.capacityTonnesPerYear() * factor,
                        r.capexUsd() * factor,
                        r.opexUsdPerTonne() * factor,
                        Math.min(i, project.terms().maxDelayYears()),
                        i % project.terms().rampProfiles().length,
                        r.saleTonnesPerTonneOre()),
                other.prices());
    }

    private static void place(TrialBlock block, int i, ProjectCases.Case project) {
        block.set(i, project.realisation());
        for (int p = 0; p < block.prices.length; p++) {
            for (int y = 0; y < block.prices[p].length; y++) {
                block.prices[p][y][i] = project.prices()[p][y];
            }
        }
    }

    private static void compare(
            ProjectCases.Case project, TrialBlock block, int i, CashFlowKernel kernel) {
        CashFlowTable table = project.table();
        Discounting discounting = project.terms().discounting();
        double[] flows = table.column(CashFlowLine.INVESTOR);
        double scale = 1;
        for (double flow : flows) {
            scale += Math.abs(flow);
        }
        String name = project.toString();
        for (int t = 0; t < flows.length; t++) {
            assertThat(kernel.investor[t][i])
                    .as("%s, investor's flow of year %d", name, t)
                    .isCloseTo(flows[t], within(TOLERANCE * scale));
        }
        double[][] pairs = {
            {block.investorNpv[i], table.presentValue(CashFlowLine.INVESTOR, discounting)},
            {block.preTaxNpv[i], table.presentValue(CashFlowLine.PRE_TAX_FLOW, discounting)},
            {block.stateNpv[i], table.presentValue(CashFlowLine.STATE_KEPT, discounting)},
            {block.fundNpv[i], table.presentValue(CashFlowLine.FUND_CONTRIBUTION, discounting)}
        };
        for (int k = 0; k < pairs.length; k++) {
            assertThat(pairs[k][0])
                    .as("%s, present value %d", name, k)
                    .isCloseTo(pairs[k][1], within(TOLERANCE * scale));
        }
        requireSame(
                name + ", irr",
                block.irr[i],
                InternalRateOfReturn.of(flows, Rule.BRACKETED).chosen());
        requireSame(
                name + ", payback", block.payback[i], Payback.of(flows, project.terms().payback()));
    }

    private static void requireSame(String name, double actual, OptionalDouble expected) {
        if (expected.isEmpty()) {
            assertThat(actual).as(name).isNaN();
        } else {
            assertThat(actual)
                    .as(name)
                    .isCloseTo(
                            expected.getAsDouble(),
                            within(TOLERANCE * (1 + Math.abs(expected.getAsDouble()))));
        }
    }
}
