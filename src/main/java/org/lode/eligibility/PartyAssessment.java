package org.lode.eligibility;

import java.time.LocalDate;
import java.util.List;

/// What the lists, the owners and the recorded conduct say about one party on one day, without
/// area and gates.
///
/// @param party name, empty if nobody is named
/// @param asOf the day
/// @param findings every finding, worst first
/// @param owners direct and indirect owners that were looked up, in the order found
public record PartyAssessment(
        String party, LocalDate asOf, List<Finding> findings, List<String> owners) {
    public PartyAssessment {
        findings = List.copyOf(findings);
        owners = List.copyOf(owners);
    }

    /// The worst finding.
    public Outcome outcome() {
        return findings.stream().map(Finding::outcome).reduce(Outcome.CLEAR, Outcome::worse);
    }
}
