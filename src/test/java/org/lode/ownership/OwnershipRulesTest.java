package org.lode.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OwnershipRulesTest {
    private static final Map<String, String> X = Map.of("X", "");

    private static OwnershipVerdict verdict(
            RegimeRule rule, String party, List<Holder> holders, OwnershipEdge... edges) {
        return OwnershipAssessor.assess(
                        OwnershipGraph.of(holders, List.of(edges)),
                        X,
                        rule,
                        OwnershipPolicy.DEFAULT)
                .of(party);
    }

    private static OwnershipEdge holds(String owner, String owned, String share) {
        return OwnershipEdge.shares(owner, owned, Share.parse(share));
    }

    private static Holder person(String id) {
        return new Holder(id, id, Holder.Kind.PERSON, "");
    }

    @Test
    void integratedFractionsOfTheNamedCases() {
        List<NamedCsvRecord> rows = NamedCases.rows("ownership-cases-integrated.csv");
        assertThat(rows).hasSize(70);
        for (NamedCsvRecord row : rows) {
            assertThat(
                            LookThrough.ofUltimateOwners(
                                            NamedCases.graph(row.getField("case_id")),
                                            LookThrough.Bound.LOW)
                                    .share(row.getField("ultimate_owner"), row.getField("entity")))
                    .as("%s", row)
                    .hasToString(row.getField("integrated_fraction"));
        }
    }

    @Test
    void sharesAreReadAndWrittenExactly() {
        for (String text :
                List.of(
                        "43.5%",
                        "1/3", "25%-50%", ">25%-50%", "25%-<50%", ">25%-<50%", "100%", "")) {
            assertThat(Share.parse(text)).hasToString(text);
        }
        assertThat(Share.parse("(25,50]")).isEqualTo(Share.parse(">25-50"));
        assertThat(Share.parse(">=75")).isEqualTo(Share.parse("75-100"));
        assertThat(
                        Share.parse("43")
                                .low()
                                .plus(Share.parse("3").low())
                                .plus(Share.parse("4").low()))
                .isEqualTo(Fraction.HALF);
        for (String text :
                List.of("124", "50-25", "1/0", "abc", "-5", ">50-50", "1.5/3", "25,50")) {
            assertThatThrownBy(() -> Share.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void fractionsGoBeyondLong() {
        Fraction small = Fraction.of(1, Long.MAX_VALUE);
        Fraction sum = small.plus(Fraction.of(1, Long.MAX_VALUE - 1)).times(small);
        assertThat(sum.dividedBy(small).minus(Fraction.of(1, Long.MAX_VALUE - 1))).isEqualTo(small);
        assertThat(Fraction.of(Long.MIN_VALUE, 2)).hasToString("-4611686018427387904/1");
        assertThat(Fraction.of(2, -4)).hasToString("-1/2");
    }

    @Test
    void openEndsDecideAtTheThreshold() {
        List<Holder> persons = List.of(person("X"), person("N"));
        OwnershipEdge rest = holds("N", "A", "50");
        assertThat(verdict(RegimeRules.OFAC, "A", persons, holds("X", "A", "50-75"), rest).key())
                .isEqualTo("BARRED_OWNED");
        assertThat(verdict(RegimeRules.UK, "A", persons, holds("X", "A", ">50-75")).key())
                .isEqualTo("BARRED_OWNED");
        assertThat(verdict(RegimeRules.UK, "A", persons, holds("X", "A", "50-75")).key())
                .isEqualTo("REVIEW");
        // At most 50 percent is left by N; 40 of it can never own.
        assertThat(
                        verdict(
                                        RegimeRules.OFAC,
                                        "A",
                                        persons,
                                        holds("X", "A", "10-75"),
                                        holds("N", "A", "75-90"))
                                .key())
                .isEqualTo("CLEAR");
    }

    @Test
    void whatIsNotKnownIsNeverClear() {
        List<Holder> holders =
                List.of(
                        person("N"),
                        new Holder("U", "U", Holder.Kind.UNKNOWN, "subjectExempt"),
                        new Holder("C", "C", Holder.Kind.COMPANY, ""));
        assertThat(verdict(RegimeRules.OFAC, "A", holders, holds("N", "A", "40")).text())
                .isEqualTo("up to 60% of shares in unknown hands: up to 60% not recorded");
        assertThat(verdict(RegimeRules.OFAC, "A", holders, holds("N", "A", "60")).key())
                .isEqualTo("CLEAR");
        assertThat(verdict(RegimeRules.OFAC, "C", holders, holds("N", "A", "60")).text())
                .isEqualTo("no owner is recorded");
        OwnershipEdge[] behind = {holds("U", "A", "50"), holds("N", "A", "50")};
        assertThat(verdict(RegimeRules.OFAC, "U", holders, behind).text())
                .isEqualTo("the party is not identified (subjectExempt)");
        assertThat(verdict(RegimeRules.OFAC, "A", holders, behind).key()).isEqualTo("UNKNOWN");
        assertThat(
                        verdict(
                                        RegimeRules.OFAC,
                                        "A",
                                        holders,
                                        holds("N", "A", "80"),
                                        holds("N", "A", "70"))
                                .text())
                .isEqualTo("the recorded holdings add up to more than 100%");
        assertThat(verdict(RegimeRules.OFAC, "A", holders, holds("X", "A", "")).text())
                .contains("share not stated");
    }

    @Test
    void everyTieOfAListedPartyNeedsReview() {
        for (InterestKind kind : InterestKind.values()) {
            assertThat(
                            verdict(
                                            RegimeRules.EU,
                                            "A",
                                            List.of(),
                                            OwnershipEdge.tie("X", "A", kind))
                                    .key())
                    .as("%s", kind)
                    .isEqualTo("REVIEW");
        }
        // A family tie is read both ways, and no further.
        OwnershipEdge[] family = {
            OwnershipEdge.tie("S", "X", InterestKind.FAMILY),
            OwnershipEdge.tie("S", "T", InterestKind.FAMILY),
            holds("S", "A", "100")
        };
        List<Holder> persons = List.of(person("S"), person("T"), person("X"));
        assertThat(verdict(RegimeRules.EU, "S", persons, family).key()).isEqualTo("REVIEW");
        assertThat(verdict(RegimeRules.EU, "A", persons, family).key()).isEqualTo("REVIEW");
        assertThat(verdict(RegimeRules.EU, "T", persons, family).key()).isEqualTo("CLEAR");
    }

    @Test
    void votesOwnOnlyWhereTheRuleSaysSo() {
        OwnershipEdge votes =
                new OwnershipEdge(
                        "X",
                        "A",
                        new Interest(InterestKind.VOTES, Share.parse("60"), false, ""),
                        Period.ALWAYS,
                        "");
        assertThat(verdict(RegimeRules.UK, "A", List.of(), votes).key()).isEqualTo("BARRED_OWNED");
        assertThat(verdict(RegimeRules.OFAC, "A", List.of(), votes).key()).isEqualTo("REVIEW");
    }

    @Test
    void jointArrangementsHoldTogetherInTheUk() {
        OwnershipGraph graph =
                OwnershipGraph.of(List.of(holds("X", "A", "30"), holds("Y", "A", "30")));
        Map<String, String> both = Map.of("X", "", "Y", "");
        assertThat(
                        OwnershipAssessor.assess(
                                        graph, both, RegimeRules.UK, OwnershipPolicy.DEFAULT)
                                .of("A")
                                .key())
                .isEqualTo("REVIEW");
        OwnershipPolicy joint =
                new OwnershipPolicy(
                        OwnershipPolicy.OwnShares.ISSUED,
                        Fraction.of(1, 4),
                        List.of(Set.of("X", "Y")));
        assertThat(OwnershipAssessor.assess(graph, both, RegimeRules.UK, joint).owned())
                .containsExactly("A");
    }

    @Test
    void edgesHoldOnTheirDaysOnly() {
        OwnershipGraph graph =
                OwnershipGraph.of(
                        List.of(
                                new OwnershipEdge(
                                        "X",
                                        "A",
                                        Interest.shares(Share.parse("60")),
                                        new Period(LocalDate.MIN, LocalDate.of(2024, 6, 30)),
                                        ""),
                                new OwnershipEdge(
                                        "X",
                                        "A",
                                        Interest.shares(Share.parse("20")),
                                        new Period(LocalDate.of(2024, 7, 1), LocalDate.MAX),
                                        "")));
        for (int day = 30; day <= 31; day++) {
            OwnershipGraph then = graph.asOf(LocalDate.of(2024, 6, 1).plusDays(day - 1));
            assertThat(
                            OwnershipAssessor.assess(
                                            then, X, RegimeRules.OFAC, OwnershipPolicy.DEFAULT)
                                    .owned())
                    .hasSize(day == 30 ? 1 : 0);
        }
        assertThat(StatedDate.firstDay("2024-Q3")).contains(LocalDate.of(2024, 7, 1));
        assertThat(StatedDate.lastDay("2024-02")).contains(LocalDate.of(2024, 2, 29));
        assertThat(StatedDate.lastDay("2023-02-29")).isEmpty();
    }

    @Test
    void aGroupThatOwnsItselfIsReported() {
        LookThrough result =
                LookThrough.ofUltimateOwners(
                        OwnershipGraph.of(
                                List.of(
                                        holds("A", "B", "100"),
                                        holds("B", "A", "100"),
                                        holds("A", "C", "10"),
                                        holds("X", "C", "90"))),
                        LookThrough.Bound.LOW);
        assertThat(result.closedGroups()).containsExactly(List.of("A", "B"));
        assertThat(result.share("X", "C")).hasToString("9/10");
    }
}
