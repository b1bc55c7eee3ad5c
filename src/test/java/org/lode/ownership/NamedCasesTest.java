package org.lode.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// 22 named cases: official examples and published traps (oracle/ownership/README.md).
final class NamedCasesTest {
    private static final Map<RegimeRule, String> COLUMNS =
            Map.of(
                    RegimeRules.OFAC, "us_ofac_ge50_aggregate",
                    RegimeRules.EU, "eu_ownership_ge50_aggregate",
                    RegimeRules.UK, "uk_gt50_single");

    @Test
    void everyNamedCaseUnderEveryRule() {
        List<NamedCsvRecord> rows = NamedCases.rows("ownership-cases-expected.csv");
        assertThat(rows.stream().map(r -> r.getField("case_id")).distinct()).hasSize(22);
        for (NamedCsvRecord row : rows) {
            String caseId = row.getField("case_id");
            for (RegimeRule rule : RegimeRules.ALL) {
                assertThat(
                                assess(caseId, listed(row), rule).of(row.getField("entity"))
                                        instanceof OwnershipVerdict.BarredOwned)
                        .as("%s %s %s", caseId, row.getField("entity"), rule.id())
                        .isEqualTo(row.getField(COLUMNS.get(rule)).equals("1"));
            }
        }
    }

    private static Map<String, String> listed(NamedCsvRecord row) {
        return Arrays.stream(row.getField("listed").split(" "))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toMap(Function.identity(), id -> ""));
    }

    private static OwnershipAssessment assess(
            String caseId, Map<String, String> listed, RegimeRule rule) {
        return OwnershipAssessor.assess(
                NamedCases.graph(caseId), listed, rule, OwnershipPolicy.DEFAULT);
    }

    @Test
    void dominantHolderOfFortyAmongTensNeedsReview() {
        for (RegimeRule rule : RegimeRules.ALL) {
            OwnershipVerdict verdict = assess("EU-BP-40-10", Map.of("P", ""), rule).of("E");
            assertThat(verdict).isInstanceOf(OwnershipVerdict.Review.class);
            assertThat(verdict.text())
                    .contains("40% of shares held by P (listed): more than twice");
        }
    }

    @Test
    void nomineeOfAListedPartyPutsItsCompanyInReview() {
        OwnershipGraph graph = NamedCases.graph("NOMINEE");
        List<OwnershipEdge> edges = new java.util.ArrayList<>(graph.edges());
        edges.add(OwnershipEdge.tie("X", "NOM", InterestKind.NOMINEE));
        OwnershipAssessment result =
                OwnershipAssessor.assess(
                        OwnershipGraph.of(edges),
                        Map.of("X", "ofac-sdn 2026-01-02"),
                        RegimeRules.OFAC,
                        OwnershipPolicy.DEFAULT);
        assertThat(result.of("X").text()).isEqualTo("listed: ofac-sdn 2026-01-02");
        assertThat(result.of("NOM").text()).isEqualTo("nominee: X (listed)");
        assertThat(result.of("A").key()).isEqualTo("REVIEW");
        assertThat(result.of("A").text()).startsWith("60% of shares held by NOM (review)");
    }

    @Test
    void ownSharesLeaveTheWholeIfTheSettingSaysSo() {
        OwnershipGraph graph = NamedCases.graph("CYC-self");
        Map<String, String> listed = Map.of("X", "");
        assertThat(
                        OwnershipAssessor.assess(
                                        graph, listed, RegimeRules.OFAC, OwnershipPolicy.DEFAULT)
                                .owned())
                .isEmpty();
        assertThat(
                        OwnershipAssessor.assess(
                                        graph,
                                        listed,
                                        RegimeRules.OFAC,
                                        OwnershipPolicy.DEFAULT.with(
                                                OwnershipPolicy.OwnShares.OUTSTANDING))
                                .owned())
                .containsExactly("A");
    }

    @Test
    void witnessNamesTheFewestHoldings() {
        OwnershipAssessment result = assess("FAQ401-2", Map.of("X", ""), RegimeRules.OFAC);
        assertThat(result.of("C").text())
                .isEqualTo(
                        "A <- X 50% = 50% of shares; B <- X 50% = 50% of shares; "
                                + "C <- A 25% + B 25% = 50% of shares");
    }
}
