package org.lode.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.ownership.Fraction;
import org.lode.ownership.OwnershipEdge;
import org.lode.ownership.OwnershipGraph;
import org.lode.ownership.Period;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.Regimes;
import org.lode.quantity.Source;
import org.lode.screening.Evidence;
import org.lode.screening.LegalWeight;
import org.lode.screening.ListCitation;
import org.lode.screening.ListedName;
import org.lode.screening.ListedParty;
import org.lode.screening.Match;
import org.lode.screening.PartyKind;
import org.lode.screening.Screening;
import org.lode.screening.Subject;
import org.lode.screening.Tier;
import org.lode.territory.AreaRule;
import org.lode.territory.AreaStatus;
import org.lode.territory.AreaVerdict;

/// A small world for the tests of verdicts: one list of the United States, one of the United
/// Kingdom, one of a third party; names match when they are equal.
final class Examples {
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final Source SOURCE = Source.assumption("constructed for the test");

    private final List<Match> listed = new ArrayList<>();
    private final List<OwnershipEdge> edges = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Conduct> conduct = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<GateRow> gates = new ArrayList<>(gates());

    /// The gates of the Ukraine case: in force on 2025-05-23, war since 2022-02-24, ten years
    /// without distributions.
    static List<GateRow> gates() {
        List<GateRow> rows = new ArrayList<>();
        rows.add(condition(Gate.IN_FORCE, true, LocalDate.of(2025, 5, 23), Optional.empty()));
        rows.add(condition(Gate.WAR_END, false, LocalDate.of(2022, 2, 24), Optional.empty()));
        rows.add(
                condition(
                        Gate.LOCKUP_OVER,
                        false,
                        LocalDate.of(2025, 5, 23),
                        Optional.of(LocalDate.of(2035, 5, 23))));
        rows.add(condition(Gate.LOCKUP_OVER, true, LocalDate.of(2035, 5, 23), Optional.empty()));
        List<Gate> all = List.of(Gate.IN_FORCE, Gate.WAR_END, Gate.AREA_CONTROLLED);
        List<Gate> record = List.of(Gate.IN_FORCE, Gate.AREA_CONTROLLED);
        for (Activity activity : List.of(Activity.EXPLORATION, Activity.EXTRACTION)) {
            rows.add(requirement("source_rule", activity, all));
            rows.add(requirement("public_record", activity, record));
        }
        rows.add(
                requirement(
                        "source_rule",
                        Activity.DISTRIBUTION,
                        List.of(Gate.IN_FORCE, Gate.WAR_END, Gate.LOCKUP_OVER)));
        return rows;
    }

    static GateRow condition(Gate gate, boolean isOpen, LocalDate from, Optional<LocalDate> to) {
        return new GateRow.Condition(gate, isOpen, from, to, SOURCE, "");
    }

    static GateRow requirement(String policy, Activity activity, List<Gate> requires) {
        return new GateRow.Requirement(
                policy, activity, requires, LocalDate.of(1900, 1, 1), Optional.empty(), SOURCE, "");
    }

    static AreaVerdict area(AreaStatus status) {
        return area(status, DAY);
    }

    static AreaVerdict area(AreaStatus status, LocalDate day) {
        return new AreaVerdict(
                "hill",
                status,
                day,
                Optional.empty(),
                AreaRule.TOUCHES_OCCUPIED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "constructed");
    }

    Examples list(String listId, LegalWeight weight, String name, Tier tier) {
        ListCitation list =
                new ListCitation(
                        listId, listId, "Nobody", LocalDate.of(2025, 5, 25), "00", weight, "");
        ListedName primary = new ListedName(name, ListedName.Role.PRIMARY);
        ListedParty entry = entry(listId, primary, "");
        double score = tier == Tier.STRONG ? 0.98 : 0.85;
        // Two words agree: a single word would be a person's to judge.
        Evidence word = new Evidence(Evidence.Kind.WORD, name, name, 1, "constructed");
        listed.add(new Match(list, entry, primary, score, score, tier, List.of(word, word)));
        return this;
    }

    /// A strong match on one word alone.
    Examples oneWord(String listId, String name) {
        list(listId, LegalWeight.LAW, name, Tier.STRONG);
        Match match = listed.removeLast();
        listed.add(
                new Match(
                        match.list(),
                        match.party(),
                        match.name(),
                        match.nameScore(),
                        match.score(),
                        match.tier(),
                        match.evidence().subList(0, 1)));
        return this;
    }

    static ListedParty entry(String listId, ListedName name, String remark) {
        return new ListedParty(
                listId,
                "e-" + name.text(),
                PartyKind.UNKNOWN,
                List.of(name),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                remark);
    }

    Examples holds(String owner, String owned, String share) {
        edges.add(OwnershipEdge.shares(owner, owned, org.lode.ownership.Share.parse(share)));
        return this;
    }

    Examples holds(String owner, String owned, String share, Period period) {
        OwnershipEdge edge =
                OwnershipEdge.shares(owner, owned, org.lode.ownership.Share.parse(share));
        edges.add(new OwnershipEdge(owner, owned, edge.interest(), period, ""));
        return this;
    }

    Examples person(String name) {
        parties.add(
                new Party(
                        name,
                        List.of(
                                new Subject(
                                        name,
                                        name,
                                        PartyKind.PERSON,
                                        List.of(),
                                        List.of(),
                                        List.of())),
                        false,
                        SOURCE,
                        ""));
        return this;
    }

    Examples acted(String party, Conduct.Confidence confidence, boolean bars) {
        conduct.add(
                new Conduct(
                        party,
                        Conduct.Kind.SUPPLIED,
                        "dual_use",
                        confidence,
                        LocalDate.of(2022, 2, 24),
                        Optional.empty(),
                        bars,
                        SOURCE,
                        ""));
        return this;
    }

    Examples decided(Decision decision) {
        decisions.add(decision);
        return this;
    }

    EligibilityBook book() {
        PartyLookup lookup =
                subject ->
                        new Screening(
                                subject,
                                Tier.NONE,
                                listed.stream()
                                        .filter(m -> m.name().text().equals(subject.name()))
                                        .toList(),
                                "constructed");
        List<ListCitation> lists =
                List.of(
                        new ListCitation(
                                "us-list",
                                "us",
                                "Nobody",
                                LocalDate.of(2025, 5, 25),
                                "00",
                                LegalWeight.LAW,
                                ""));
        return EligibilityBook.of(
                new PolicyRows(gates, parties, conduct, decisions),
                new EligibilityBook.Sources(
                        lookup,
                        "constructed",
                        lists,
                        OwnershipGraph.of(edges),
                        regimes(),
                        new RegimeLists(Map.of("us-list", "us", "uk-list", "gb", "paper", "us"))));
    }

    /// OFAC (FAQ 398 to 401: 50 percent or more, added up), UK (regulation 7: more than 50
    /// percent, each alone) and the fund's own rule.
    static Regimes regimes() {
        return new Regimes(
                List.of(
                        rule("ofac", false, true),
                        rule("uk", true, false),
                        rule(RegimeLists.FUND, false, true)));
    }

    private static RegimeRule rule(String id, boolean isStrict, boolean isAggregated) {
        return new RegimeRule(
                id,
                id,
                Period.ALWAYS,
                Fraction.of(1, 2),
                isStrict,
                isAggregated,
                RegimeRule.Basis.SHARES,
                "",
                RegimeRule.Status.IN_FORCE,
                "constructed",
                "");
    }
}
