package org.lode.screening;

import java.util.List;

/// The answer for one subject: every listed party at or above the score asked for.
///
/// @param subject the party asked about
/// @param tier the highest tier of the matches
/// @param matches best first; equal scores by list and entry
/// @param ruleVersion version of the rules that made the scores
public record Screening(Subject subject, Tier tier, List<Match> matches, String ruleVersion) {
    public Screening {
        matches = List.copyOf(matches);
    }
}
