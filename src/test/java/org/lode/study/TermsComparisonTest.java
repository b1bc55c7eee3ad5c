package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lode.agreement.Agreements;
import org.lode.agreement.Fact;
import org.lode.agreement.Licence;
import org.lode.agreement.TermTopic;
import org.lode.cashflow.Discounting;
import org.lode.cost.Calibration;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.agreement.AgreementFolder;
import org.lode.io.agreement.AgreementReadResult;
import org.lode.quantity.Money;
import org.lode.study.PartyReceipts.Party;
import org.lode.territory.AreaStatus;

/// Every version on the Ukraine case and on constructed streams.
class TermsComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Agreements agreements;
    private static Case data;
    private static StudyResult appraisal;

    @BeforeAll
    static void appraise() {
        agreements =
                switch (AgreementFolder.read(Path.of("data/agreements"))) {
                    case AgreementReadResult.Valid(Agreements value) -> value;
                    case AgreementReadResult.Refused refused ->
                            throw new AssertionError(refused.problems().toString());
                };
        Path folder = Path.of("cases/ukraine");
        data =
                switch (CaseReader.read(folder)) {
                    case CaseReadResult.Valid valid -> valid.value();
                    case CaseReadResult.Refused refused ->
                            throw new AssertionError(refused.problems().toString());
                };
        Calibration calibration = CaseCalibration.forCase(folder);
        appraisal =
                Appraiser.of(
                                data,
                                calibration,
                                new RunOptions(10, 1, 2, "test", "25", "2026-11-24", (s, w) -> {}))
                        .run("");
    }

    private static ComparisonSettings settings(double rate, double aid, int years) {
        return new ComparisonSettings(
                DAY, new Discounting(rate, Discounting.Timing.END_YEAR), aid, years);
    }

    private static final Map<ComparisonSettings, TermsStudy> STUDIES = new HashMap<>();

    private static TermsStudy study(ComparisonSettings settings) {
        return STUDIES.computeIfAbsent(settings, TermsComparisonTest::computed);
    }

    private static TermsStudy computed(ComparisonSettings settings) {
        return TermsStudy.of(
                appraisal,
                data,
                new ProjectSets.LicenceFacts(Map.of(), Map.of()),
                new TermsStudy.Terms(agreements, settings));
    }

    /// Section 0.5 of the facts: 4 % of 100 bn and 123 bn against half of 1.1 bn.
    /// By the annuity formula: C 1.04^10 - 0.55 (1.04^10 - 1) / 0.04 = 141.42 and 175.47.
    @Test
    void theClaimOfTheMarchDraftIsNeverRepaidAtTheRevenueOf2024() {
        HeadlineChecks checks = HeadlineChecks.of(agreements, Money.parse("USD 1100000000.00"));
        assertThat(checks.claims()).hasSize(2);
        for (HeadlineChecks.ClaimCheck claim : checks.claims()) {
            double start = claim.claim().amount().doubleValue();
            double growth = Math.pow(1.04, 10);
            double owed = start * growth - 0.55e9 * (growth - 1) / 0.04;
            assertThat(claim.afterTenYears().amount().doubleValue()).isCloseTo(owed, within(0.02));
            assertThat(claim.isNeverRepaid()).isTrue();
        }
        assertThat(checks.claims())
                .extracting(
                        c ->
                                c.afterTenYears()
                                        .amount()
                                        .movePointLeft(9)
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .toPlainString())
                .containsExactly("175.47", "141.42");
        assertThat(checks.claims())
                .extracting(c -> c.accrual().toString())
                .containsExactly("USD 4920000000.00", "USD 4000000000.00");
    }

    @Test
    void theClaimOfTheMarchDraftFallsIfTheCashExceedsItsReturn() {
        HeadlineChecks checks = HeadlineChecks.of(agreements, Money.parse("USD 11000000000.00"));
        assertThat(checks.claims()).extracting(c -> c.isNeverRepaid()).containsOnly(false);
    }

    @Test
    void theCapTakesNineHundredAndNineYears() {
        HeadlineChecks checks = HeadlineChecks.of(agreements, Money.parse("USD 1100000000.00"));
        assertThat(checks.capYears().orElseThrow().decimal(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("909.09");
        assertThat(checks.expectedUsd()).contains(Money.parse("USD 48200000.00"));
    }

    /// What a project pays out goes to somebody: nothing is made or lost by any reading.
    @Test
    void everyDollarOfTheProjectsReachesSomebodyUnderEveryReading() {
        TermsStudy study = study(settings(0.1, 100e6, 30));
        for (VersionOutcome outcome : study.outcomes()) {
            for (TermsOutcome one : outcome.outcomes()) {
                int delay =
                        one.further().stream()
                                .filter(f -> f.startsWith("war_ends"))
                                .mapToInt(f -> Integer.parseInt(f.replaceAll("\\D", "")))
                                .findFirst()
                                .orElse(0);
                double made =
                        outcome.set().projects().stream()
                                .flatMap(p -> p.years().stream().limit(30L - delay))
                                .mapToDouble(ProjectReceipts.Year::preTax)
                                .sum();
                double given = 0;
                for (Party party : Party.values()) {
                    given += one.receipts().total(party) + one.receipts().held(party);
                }
                // seed money of both partners comes back at cost
                assertThat(given - 150e6)
                        .as("%s %s %s", outcome.set().id(), outcome.version().id(), one.reading())
                        .isCloseTo(made, within(1.0));
            }
        }
    }

    /// Nothing is taken from owners under the signed agreement, so their present value is the NPV
    /// of the appraisal.
    @Test
    void investorsUnderTheSignedAgreementHaveTheNpvOfTheAppraisal() {
        TermsStudy study = study(settings(0.1, 0, 70));
        VersionOutcome outcome = study.find("eligible", "A").orElseThrow();
        List<String> ids = outcome.set().projects().stream().map(ProjectReceipts::id).toList();
        double npv =
                appraisal.deposits().stream()
                        .filter(d -> ids.contains(d.deposit().id()))
                        .mapToDouble(d -> d.valuation().orElseThrow().npvUsd())
                        .sum();
        VersionOutcome.Range range = outcome.range(r -> r.presentValue(Party.INVESTOR));
        assertThat(range.isOpen()).isFalse();
        assertThat(range.low()).isCloseTo(npv, within(1.0));
    }

    @Test
    void signedAgreementPaysNothingBeforeTheLockUpEndsInAnyReading() {
        TermsStudy study = study(settings(0.1, 100e6, 30));
        VersionOutcome outcome = study.find("unit", "A").orElseThrow();
        for (TermsOutcome one : outcome.outcomes()) {
            double[] us = one.receipts().series(Party.US_PARTNER);
            for (int t = 0; t < us.length; t++) {
                if (study.settings().paidOn(t).isBefore(LocalDate.of(2035, 4, 30))) {
                    assertThat(us[t]).isZero();
                }
            }
        }
    }

    /// Unit stream: 15 payments of 50 M; equal split, all cash: 375 M each, and the seed comes
    // back.
    @Test
    void theUnitStreamDividesAsByHand() {
        TermsStudy study = study(settings(0, 0, 30));
        TermsOutcome equal =
                study.find("unit", "A").orElseThrow().outcomes().stream()
                        .filter(o -> o.reading().contains("distribution=all_cash_after_lockup"))
                        .filter(o -> o.reading().contains("split=equal"))
                        .findFirst()
                        .orElseThrow();
        assertThat(equal.receipts().total(Party.US_PARTNER)).isCloseTo(375e6, within(0.01));
        assertThat(equal.receipts().held(Party.US_PARTNER)).isCloseTo(75e6, within(0.01));
        assertThat(equal.receipts().total(Party.UKRAINE_BUDGET)).isCloseTo(750e6, within(0.01));
        VersionOutcome march = study.find("unit", "D4").orElseThrow();
        assertThat(march.isNeverRepaid()).isTrue();
        assertThat(march.range(r -> r.total(Party.US_PARTNER)).low())
                .isCloseTo(750e6, within(0.01));
    }

    @Test
    void aidChangesTheSplitAndNotTheCash() {
        VersionOutcome none = study(settings(0.1, 0, 30)).find("unit", "A").orElseThrow();
        VersionOutcome much = study(settings(0.1, 1e9, 30)).find("unit", "A").orElseThrow();
        assertThat(much.range(r -> r.unitedStates()).high())
                .isGreaterThan(none.range(r -> r.unitedStates()).high());
        for (int i = 0; i < none.outcomes().size(); i++) {
            PartyReceipts a = none.outcomes().get(i).receipts();
            PartyReceipts b = much.outcomes().get(i).receipts();
            assertThat(Arrays.equals(a.contributions(), b.contributions())).isTrue();
            assertThat(
                            b.unitedStates()
                                    + b.total(Party.UKRAINE_PARTNER)
                                    + b.held(Party.UKRAINE_PARTNER))
                    .isCloseTo(
                            a.unitedStates()
                                    + a.total(Party.UKRAINE_PARTNER)
                                    + a.held(Party.UKRAINE_PARTNER),
                            within(0.05));
        }
    }

    @Test
    void existingLicencesPayNothingUnderTheSignedAgreementAndHalfUnderFebruary() {
        TermsStudy study = study(settings(0.1, 0, 30));
        assertThat(
                        study.find("existing", "A")
                                .orElseThrow()
                                .range(r -> r.peakContribution())
                                .high())
                .isZero();
        assertThat(
                        study.find("existing", "D2")
                                .orElseThrow()
                                .range(r -> r.peakContribution())
                                .low())
                .isCloseTo(0.55e9, within(1.0));
    }

    @Test
    void anAnswerIsGivenOnlyIfAllReadingsAgree() {
        TermsStudy study = study(settings(0.1, 100e6, 30));
        assertThat(study.answers()).hasSize(4 * 4);
        FavourAnswer february =
                study.answers().stream()
                        .filter(a -> a.set().id().equals("paying") && a.earlier().equals("D2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(february.verdict()).isEqualTo(FavourAnswer.Verdict.YES);
        assertThat(february.leastGain()).isPositive();
        for (FavourAnswer answer : study.answers()) {
            if (answer.verdict() == FavourAnswer.Verdict.OPEN) {
                assertThat(answer.leastGain()).isNotPositive();
                assertThat(answer.mostGain()).isNotNegative();
            }
        }
    }

    /// Facts of `cases/ukraine`: read from permits.csv and deposits.csv by hand.
    @Test
    void theRegisterMadeFromTheCaseKeepsWhatIsUnknown() {
        Map<String, Licence> licences =
                study(settings(0.1, 0, 30)).bases().stream()
                        .map(TermsStudy.Base::licence)
                        .collect(java.util.stream.Collectors.toMap(Licence::depositId, l -> l));
        assertThat(licences.get("dobra"))
                .satisfies(
                        l -> {
                            assertThat(l.issued().map(Object::toString)).contains("2026-01-12");
                            assertThat(l.renewal()).isEqualTo(Fact.NO);
                        });
        assertThat(licences.get("zavallivske"))
                .satisfies(
                        l -> {
                            assertThat(l.renewal()).isEqualTo(Fact.UNKNOWN);
                            assertThat(l.developed()).isEqualTo(Fact.YES);
                        });
        assertThat(java.util.Objects.requireNonNull(licences.get("motronivske")).isFuture())
                .isTrue();
        assertThat(java.util.Objects.requireNonNull(licences.get("nosachivske")).issued())
                .isEqualTo(Optional.empty());
        assertThat(java.util.Objects.requireNonNull(licences.get("surske")).developed())
                .isEqualTo(Fact.UNKNOWN);
    }

    @Test
    void areaVerdictsReplaceWhatTheCaseRecords() {
        TermsStudy study =
                TermsStudy.of(
                        appraisal,
                        data,
                        new ProjectSets.LicenceFacts(
                                Map.of("dobra", AreaStatus.NOT_ELIGIBLE), Map.of()),
                        new TermsStudy.Terms(agreements, settings(0.1, 0, 5)));
        assertThat(study.sets().get(1).projects())
                .extracting(ProjectReceipts::id)
                .doesNotContain("dobra");
        assertThat(study.notes()).anyMatch(n -> n.contains("left out") && n.contains("Dobra"));
    }

    @Test
    void readingsAreNamedByTheTopicsThatAreOpen() {
        VersionOutcome outcome = study(settings(0.1, 0, 30)).find("paying", "A").orElseThrow();
        assertThat(outcome.outcomes())
                .allMatch(o -> o.interpretation().open().containsKey(TermTopic.SPLIT));
        assertThat(outcome.outcomes()).extracting(TermsOutcome::reading).doesNotHaveDuplicates();
    }
}
