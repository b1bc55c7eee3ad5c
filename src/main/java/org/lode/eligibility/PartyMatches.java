package org.lode.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.ownership.Holder;
import org.lode.quantity.Source;
import org.lode.screening.Evidence;
import org.lode.screening.LegalWeight;
import org.lode.screening.Match;
import org.lode.screening.Subject;
import org.lode.screening.Tier;

/// Looks the parties of a case up, applies the register of decisions and the recorded conduct.
final class PartyMatches {
    private static final int MOST_PROGRAMMES = 3;

    private final PolicyRows rows;
    private final PartyLookup lookup;
    private final LocalDate day;

    PartyMatches(PolicyRows rows, PartyLookup lookup, LocalDate day) {
        this.rows = rows;
        this.lookup = lookup;
        this.day = day;
    }

    /// The party in the ownership graph.
    static Holder holder(Party party) {
        Holder.Kind kind =
                party.isState()
                        ? Holder.Kind.STATE
                        : switch (party.subjects().getFirst().kind()) {
                            case PERSON -> Holder.Kind.PERSON;
                            case ORGANISATION -> Holder.Kind.COMPANY;
                            case VESSEL, AIRCRAFT, UNKNOWN -> Holder.Kind.NOT_STATED;
                        };
        return new Holder(party.name(), party.name(), kind, "");
    }

    /// Matches, decisions and conduct of one party; worst first is not promised.
    List<Finding> of(String name) {
        List<Finding> findings = new ArrayList<>();
        bestByEntry(party(name)).values().forEach(match -> findings.add(listed(name, match)));
        for (Conduct conduct : rows.conduct()) {
            if (conduct.party().equals(name) && conduct.covers(day)) {
                findings.add(acted(conduct));
            }
        }
        return findings;
    }

    private Party party(String name) {
        return rows.parties().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseGet(() -> Party.named(name, Source.assumption("name alone")));
    }

    /// The best match for each entry, over all names under which the party is looked up.
    private Map<String, Match> bestByEntry(Party party) {
        Map<String, Match> best = new LinkedHashMap<>();
        for (Subject subject : party.subjects()) {
            for (Match match : lookup.screen(subject).matches()) {
                best.merge(
                        match.list().id() + ' ' + match.party().entryId(),
                        match,
                        (a, b) -> b.score() > a.score() ? b : a);
            }
        }
        return best;
    }

    private Finding listed(String name, Match match) {
        Optional<Decision> decision = decision(name, match);
        String where =
                "%s, %s of %s, entry %s%s, score %.2f"
                        .formatted(
                                match.name().text(),
                                match.list().id(),
                                match.list().asOf(),
                                match.party().entryId(),
                                programmes(match),
                                match.score());
        String hash = EntryHash.of(match.party());
        if (decision.isPresent() && decision.get().holds(day, match.party())) {
            return switch (decision.get().ruling()) {
                case FALSE_POSITIVE -> new Finding.Dismissed(match, decision.get());
                case TRUE_MATCH ->
                        new Finding.Listed(
                                match,
                                hash,
                                weighed(match, Outcome.BARRED_LISTED),
                                "listed, decided by %s on %s: %s"
                                        .formatted(
                                                decision.get().decidedBy(),
                                                decision.get().decidedOn(),
                                                where));
            };
        }
        boolean isSure = isSure(match);
        String lapsed =
                decision.map(
                                d ->
                                        " (a decision of %s has lapsed: %s)"
                                                .formatted(d.decidedOn(), d.reason()))
                        .orElse("");
        return new Finding.Listed(
                match,
                hash,
                isSure ? weighed(match, Outcome.BARRED_LISTED) : Outcome.REVIEW,
                (isSure ? "listed: " : "may be listed: ") + where + lapsed);
    }

    /// The legal grounds of the entry: a sectoral listing bars less than a blocking one.
    private static String programmes(Match match) {
        List<String> some = match.party().programmes().stream().limit(MOST_PROGRAMMES).toList();
        return some.isEmpty() ? "" : " [" + String.join(", ", some) + "]";
    }

    /// A strong match bars by itself if more than one word agrees or something beside the name
    /// speaks for it (birth, country, number). A single common word, however exact, is a person's
    /// to judge: companies called Sirius stand on five lists.
    private static boolean isSure(Match match) {
        long words =
                match.evidence().stream()
                        .filter(
                                e ->
                                        e.kind() == Evidence.Kind.WORD
                                                || e.kind() == Evidence.Kind.JOINED_WORDS)
                        .count();
        return match.tier() == Tier.STRONG && (words > 1 || match.score() > match.nameScore());
    }

    /// Only a list of legal weight bars; of others a person takes note.
    private static Outcome weighed(Match match, Outcome outcome) {
        return match.list().weight() == LegalWeight.LAW ? outcome : Outcome.REVIEW;
    }

    /// The newest decision about the party and the entry that was made by the day.
    private Optional<Decision> decision(String name, Match match) {
        return rows.decisions().stream()
                .filter(d -> d.concerns(name, match.party()) && !d.decidedOn().isAfter(day))
                .reduce((a, b) -> b.decidedOn().isBefore(a.decidedOn()) ? a : b);
    }

    private static Finding acted(Conduct conduct) {
        return new Finding.Acted(
                conduct,
                conduct.bars() ? Outcome.BARRED_CONDUCT : Outcome.REVIEW,
                "policy choice of the case: %s by %s, confidence %s since %s (%s, %s)"
                        .formatted(
                                conduct.kind(),
                                conduct.type().replace('_', ' '),
                                conduct.confidence(),
                                conduct.from(),
                                conduct.source().citation(),
                                conduct.source().status()));
    }
}
