package org.lode.io.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.Agreements;
import org.lode.agreement.AnnexA;
import org.lode.agreement.EvidenceGrade;
import org.lode.agreement.Interpretation;
import org.lode.agreement.QuotedTerm;
import org.lode.agreement.TermReading;
import org.lode.agreement.TermTopic;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.study.Case;

/// `data/agreements`: what is public of the agreement, and what is not.
class ShippedAgreementsTest {
    private static final Agreements SHIPPED = shipped();

    private static Agreements shipped() {
        return switch (AgreementFolder.read(Path.of("data/agreements"))) {
            case AgreementReadResult.Valid(Agreements value) -> value;
            case AgreementReadResult.Refused refused ->
                    throw new AssertionError(refused.problems().toString());
        };
    }

    private static AgreementVersion version(String id) {
        return SHIPPED.version(id).orElseThrow();
    }

    @Test
    void sixVersionsAreComparedAndThreeTextsBelongToThem() {
        assertThat(SHIPPED.comparable())
                .extracting(AgreementVersion::id)
                .containsExactly("D1", "D2", "D3", "D4", "A", "NEWS");
        assertThat(version("A").joins()).containsExactly("LPA", "UA_IMPL");
    }

    /// The list of 57 was counted by European Pravda; hromadske prints it.
    @Test
    void annexAHasFiftySevenTypesOfWhichTwoAreOneSupplyChain() {
        AnnexA annex = SHIPPED.annex();
        assertThat(annex.listed()).hasSize(57);
        assertThat(annex.find("fluorine")).isEqualTo(annex.find("fluorspar"));
        assertThat(annex.find("fluorite"))
                .isInstanceOfSatisfying(
                        AnnexA.Answer.Listed.class,
                        listed -> assertThat(listed.entries()).hasSize(2));
        assertThat(annex.find("REE"))
                .isInstanceOfSatisfying(
                        AnnexA.Answer.Listed.class,
                        listed -> assertThat(listed.entries()).hasSize(15));
        // 57 less 1 (fluorine), less 14 (rare earths without scandium), less 4 (platinum metals)
        assertThat(annex.commodities()).hasSize(38).doesNotHaveDuplicates();
    }

    @Test
    void theKnownAbsenteesAreAbsentAndAnUnknownWordGivesNoAnswer() {
        for (String absent :
                List.of(
                        "iron ore",
                        "coal",
                        "silver",
                        "boron",
                        "strontium",
                        "phosphate",
                        "molybdenum",
                        "silicon")) {
            assertThat(SHIPPED.annex().find(absent))
                    .as(absent)
                    .isInstanceOf(AnnexA.Answer.Absent.class);
        }
        assertThat(SHIPPED.annex().find("unobtainium"))
                .isInstanceOf(AnnexA.Answer.NotRecognised.class);
    }

    @Test
    void everyCommodityOfTheUkraineCaseIsRecognisedAndAgreesWithItsAnnexColumn() {
        Case data =
                switch (CaseReader.read(Path.of("cases/ukraine"))) {
                    case CaseReadResult.Valid valid -> valid.value();
                    case CaseReadResult.Refused refused ->
                            throw new AssertionError(refused.problems().toString());
                };
        Map<String, Boolean> listed = new TreeMap<>();
        for (var deposit : data.deposits()) {
            boolean isListed = false;
            for (String word : deposit.commodity().split("[,/]", -1)) {
                AnnexA.Answer answer = SHIPPED.annex().find(word);
                assertThat(answer).as(word).isNotInstanceOf(AnnexA.Answer.NotRecognised.class);
                isListed |= answer instanceof AnnexA.Answer.Listed;
            }
            listed.put(deposit.id(), isListed);
            assertThat(isListed).as(deposit.id()).isEqualTo(deposit.isOnAnnex());
        }
        assertThat(listed).containsEntry("shymanivske", false).containsEntry("dobra", true);
    }

    @Test
    void theSplitOfTheSignedAgreementIsNotPublic() {
        List<TermReading> split = version("A").readingsOf(TermTopic.SPLIT);
        assertThat(split)
                .extracting(TermReading::name)
                .containsExactly("equal", "pro_rata_capital");
        assertThat(split).extracting(TermReading::grade).containsOnly(EvidenceGrade.UNKNOWN);
        assertThat(version("A").openTopics())
                .containsExactly(TermTopic.DISTRIBUTION, TermTopic.SPLIT, TermTopic.LOCKUP_FROM);
        assertThat(version("A").interpretations()).hasSize(3 * 2 * 3);
    }

    @Test
    void theMarchDraftKeepsBothClaimsAndBothRemainders() {
        assertThat(version("D4").readingsOf(TermTopic.PRIOR_CLAIM))
                .extracting(r -> r.value().text())
                .containsExactly("USD 123 bn", "USD 100 bn");
        assertThat(version("D4").readingsOf(TermTopic.SPLIT))
                .extracting(TermReading::conflict)
                .containsOnly("after_repayment");
        assertThat(version("D4").interpretations().getFirst().name())
                .contains("prior_claim=kiel_123bn", "split=half_after_repayment");
    }

    @Test
    void contradictionsAreKeptOnBothSides() {
        Map<String, Long> sides = new TreeMap<>();
        SHIPPED.versions().stream()
                .flatMap(v -> v.quoted().stream())
                .map(QuotedTerm::conflict)
                .filter(c -> !c.isEmpty())
                .forEach(c -> sides.merge(c, 1L, Long::sum));
        assertThat(sides)
                .containsOnlyKeys(
                        "500bn",
                        "administrative_committee",
                        "after_repayment",
                        "claim_size",
                        "investment_decisions",
                        "length",
                        "list_size",
                        "signed_pages");
        assertThat(sides.values()).allMatch(n -> n >= 2);
    }

    @Test
    void everyStatedReadingRestsOnAQuotedRowOrSaysWhyItHolds() {
        for (AgreementVersion version : SHIPPED.comparable()) {
            for (TermReading reading : version.readings()) {
                assertThat(reading.restsOn().isEmpty() && reading.note().isEmpty())
                        .as(reading.id())
                        .isFalse();
            }
            assertThat(version.interpretations())
                    .extracting(Interpretation::name)
                    .doesNotHaveDuplicates();
        }
    }
}
