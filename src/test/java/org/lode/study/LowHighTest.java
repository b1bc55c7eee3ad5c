package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.agreement.Agreements;
import org.lode.agreement.Fact;
import org.lode.agreement.Licence;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Discounting;
import org.lode.cost.Calibration;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.agreement.AgreementFolder;
import org.lode.io.agreement.AgreementReadResult;
import org.lode.study.PartyReceipts.Party;
import org.lode.territory.AreaStatus;

/// Every project moved to its P10 and P90, and the terms played there.
final class LowHighTest {
    private static final Path UKRAINE = Path.of("cases/ukraine");

    @TempDir private Path folder;

    private static Case data;
    private static Calibration calibration;
    private static TermsStudy central;
    private static TermsStudy study;

    @BeforeAll
    static void appraise() {
        data = read(UKRAINE);
        calibration = CaseCalibration.forCase(UKRAINE);
        StudyResult appraisal =
                Appraiser.of(
                                data,
                                calibration,
                                new RunOptions(500, 1, 2, "test", "25", "2026-11-24", (s, w) -> {}))
                        .run("");
        central =
                TermsStudy.of(
                        appraisal,
                        data,
                        new ProjectSets.LicenceFacts(Map.of(), Map.of()),
                        new TermsStudy.Terms(
                                agreements(Path.of("data/agreements")), settings(0.1, 100e6)));
        study = central.with(PriceMoves.of(appraisal, data, calibration));
    }

    private static Case read(Path folder) {
        return switch (CaseReader.read(folder)) {
            case CaseReadResult.Valid valid -> valid.value();
            case CaseReadResult.Refused refused ->
                    throw new AssertionError(refused.problems().toString());
        };
    }

    private static Agreements agreements(Path folder) {
        return switch (AgreementFolder.read(folder)) {
            case AgreementReadResult.Valid(Agreements value) -> value;
            case AgreementReadResult.Refused refused ->
                    throw new AssertionError(refused.problems().toString());
        };
    }

    private static ComparisonSettings settings(double rate, double aid) {
        return new ComparisonSettings(
                LocalDate.of(2026, 11, 24),
                new Discounting(rate, Discounting.Timing.END_YEAR),
                aid,
                30);
    }

    private static List<PriceMoves.Project> moves() {
        return study.lowHigh().orElseThrow().moves().projects();
    }

    @Test
    void theCentralCaseIsTheComparisonWithoutLowAndHigh() {
        assertThat(study.outcomes()).isEqualTo(central.outcomes());
        assertThat(study.answers()).isEqualTo(central.answers());
        assertThat(central.lowHigh()).isEmpty();
        for (PriceMoves.Project move : moves()) {
            double flows =
                    central.sets().stream()
                            .flatMap(s -> s.projects().stream())
                            .filter(p -> p.id().equals(move.id()))
                            .findFirst()
                            .map(LowHighTest::npv)
                            .orElse(move.centralNpvUsd());
            assertThat(move.centralNpvUsd()).as(move.id()).isCloseTo(flows, within(0.01));
        }
    }

    /// The owners' yearly flows, discounted by hand at 10 % from year ends.
    private static double npv(ProjectReceipts project) {
        return npv(project.years());
    }

    private static double npv(List<ProjectReceipts.Year> years) {
        double npv = 0;
        for (int t = 0; t < years.size(); t++) {
            npv += years.get(t).investor() / Math.pow(1.1, t);
        }
        return npv;
    }

    @Test
    void everyMoveEndsAtItsMarkOrSaysThatNoFactorDoes() {
        int found = 0;
        for (PriceMoves.Project project : moves()) {
            for (PriceMove move : List.of(project.low(), project.high())) {
                boolean isLow = move.targetUsd() < project.centralNpvUsd();
                assertThat(npv(move.years()))
                        .as(project.id())
                        .isCloseTo(move.npvUsd(), within(0.01));
                switch (move) {
                    case PriceMove.Found f -> {
                        found++;
                        assertThat(f.npvUsd()).isCloseTo(f.targetUsd(), within(1.0));
                        assertThat(f.factor()).isBetween(isLow ? 0.05 : 1.0, isLow ? 1.0 : 20.0);
                    }
                    case PriceMove.OutOfReach out -> {
                        assertThat(out.factor()).isEqualTo(isLow ? 0.05 : 20);
                        assertThat(out.npvUsd() > out.targetUsd()).isEqualTo(isLow);
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(moves().size());
    }

    /// Contributions rise with prices under every reading of every version.
    @Test
    void contributionsRiseFromLowToHighUnderEveryReading() {
        for (VersionOutcome middle : study.outcomes()) {
            if (middle.set().isConstructed()) {
                assertThat(find(middle, PriceCase.LOW)).isEmpty();
                continue;
            }
            VersionOutcome low = find(middle, PriceCase.LOW).orElseThrow();
            VersionOutcome high = find(middle, PriceCase.HIGH).orElseThrow();
            for (int i = 0; i < middle.outcomes().size(); i++) {
                TermsOutcome one = middle.outcomes().get(i);
                assertThat(low.outcomes().get(i).reading()).isEqualTo(one.reading());
                assertThat(high.outcomes().get(i).reading()).isEqualTo(one.reading());
                double[] amounts = {
                    low.outcomes().get(i).receipts().totalContribution(),
                    one.receipts().totalContribution(),
                    high.outcomes().get(i).receipts().totalContribution()
                };
                assertThat(amounts).as("%s %s", middle.version().id(), one.reading()).isSorted();
                assertThat(amounts[0]).isLessThan(amounts[2]);
            }
        }
    }

    private static Optional<VersionOutcome> find(VersionOutcome of, PriceCase where) {
        return study.find(of.set().id(), of.version().id(), where);
    }

    /// A version without limits (half of the royalties, paid yearly, all to the US partner): at
    /// factors 0.5 and 2 a royalty of 40 M in each of years 1 and 2 is 20 M and 80 M, so the fund
    /// takes in and pays out 20, 40 and 80 M. That folder has no seed money.
    @Test
    void aVersionWithoutLimitsScalesWithTheRoyalty() {
        Licence licence =
                new Licence(
                        "l",
                        "p",
                        List.of("lithium"),
                        Optional.empty(),
                        true,
                        Fact.NO,
                        Fact.NO,
                        AreaStatus.ELIGIBLE,
                        "constructed");
        ProjectReceipts project =
                ProjectReceipts.stream("p", "P", licence, new double[] {0, 40e6, 40e6});
        PriceMoves moves =
                new PriceMoves(
                        1,
                        1,
                        List.of(
                                new PriceMoves.Project(
                                        "p", "P", 0, royalty(0.5, 20e6), royalty(2, 80e6))));
        ProjectSet set = new ProjectSet("one", "one project", false, List.of(project));
        Agreements terms = agreements(Path.of("src/test/resources/agreement-minimal"));
        for (PriceCase where : PriceCase.values()) {
            PartyReceipts receipts =
                    TermsComparison.run(terms, List.of(moves.moved(set, where)), settings(0, 0))
                            .getFirst()
                            .outcomes()
                            .getFirst()
                            .receipts();
            double expected =
                    switch (where) {
                        case LOW -> 20e6;
                        case CENTRAL -> 40e6;
                        case HIGH -> 80e6;
                    };
            assertThat(receipts.totalContribution()).isEqualTo(expected);
            assertThat(receipts.unitedStates()).isCloseTo(expected, within(0.01));
            assertThat(receipts.total(Party.UKRAINE_BUDGET)).isCloseTo(expected, within(0.01));
            assertThat(receipts.total(Party.UKRAINE_PARTNER)).isZero();
        }
    }

    private static PriceMove royalty(double factor, double usd) {
        ProjectReceipts.Year none = new ProjectReceipts.Year(0, 0, 0, 0, 0, 0, 0);
        ProjectReceipts.Year year = new ProjectReceipts.Year(usd, 0, 0, 0, 0, 0, usd);
        return new PriceMove.Found(0, factor, 0, List.of(none, year, year));
    }

    /// The move on the example mine: a royalty on gross sales below its price band is the factor
    /// times the central one; marks that no price gives end at the bounds.
    @Test
    void theRoyaltyOfTheExampleMineIsTheFactorTimesTheCentralOne() {
        Path minimal = Path.of("src/test/resources/case-minimal");
        AssembledProject hill =
                CasePlans.project(read(minimal), CaseCalibration.forCase(minimal), "hill");
        double[][] flat = hill.medianPrices();
        java.util.Arrays.fill(flat[0], 900);
        CashFlowTable table = CashFlowModel.of(hill.terms(), hill.central(), flat);
        double npv = table.presentValue(CashFlowLine.INVESTOR, table.terms().discounting());
        PriceMove down = PriceMove.of(table, npv - 50e6);
        assertThat(down).isInstanceOf(PriceMove.Found.class);
        double central =
                CashFlowViews.years(table).stream()
                        .mapToDouble(ValuationView.YearView::royalty)
                        .sum();
        assertThat(down.years().stream().mapToDouble(ProjectReceipts.Year::royalty).sum())
                .isCloseTo(down.factor() * central, within(0.01));
        assertThat(PriceMove.of(table, npv).factor()).isCloseTo(1, within(1e-9));
        assertThat(PriceMove.of(table, npv - 1e12))
                .isInstanceOfSatisfying(
                        PriceMove.OutOfReach.class, o -> assertThat(o.factor()).isEqualTo(0.05));
        assertThat(PriceMove.of(table, npv + 1e15))
                .isInstanceOfSatisfying(
                        PriceMove.OutOfReach.class, o -> assertThat(o.factor()).isEqualTo(20));
    }

    /// A royalty that falls from 8 to 5 % at 1,000 USD a tonne makes the NPV jump up there: a mark
    /// within the jump is met by no price.
    @Test
    void aMarkWithinAStepOfTheRoyaltyIsSaidToBeOne() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/case-minimal"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        Files.readString(file).replace("list,0.05;0.08", "list,0.08;0.05"));
            }
        }
        AssembledProject hill =
                CasePlans.project(read(folder), CaseCalibration.forCase(folder), "hill");
        double below = npv(at(hill, 999.999));
        double above = npv(at(hill, 1000.001));
        assertThat(above).isGreaterThan(below + 1e6);
        double[][] flat = hill.medianPrices();
        java.util.Arrays.fill(flat[0], 900);
        PriceMove move =
                PriceMove.of(
                        CashFlowModel.of(hill.terms(), hill.central(), flat),
                        0.5 * (below + above));
        assertThat(move)
                .isInstanceOfSatisfying(
                        PriceMove.Found.class,
                        f -> {
                            assertThat(f.isAtStep()).isTrue();
                            assertThat(f.factor()).isCloseTo(1000.0 / 900, within(1e-9));
                        });
    }

    private static List<ProjectReceipts.Year> at(AssembledProject hill, double price) {
        double[][] prices = hill.medianPrices();
        java.util.Arrays.fill(prices[0], price);
        return CashFlowViews.years(CashFlowModel.of(hill.terms(), hill.central(), prices)).stream()
                .map(ProjectReceipts.Year::of)
                .toList();
    }
}
