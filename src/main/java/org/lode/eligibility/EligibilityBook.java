package org.lode.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lode.ownership.Holder;
import org.lode.ownership.OwnershipAssessment;
import org.lode.ownership.OwnershipAssessor;
import org.lode.ownership.OwnershipEdge;
import org.lode.ownership.OwnershipGraph;
import org.lode.ownership.OwnershipPolicy;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.Regimes;
import org.lode.screening.ListCitation;
import org.lode.screening.Screening;
import org.lode.screening.Subject;
import org.lode.territory.AreaVerdict;

/// Joins lists, owners, conduct, areas and gates of a case into dated verdicts.
///
/// Order of work for a party: its own matches in the lists; the register of decisions; its direct
/// and indirect owners of the day, each looked up in the same way; every regime of the day over
/// the graph of the day, with those listed parties; recorded conduct. Owners who are not known
/// stay open: silence never clears. Safe for use by several threads.
public final class EligibilityBook {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::outcome);

    private final PolicyRows rows;
    private final GateBook gates;
    private final PartyLookup lookup;
    private final String matchRules;
    private final List<ListCitation> lists;
    private final OwnershipGraph graph;
    private final Regimes regimes;
    private final RegimeLists regimeLists;
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    /// What is the same for every party on one day.
    ///
    /// @param graph the interests of the day
    /// @param own matches, decisions and conduct by party
    /// @param regimes what each rule of the day says
    /// @param assessed parties already judged: a party is asked about once per area and activity
    private record Day(
            OwnershipGraph graph,
            Map<String, List<Finding>> own,
            List<OwnershipAssessment> regimes,
            Map<String, PartyAssessment> assessed) {
        List<Finding> of(String party) {
            return own.getOrDefault(party, List.of());
        }
    }

    private EligibilityBook(PolicyRows rows, GateBook gates, Sources sources) {
        this.rows = rows;
        this.gates = gates;
        this.lookup = sources.lookup();
        this.matchRules = sources.matchRules();
        this.lists = sources.lists();
        this.graph = sources.graph();
        this.regimes = sources.regimes();
        this.regimeLists = sources.regimeLists();
    }

    /// What the verdicts rest on beside the rows of the case.
    ///
    /// @param lookup looks a subject up in the lists
    /// @param matchRules version of the rules by which it matches
    /// @param lists the lists, with dates and hashes
    /// @param graph every recorded share and tie, with dates
    /// @param regimes the ownership rules, with dates
    /// @param regimeLists whose lists a rule looks at
    public record Sources(
            PartyLookup lookup,
            String matchRules,
            List<ListCitation> lists,
            OwnershipGraph graph,
            Regimes regimes,
            RegimeLists regimeLists) {
        public Sources {
            lists = List.copyOf(lists);
        }
    }

    /// A book over the rows of a case.
    public static EligibilityBook of(PolicyRows rows, Sources sources) {
        return new EligibilityBook(rows, GateBook.of(rows.gates()), sources);
    }

    /// The same book if a condition opened on a day: a what-if.
    public EligibilityBook ifOpened(Gate gate, LocalDate day) {
        return new EligibilityBook(
                rows,
                gates.ifOpened(gate, day),
                new Sources(lookup, matchRules, lists, graph, regimes, regimeLists));
    }

    /// The gates of the book.
    public GateBook gates() {
        return gates;
    }

    /// Whose lists the rules look at.
    public RegimeLists regimeLists() {
        return regimeLists;
    }

    /// The lists of the book.
    public List<ListCitation> lists() {
        return lists;
    }

    /// The verdict on one party, area, activity and day.
    ///
    /// @param party name as in `owners.csv` or `permits.csv`; empty if no holder is on record
    /// @param area the verdict on the area, as of the same day
    /// @param activity what would be done
    /// @param policy name of the policy on gates
    public Verdict verdict(String party, AreaVerdict area, Activity activity, String policy) {
        LocalDate day = area.asOf();
        List<Finding> findings = new ArrayList<>(party(party, day).findings());
        findings.add(new Finding.Area(area));
        findings.add(new Finding.Gated(gates.activity(activity, policy, day, area)));
        findings.sort(WORST_FIRST);
        return new Verdict(
                party, area.siteId(), activity, day, policy, findings, lists, versions(area, day));
    }

    private List<String> versions(AreaVerdict area, LocalDate day) {
        List<String> versions = new ArrayList<>();
        versions.add(area.ruleVersion());
        versions.add(matchRules);
        regimes.applicableOn(day).forEach(r -> versions.add(version(r)));
        return versions;
    }

    private static String version(RegimeRule rule) {
        LocalDate from = rule.period().from();
        return from.equals(LocalDate.MIN) ? rule.id() : "%s from %s".formatted(rule.id(), from);
    }

    /// What lists, owners and conduct say about a party.
    public PartyAssessment party(String party, LocalDate day) {
        if (party.isEmpty()) {
            return new PartyAssessment("", day, List.of(new Finding.NoParty()), List.of());
        }
        Day of = days.computeIfAbsent(day, this::day);
        return of.assessed().computeIfAbsent(party, name -> assess(name, day, of));
    }

    private PartyAssessment assess(String party, LocalDate day, Day of) {
        List<Finding> findings = new ArrayList<>(of.of(party));
        if (findings.stream().noneMatch(f -> f instanceof Finding.Listed)) {
            findings.add(new Finding.NotListed(lists));
        }
        Set<String> owners = owners(party, of.graph());
        for (String owner : owners) {
            of.of(owner).forEach(f -> findings.addAll(OwnerFindings.of(owner, f)));
        }
        findings.addAll(OwnerFindings.of(party, of.regimes()));
        findings.sort(WORST_FIRST);
        return new PartyAssessment(party, day, findings, List.copyOf(owners));
    }

    private Day day(LocalDate day) {
        OwnershipGraph now = withParties(graph.asOf(day));
        PartyMatches matches = new PartyMatches(rows, lookup, day);
        Map<String, List<Finding>> own = new LinkedHashMap<>();
        now.holders().keySet().forEach(name -> own.put(name, matches.of(name)));
        List<OwnershipAssessment> assessments = new ArrayList<>();
        for (RegimeRule rule : regimes.applicableOn(day)) {
            Map<String, String> listed = new LinkedHashMap<>();
            own.forEach(
                    (name, findings) ->
                            regimeLists
                                    .seed(rule.id(), findings)
                                    .ifPresent(f -> listed.put(name, f.text())));
            assessments.add(OwnershipAssessor.assess(now, listed, rule, OwnershipPolicy.DEFAULT));
        }
        return new Day(now, own, List.copyOf(assessments), new ConcurrentHashMap<>());
    }

    /// The graph with every party of the case in it, so that a holder without a recorded owner is
    /// judged too.
    private OwnershipGraph withParties(OwnershipGraph now) {
        Map<String, Holder> holders = new LinkedHashMap<>(now.holders());
        rows.parties().forEach(p -> holders.put(p.name(), PartyMatches.holder(p)));
        return OwnershipGraph.of(holders.values(), now.edges());
    }

    /// Direct and indirect owners, nearest first.
    private static Set<String> owners(String party, OwnershipGraph graph) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(party));
        while (!open.isEmpty()) {
            String owned = open.removeFirst();
            for (OwnershipEdge edge : graph.holdersOf(owned)) {
                if (!edge.owner().equals(party) && found.add(edge.owner())) {
                    open.add(edge.owner());
                }
            }
        }
        return found;
    }

    /// Looks up subjects outside the case.
    public Screening screen(Subject subject) {
        return lookup.screen(subject);
    }
}
