package org.lode.study;

import java.util.List;
import org.lode.eligibility.Activity;
import org.lode.eligibility.PartyAssessment;
import org.lode.eligibility.Verdict;
import org.lode.territory.AreaVerdict;

/// Who and where may take part, for one deposit: the area, its known holder, and what the holder
/// may do there under each policy on gates.
///
/// @param area verdict on the area
/// @param holder latest known holder of the permit, or empty
/// @param party what lists, owners and conduct say about the holder
/// @param verdicts one for each policy and activity, default policy first
public record EligibilityView(
        AreaVerdict area, String holder, PartyAssessment party, List<Verdict> verdicts) {
    public EligibilityView {
        verdicts = List.copyOf(verdicts);
    }

    /// The verdict on an activity under a policy.
    ///
    /// @throws IllegalArgumentException if the policy was not asked for
    public Verdict of(String policy, Activity activity) {
        return verdicts.stream()
                .filter(v -> v.policy().equals(policy) && v.activity() == activity)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no verdict on %s under %s.".formatted(activity, policy)));
    }
}
