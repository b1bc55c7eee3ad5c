package org.lode.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Compares subjects with every name of a set of lists.
///
/// Made once from snapshots, then immutable: any number of threads may ask. A score depends on
/// the
/// subject and the entry alone, not on what else is listed, so a result does not change when
/// another
/// list is loaded. The candidates (at most fifty parties) come from [NameIndex].
public final class Screener {
    /// Best first; equal scores by list and entry.
    static final Comparator<Match> ORDER =
            Comparator.comparingDouble((Match m) -> -m.score())
                    .thenComparing(m -> m.list().id())
                    .thenComparing(m -> m.party().entryId());

    private final List<ListCitation> lists;
    private final ListCitation[] citations;
    private final ListedParty[] parties;
    private final ListedName[] names;
    private final NameIndex index;
    private final NameReader reader;
    private final Map<Identifier, List<Integer>> byIdentifier;
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();

    private record Desk(CandidateSearch search, NameComparison comparison) {}

    private Screener(Loading loading) {
        this.lists = List.copyOf(loading.lists);
        this.citations = loading.citations.toArray(new ListCitation[0]);
        this.parties = loading.parties.toArray(new ListedParty[0]);
        this.names = loading.names.toArray(new ListedName[0]);
        this.index =
                new NameIndex(
                        loading.forms,
                        loading.formParties.stream().mapToInt(Integer::intValue).toArray());
        this.reader = loading.reader.settled();
        this.byIdentifier = loading.byIdentifier;
    }

    private static final class Loading {
        private final List<ListCitation> lists = new ArrayList<>();
        private final List<ListCitation> citations = new ArrayList<>();
        private final List<ListedParty> parties = new ArrayList<>();
        private final List<ListedName> names = new ArrayList<>();
        private final List<NameForm> forms = new ArrayList<>();
        private final List<Integer> formParties = new ArrayList<>();
        private final NameReader reader = new NameReader();
        private final Map<Identifier, List<Integer>> byIdentifier = new HashMap<>();

        private void add(ListSnapshot list) {
            ListCitation citation = ListCitation.of(list);
            lists.add(citation);
            List<List<Read>> read =
                    list.parties().parallelStream().map(party -> read(party, reader)).toList();
            for (int i = 0; i < read.size(); i++) {
                ListedParty party = list.parties().get(i);
                int number = parties.size();
                parties.add(party);
                citations.add(citation);
                for (Read one : read.get(i)) {
                    forms.add(one.form);
                    formParties.add(number);
                    names.add(one.name);
                }
                for (Identifier identifier : party.identifiers()) {
                    byIdentifier.computeIfAbsent(identifier, _ -> new ArrayList<>(1)).add(number);
                }
            }
        }

        /// A name with one of its forms.
        private record Read(ListedName name, NameForm form) {}

        private static List<Read> read(ListedParty party, NameReader reader) {
            List<Read> read = new ArrayList<>(party.names().size());
            for (ListedName name : party.names()) {
                for (String variant : NameVariants.of(name.text())) {
                    NameForm form = reader.read(variant, party.kind());
                    if (!form.tokens().isEmpty()) {
                        read.add(new Read(name, form));
                    }
                }
            }
            return read;
        }
    }

    /// A screener over lists.
    public static Screener of(List<ListSnapshot> lists) {
        Loading loading = new Loading();
        lists.forEach(loading::add);
        return new Screener(loading);
    }

    /// The lists, in the order given.
    public List<ListCitation> lists() {
        return lists;
    }

    /// Number of listed names, variants counted.
    public int nameCount() {
        return index.size();
    }

    /// Number of listed parties.
    public int partyCount() {
        return parties.length;
    }

    /// Version of the rules and of the numbers they were calibrated with.
    public static String ruleVersion() {
        return MatchRules.VERSION;
    }

    /// Screens one subject; reports matches of tier REVIEW and above.
    public Screening screen(Subject subject) {
        return screen(subject, MatchRules.REVIEW);
    }

    /// Screens one subject.
    ///
    /// @param leastScore matches below this score are left out, 0 to 1
    public Screening screen(Subject subject, double leastScore) {
        Desk taken = desks.poll();
        Desk desk =
                taken == null
                        ? new Desk(
                                new CandidateSearch(index, MatchRules.MOST_CANDIDATES),
                                new NameComparison())
                        : taken;
        List<Match> matches = matches(subject, leastScore, desk);
        desks.add(desk);
        Tier tier = matches.isEmpty() ? Tier.NONE : matches.getFirst().tier();
        return new Screening(subject, tier, matches, MatchRules.VERSION);
    }

    /// Screens one subject as the official Sanctions List Search of the US Treasury would score
    /// it.
    ///
    /// Every listed name is compared; slower than [#screen] and weaker across scripts.
    ///
    /// @param leastScore matches below this score are left out, 0 to 1
    public Screening screenLikeOfac(Subject subject, double leastScore) {
        List<String> query = OfacSearchScore.words(subject.name());
        Map<Integer, Match> best = new LinkedHashMap<>();
        for (int form = 0; form < names.length; form++) {
            int number = index.party(form);
            ListedParty party = parties[number];
            if (!subject.kind().isCompatibleWith(party.kind())) {
                continue;
            }
            String listed = names[form].text();
            double score = OfacSearchScore.of(query, OfacSearchScore.words(listed)) / 100.0;
            Match known = best.get(number);
            if (score >= leastScore && (known == null || known.score() < score)) {
                Evidence why =
                        new Evidence(
                                Evidence.Kind.WORD,
                                subject.name(),
                                listed,
                                score,
                                "score of the official search, rebuilt");
                best.put(
                        number,
                        new Match(
                                citations[number],
                                party,
                                names[form],
                                score,
                                score,
                                Tier.of(score),
                                List.of(why)));
            }
        }
        List<Match> matches = new ArrayList<>(best.values());
        matches.sort(ORDER);
        Tier tier = matches.isEmpty() ? Tier.NONE : matches.getFirst().tier();
        return new Screening(subject, tier, matches, MatchRules.VERSION + "-ofac");
    }

    /// The parties that the index finds for a subject, best first, before any of them is
    /// compared.
    ///
    /// @return at most fifty parties
    public List<ListedParty> candidates(Subject subject) {
        CandidateSearch search = new CandidateSearch(index, MatchRules.MOST_CANDIDATES);
        Set<ListedParty> found = new LinkedHashSet<>();
        for (int form : search.find(readings(subject))) {
            found.add(parties[index.party(form)]);
        }
        return found.stream().limit(MatchRules.MOST_PARTIES).toList();
    }

    private List<NameForm> readings(Subject subject) {
        List<NameForm> readings = new ArrayList<>(2);
        for (String variant : NameVariants.of(subject.name())) {
            if (subject.kind() == PartyKind.PERSON || subject.kind() == PartyKind.UNKNOWN) {
                readings.add(reader.read(variant, PartyKind.PERSON));
            }
            if (subject.kind() != PartyKind.PERSON) {
                PartyKind kind =
                        subject.kind() == PartyKind.UNKNOWN
                                ? PartyKind.ORGANISATION
                                : subject.kind();
                readings.add(reader.read(variant, kind));
            }
        }
        return readings;
    }

    private record Best(int form, NameForm reading, int score) {}

    private List<Match> matches(Subject subject, double leastScore, Desk desk) {
        List<NameForm> readings = readings(subject);
        boolean isBusiness =
                subject.kind() == PartyKind.UNKNOWN
                        && reader.read(subject.name(), PartyKind.UNKNOWN).isOrganisation();
        Map<Integer, Best> best = new LinkedHashMap<>();
        for (int form : desk.search.find(readings)) {
            int party = index.party(form);
            if ((best.size() >= MatchRules.MOST_PARTIES && !best.containsKey(party))
                    || !subject.kind().isCompatibleWith(parties[party].kind())) {
                continue;
            }
            NameForm listed = index.form(form);
            for (NameForm reading : readings) {
                if (reading.isOrganisation() == listed.isOrganisation()) {
                    int score = desk.comparison.score(reading, listed);
                    Best known = best.get(party);
                    if (known == null || score > known.score) {
                        best.put(party, new Best(form, reading, score));
                    }
                }
            }
        }
        addByIdentifier(subject, readings, best);
        List<Match> matches = new ArrayList<>();
        best.forEach(
                (party, found) -> {
                    // No qualifier raises a name by more than this, except a registration number.
                    boolean isHopeless =
                            subject.identifiers().isEmpty()
                                    && found.score / 1000.0 + MatchRules.MOST_BONUS < leastScore;
                    if (!isHopeless) {
                        Match match = match(subject, party, found, isBusiness, desk.comparison);
                        if (match.score() >= leastScore) {
                            matches.add(match);
                        }
                    }
                });
        matches.sort(ORDER);
        return matches;
    }

    private void addByIdentifier(
            Subject subject, List<NameForm> readings, Map<Integer, Best> best) {
        for (Identifier identifier : subject.identifiers()) {
            for (int party : byIdentifier.getOrDefault(identifier, List.of())) {
                best.computeIfAbsent(party, _ -> new Best(-1, readings.getFirst(), 0));
            }
        }
    }

    private Match match(
            Subject subject, int number, Best best, boolean isBusiness, NameComparison comparison) {
        ListedParty party = parties[number];
        List<Evidence> evidence = new ArrayList<>();
        ListedName name = best.form < 0 ? party.names().getFirst() : names[best.form];
        double nameScore =
                best.form < 0
                        ? 0
                        : comparison.explain(best.reading, index.form(best.form), evidence)
                                / 1000.0;
        double score = nameScore;
        if (isBusiness && party.kind() == PartyKind.PERSON) {
            score *= MatchRules.BUSINESS_AS_PERSON;
            evidence.add(
                    new Evidence(
                            Evidence.Kind.PARTY_KIND,
                            subject.name(),
                            party.kind().toString(),
                            MatchRules.BUSINESS_AS_PERSON,
                            "a name of an organisation against a person"));
        }
        if (name.role() == ListedName.Role.WEAK_ALIAS) {
            score *= MatchRules.WEAK_ALIAS;
            evidence.add(
                    new Evidence(
                            Evidence.Kind.WEAK_ALIAS,
                            "",
                            name.text(),
                            MatchRules.WEAK_ALIAS,
                            "the list marks this name as weak"));
        }
        score = Qualifiers.apply(score, subject, party, evidence);
        score = Math.round(score * 1000) / 1000.0;
        return new Match(
                citations[number], party, name, nameScore, score, Tier.of(score), evidence);
    }
}
