package org.lode.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.ownership.Period;
import org.lode.screening.LegalWeight;
import org.lode.screening.ListedName;
import org.lode.screening.Tier;
import org.lode.territory.AreaStatus;

/// Constructed parties; ownership outcomes follow OFAC FAQ 398 to 401 and UK regulation 7.
final class EligibilityBookTest {
    private static final String OPEN = "public_record";
    private static final String STRICT = "source_rule";

    private static Verdict verdict(Examples world, String party) {
        return world.book()
                .verdict(party, Examples.area(AreaStatus.ELIGIBLE), Activity.EXPLORATION, OPEN);
    }

    @Test
    void aPersonOnNoListInAFreeAreaWithTheGateOpenIsClear() {
        Verdict verdict = verdict(new Examples().person("Ann"), "Ann");
        assertThat(verdict.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(verdict.deciding()).isNotEmpty();
        assertThat(verdict.lists()).hasSize(1);
    }

    @Test
    void aStrongMatchOnALegalListBars() {
        Examples world =
                new Examples().person("Ann").list("us-list", LegalWeight.LAW, "Ann", Tier.STRONG);
        Verdict verdict = verdict(world, "Ann");
        assertThat(verdict.outcome()).isEqualTo(Outcome.BARRED_LISTED);
        assertThat(verdict.deciding().getFirst().text())
                .contains("us-list of 2025-05-25", "entry e-Ann");
    }

    @Test
    void aStrongMatchOnAListWithoutLegalWeightIsForReview() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .list("paper", LegalWeight.THIRD_PARTY, "Ann", Tier.STRONG);
        assertThat(verdict(world, "Ann").outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aStrongMatchOnASingleWordIsForReview() {
        Examples world = new Examples().person("Sirius").oneWord("us-list", "Sirius");
        assertThat(verdict(world, "Sirius").outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aWeakMatchIsForReview() {
        Examples world =
                new Examples().person("Ann").list("us-list", LegalWeight.LAW, "Ann", Tier.REVIEW);
        assertThat(verdict(world, "Ann").outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aCompanyWhoseOwnersAreNotRecordedIsNeverClear() {
        Verdict verdict = verdict(new Examples().holds("Holding", "Mine", "100"), "Mine");
        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.deciding().getFirst()).isInstanceOf(Finding.OwnershipOpen.class);
    }

    @Test
    void aCompanyWhollyOwnedByClearPersonsIsClear() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .person("Bob")
                        .holds("Ann", "Mine", "60")
                        .holds("Bob", "Mine", "40");
        assertThat(verdict(world, "Mine").outcome()).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void halfOwnedByAListedPersonIsBarredWithTheChain() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .person("Bob")
                        .list("us-list", LegalWeight.LAW, "Ann", Tier.STRONG)
                        .holds("Ann", "Holding", "50")
                        .holds("Bob", "Holding", "50")
                        .holds("Holding", "Mine", "50")
                        .holds("Bob", "Mine", "50");
        Verdict verdict = verdict(world, "Mine");
        assertThat(verdict.outcome()).isEqualTo(Outcome.BARRED_OWNED);
        assertThat(verdict.deciding().getFirst().text())
                .startsWith("ofac")
                .contains("Holding <- Ann", "Mine <- Holding");
    }

    @Test
    void aPersonThatOnlyTheUnitedKingdomListsDoesNotBlockUnderTheRuleOfTheUnitedStates() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .person("Bob")
                        .list("uk-list", LegalWeight.LAW, "Ann", Tier.STRONG)
                        .holds("Ann", "Mine", "50")
                        .holds("Bob", "Mine", "50");
        List<String> rules =
                world.book().party("Mine", Examples.DAY).findings().stream()
                        .filter(f -> f instanceof Finding.Owned)
                        .map(f -> ((Finding.Owned) f).rule().id())
                        .toList();
        // Exactly half: not "more than 50" of the UK; the fund's own rule looks at every list.
        assertThat(rules).containsExactly(RegimeLists.FUND);
    }

    @Test
    void aStakeSoldBeforeTheDayNoLongerBars() {
        Period sold = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 24));
        Examples world =
                new Examples()
                        .person("Ann")
                        .person("Bob")
                        .list("us-list", LegalWeight.LAW, "Ann", Tier.STRONG)
                        .holds("Ann", "Mine", "100", sold)
                        .holds(
                                "Bob",
                                "Mine",
                                "100",
                                new Period(LocalDate.of(2026, 11, 25), LocalDate.MAX));
        assertThat(verdict(world, "Mine").outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(world.book().party("Mine", LocalDate.of(2026, 11, 24)).outcome())
                .isEqualTo(Outcome.BARRED_OWNED);
    }

    @Test
    void anOwnerWhoMayBeListedIsForReview() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .person("Bob")
                        .list("us-list", LegalWeight.LAW, "Ann", Tier.REVIEW)
                        .holds("Ann", "Mine", "10")
                        .holds("Bob", "Mine", "90");
        Verdict verdict = verdict(world, "Mine");
        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.deciding().getFirst()).isInstanceOf(Finding.OwnerMatch.class);
    }

    @Test
    void evidenceOfSupplyIsForReviewUnlessThePolicyBars() {
        Examples weak = new Examples().person("Ann").acted("Ann", Conduct.Confidence.MEDIUM, false);
        Examples sure = new Examples().person("Ann").acted("Ann", Conduct.Confidence.HIGH, true);
        assertThat(verdict(weak, "Ann").outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict(sure, "Ann").outcome()).isEqualTo(Outcome.BARRED_CONDUCT);
        assertThat(verdict(sure, "Ann").deciding().getFirst().text()).contains("policy choice");
        assertThatThrownBy(() -> new Examples().acted("Ann", Conduct.Confidence.MEDIUM, true))
                .hasMessageContaining("only evidence of high confidence may bar");
    }

    @Test
    void halfOwnedByABarredSupplierIsBarredByTheFundsRuleAlone() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .person("Bob")
                        .acted("Ann", Conduct.Confidence.HIGH, true)
                        .holds("Ann", "Mine", "50")
                        .holds("Bob", "Mine", "50");
        List<Finding> deciding = verdict(world, "Mine").deciding();
        assertThat(deciding).hasSize(1);
        assertThat(deciding.getFirst().text()).startsWith(RegimeLists.FUND);
    }

    private static Decision decision(Decision.Ruling ruling, String hash) {
        return new Decision(
                "Ann",
                "us-list",
                "e-Ann",
                ruling,
                "another date of birth",
                "compliance officer",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2027, 11, 1),
                hash);
    }

    private static String hashOfAnn() {
        return EntryHash.of(
                Examples.entry("us-list", new ListedName("Ann", ListedName.Role.PRIMARY), ""));
    }

    @Test
    void aDismissedMatchStaysVisibleAndClear() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .list("us-list", LegalWeight.LAW, "Ann", Tier.STRONG)
                        .decided(decision(Decision.Ruling.FALSE_POSITIVE, hashOfAnn()));
        PartyAssessment party = world.book().party("Ann", Examples.DAY);
        assertThat(party.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(party.findings()).anyMatch(f -> f instanceof Finding.Dismissed);
    }

    @Test
    void aDecisionLapsesOnItsLastDayAndWhenTheEntryChanges() {
        Examples expired =
                new Examples()
                        .person("Ann")
                        .list("us-list", LegalWeight.LAW, "Ann", Tier.STRONG)
                        .decided(decision(Decision.Ruling.FALSE_POSITIVE, hashOfAnn()));
        PartyAssessment later = expired.book().party("Ann", LocalDate.of(2027, 11, 1));
        assertThat(later.outcome()).isEqualTo(Outcome.BARRED_LISTED);
        assertThat(later.findings().getFirst().text()).contains("has lapsed");
        assertThat(expired.book().party("Ann", LocalDate.of(2026, 10, 31)).outcome())
                .isEqualTo(Outcome.BARRED_LISTED);

        Examples changed =
                new Examples()
                        .person("Ann")
                        .list("us-list", LegalWeight.LAW, "Ann", Tier.STRONG)
                        .decided(decision(Decision.Ruling.FALSE_POSITIVE, "0123456789abcdef"));
        assertThat(changed.book().party("Ann", Examples.DAY).outcome())
                .isEqualTo(Outcome.BARRED_LISTED);
    }

    @Test
    void aConfirmedMatchBarsThoughItsScoreAloneWouldNot() {
        Examples world =
                new Examples()
                        .person("Ann")
                        .list("us-list", LegalWeight.LAW, "Ann", Tier.REVIEW)
                        .decided(decision(Decision.Ruling.TRUE_MATCH, ""));
        assertThat(verdict(world, "Ann").outcome()).isEqualTo(Outcome.BARRED_LISTED);
    }

    @Test
    void entriesThatDifferInOneFieldHaveDifferentHashes() {
        ListedName name = new ListedName("Ann", ListedName.Role.PRIMARY);
        assertThat(EntryHash.of(Examples.entry("us-list", name, "DOB 1960")))
                .isNotEqualTo(EntryHash.of(Examples.entry("us-list", name, "DOB 1961")))
                .matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @EnumSource(AreaStatus.class)
    void anOccupiedAreaIsNotEligibleAndDoubtIsForReview(AreaStatus status) {
        Outcome expected =
                switch (status) {
                    case ELIGIBLE -> Outcome.CLEAR;
                    case NOT_ELIGIBLE -> Outcome.NOT_ELIGIBLE_AREA;
                    // The gate of the area stays shut in doubt, and the area itself asks for
                    // review.
                    case CONTESTED, UNKNOWN -> Outcome.GATE_CLOSED;
                };
        Verdict verdict =
                new Examples()
                        .person("Ann")
                        .book()
                        .verdict("Ann", Examples.area(status), Activity.EXPLORATION, OPEN);
        assertThat(verdict.outcome()).isEqualTo(expected);
    }

    @Test
    void theDefaultPolicyKeepsEveryActivityShutUntilTheWarEnds() {
        EligibilityBook book = new Examples().person("Ann").book();
        assertThat(
                        book.verdict(
                                        "Ann",
                                        Examples.area(AreaStatus.ELIGIBLE),
                                        Activity.EXTRACTION,
                                        STRICT)
                                .outcome())
                .isEqualTo(Outcome.GATE_CLOSED);
        assertThat(
                        book.ifOpened(Gate.WAR_END, Examples.DAY)
                                .verdict(
                                        "Ann",
                                        Examples.area(AreaStatus.ELIGIBLE),
                                        Activity.EXTRACTION,
                                        STRICT)
                                .outcome())
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void aBarredPartyStaysBarredWhateverTheGateSays() {
        Examples world =
                new Examples().person("Ann").list("us-list", LegalWeight.LAW, "Ann", Tier.STRONG);
        for (AreaStatus status : AreaStatus.values()) {
            for (String policy : List.of(OPEN, STRICT)) {
                assertThat(
                                world.book()
                                        .verdict(
                                                "Ann",
                                                Examples.area(status),
                                                Activity.EXTRACTION,
                                                policy)
                                        .outcome())
                        .isEqualTo(Outcome.BARRED_LISTED);
            }
        }
    }

    @Test
    void withoutAHolderOnlyAreaAndGatesAreJudged() {
        Verdict verdict = verdict(new Examples(), "");
        assertThat(verdict.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(verdict.findings()).anyMatch(f -> f instanceof Finding.NoParty);
    }
}
