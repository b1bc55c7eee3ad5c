package org.lode.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.Source;

/// Whether the policy lets an activity go on in one area on one day.
///
/// @param activity the activity
/// @param policy name of the policy
/// @param date the day
/// @param isRuled false if no row of the policy covers the day; the gate then stays closed
/// @param conditions every condition that the policy requires, in the order of the row
/// @param source citation of the policy row, empty if there is none
/// @param note remark of the policy row
public record ActivityGate(
        Activity activity,
        String policy,
        LocalDate date,
        boolean isRuled,
        List<GateState> conditions,
        Optional<Source> source,
        String note) {
    public ActivityGate {
        conditions = List.copyOf(conditions);
    }

    /// True if every condition holds.
    public boolean isOpen() {
        return isRuled && conditions.stream().allMatch(GateState::isOpen);
    }

    /// The conditions that do not hold.
    public List<GateState> shut() {
        return conditions.stream().filter(c -> !c.isOpen()).toList();
    }

    /// The day on which the last shut condition is known to open; empty if one of them has no
    /// such day.
    public Optional<LocalDate> opensOn() {
        if (!isRuled || shut().stream().anyMatch(c -> c.opensOn().isEmpty())) {
            return Optional.empty();
        }
        return shut().stream().flatMap(c -> c.opensOn().stream()).max(Comparator.naturalOrder());
    }
}
