package org.lode.ledger;

import java.time.LocalDate;
import java.util.List;
import org.lode.eligibility.Activity;
import org.lode.eligibility.ActivityGate;

/// What the policy said on the day when an entry with a gate was posted, kept with the posting.
///
/// @param activity the activity
/// @param policy name of the policy
/// @param day the day of the verdict
/// @param isOpen the verdict
/// @param conditions each condition with its state and reason, in words
public record GateEvidence(
        Activity activity, String policy, LocalDate day, boolean isOpen, List<String> conditions) {
    public GateEvidence {
        conditions = List.copyOf(conditions);
    }

    /// The evidence of a gate.
    public static GateEvidence of(ActivityGate gate) {
        return new GateEvidence(
                gate.activity(),
                gate.policy(),
                gate.date(),
                gate.isOpen(),
                gate.conditions().stream()
                        .map(c -> c.gate() + " " + c.state() + ": " + c.reason())
                        .toList());
    }
}
