package org.lode.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lode.screening.Match;

/// Matches with several copies of one entry.
///
/// A publisher's lists often hold one party more than once: an old full copy, newer names without
/// keys, aliases. Matches of one publisher with one key or one main name, word order apart, are
/// printed together.
final class SameEntry {
    private SameEntry() {}

    /// The matches in groups; groups and their members keep the order given.
    static List<List<Match>> grouped(List<Match> matches) {
        List<List<Match>> groups = new ArrayList<>();
        for (Match match : matches) {
            List<Match> own = null;
            for (List<Match> group : groups) {
                if (own == null && isSame(group.getFirst(), match)) {
                    own = group;
                }
            }
            if (own == null) {
                own = new ArrayList<>(1);
                groups.add(own);
            }
            own.add(match);
        }
        return groups;
    }

    private static boolean isSame(Match a, Match b) {
        if (!a.list().publisher().equals(b.list().publisher())
                || !a.party().kind().isCompatibleWith(b.party().kind())) {
            return false;
        }
        String key = a.party().entryId();
        boolean isOneKey = key.equals(b.party().entryId()) && key.chars().allMatch(c -> c < 'A');
        return isOneKey || words(a.party().primaryName()).equals(words(b.party().primaryName()));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
