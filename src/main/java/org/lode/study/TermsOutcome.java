package org.lode.study;

import java.util.List;
import java.util.Optional;
import org.lode.agreement.Interpretation;

/// What one set of projects brings to everybody under one reading of one version.
///
/// @param interpretation readings of the terms
/// @param further readings of facts beside the terms, for example `undecided_licences=in`
/// @param receipts who received what
/// @param isRepaid whether the claim of the US partner was repaid; empty if there is none
/// @param unpaidProjects projects whose owners no longer earn the discount rate
public record TermsOutcome(
        Interpretation interpretation,
        List<String> further,
        PartyReceipts receipts,
        Optional<Boolean> isRepaid,
        int unpaidProjects) {
    public TermsOutcome {
        further = List.copyOf(further);
    }

    /// All open readings, for example `split=equal, undecided_licences=in`.
    public String reading() {
        String terms = interpretation.name();
        String facts = String.join(", ", further);
        return terms.isEmpty() || facts.isEmpty() ? terms + facts : terms + ", " + facts;
    }
}
