package org.lode.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.lode.screening.ListCitation;

/// The joined answer: may this party do this here on this day?
///
/// The outcome is the worst of the findings. A verdict is a calculation over dated rows; a person
/// decides.
///
/// @param party name of the party, empty if no holder is on record
/// @param siteId id of the deposit
/// @param activity what would be done
/// @param asOf the day
/// @param policy policy on gates
/// @param findings every reason, worst first
/// @param lists lists that were read, with dates and hashes
/// @param ruleVersions versions of the rules that were applied
public record Verdict(
        String party,
        String siteId,
        Activity activity,
        LocalDate asOf,
        String policy,
        List<Finding> findings,
        List<ListCitation> lists,
        List<String> ruleVersions) {
    public Verdict {
        findings = List.copyOf(findings);
        lists = List.copyOf(lists);
        ruleVersions = List.copyOf(ruleVersions);
    }

    /// The answer in one word.
    public Outcome outcome() {
        return findings.stream().map(Finding::outcome).reduce(Outcome.CLEAR, Outcome::worse);
    }

    /// The findings that lead to the outcome.
    public List<Finding> deciding() {
        Outcome outcome = outcome();
        return findings.stream().filter(f -> f.outcome() == outcome).toList();
    }
}
