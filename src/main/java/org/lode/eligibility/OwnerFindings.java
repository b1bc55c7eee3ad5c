package org.lode.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.ownership.OwnershipAssessment;
import org.lode.ownership.OwnershipVerdict;

/// What the owners of a party add to its findings.
final class OwnerFindings {
    private OwnerFindings() {}

    /// A finding on an owner, as it reaches the party. That an owner is surely listed reaches it
    /// through the regimes alone, which count shares.
    static List<Finding> of(String owner, Finding finding) {
        return switch (finding) {
            case Finding.Listed f ->
                    f.outcome() == Outcome.REVIEW
                            ? List.of(
                                    new Finding.OwnerMatch(
                                            owner,
                                            f.match(),
                                            f.entryHash(),
                                            "owner %s: %s".formatted(owner, f.text())))
                            : List.of();
            case Finding.Acted f ->
                    List.of(
                            new Finding.Acted(
                                    f.conduct(),
                                    Outcome.REVIEW,
                                    "owner %s: %s".formatted(owner, f.text())));
            case Finding.Dismissed _,
                    Finding.Owned _,
                    Finding.OwnershipOpen _,
                    Finding.OwnerMatch _,
                    Finding.Area _,
                    Finding.Gated _,
                    Finding.NoParty _,
                    Finding.NotListed _ ->
                    List.of();
        };
    }

    /// What the regimes say about the party; equal reasons of several regimes are said once.
    static List<Finding> of(String party, List<OwnershipAssessment> regimes) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (OwnershipAssessment regime : regimes) {
            OwnershipVerdict verdict = regime.verdicts().get(party);
            if (verdict == null) {
                continue;
            }
            switch (verdict) {
                case OwnershipVerdict.BarredOwned owned ->
                        findings.add(new Finding.Owned(regime.rule(), owned));
                case OwnershipVerdict.Review review ->
                        open.computeIfAbsent(review.text(), _ -> new ArrayList<>())
                                .add(regime.rule().id());
                case OwnershipVerdict.Unknown unknown ->
                        open.computeIfAbsent(unknown.text(), _ -> new ArrayList<>())
                                .add(regime.rule().id());
                case OwnershipVerdict.BarredListed _, OwnershipVerdict.Clear _ -> {}
            }
        }
        open.forEach((text, rules) -> findings.add(new Finding.OwnershipOpen(rules, text)));
        return findings;
    }
}
