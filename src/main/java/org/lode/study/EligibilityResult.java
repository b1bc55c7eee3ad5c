package org.lode.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.eligibility.Activity;
import org.lode.eligibility.Outcome;
import org.lode.eligibility.Verdict;
import org.lode.screening.ListCitation;

/// Who and where may take part, for every deposit of a case.
///
/// @param asOf the day
/// @param policies policies on gates, the default first
/// @param views view by deposit id, in the order of the case
/// @param lists lists that were read, with dates and hashes
/// @param ruleVersions versions of the rules
/// @param notes what a reader must know about the whole: list ages, rules not applied
public record EligibilityResult(
        LocalDate asOf,
        List<String> policies,
        Map<String, EligibilityView> views,
        List<ListCitation> lists,
        List<String> ruleVersions,
        List<String> notes) {
    /// Activities that a holder carries out; distributions are the fund's.
    public static final List<Activity> ACTIVITIES =
            List.of(Activity.EXPLORATION, Activity.CONSTRUCTION, Activity.EXTRACTION);

    public EligibilityResult {
        policies = List.copyOf(policies);
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
        lists = List.copyOf(lists);
        ruleVersions = List.copyOf(ruleVersions);
        notes = List.copyOf(notes);
    }

    /// The policy that counts when none is named; empty if the case has no gates.
    public Optional<String> defaultPolicy() {
        return policies.stream().findFirst();
    }

    /// The view of a deposit.
    public Optional<EligibilityView> of(String depositId) {
        return Optional.ofNullable(views.get(depositId));
    }

    /// Number of deposits with an outcome for an activity under a policy.
    public long count(String policy, Activity activity, Outcome outcome) {
        return views.values().stream()
                .map(v -> v.of(policy, activity))
                .map(Verdict::outcome)
                .filter(outcome::equals)
                .count();
    }

    /// The answer in plain sentences: what each policy lets go on.
    public List<String> headline() {
        List<String> lines = new ArrayList<>();
        for (String policy : policies.subList(0, Math.min(2, policies.size()))) {
            lines.add(
                    ("Under the policy '%s', on %s: exploration may go on at %d, construction"
                                    + " at %d, extraction at %d of %d deposits; holders whom a"
                                    + " person must look at are counted.")
                            .formatted(
                                    policy.replace('_', ' '),
                                    asOf,
                                    free(policy, Activity.EXPLORATION),
                                    free(policy, Activity.CONSTRUCTION),
                                    free(policy, Activity.EXTRACTION),
                                    views.size()));
        }
        return lines;
    }

    /// Deposits where neither area nor gate nor bar stands in the way.
    private long free(String policy, Activity activity) {
        return views.values().stream()
                .map(v -> v.of(policy, activity).outcome())
                .filter(o -> o == Outcome.REVIEW || o == Outcome.CLEAR)
                .count();
    }
}
