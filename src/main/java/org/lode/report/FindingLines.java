package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.eligibility.Finding;
import org.lode.eligibility.Outcome;
import org.lode.screening.Match;

/// Findings for a reader: hits of one name on several lists are one line. The JSON has each.
///
/// @param outcome what the line leads to
/// @param text the line
record FindingLines(Outcome outcome, String text) {
    static List<FindingLines> of(List<Finding> findings) {
        Map<String, List<Match>> hits = new LinkedHashMap<>();
        Map<String, FindingLines> lines = new LinkedHashMap<>();
        int other = 0;
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Listed f ->
                        add(
                                hits,
                                lines,
                                f.outcome(),
                                f.text().substring(0, f.text().indexOf(':')),
                                f.match());
                case Finding.OwnerMatch f ->
                        add(
                                hits,
                                lines,
                                f.outcome(),
                                "owner " + f.owner() + " may be listed",
                                f.match());
                case Finding.Dismissed _,
                        Finding.Owned _,
                        Finding.OwnershipOpen _,
                        Finding.Acted _,
                        Finding.Area _,
                        Finding.Gated _,
                        Finding.NoParty _,
                        Finding.NotListed _ ->
                        lines.put(
                                "#" + other++, new FindingLines(finding.outcome(), finding.text()));
            }
        }
        List<FindingLines> all = new ArrayList<>();
        lines.forEach(
                (key, line) -> {
                    List<Match> matches = hits.get(key);
                    all.add(
                            matches == null
                                    ? line
                                    : new FindingLines(
                                            line.outcome(), line.text() + lists(matches)));
                });
        return all;
    }

    private static void add(
            Map<String, List<Match>> hits,
            Map<String, FindingLines> lines,
            Outcome outcome,
            String lead,
            Match match) {
        String key =
                lead + '|' + outcome + '|' + match.name().text().toLowerCase(Locale.ROOT).strip();
        hits.computeIfAbsent(key, _ -> new ArrayList<>()).add(match);
        lines.putIfAbsent(
                key, new FindingLines(outcome, "%s: %s".formatted(lead, match.name().text())));
    }

    private static String lists(List<Match> matches) {
        double best = matches.stream().mapToDouble(Match::score).max().orElse(0);
        List<String> places =
                matches.stream()
                        .map(
                                m ->
                                        "%s of %s entry %s"
                                                .formatted(
                                                        m.list().id(),
                                                        m.list().asOf(),
                                                        m.party().entryId()))
                        .toList();
        return String.format(Locale.ROOT, ", score %.2f (%s)", best, String.join("; ", places));
    }
}
