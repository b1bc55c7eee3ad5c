package org.lode.screening;

import java.util.ArrayList;
import java.util.List;

/// Scores pairs of names directly, without lists: for measuring the matcher.
///
/// One instance belongs to one thread.
public final class PairScores {
    private final NameReader reader = new NameReader().settled();
    private final NameComparison comparison = new NameComparison();

    /// Score of two names, from 0 to 1, as the screener would give it to a listed name.
    ///
    /// @param asked the first name
    /// @param listed the second name
    /// @param kind kind of both
    public double score(String asked, String listed, PartyKind kind) {
        PartyKind read = kind == PartyKind.UNKNOWN ? PartyKind.ORGANISATION : kind;
        List<NameForm> left = forms(asked, read);
        List<NameForm> right = forms(listed, read);
        int best = 0;
        for (NameForm a : left) {
            for (NameForm b : right) {
                best = Math.max(best, comparison.score(a, b));
            }
        }
        return best / 1000.0;
    }

    private List<NameForm> forms(String name, PartyKind kind) {
        List<NameForm> forms = new ArrayList<>();
        for (String variant : NameVariants.of(name)) {
            forms.add(reader.read(variant, kind));
        }
        return forms;
    }
}
